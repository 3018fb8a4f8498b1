// What one rule says about a report. Data; the words are made when they are asked for.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/decision/value.hpp>
#include <saglikrapor/rulebook/citation.hpp>
#include <saglikrapor/rulebook/rule.hpp>
#include <saglikrapor/run/outcome.hpp>

namespace saglikrapor {

namespace program {
class Program;
struct RuleProgram;
}  // namespace program

/// An earlier report that a finding rests on.
struct Contribution {
    std::string id;                 ///< record number, as the caller gave it
    std::optional<Date> issued_on;  ///< day of issue
    std::optional<Date> starts_on;  ///< first day of rest
    std::optional<int> days;        ///< of rest, both ends counted (M42/11)
};

/// One rule that is violated or cannot be decided. Not one that holds or does not apply.
struct Finding {
    std::string rule;                        ///< the rule's id; `engine.*` for what no rule says
    std::string clause;                      ///< "M6/7"; empty for engine.*
    Severity severity = Severity::error;     ///< error decides the verdict; see Severity
    Outcome outcome = Outcome::violated;     ///< violated or undetermined
    std::vector<NamedValue> values;          ///< what the rule looked at, in the order of its text; never identifying
    std::vector<Missing> missing;            ///< for undetermined
    std::vector<Contribution> contributing;  ///< earlier reports that add up to the breach, oldest first

    /// What is wrong, in one or two sentences.
    [[nodiscard]] std::string message(Language language) const;
    /// What to do now.
    [[nodiscard]] std::string remedy(Language language) const;

    // Where the words come from; set by the engine.
    std::shared_ptr<const program::Program> program;  ///< keeps the words alive; null only in a finding made by hand
    std::int32_t type_index = -1;                     ///< of the report type in the program; -1 for engine.*
    std::int32_t rule_index = -1;                     ///< into the type's rules; -1 for engine.*
};

}  // namespace saglikrapor
