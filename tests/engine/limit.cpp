#include <saglikrapor/limit.hpp>

#include <limits>
#include <random>

#include <catch.hpp>

#include <saglikrapor/render/limit.hpp>

#include "sample.hpp"

using namespace saglikrapor;

namespace {

EarlierReport earlier(std::string id, Date issued_on, int days) {
    EarlierReport made;
    made.id = std::move(id);
    made.issued_on = issued_on;
    made.issuer_mode = IssuerMode::single;
    made.days = days;
    made.episode = "BASKA";
    return made;
}

/// The valid case of 2026-03-04, issued on another day.
Case issued_on(Date day) {
    Case c = sample::valid();
    RestLeaveReport& report = sample::rest_leave(c);
    report.issued_on = day;
    report.starts_on = day;
    report.ends_on = day + boost::gregorian::days(4);
    report.examined_at.reset();
    report.provision.reset();
    return c;
}

/// The same illness goes on: the first report gave `days` on 2026-02-22 and foresaw a control.
Case continued(int days, bool control_held) {
    Case c = sample::valid();
    RestLeaveReport& report = sample::rest_leave(c);
    report.first_of_episode = false;
    report.episode_evidence = EpisodeEvidence::recorded;
    report.control_held = control_held;
    if (control_held) report.control_held_on = report.issued_on;
    EarlierReport first = earlier("A", date(2026, 2, 22), days);
    first.episode = report.episode;
    first.control_foreseen = control_held;
    first.after_control = false;
    c.history = {first};
    return c;
}

Limit limit(const Case& c) { return find_limit(sample::engine(), c, {.later_days = false}); }

std::vector<std::string> rules(const std::vector<Finding>& findings) {
    std::vector<std::string> out;
    for (const Finding& finding : findings) out.push_back(finding.rule);
    return out;
}

void check_limited(const Case& c, int days, const std::string& rule) {
    const Limit answer = limit(c);
    CHECK(answer.now.status == LimitStatus::limited);
    CHECK(answer.now.longest_days == days);
    const std::vector<std::string> stopping = rules(answer.now.findings);
    CHECK(std::ranges::find(stopping, rule) != stopping.end());
}

void check_incomplete(const Case& c, const std::string& missing) {
    const Limit answer = limit(c);
    CHECK(answer.now.status == LimitStatus::incomplete);
    CHECK(answer.now.longest_days == 0);
    CHECK(answer.by_start.empty());
    std::string paths;
    for (const Finding& finding : answer.now.findings)
        for (const Missing& m : finding.missing) paths += m.path + ' ';
    INFO(paths);
    CHECK(paths.find(missing) != std::string::npos);
}

}  // namespace

TEST_CASE("ten days at one time when nothing was given before") { check_limited(sample::valid(), 10, "rest-leave.single-physician.ten-days"); }

TEST_CASE("every rule that the next day breaks is told, and no other") {
    Case c = sample::valid();
    CHECK(rules(limit(c).now.findings) == std::vector<std::string>{"rest-leave.single-physician.ten-days"});
    c.history = {earlier("A", date(2026, 1, 2), 30)};  // ten are left: the eleventh is too many for both rules
    CHECK(rules(limit(c).now.findings) == std::vector<std::string>{"rest-leave.calendar-year.forty-days", "rest-leave.single-physician.ten-days"});
}

TEST_CASE("the finding is that of the day after the limit, with its values and words") {
    const Limit answer = limit(sample::valid());
    const Finding& stop = answer.now.findings.front();
    CHECK(stop.clause == "M6/7");
    CHECK(stop.message(Language::en).find("11") != std::string::npos);
    CHECK(answer.asked_days == 5);
    CHECK_FALSE(answer.exceeded());
    CHECK(answer.receipt.as_of == date(2026, 3, 4));
}

TEST_CASE("the days left in the year bind when they are fewer than ten") {
    Case c = sample::valid();
    c.history = {earlier("A", date(2026, 1, 2), 10), earlier("B", date(2026, 1, 20), 10), earlier("C", date(2026, 2, 1), 10)};
    check_limited(c, 10, "rest-leave.single-physician.ten-days");
    c.history->push_back(earlier("D", date(2026, 2, 15), 7));
    check_limited(c, 3, "rest-leave.calendar-year.forty-days");
    const Limit answer = limit(c);
    CHECK(answer.exceeded());
    REQUIRE(answer.years.size() == 1);
    CHECK(answer.years[0].year == 2026);
    CHECK(answer.years[0].limit_days == 40);
    CHECK(answer.years[0].used_days_by_day == 37);
    CHECK(answer.years[0].used_days_by_issue == 37);
    CHECK(answer.years[0].left_days == 3);
    CHECK(answer.years[0].contributing.size() == 4);
    c.history->push_back(earlier("E", date(2026, 2, 25), 3));
    check_limited(c, 0, "rest-leave.calendar-year.forty-days");
    c.history->push_back(earlier("F", date(2026, 2, 28), 5));  // already past forty
    check_limited(c, 0, "rest-leave.calendar-year.forty-days");
    CHECK(limit(c).years[0].left_days == 0);
}

TEST_CASE("boards' reports, withdrawn ones, later ones and those of other years are not counted") {
    Case c = sample::valid();
    EarlierReport board = earlier("B", date(2026, 1, 2), 60), withdrawn = earlier("W", date(2026, 2, 1), 10);
    board.issuer_mode = IssuerMode::board;
    withdrawn.withdrawn = true;
    c.history = {board, withdrawn, earlier("L", date(2026, 3, 5), 10), earlier("Y", date(2025, 6, 1), 10), earlier("A", date(2026, 1, 20), 34)};
    check_limited(c, 6, "rest-leave.calendar-year.forty-days");
    CHECK(limit(c).years[0].contributing.size() == 1);
}

TEST_CASE("after the control ten more days in all for the illness") {
    check_limited(continued(10, true), 10, "rest-leave.after-control.ten-days");
    Case c = continued(10, true);
    EarlierReport second = earlier("B", date(2026, 2, 26), 6);
    second.episode = sample::rest_leave(c).episode;
    second.after_control = true;
    c.history->push_back(second);
    check_limited(c, 4, "rest-leave.after-control.ten-days");
    c.history->back().days = 12;  // past the ten already: not even a day
    check_limited(c, 0, "rest-leave.after-control.ten-days");
}

TEST_CASE("where no board is within reach a civil servant may be given ten days once more") {
    Case c = continued(10, true);
    EarlierReport second = earlier("B", date(2026, 2, 26), 6);
    second.episode = sample::rest_leave(c).episode;
    second.after_control = true;
    c.history->push_back(second);
    sample::rest_leave(c).no_board_within_reach = true;
    sample::rest_leave(c).transfer_medically_impossible = true;
    check_limited(c, 10, "rest-leave.single-physician.ten-days");  // 6 + 10 of twenty, and ten at one time
    c.history->back().days = 13;
    check_limited(c, 7, "rest-leave.after-control.ten-days");
    sample::rest_leave(c).person.category = PersonCategory::insured_worker;
    check_limited(c, 0, "rest-leave.after-control.ten-days");
}

TEST_CASE("the same illness without a control that was foreseen and held") {
    check_limited(continued(10, false), 0, "rest-leave.continuation.needs-control");
    check_limited(continued(6, false), 4, "rest-leave.continuation.needs-control");
    const Limit answer = limit(continued(6, false));
    REQUIRE_FALSE(answer.notes.empty());
    CHECK(answer.notes[0].finding.rule == "rest-leave.continuation.uncertain");
    CHECK(answer.notes[0].from_days == 1);
}

TEST_CASE("across New Year the counting that leaves more binds, and where the two differ is told") {
    Case c = issued_on(date(2026, 12, 30));
    c.history = {earlier("A", date(2026, 3, 1), 38)};
    const Limit answer = limit(c);  // by issue two days are left; day by day the rest falls into the new year
    CHECK(answer.now.status == LimitStatus::limited);
    CHECK(answer.now.longest_days == 10);
    CHECK(rules(answer.now.findings) == std::vector<std::string>{"rest-leave.single-physician.ten-days"});
    std::vector<std::pair<std::string, int>> notes;
    for (const LimitNote& note : answer.notes) notes.emplace_back(note.finding.rule, note.from_days);
    CHECK(notes == std::vector<std::pair<std::string, int>>{{"rest-leave.calendar-year.readings-differ", 3},
                                                           {"rest-leave.calendar-year.crosses-new-year", 3}});
    REQUIRE(answer.years.size() == 2);
    CHECK(answer.years[0].left_days == 2);
    CHECK(answer.years[1].left_days == 40);
}

TEST_CASE("an earlier rest across New Year is counted both ways") {
    Case c = issued_on(date(2027, 1, 20));
    c.history = {earlier("A", date(2026, 12, 28), 10)};  // six of its days in 2027
    const Limit answer = limit(c);
    REQUIRE(answer.years.size() == 1);
    CHECK(answer.years[0].used_days_by_issue == 0);
    CHECK(answer.years[0].used_days_by_day == 6);
    CHECK(answer.years[0].left_days == 40);
}

TEST_CASE("a rest that overlaps an earlier one may be given with a warning") {
    Case c = sample::valid();
    EarlierReport running = earlier("A", date(2026, 3, 1), 5);  // to 5 March
    c.history = {running};
    const Limit answer = limit(c);
    CHECK(answer.now.longest_days == 10);
    REQUIRE(answer.notes.size() == 1);
    CHECK(answer.notes[0].finding.rule == "rest-leave.overlap");
    CHECK(answer.notes[0].from_days == 1);
}

TEST_CASE("without what decides there is no number") {
    Case c = sample::valid();
    c.history.reset();
    check_incomplete(c, "history");
    CHECK(limit(c).years.empty());
    c.history = {earlier("A", date(2026, 2, 1), 10)};
    c.history->front().days.reset();
    check_incomplete(c, "days");
    Case open = sample::valid();
    sample::rest_leave(open).issuer.mode.reset();
    check_incomplete(open, "report.issuer.mode");
    Case undated = sample::valid();
    sample::rest_leave(undated).issued_on = Date();
    check_incomplete(undated, "report.issued_on");
}

TEST_CASE("errors that do not hang on the length are told apart") {
    Case c = sample::valid();
    sample::rest_leave(c).medically_necessary = false;
    sample::rest_leave(c).starts_on = date(2026, 3, 6);  // not the day of issue
    const Limit answer = limit(c);
    CHECK(answer.now.longest_days == 10);
    std::vector<std::string> others;
    for (const OtherError& other : answer.other_errors) others.push_back(other.rule);
    CHECK(std::ranges::find(others, "rest-leave.calendar.first-day") != others.end());
    CHECK(others.size() >= 2);
}

TEST_CASE("a board's report has no such limit, nor has another type of report") {
    Case board = sample::valid();
    sample::rest_leave(board).issuer.mode = IssuerMode::board;
    CHECK(limit(board).now.status == LimitStatus::not_single_physician);
    CHECK(limit(sample::valid("driver")).now.status == LimitStatus::not_rest_leave);
    CHECK(limit(sample::valid("driver")).type == "driver");
}

TEST_CASE("a board's endorsement lifts the limits of the civil servant's report, and the days used are told all the same") {
    Case c = sample::valid();
    RestLeaveReport& report = sample::rest_leave(c);
    report.provider.sgk_contracted = false;
    report.endorsement = Endorsement{true, Endorser::board, true, std::nullopt};
    c.history = {earlier("A", date(2026, 1, 2), 33)};
    const Limit answer = find_limit(sample::engine(), c, {.most_days = 60, .later_days = false});
    CHECK(answer.now.status == LimitStatus::unlimited);
    CHECK(answer.now.longest_days == 60);
    REQUIRE_FALSE(answer.years.empty());
    CHECK(answer.years[0].used_days_by_day == 33);
}

TEST_CASE("after an inpatient stay the return to work goes with the length") {
    Case c = sample::valid();
    RestLeaveReport& report = sample::rest_leave(c);
    report.inpatient_stay = InpatientStay{report.issued_on, report.issued_on};
    report.starts_on = date(2026, 3, 5);
    report.return_to_work_on = date(2026, 3, 10);
    check_limited(c, 10, "rest-leave.single-physician.ten-days");
    CHECK(limit(c).now.starts_on == date(2026, 3, 5));
    CHECK(limit(c).other_errors.empty());
}

TEST_CASE("a rest without a first day begins on the day of issue") {
    Case c = sample::valid();
    sample::rest_leave(c).starts_on.reset();
    sample::rest_leave(c).ends_on.reset();
    sample::rest_leave(c).days.reset();
    check_limited(c, 10, "rest-leave.single-physician.ten-days");
    CHECK_FALSE(limit(c).asked_days.has_value());
}

TEST_CASE("the end of the calendar is no fault") {
    Case c = issued_on(date(9999, 12, 28));
    sample::rest_leave(c).ends_on = date(9999, 12, 31);
    CHECK(limit(c).now.status == LimitStatus::incomplete);
    CHECK_NOTHROW(find_limit(sample::engine(), issued_on(date(9999, 6, 1))));
    Case discharged = sample::valid();
    sample::rest_leave(discharged).inpatient_stay = InpatientStay{date(9999, 12, 31), std::nullopt};
    CHECK_NOTHROW(find_limit(sample::engine(), discharged));
    CHECK_NOTHROW(find_limit(sample::engine(), issued_on(date(1400, 1, 1))));
}

TEST_CASE("dates and numbers at the ends of what there is are no fault") {
    const Date ends[] = {date(1400, 1, 1), date(2026, 3, 4), date(9997, 12, 31), date(9999, 12, 31)};
    const int numbers[] = {std::numeric_limits<int>::min(), -1, 0, 40, std::numeric_limits<int>::max()};
    for (const Date issued : ends)
        for (const Date starts : ends)
            for (const Date other : ends)
                for (const int days : numbers) {
                    Case c = issued_on(date(2026, 3, 4));
                    RestLeaveReport& report = sample::rest_leave(c);
                    report.issued_on = issued;
                    report.starts_on = starts;
                    report.days = days;
                    report.return_to_work_on = other;
                    if (days != 0) report.inpatient_stay = InpatientStay{other, starts};
                    EarlierReport before = earlier("A", issued, days);
                    before.starts_on = other;
                    c.history = {before, earlier("B", other, 10)};
                    CAPTURE(to_string(issued), to_string(starts), to_string(other), days);
                    Limit answer;
                    CHECK_NOTHROW(answer = find_limit(sample::engine(), c, {.most_days = 15, .later_days = false}));
                    std::string out;
                    render::append_limit_json(out, answer, Language::tr);
                    render::append_limit_text(out, answer, {Language::tr, false, nullptr});
                    CHECK_FALSE(out.empty());
                }
}

TEST_CASE("what an exception leaves of the year is told, not only what the sum leaves") {
    Case c = sample::valid();
    sample::rest_leave(c).person.category = PersonCategory::insured_worker;
    c.history = {earlier("A", date(2026, 1, 2), 40)};
    check_limited(c, 0, "rest-leave.calendar-year.forty-days");
    c.history->front().inpatient_days = 5;  // of the insured only days of outpatient treatment count
    check_limited(c, 5, "rest-leave.calendar-year.forty-days");
    CHECK(limit(c).years[0].used_days_by_day == 40);
    CHECK(limit(c).years[0].left_days == 5);
}

TEST_CASE("later first days are joined where the answer is the same") {
    Case c = issued_on(date(2026, 11, 27));
    c.history = {earlier("A", date(2026, 3, 1), 37)};
    const Limit answer = find_limit(sample::engine(), c);
    REQUIRE(answer.by_start.size() == 2);
    CHECK(answer.by_start.front().from == date(2026, 11, 27));
    CHECK(answer.by_start.front().longest_days == 3);
    CHECK(answer.by_start.front().clause == "M6/8");
    CHECK(answer.by_start.front().to == date(2026, 12, 28));  // on the 29th three days of the year are left: the rest runs on
    CHECK(answer.more_from == date(2026, 12, 29));
    CHECK(answer.by_start.back().to == date(2027, 1, 31));
    CHECK(answer.by_start.back().longest_days == 10);
    for (std::size_t i = 1; i < answer.by_start.size(); ++i)
        CHECK(answer.by_start[i].from == answer.by_start[i - 1].to + boost::gregorian::days(1));
}

namespace {

// M6/7 and M6/8 by hand, for a first report without exceptions: ten days, and forty by the counting that leaves more.
int by_hand(const std::vector<EarlierReport>& history, Date start) {
    const auto allowed = [&](int days) {
        int by_issue = days;
        std::map<int, int> by_day;
        for (int i = 0; i < days; ++i) ++by_day[(start + boost::gregorian::days(i)).year()];
        const int last_year = by_day.rbegin()->first, first_year = by_day.begin()->first;
        for (const EarlierReport& h : history) {
            if (h.issued_on > start || h.issuer_mode != IssuerMode::single || h.withdrawn.value_or(false)) continue;
            if (h.issued_on.year() == start.year()) by_issue += *h.days;
            for (int i = 0; i < *h.days; ++i) ++by_day[(h.starts_on.value_or(h.issued_on) + boost::gregorian::days(i)).year()];
        }
        return days <= 10 && (by_issue <= 40 || (by_day[first_year] <= 40 && by_day[last_year] <= 40));
    };
    int days = 0;
    while (allowed(days + 1)) ++days;
    return days;
}

}  // namespace

TEST_CASE("random histories give on every first day what counting by hand gives") {
    std::mt19937 random(20261127);
    const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
    for (int round = 0; round < 12; ++round) {
        Case c = issued_on(date(2026, 12, 1) + boost::gregorian::days(below(31)));
        c.history.emplace();
        for (int i = below(7); i >= 0; --i) {
            EarlierReport h = earlier("H" + std::to_string(i), date(2026, 1, 1) + boost::gregorian::days(below(365)), 1 + below(12));
            if (below(6) == 0) h.issuer_mode = IssuerMode::board;
            if (below(6) == 0) h.withdrawn = true;
            if (below(3) == 0) h.starts_on = h.issued_on + boost::gregorian::days(1);
            c.history->push_back(h);
        }
        const Limit answer = find_limit(sample::engine(), c);
        CAPTURE(round);
        CHECK(answer.now.longest_days == by_hand(*c.history, answer.now.starts_on));
        for (const StartRange& range : answer.by_start)
            for (Date day = range.from; day <= range.to; day += boost::gregorian::days(1))
                if (range.status != LimitStatus::limited || range.longest_days != by_hand(*c.history, day))
                    FAIL_CHECK("on " << to_string(day) << ' ' << range.longest_days << ", by hand " << by_hand(*c.history, day));
    }
}
