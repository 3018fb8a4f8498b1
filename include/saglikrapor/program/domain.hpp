// The functions that health-report rules have beyond the language: identity numbers, diagnosis codes, calendar years.
#pragma once

#include <saglikrapor/cel/builtin.hpp>

namespace saglikrapor::program {

/// The standard table with the rows of the domain added.
[[nodiscard]] const cel::BuiltinTable& domain_builtins();

}  // namespace saglikrapor::program
