// Every sentence and label that the engine itself says, in both languages. What rules say stands in the rulebook.
#pragma once

#include <cstdint>
#include <string_view>

#include <saglikrapor/cel/builtin.hpp>
#include <saglikrapor/decision/decision.hpp>

namespace saglikrapor::render {

enum class Say : std::uint8_t {
    yes, no, nothing, unknown_value, article, history, as_of,
    // verdicts
    valid, invalid, review, incomplete, unreadable,
    // severities and outcomes
    error, review_finding, warning, info, undetermined, holds, violated, not_applied,
    // findings
    not_decided, missing, not_computed, complete_data, correct_data, give_history,
    no_issue_date, give_issue_date, no_rule_applied, examine_by_hand,
    // a report for people
    no_finding, contributing, starting, days, total, applied, rules_not_applied, rules_of, entry, line, at, hint, meant, note,
    summary,
    // explanations
    rule, outcome, when, require, unless, allowed_by, always, not_in_force, elements, hidden, absent,
    // the rulebook
    cites, see, reports, severity, in_force, since, until, parameters, message, remedy, examples, covered, planned,
    clause, clauses_of, rules, reason, asks, example_count
};

[[nodiscard]] std::string_view say(Say what, Language language);

[[nodiscard]] Say word_for(Verdict verdict);
[[nodiscard]] Say word_for(Severity severity);
[[nodiscard]] Say word_for(Outcome outcome);

/// "sıfıra bölme"; empty for none.
[[nodiscard]] std::string_view fault_words(cel::Fault fault, Language language);

}  // namespace saglikrapor::render
