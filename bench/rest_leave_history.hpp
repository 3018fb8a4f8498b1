// M6/7, M6/8, M42/11 by hand: what the earlier reports of a person make of a rest-leave report.
#pragma once

#include "common_rules.hpp"

namespace bench {

/// A sum of days; unknown as soon as one element's part in it is.
struct Sum {
    std::int64_t days = 0;
    bool known = true;

    void add(Truth counts, const std::optional<std::int64_t>& more) {
        if (counts == Truth::no) return;
        if (counts == Truth::unknown || !more) known = false;
        else days += *more;
    }
    /// Whether `more` days on top stay within a limit.
    [[nodiscard]] Truth within(const std::optional<int>& more, std::int64_t limit) const {
        return known && more ? truth(days + *more <= limit) : Truth::unknown;
    }
};

/// First day and last day of a calendar year, as day numbers (which are Julian days).
struct Year {
    std::int64_t first, last;

    static constexpr std::int64_t new_year(std::int64_t year) {
        const std::int64_t before = year - 1;
        return 1'721'426 + 365 * before + before / 4 - before / 100 + before / 400;
    }
    explicit constexpr Year(std::int64_t year) : first(new_year(year)), last(new_year(year + 1) - 1) {}
    [[nodiscard]] constexpr bool holds(std::int64_t d) const { return d >= first && d <= last; }
};
static_assert(Year(2000).first == 2'451'545 && Year(2000).holds(2'451'910) && !Year(2000).holds(2'451'911));

[[nodiscard]] inline std::int64_t year_of(std::int64_t day_number) { return sr::from_day_number(day_number).year(); }

template <class Earlier>
[[nodiscard]] Day first_day_of(const Earlier& earlier) {
    const Day starts = day(earlier.starts_on);
    return starts ? starts : day(earlier.issued_on);
}
template <class Earlier>
[[nodiscard]] std::optional<std::int64_t> days_of(const Earlier& earlier) {
    return earlier.days ? std::optional<std::int64_t>(*earlier.days) : std::nullopt;
}
[[nodiscard]] inline std::optional<std::int64_t> plus_days(std::optional<std::int64_t> days, std::int64_t more) {
    return days ? std::optional(*days + more) : std::nullopt;
}
template <class Earlier>
[[nodiscard]] bool withdrawn(const Earlier& earlier) {
    return earlier.withdrawn && *earlier.withdrawn;
}

/// Whose endorsement the report has.
struct Endorsed {
    Truth officially;           ///< by a board that is not known to be no official one
    Truth by_a_board_of_unknown_kind;
    Truth by_contracted_board;  ///< M6/5, of a report from a provider without contract
};

template <class Report, class History>
class HistoryRules {
public:
    using Earlier = std::remove_cvref_t<decltype(*std::declval<const History&>().begin())>;

    HistoryRules(const Report& report, const History* history, const Guards& guards, Endorsed endorsed, Outcome& out)
        : report_(report), history_(history), guards_(guards), endorsed_(endorsed), out_(out),
          issued_(*day(report.issued_on)), starts_(day(report.starts_on)), ends_(day(report.ends_on)) {}

    void run() {
        overlap_and_control();
        if (guards_.single == Truth::no) return;
        calendar_year();
        illness();
    }

private:
    static constexpr std::int64_t most_days = 40;  // M6/8

    /// An earlier rest leave that counts, whoever gave it.
    [[nodiscard]] Truth counts(const Earlier& h) const {
        if (h.type != sr::ReportType::rest_leave || text(h.id) == text(report_.id) || withdrawn(h)) return Truth::no;
        return at_most(day(h.issued_on), issued_);
    }
    [[nodiscard]] static Truth by_single(const Earlier& h) { return equal(h.issuer_mode, sr::IssuerMode::single); }
    [[nodiscard]] Truth same_episode(const Earlier& h) const {
        return h.episode && report_.episode ? truth(text(*h.episode) == text(*report_.episode)) : Truth::unknown;
    }

    void overlap_and_control() {
        const Truth control_open = ~told(report_.control_held);
        Truth overlaps = Truth::unknown, open = Truth::unknown;
        if (history_ != nullptr) {
            overlaps = open = Truth::no;
            for (const Earlier& h : *history_) {
                const Truth relevant = counts(h);
                if (relevant == Truth::no) continue;
                const Day first = first_day_of(h), after = plus(first, days_of(h));
                const Day last = h.days ? plus(first, std::int64_t{*h.days} - 1) : Day();
                overlaps = overlaps | (relevant & (starts_ && ends_ && first && last
                                                       ? truth(overlap(*starts_, *ends_, *first, *last) > 0)
                                                       : Truth::unknown));
                if (h.control_foreseen && *h.control_foreseen) open = open | (relevant & at_least(after, issued_));
            }
        }
        bool counted = false, plausible = true;
        if (history_ != nullptr)
            for (const Earlier& h : *history_)
                if (h.type == sr::ReportType::rest_leave && h.days) {
                    counted = true;
                    plausible = plausible && *h.days >= 1 && *h.days <= 3653;
                }
        out_.judge(rule("history.days-plausible"), truth(counted), truth(plausible));
        out_.judge(rule("rest-leave.overlap"), ~overlaps);
        out_.judge(rule("rest-leave.open-control"), control_open, ~open);
    }

    /// Days of an earlier rest that lie in a year; nothing when the rest's days are not known.
    [[nodiscard]] static Day days_in(const Earlier& h, const Year& year) {
        const Day first = first_day_of(h), last = h.days ? plus(first, std::int64_t{*h.days} - 1) : Day();
        return first && last ? Day(overlap(*first, *last, year.first, year.last)) : Day();
    }

    /// Both readings of the forty days: by the day of issue, and by the days of rest in the years they lie in.
    void calendar_year() {
        const Truth some_days = guards_.single & at_least(report_.days, 1);
        const Truth civil_servant = equal(report_.person.category, sr::PersonCategory::civil_servant);
        const Day last = report_.days ? plus(starts_, std::int64_t{*report_.days} - 1) : Day();
        const std::int64_t issue_year = year_of(issued_);
        const Year of_issue(issue_year);
        const std::int64_t rest_year = !starts_ || of_issue.holds(*starts_) ? issue_year : year_of(*starts_);
        const Year of_rest(rest_year);
        Sum by_issue, outpatient, by_rest;
        if (history_ == nullptr) by_issue.known = outpatient.known = by_rest.known = false;
        else
            for (const Earlier& h : *history_) {
                const Truth relevant = counts(h) & by_single(h);
                if (relevant == Truth::no) continue;
                const Day issued = day(h.issued_on);
                const Truth this_year = relevant & (issued ? truth(of_issue.holds(*issued)) : Truth::unknown);
                by_issue.add(this_year, days_of(h));
                outpatient.add(this_year, plus_days(days_of(h), -h.inpatient_days.value_or(0)));
                by_rest.add(relevant & at_least(issued, Year::new_year(rest_year - 1)), days_in(h, of_rest));
            }
        const Truth issue_within = by_issue.within(report_.days, most_days);
        Truth rest_within = Truth::unknown, one_year = Truth::unknown;
        if (last) {
            one_year = truth(of_rest.holds(*last));
            if (by_rest.known) rest_within = truth(by_rest.days + overlap(*starts_, *last, of_rest.first, of_rest.last) <= most_days);
            if (one_year == Truth::no) rest_within = rest_within & within_last_year(*last);
        }
        const bool both_known = issue_within != Truth::unknown && rest_within != Truth::unknown;
        out_.judge(rule("rest-leave.calendar-year.forty-days"), some_days, issue_within | rest_within | (civil_servant & endorsed_.officially) |
                       (equal(report_.person.category, sr::PersonCategory::insured_worker) & outpatient.within(report_.days, most_days)));
        out_.judge(rule("rest-leave.calendar-year.readings-differ"), some_days,
                   both_known ? truth(issue_within == rest_within) : Truth::unknown);
        out_.judge(rule("rest-leave.calendar-year.board-approved"), guards_.single & civil_servant & endorsed_.by_a_board_of_unknown_kind, issue_within);
        out_.judge(rule("rest-leave.calendar-year.crosses-new-year"), some_days, one_year);
    }

    /// The second reading for the year of the last day, where the rest crosses the New Year.
    [[nodiscard]] Truth within_last_year(std::int64_t last) const {
        const std::int64_t last_year = year_of(last);
        const Year year(last_year);
        Sum sum;
        if (history_ == nullptr) sum.known = false;
        else
            for (const Earlier& h : *history_)
                sum.add(counts(h) & by_single(h) & at_least(day(h.issued_on), Year::new_year(last_year - 1)), days_in(h, year));
        return sum.known ? truth(sum.days + overlap(*starts_, last, year.first, year.last) <= most_days) : Truth::unknown;
    }

    [[nodiscard]] Truth of_this_illness() const {
        return exists(history_, [&](const Earlier& h) { return counts(h) & same_episode(h); });
    }

    void illness() {
        if (told(report_.first_of_episode) == Truth::yes && report_.episode)
            out_.judge(rule("rest-leave.continuation.first-but-recorded"), guards_.single, ~exists(history_, [&](const Earlier& h) {
                           return has(h.episode) & counts(h) & same_episode(h);
                       }));
        const Truth continued = guards_.single & (report_.first_of_episode ? truth(!*report_.first_of_episode) : of_this_illness());
        if (continued != Truth::no) continuation(continued);
    }

    void continuation(Truth continued) {
        const Day control = day(report_.control_held_on);
        const Truth foreseen = exists(history_, [&](const Earlier& h) {
            if (h.type != sr::ReportType::rest_leave || text(h.id) == text(report_.id) || withdrawn(h)) return Truth::no;
            return same_episode(h) & is(h.control_foreseen) & both(day(h.issued_on), control, std::less_equal<>());
        });
        const Truth controlled = is(report_.control_held) & at_most(control, issued_) & foreseen;
        Sum given, after_control;
        if (history_ == nullptr) given.known = after_control.known = false;
        else
            for (const Earlier& h : *history_) {
                const Truth relevant = counts(h) & same_episode(h) & by_single(h);
                if (relevant == Truth::no) continue;
                given.add(relevant, days_of(h));
                after_control.add(relevant & given_after_control(h, control), days_of(h));
            }
        const Truth short_enough = given.within(report_.days, 10);
        out_.judge(rule("rest-leave.continuation.needs-control"), continued,
                   controlled | equal(report_.episode_evidence, sr::EpisodeEvidence::diagnosis_match) | short_enough | endorsed_.by_contracted_board);
        out_.judge(rule("rest-leave.continuation.uncertain"), continued & ~controlled,
                   (equal(report_.episode_evidence, sr::EpisodeEvidence::recorded) & ~short_enough) | endorsed_.by_contracted_board);
        const Truth no_board = equal(report_.person.category, sr::PersonCategory::civil_servant) &
                               told(report_.no_board_within_reach) & told(report_.transfer_medically_impossible);
        out_.judge(rule("rest-leave.after-control.ten-days"), continued & told(report_.control_held),
                   after_control.within(report_.days, 10) | (no_board & after_control.within(report_.days, 20)) | endorsed_.by_contracted_board);
    }

    [[nodiscard]] Truth given_after_control(const Earlier& h, const Day& control) const {
        if (h.after_control) return truth(*h.after_control);
        const Truth not_first = exists(history_, [&](const Earlier& g) {
            if (g.type != sr::ReportType::rest_leave || withdrawn(g)) return Truth::no;
            const Truth same_illness = g.episode && h.episode ? truth(text(*g.episode) == text(*h.episode)) : Truth::unknown;
            return same_illness & both(day(g.issued_on), day(h.issued_on), std::less<>());
        });
        return has(h.control_held_on) | (not_first & (both(day(h.issued_on), control, std::greater_equal<>()) | Truth::unknown));
    }

    const Report& report_;
    const History* history_;
    const Guards& guards_;
    Endorsed endorsed_;
    Outcome& out_;
    std::int64_t issued_;
    Day starts_, ends_;
};

}  // namespace bench
