// Rules as they stand in the rulebook, for those who keep or question them: lists, single rules, single clauses.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/render/text.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

namespace saglikrapor::render {

/// One line: clause, severity, id, title.
void append_rule_line(std::string& out, const Rule& rule, const TextOptions& options);

/// [{"id","clause","see","reports","severity","set","title":{"tr","en"},"from","to"}], one rule a line.
void append_rules_json(std::string& out, const std::vector<const Rule*>& rules);

/// The whole rule: citation, expressions, parameters with their dated values, sentences, examples. `options.program` is
/// needed.
void append_rule(std::string& out, const Rule& rule, const TextOptions& options);

/// The clause's title, what covers it and why; the rules are for the caller to add.
void append_clause(std::string& out, const Regulation& regulation, const Clause& clause, const TextOptions& options);

/// The parameters that a rule's expressions and sentences name, in the rulebook's order.
[[nodiscard]] std::vector<const Parameter*> parameters_of(const Rule& rule, const Rulebook& rulebook);

}  // namespace saglikrapor::render
