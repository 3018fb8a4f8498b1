// M15/9, M31, M42/3 by hand: what a person's earlier reports of the same type make of this one.
#pragma once

#include <functional>

#include "common_rules.hpp"

namespace bench {

/// Another report of the type, not withdrawn, no later than this one.
template <class Report>
[[nodiscard]] Truth is_other(const Report& report, std::int64_t issued, const sr::EarlierReport& h) {
    return truth(h.type == Report::type && h.id != report.id) & ~told(h.withdrawn) & at_most(day(h.issued_on), issued);
}

/// A control examination was due before this report, and no report since says that it was held.
template <class Report>
void control_not_held(const Report& report, const std::vector<sr::EarlierReport>& history, std::size_t which, Outcome& out) {
    const std::int64_t issued = *day(report.issued_on);
    out.judge(which, ~exists(&history, [&](const auto& h) {
                  const Day due = day(h.control_due_on);
                  if (!due || *due >= issued) return Truth::no;
                  return is_other(report, issued, h) & ~exists(&history, [&](const auto& g) {
                             return is_other(report, issued, g) & truth(g.id != h.id) &
                                    both(day(g.issued_on), day(h.issued_on), std::greater_equal<>()) & is(g.after_control);
                         });
              }));
}

/// A single physician's report that still holds: to its last day, or one year in primary care.
template <class Report>
void earlier_single_report(const Report& report, const std::vector<sr::EarlierReport>& history, const Guards& guards, std::size_t which,
                           Outcome& out) {
    const std::int64_t issued = *day(report.issued_on);
    const auto still_holds = [&](const sr::EarlierReport& h) {
        if (const Day until = day(h.valid_until)) return truth(issued <= *until);
        if (h.provider_level != sr::CareLevel::primary) return Truth::no;
        if (!day(h.issued_on)) return Truth::unknown;
        return truth(issued <= sr::day_number(sr::add_months(h.issued_on, 12, sr::Rounding::down)));
    };
    out.judge(which, guards.single, ~exists(&history, [&](const auto& h) {
                  return is_other(report, issued, h) & equal(h.issuer_mode, sr::IssuerMode::single) & still_holds(h);
              }));
}

}  // namespace bench
