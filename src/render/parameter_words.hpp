// Parameters and other dotted names in expressions: who reads them, and which values they have. Private to the text renderers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/render/words.hpp>
#include <saglikrapor/rulebook/parameter.hpp>

namespace saglikrapor::render {

/// Whether a whole dotted name stands in an expression or a text with placeholders.
[[nodiscard]] bool mentions(std::string_view text, std::string_view name);
/// "30.09.2019 tarihinden itibaren: 10", one for each day on which the value changes.
[[nodiscard]] std::vector<std::string> dated_values(const Parameter& parameter, const Words& words);

}  // namespace saglikrapor::render
