// Text to syntax tree. After lex, before check.
#pragma once

#include <saglikrapor/base/checked.hpp>
#include <saglikrapor/cel/environment.hpp>
#include <saglikrapor/cel/syntax.hpp>

namespace saglikrapor::cel {

/// Parses one whole expression. Spans are offsets into `text`. Diagnostics: cel.syntax.*, cel.limit; their spans are
/// into `text` too, and file, position and excerpt are left empty for the caller to fill in (locate).
[[nodiscard]] Checked<Syntax> parse(std::string_view text, const Limits& limits = {});

}  // namespace saglikrapor::cel
