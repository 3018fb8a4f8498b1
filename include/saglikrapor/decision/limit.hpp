// How long a rest a single physician may give: what trying candidate reports on the rulebook found. Data; words are render's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/decision/decision.hpp>

namespace saglikrapor {

enum class LimitStatus : std::uint8_t {
    limited,              ///< `longest_days` may be given, one more breaks a rule
    unlimited,            ///< no rule of severity error stops any length that was tried
    incomplete,           ///< a rule on which the answer hangs cannot be decided: there is no number
    not_single_physician, ///< a board's or commission's report: M6/7 and M6/8 set it no limit
    not_rest_leave        ///< another type of report
};

[[nodiscard]] std::string_view to_string(LimitStatus status);

/// The answer for one first day of rest.
struct DayLimit {
    LimitStatus status = LimitStatus::incomplete;  ///< whether there is an answer
    Date starts_on;  ///< first day of the rest that was asked for
    int longest_days = 0;           ///< of limited; of unlimited the longest that was tried
    std::vector<Finding> findings;  ///< limited: what one day more breaks; incomplete: the rules that cannot be decided

    /// Whether the question has an answer: a number of days, or no limit.
    [[nodiscard]] bool known() const { return status == LimitStatus::limited || status == LimitStatus::unlimited; }
};

/// A finding below severity error that hangs on the length, for lengths that may be given.
struct LimitNote {
    int from_days = 1;  ///< the shortest rest that brings it
    Finding finding;    ///< of severity review, warning or info
};

/// An error that the report has whatever its length; the limit says nothing of it.
struct OtherError {
    std::string rule;  ///< the rule's id
    std::string clause;  ///< the rule's clause
    Outcome outcome = Outcome::violated;  ///< violated or undetermined
};

/// What must be said beside the answer, or in place of one. Codes of docs/errors.md.
enum class LimitRemark : std::uint8_t {
    asked_days,  ///< limit.asked-days: the days that the report says are no length of a rest (less than one)
    no_rules,    ///< limit.no-rules: no rule on the length of a rest was in force on the day (the directive's begin on 2019-09-30)
    calendar     ///< limit.calendar: the rest would end beyond the last year there is, 9999
};

/// "limit.asked-days", "limit.no-rules", "limit.calendar".
[[nodiscard]] std::string_view code_of(LimitRemark remark);

/// What single physicians have given in a calendar year, before this report (M6/8). A rest across New Year can be counted in
/// the year of its issue or day by day; both are told.
struct YearUse {
    int year = 0;  ///< calendar year
    int limit_days = 0;  ///< most days of that year (M6/8)
    int used_days_by_issue = 0;  ///< a rest counts whole in the year in which its report was issued
    int used_days_by_day = 0;  ///< each day of rest counts in its own year
    int left_days = 0;                       ///< by the counting that leaves more: past both is an error, past one for a person
    std::vector<Contribution> contributing;  ///< the reports with days in that year by either counting
};

/// First days of rest for which the answer is the same.
struct StartRange {
    Date from;  ///< earliest first day of rest
    Date to;    ///< latest first day of rest
    LimitStatus status = LimitStatus::incomplete;  ///< whether there is an answer for these days
    int longest_days = 0;  ///< most days that may be given
    std::string rule;    ///< of the first rule that stops the next day, or cannot be decided; empty when unlimited
    std::string clause;  ///< of that rule
};

/// How many days of rest a report may give, and why not one more.
struct Limit {
    std::string id;                    ///< the report's
    std::string type;  ///< report type: "rest_leave"
    DayLimit now;                      ///< for the report's own first day
    std::optional<int> asked_days;     ///< what the report says
    std::vector<LimitNote> notes;  ///< findings below severity error that hang on the length
    std::vector<LimitRemark> remarks;  ///< why the answer cannot be taken as it is, or is none; ascending
    std::vector<OtherError> other_errors;  ///< errors that no number of days would mend
    std::vector<YearUse> years;        ///< of the first and the last day; empty when the earlier reports are not known
    std::vector<StartRange> by_start;  ///< from the report's own first day to 31 January of the next year
    std::optional<Date> more_from;     ///< the first later day on which a longer rest may begin
    Receipt receipt;  ///< to repeat the answer by

    /// The report asks for more than may be given.
    [[nodiscard]] bool exceeded() const { return now.status == LimitStatus::limited && asked_days && *asked_days > now.longest_days; }
};

}  // namespace saglikrapor
