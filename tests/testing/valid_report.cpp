#include <saglikrapor/testing/valid_report.hpp>

#include <stdexcept>

#include <catch.hpp>

using namespace saglikrapor;

TEST_CASE("there is a valid report of each of the nineteen types, and it is valid") {
    CHECK(report_types().size() == 19);
    for (const ReportType type : report_types()) {
        const Case made = testing::valid_case(type);
        CAPTURE(name_of(type));
        CHECK(bound(made.report).type == type);
        CHECK(check(made).verdict == Verdict::valid);
        CHECK(check(testing::valid_case(name_of(type))).verdict == Verdict::valid);
    }
}

TEST_CASE("a change makes another case of it and leaves the next one valid") {
    const Case changed = testing::valid_case<RestLeaveReport>([](RestLeaveReport& report) { report.days = 11; });
    CHECK(check(changed).verdict == Verdict::invalid);
    CHECK(changed.history);
    CHECK(check(testing::valid_case(ReportType::rest_leave)).verdict == Verdict::valid);
}

TEST_CASE("a valid report alone is valid with its history") {
    const auto report = testing::valid_report<RestLeaveReport>();
    const std::vector<EarlierReport> none;
    CHECK(check(report, {&none, std::nullopt}).verdict == Verdict::valid);
    CHECK(check(report).verdict == Verdict::incomplete);
}

TEST_CASE("a misspelt type is refused with a hint") {
    CHECK_THROWS_AS(testing::valid_case("rest_laeve"), std::invalid_argument);
    try {
        static_cast<void>(testing::valid_case("rest_laeve"));
    } catch (const std::invalid_argument& error) {
        CHECK(std::string(error.what()).find("did you mean 'rest_leave'?") != std::string::npos);
    }
}
