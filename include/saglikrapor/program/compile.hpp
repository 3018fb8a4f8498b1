// Typed tree to flat code. After cel/check, before run.
#pragma once

#include <saglikrapor/base/checked.hpp>
#include <saglikrapor/cel/environment.hpp>
#include <saglikrapor/cel/typed.hpp>
#include <saglikrapor/program/code.hpp>

namespace saglikrapor::program {

/// Appends the code of a condition (a bool expression whose failures become "unknown"). The only error is that the
/// expression needs too many registers: program.limit.
[[nodiscard]] Checked<Entry> compile_condition(Code& code, const cel::Tree& tree, const cel::Environment& environment);

/// The same for one bool node of the tree, which must not stand inside a macro.
[[nodiscard]] Checked<Entry> compile_condition(Code& code, const cel::Tree& tree, const cel::Environment& environment,
                                               std::uint32_t node);

/// Appends the code of a value: running it either gives the value or fails with causes.
[[nodiscard]] Checked<Entry> compile_value(Code& code, const cel::Tree& tree, const cel::Environment& environment);
/// The same for one node of the tree, which must not stand inside a macro.
[[nodiscard]] Checked<Entry> compile_value(Code& code, const cel::Tree& tree, const cel::Environment& environment,
                                           std::uint32_t node);

}  // namespace saglikrapor::program
