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
    std::string id;
    std::optional<Date> issued_on;
    std::optional<Date> starts_on;
    std::optional<int> days;
};

struct Finding {
    std::string rule;    ///< the rule's id; `engine.*` for what no rule says
    std::string clause;  ///< "M6/7"; empty for engine.*
    Severity severity = Severity::error;
    Outcome outcome = Outcome::violated;
    std::vector<NamedValue> values;
    std::vector<Missing> missing;              ///< for undetermined
    std::vector<Contribution> contributing;

    /// What is wrong, in one or two sentences.
    [[nodiscard]] std::string message(Language language) const;
    /// What to do now.
    [[nodiscard]] std::string remedy(Language language) const;

    // Where the words come from; set by the engine.
    std::shared_ptr<const program::Program> program;
    std::int32_t type_index = -1;
    std::int32_t rule_index = -1;  ///< into the type's rules; -1 for engine.*
};

}  // namespace saglikrapor
