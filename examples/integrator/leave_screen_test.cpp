// How a vendor tests a screen against the directive without knowing its numbers: they come out of the library.
#include "leave_screen.hpp"

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <saglikrapor/testing/catch2.hpp>
#include <saglikrapor/testing/testing.hpp>

namespace sr = saglikrapor;
using namespace saglikrapor::testing::matchers;

namespace {

const sr::Date today = sr::date(2026, 3, 4);

/// A screen with a valid draft of 4 March 2026 and no earlier reports.
LeaveScreen screen() {
    auto draft = sr::testing::valid_report<sr::RestLeaveReport>();
    return {draft, std::vector<sr::EarlierReport>{}};
}

}  // namespace

TEST_CASE("a valid report can be signed") {
    const LeaveScreen leave = screen();
    CHECK(leave.can_sign());
    CHECK(leave.notices().empty());
    CHECK_THAT(leave.decision(), is_valid());
}

TEST_CASE("a single physician can sign up to the limit and not beyond") {
    const std::vector<int> limit = sr::testing::around<int>("single_physician_days", today);
    const int days = GENERATE_COPY(from_range(limit.begin(), limit.end()));
    CAPTURE(days);
    LeaveScreen leave = screen();
    leave.type_days(std::to_string(days));
    CHECK(leave.can_sign() == (days <= limit[1]));
    if (days > limit[1]) CHECK_THAT(leave.decision(), violates("M6/7"));
}

TEST_CASE("the physician is told by which article, and what to do") {
    LeaveScreen leave = screen();
    leave.type_days("11");
    REQUIRE(leave.notices().size() == 1);
    const Notice notice = leave.notices().front();
    CHECK(notice.clause == "M6/7");
    CHECK(notice.text.find("11 gün") != std::string::npos);
    CHECK_FALSE(notice.advice.empty());
}

TEST_CASE("a field that is empty or holds no number is asked for, and nothing is signed") {
    const std::string typed = GENERATE(as<std::string>{}, "", "on", "5 gün", "5.5");
    CAPTURE(typed);
    LeaveScreen leave = screen();
    leave.type_days(typed);
    CHECK_FALSE(leave.can_sign());
    CHECK_THAT(leave.decision(), undetermined("report.days"));
}

TEST_CASE("without the person's earlier reports nothing is signed") {
    const LeaveScreen leave(sr::testing::valid_report<sr::RestLeaveReport>(), std::nullopt);
    CHECK_FALSE(leave.can_sign());
    CHECK_THAT(leave.decision(), undetermined("history"));
}

TEST_CASE("the screen keeps to every example that the rulebook gives for the first day and the number of days") {
    int tried = 0;
    for (const sr::testing::PublishedCase& published : sr::testing::published_cases("rest-leave.single-physician.ten-days")) {
        const sr::Case example = published.value();
        const auto& report = boost::variant2::get<sr::RestLeaveReport>(example.report);
        LeaveScreen leave(report, example.history);
        leave.type_days(report.days ? std::to_string(*report.days) : "");
        if (report.starts_on) leave.pick_first_day(*report.starts_on);
        INFO(published.id << ": " << published.name);
        if (published.expect == sr::Expectation::violated) {
            CHECK_THAT(leave.decision(), violates(published.rule));
            CHECK_FALSE(leave.can_sign());
        } else {
            CHECK_THAT(leave.decision(), !violates(published.rule));
        }
        ++tried;
    }
    CHECK(tried > 0);
}
