// Who reads a parameter, a table, an input: by its name in the expressions.
#pragma once

#include <string_view>

namespace saglikrapor {

/// Whether a whole name (dots and all) stands in an expression or a text with placeholders.
[[nodiscard]] bool mentions(std::string_view text, std::string_view name);

}  // namespace saglikrapor
