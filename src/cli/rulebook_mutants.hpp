// What of a rulebook can be changed, one thing at a time, and which rules' examples should notice.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <saglikrapor/rulebook/rulebook.hpp>

#include "cli/rule_trial.hpp"

namespace saglikrapor::cli {

struct Mutant {
    std::string change;       ///< unique within its subject and free of line numbers: survivors are known by it
    Span place;               ///< in the subject's source
    Change apply;
    std::optional<Date> day;  ///< the only day on which it makes a difference
};

/// A rule, a parameter, a table or a regulation.
struct Subject {
    std::string name;  ///< the rule's id, or "param.x", "table.x", "regulation.x"
    std::shared_ptr<const Source> source;
    std::vector<const Rule*> rules;  ///< whose examples are run
    std::vector<Mutant> mutants;
};

/// In order of the rulebook: regulations, parameters, tables, rules. Refers to `rulebook`, which must have been read with its
/// examples. A date that is the beginning of its regulation is moved with the regulation, not on its own; of a table whole
/// columns are changed, and the dates of rows.
[[nodiscard]] std::vector<Subject> subjects_of(const Rulebook& rulebook);

}  // namespace saglikrapor::cli
