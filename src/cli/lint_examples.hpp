// What examples say of a report, held against the report model: before any of them is run.
#pragma once

#include <saglikrapor/base/diagnostic.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

namespace saglikrapor::cli {

/// In the order of the rulebook. rulebook.lint.case: a valid case that is no report of its type; rulebook.lint.example-given and
/// .example-missing: an example that gives what its report cannot have, or expects to miss what there is not.
[[nodiscard]] Diagnostics lint_examples(const Rulebook& rulebook);

}  // namespace saglikrapor::cli
