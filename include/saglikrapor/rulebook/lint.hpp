// What is allowed in a rulebook and still not good enough to publish. Needs no expression to be understood.
#pragma once

#include <saglikrapor/base/diagnostic.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

namespace saglikrapor {

/// In order of file and place. Expects a rulebook that was read with its examples.
/// Errors: rulebook.lint.example-holds, -violated, -undecided (a rule without an example of that outcome; a procedure without
/// one that leads to an end, or without a refused step),
/// .example-name (two of the same name), .unused-parameter, .untranslated (a message that is the same in both languages),
/// .no-remedy. Warnings: .example-undecided for a rule that reads nothing of a report, .ended-parameter,
/// .planned-clauses (one for each regulation).
[[nodiscard]] Diagnostics lint(const Rulebook& rulebook);

}  // namespace saglikrapor
