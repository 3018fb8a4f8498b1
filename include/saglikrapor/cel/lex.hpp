// Text to tokens. The first stage of reading an expression.
#pragma once

#include <string_view>
#include <vector>

#include <saglikrapor/base/checked.hpp>
#include <saglikrapor/cel/token.hpp>

namespace saglikrapor::cel {

/// The tokens of an expression, the last one of kind `end`; white space and comments are dropped. Diagnostics:
/// cel.syntax.utf8, .character, .string, .escape, .number, .identifier, with spans into `text`; all of them at once.
[[nodiscard]] Checked<std::vector<Token>> lex(std::string_view text);

}  // namespace saglikrapor::cel
