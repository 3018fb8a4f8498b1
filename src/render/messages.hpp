// Every sentence and label that the engine itself says, in both languages. What rules say stands in the rulebook.
#pragma once

#include <cstdint>
#include <string_view>

#include <saglikrapor/decision/limit.hpp>
#include <saglikrapor/cel/builtin.hpp>
#include <saglikrapor/decision/decision.hpp>
#include <saglikrapor/rulebook/clause.hpp>

namespace saglikrapor::render {

enum class Say : std::uint8_t {
    // values and names
    yes, no, nothing, unknown_value, article, history, as_of,
    // verdicts, severities, outcomes
    valid, invalid, review, incomplete, unreadable,
    count_valid, count_invalid, count_review, count_incomplete, count_unreadable,
    error, review_finding, warning, info,
    holds, violated, undetermined, not_applied,
    // findings
    not_decided, missing, not_computed, complete_data, correct_data, give_history,
    no_issue_date, give_issue_date, no_rule_applied, examine_by_hand, later_invalidated, look_at_later,
    // a report for people
    recorded, already_recorded, not_recorded, no_finding, missing_data, contributing, one_day, days, total, applied, rules_not_applied, rules_of, complete_these, open_clauses, rule_files,
    line, at, summary,
    // explanations
    outcome, when, require, unless, allowed_by, always, not_in_force, elements, hidden, absent, all_of, any_of, none_of, place, place_of_history, place_of_parameter,
    // how long a rest may be
    at_most_days, at_most_one_day, no_day, no_limit, limit_not_applied, limit_days, limit_no_day, limit_unlimited, limit_incomplete, limit_asked_days, limit_no_rules, limit_calendar, limit_unsaid, limit_board, limit_other_type,
    asked_within, asked_over, day_stopped, from_day, other_errors, year_days, year_days_twice, first_day, longest, stopped_by,
    more_from, no_more, sign_used, sign_asked, sign_more, sign_twice, sign_over, sign_limit,
    // the rulebook
    clause, see, reports, severity, in_force, since, until, parameter, message, remedy, examples, covered,
    covered_rules, covered_form, covered_definition, covered_procedure, covered_not_decidable, covered_planned,
    count_
};

[[nodiscard]] std::string_view say(Say what, Language language);

[[nodiscard]] Say word_for(Verdict verdict);
[[nodiscard]] Say word_for(Severity severity);
[[nodiscard]] Say word_for(Outcome outcome);
[[nodiscard]] Say word_for(LimitRemark remark);

/// "sıfıra bölme"; empty for none.
[[nodiscard]] std::string_view fault_words(cel::Fault fault, Language language);
[[nodiscard]] std::string_view coverage_words(Coverage coverage, Language language);

}  // namespace saglikrapor::render
