#include <saglikrapor/testing/limits.hpp>

#include <algorithm>
#include <stdexcept>

#include <catch.hpp>

#include <saglikrapor/testing/valid_report.hpp>

using namespace saglikrapor;
using namespace saglikrapor::testing;

TEST_CASE("a limit has a value on each side") {
    const Date day = date(2026, 3, 4);
    CHECK(around<int>("single_physician_days", day) == std::vector<int>{9, 10, 11});
    CHECK(around<double>("firearm_visual_acuity", day) == std::vector<double>{0.5, 0.6, 0.7});
    CHECK(around<Date>("class_h_licence_before", day) == std::vector<Date>{date(2015, 12, 31), date(2016, 1, 1), date(2016, 1, 2)});
}

TEST_CASE("a measure goes on by one in its last decimal") {
    CHECK(detail::around_real(0.6) == std::vector<LimitValue>{0.5, 0.6, 0.7});
    CHECK(detail::around_real(0.25) == std::vector<LimitValue>{0.24, 0.25, 0.26});
    CHECK(detail::around_real(50) == std::vector<LimitValue>{49.0, 50.0, 51.0});
}

TEST_CASE("a limit that does not exist, is of another type or not yet in force is refused") {
    const Date day = date(2026, 3, 4);
    CHECK_THROWS_AS(around<int>("single_physician_day", day), std::invalid_argument);
    CHECK_THROWS_AS(around<double>("single_physician_days", day), std::invalid_argument);
    CHECK_THROWS_AS(around<int>("single_physician_days", date(2019, 9, 29)), std::invalid_argument);
}

TEST_CASE("every limit in force has three ascending values, a clause and words") {
    const std::vector<Limit> all = limits(date(2026, 3, 4));
    CHECK(all.size() > 20);
    CHECK(limits(date(2005, 1, 1)).empty());
    for (const Limit& limit : all) {
        CAPTURE(limit.parameter);
        CHECK(limit.values.size() == 3);
        CHECK(std::is_sorted(limit.values.begin(), limit.values.end()));
        CHECK(limit.values.front() != limit.values.back());
        CHECK_FALSE(limit.clause.empty());
        CHECK_FALSE(limit.title.tr.empty());
    }
}

TEST_CASE("the two sides of a limit get two verdicts") {
    std::vector<Verdict> verdicts;
    for (const int days : around<int>("single_physician_days", date(2026, 3, 4)))
        verdicts.push_back(check(valid_case<RestLeaveReport>([days](RestLeaveReport& report) {
                               report.days = days;
                               report.ends_on = *report.starts_on + boost::gregorian::days(days - 1);
                           })).verdict);
    CHECK(verdicts == std::vector<Verdict>{Verdict::valid, Verdict::valid, Verdict::invalid});
}
