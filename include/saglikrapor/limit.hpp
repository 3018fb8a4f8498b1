// The longest rest that a single physician may give now to this person, and why not a day more.
//
// The law stays in the rulebook: the report is checked once for every length, 1, 2, 3 …, until a rule of severity error is
// broken that the day before was not. The search is linear on purpose: a longer rest may be allowed where a shorter one is
// not (a board's endorsement from the eleventh day on), so halving could jump over the answer.
#pragma once

#include <saglikrapor/decision/limit.hpp>
#include <saglikrapor/engine.hpp>

namespace saglikrapor {

/// What to ask beside the number of days.
struct LimitOptions {
    int most_days = 400;     ///< lengths tried before the answer is `unlimited`
    bool later_days = true;  ///< also for every later first day up to 31 January of the next year (Limit::by_start)
};

/// What `report` could be at most, everything in it but its length taken as it is: who issues it, whether a control was held,
/// endorsements. Its days, last day and return to work are replaced by those of each length. The rest begins on
/// `report.starts_on`, or on the day of issue when that is absent (M42/11); a later one is issued on the day it begins.
/// Without the earlier reports (`known.history` null) the answer is `incomplete`, never a number.
[[nodiscard]] Limit find_limit(const Engine& engine, const RestLeaveReport& report, const Known& known = {},
                               const LimitOptions& options = {});
/// The same for a case; `not_rest_leave` for another type of report.
[[nodiscard]] Limit find_limit(const Engine& engine, const Case& c, const LimitOptions& options = {});

}  // namespace saglikrapor
