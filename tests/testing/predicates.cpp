#include <saglikrapor/testing/predicates.hpp>

#include <stdexcept>

#include <catch.hpp>

#include <saglikrapor/testing/valid_report.hpp>

using namespace saglikrapor;
using namespace saglikrapor::testing;

namespace {

Decision eleven_days() {
    return check(valid_case<RestLeaveReport>([](RestLeaveReport& report) { report.days = 11; }));
}

Decision days_unknown() {
    return check(valid_case<RestLeaveReport>([](RestLeaveReport& report) { report.days.reset(); }));
}

}  // namespace

TEST_CASE("a verdict is asked for") {
    CHECK(is_valid()(check(valid_case("rest_leave"))));
    CHECK_FALSE(is_valid()(eleven_days()));
    CHECK(has_verdict(Verdict::invalid)(eleven_days()));
    CHECK(has_verdict(Verdict::incomplete)(days_unknown()));
    CHECK(is_valid().description() == "is valid");
}

TEST_CASE("a violation is named by clause, article or rule") {
    const Decision decision = eleven_days();
    CHECK(violates("M6/7")(decision));
    CHECK(violates("M6")(decision));
    CHECK(violates("rest-leave.single-physician.ten-days")(decision));
    CHECK_FALSE(violates("M6/8")(decision));
    CHECK_FALSE(violates("rest-leave.at-least-one-day")(decision));
    CHECK_FALSE(violates("M6/7")(check(valid_case("rest_leave"))));
    CHECK(violates("M6/7").description() == "violates M6/7");
}

TEST_CASE("what cannot be decided is not a violation") { CHECK_FALSE(violates("M6/7")(days_unknown())); }

TEST_CASE("a clause is not another one that begins like it") {
    CHECK(is_within("M7/3-b", "M7/3"));
    CHECK(is_within("M7/3-b", "M7"));
    CHECK_FALSE(is_within("M17/3", "M7"));
    CHECK_FALSE(is_within("M6/70", "M6/7"));
    CHECK_FALSE(is_within("M6/7", ""));
}

TEST_CASE("a clause or rule that does not exist is refused, for its absence would prove nothing") {
    CHECK_THROWS_AS(violates("M6/77"), std::invalid_argument);
    CHECK_THROWS_AS(violates(""), std::invalid_argument);
    try {
        static_cast<void>(violates("rest-leave.single-physician.ten-day"));
    } catch (const std::invalid_argument& error) {
        CHECK(std::string(error.what()).find("did you mean 'rest-leave.single-physician.ten-days'?") != std::string::npos);
    }
}

TEST_CASE("a missing datum is named by its path") {
    CHECK(undetermined("report.days")(days_unknown()));
    CHECK_FALSE(undetermined("report.starts_on")(days_unknown()));
    CHECK_FALSE(undetermined("report.days")(eleven_days()));
    CHECK(undetermined("history")(check(valid_report<RestLeaveReport>())));
    CHECK(undetermined("report.days").description() == "cannot be decided without report.days");
}

TEST_CASE("a path that no report has is refused") {
    CHECK_NOTHROW(undetermined("report.person.identity.kind"));
    CHECK_NOTHROW(undetermined("report.issuer.physicians[0].branch"));
    CHECK_NOTHROW(undetermined("report.vision.left.acuity_uncorrected"));
    for (const char* path : {"report.dyas", "report.days.more", "report.person.identity.knid", "report.", "days", "", "histories"}) {
        CAPTURE(path);
        CHECK_THROWS_AS(undetermined(path), std::invalid_argument);
    }
}
