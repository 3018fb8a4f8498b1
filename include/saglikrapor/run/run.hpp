// One rule on one report: condition, requirement, exceptions. After compile, before decision.
#pragma once

#include <saglikrapor/program/program.hpp>
#include <saglikrapor/run/machine.hpp>
#include <saglikrapor/run/outcome.hpp>

namespace saglikrapor::run {

/// Evaluates a rule on the machine's variables. An exception that holds saves a violated or undetermined requirement;
/// one that is unknown makes a violated requirement undetermined.
[[nodiscard]] RuleOutcome evaluate(Machine& machine, const program::Code& code, const program::RuleProgram& rule);

}  // namespace saglikrapor::run
