// Procedures, input rules and standings for people.
#pragma once

#include <string>

#include <saglikrapor/procedure/standing.hpp>
#include <saglikrapor/render/text.hpp>

namespace saglikrapor::render {

/// One line for each: kind, id, title, provenance and the days in force where they are bounded. `options.program` is needed here
/// and below.
void append_entry_lines(std::string& out, const Entries& entries, const TextOptions& options);

/// The whole entry: states, steps with actor, papers, condition, period and clause; or condition, requirements and message.
void append_procedure(std::string& out, const Procedure& procedure, const TextOptions& options);
void append_input_rule(std::string& out, const InputRule& rule, const TextOptions& options);

/// Where a case stands, what happened, what may happen next until which day, and whether it is final.
void append_standing(std::string& out, const procedure::Standing& standing, const procedure::Case& c, const TextOptions& options);

}  // namespace saglikrapor::render
