// Which values parameters have. Private to the text renderers.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/render/words.hpp>
#include <saglikrapor/rulebook/parameter.hpp>

namespace saglikrapor::render {

/// "30.09.2019 tarihinden itibaren: 10", one for each day on which the value changes.
[[nodiscard]] std::vector<std::string> dated_values(const Parameter& parameter, const Words& words);

}  // namespace saglikrapor::render
