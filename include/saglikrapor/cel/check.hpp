// Syntax tree to typed tree: names, types and overloads are settled here, so that running needs no questions.
#pragma once

#include <optional>

#include <saglikrapor/base/checked.hpp>
#include <saglikrapor/cel/environment.hpp>
#include <saglikrapor/cel/syntax.hpp>
#include <saglikrapor/cel/typed.hpp>

namespace saglikrapor::cel {

/// Checks an expression; `wanted` is the type it must have (bool for a condition). All errors at once: cel.unknown-name,
/// cel.unknown-field, cel.unknown-enumerator, cel.no-overload, cel.type …, with spans into the parsed text.
[[nodiscard]] Checked<Tree> check(const Syntax& syntax, const Environment& environment,
                                  std::optional<Type> wanted = std::nullopt);

/// parse, then check.
[[nodiscard]] Checked<Tree> compile_tree(std::string_view text, const Environment& environment,
                                         std::optional<Type> wanted = std::nullopt);

}  // namespace saglikrapor::cel
