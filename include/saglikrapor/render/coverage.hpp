// Which clauses of the regulations are covered, by what, and which are not yet.
#pragma once

#include <string>

#include <saglikrapor/render/text.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

namespace saglikrapor::render {

/// For each regulation: how many clauses each kind of coverage has, the clauses not covered yet, and each covered clause with
/// its rules, procedures and input rules. `options.program` is needed.
void append_coverage(std::string& out, const TextOptions& options);

/// {"regulations":[{"id","counts":{…},"clauses":[{"id","covered_by","rules":[],"procedures":[],"reason"}]}]}
void append_coverage_json(std::string& out, const Rulebook& rulebook);

/// docs/clauses.md: clause, what it asks, what covers it, how many examples.
[[nodiscard]] std::string clauses_markdown(const Rulebook& rulebook);

}  // namespace saglikrapor::render
