// Why a rule came out as it did: its conditions split at && || ! into what was asked, what was seen and what came of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/decision/value.hpp>
#include <saglikrapor/program/instruction.hpp>
#include <saglikrapor/run/outcome.hpp>
#include <saglikrapor/value/slot.hpp>

namespace saglikrapor {

namespace program {
class Program;
}

/// A member or parameter that a condition looks at, or what it computes of them.
struct SeenValue {
    std::string path;                      ///< or the computed expression, as written
    bool computed = false;                 ///< `path` is an expression; its value was computed
    std::optional<Value> value;            ///< nothing: absent, not to be shown, or no single value
    std::optional<std::int64_t> elements;  ///< of a list of structures: how many
    bool identifying = false;              ///< looked at and never shown
};

enum class ExplainedKind : std::uint8_t { all_of, any_of, not_, leaf };

/// A condition or a part of one.
struct ExplainedNode {
    ExplainedKind kind = ExplainedKind::leaf;       ///< all_of, any_of and not_ have children, a leaf has values
    std::string text;                               ///< as the rule's author wrote it, on one line
    program::Truth truth = program::unknown_value;  ///< true, false or unknown, on this report
    std::vector<SeenValue> seen;                    ///< of a leaf
    std::vector<Missing> missing;                   ///< of a leaf whose truth is unknown
    std::vector<ExplainedNode> children;            ///< of the others
};

/// What one rule says of one report, condition by condition.
struct Explanation {
    std::uint32_t rule = 0;             ///< index into Rulebook::rules
    bool in_force = false;              ///< false: nothing below was evaluated
    RuleOutcome outcome;                ///< of the whole rule, as Engine::evaluate_rule gives it
    std::optional<ExplainedNode> when;  ///< nothing: the rule applies always
    ExplainedNode require;              ///< what must be so
    std::vector<ExplainedNode> unless;  ///< in the order of Rule::unless
};

/// What a rule is explained on.
struct ExplainedCase {
    std::string_view type;                    ///< "rest_leave"
    const void* report = nullptr;             ///< the report struct
    const Slot* history = nullptr;            ///< a list of EarlierReport; null: not known
    Date day;                                 ///< whose rules apply
};

/// Evaluates the rule once more, part by part. Nothing when there is no rule of that id for that type of report.
[[nodiscard]] std::optional<Explanation> explain(const program::Program& program, std::string_view rule_id, const ExplainedCase& on);

}  // namespace saglikrapor
