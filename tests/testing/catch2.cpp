#include <saglikrapor/testing/catch2.hpp>

#include <catch.hpp>

#include <saglikrapor/testing/valid_report.hpp>

using namespace saglikrapor;
using namespace saglikrapor::testing::matchers;

TEST_CASE("matchers of Catch2 say what the predicates say, and combine") {
    const Decision valid = check(testing::valid_case("rest_leave"));
    const Decision invalid = check(testing::valid_case<RestLeaveReport>([](RestLeaveReport& report) { report.days = 11; }));
    const Decision incomplete = check(testing::valid_case<RestLeaveReport>([](RestLeaveReport& report) { report.days.reset(); }));
    CHECK_THAT(valid, is_valid());
    CHECK_THAT(invalid, violates("M6/7") && !is_valid() && !violates("M6/8"));
    CHECK_THAT(invalid, is_valid() || has_verdict(Verdict::invalid));
    CHECK_THAT(incomplete, undetermined("report.days") && !violates("M6/7"));
    CHECK_FALSE(is_valid().match(invalid));
    CHECK(violates("M6/7").describe() == "violates M6/7");
    CHECK_THAT(invalid, Matcher({[](const Decision& decision) { return decision.id == "ORNEK-1"; }, "is that of ORNEK-1"}));
}

TEST_CASE("a failed test shows the findings and no person") {
    const Decision invalid = check(testing::valid_case<RestLeaveReport>([](RestLeaveReport& report) { report.days = 11; }));
    const std::string shown = Catch::StringMaker<Decision>::convert(invalid);
    CHECK(shown.find("M6/7") != std::string::npos);
    CHECK(shown.find("11") != std::string::npos);
    for (const char* identifying : {"10000000146", "Deniz", "1985"}) CHECK(shown.find(identifying) == std::string::npos);
}
