#include <saglikrapor/engine.hpp>

#include <catch.hpp>

#include "sample.hpp"

using namespace saglikrapor;

TEST_CASE("a complete report that keeps every rule is valid and has no findings") {
    const Decision decision = sample::engine().check(sample::valid());
    CHECK(decision.verdict == Verdict::valid);
    CHECK(decision.findings.empty());
    CHECK_FALSE(decision.applied().empty());
    CHECK(decision.type == "rest_leave");
}

TEST_CASE("eleven days by one physician are invalid, with the limit, the value and the clause") {
    Case c = sample::valid();
    auto& report = sample::rest_leave(c);
    report.days = 11;
    report.ends_on = *report.starts_on + boost::gregorian::date_duration(10);
    const Decision decision = sample::engine().check(c);
    CHECK(decision.verdict == Verdict::invalid);
    const Finding* const finding = sample::find(decision, "rest-leave.single-physician.ten-days");
    REQUIRE(finding != nullptr);
    CHECK(finding->clause == "M6/7");
    CHECK(finding->outcome == Outcome::violated);
    CHECK(finding->message(Language::tr).find("11") != std::string::npos);
    CHECK(finding->message(Language::tr).find("10") != std::string::npos);
    CHECK_FALSE(finding->remedy(Language::tr).empty());
    CHECK(finding->message(Language::en) != finding->message(Language::tr));
}

TEST_CASE("missing data is never a pass") {
    Case c = sample::valid();
    sample::rest_leave(c).days.reset();
    const Decision decision = sample::engine().check(c);
    CHECK(decision.verdict == Verdict::incomplete);
    const Finding* const finding = sample::find(decision, "rest-leave.single-physician.ten-days");
    REQUIRE(finding != nullptr);
    CHECK(finding->outcome == Outcome::undetermined);
    REQUIRE_FALSE(finding->missing.empty());
    CHECK(finding->missing[0].path == "report.days");
}

TEST_CASE("an unknown history leaves the forty days undetermined; an empty one does not") {
    Case c = sample::valid();
    c.history.reset();
    CHECK(sample::engine().check(c).verdict == Verdict::incomplete);
    c.history.emplace();
    CHECK(sample::engine().check(c).verdict == Verdict::valid);
}

TEST_CASE("the reports that count towards forty days are listed with their days") {
    Case c = sample::valid();
    c.history.emplace();
    for (int i = 0; i < 4; ++i) {
        EarlierReport earlier;
        earlier.id = "E" + std::to_string(i);
        earlier.issued_on = date(2026, 1, 2 + 10 * i > 31 ? 31 : 2 + 9 * i);
        earlier.starts_on = earlier.issued_on;
        earlier.issuer_mode = IssuerMode::single;
        earlier.days = 9;
        earlier.episode = "other-" + std::to_string(i);
        earlier.control_foreseen = false;
        c.history->push_back(earlier);
    }
    const Decision decision = sample::engine().check(c);
    CHECK(decision.verdict == Verdict::invalid);
    const Finding* found = nullptr;
    for (const Finding& finding : decision.findings)
        if (finding.clause == "M6/8" && finding.outcome == Outcome::violated) found = &finding;
    REQUIRE(found != nullptr);
    REQUIRE(found->contributing.size() == 4);
    CHECK(found->contributing[0].id == "E0");
    CHECK(found->contributing[0].days == 9);
}

TEST_CASE("a struct without a day of issue is incomplete, not checked by some other day's rules") {
    RestLeaveReport report;
    report.id = "x";
    const Decision decision = sample::engine().check(report);
    CHECK(decision.verdict == Verdict::incomplete);
    REQUIRE(decision.findings.size() == 1);
    CHECK(decision.findings[0].rule == "engine.no-issue-date");
    CHECK_FALSE(decision.findings[0].message(Language::tr).empty());
}

TEST_CASE("before the directive was in force nothing is shown as valid") {
    Case c = sample::valid();
    c.as_of = date(2019, 9, 29);
    const Decision decision = sample::engine().check(c);
    CHECK(decision.verdict == Verdict::review);
    CHECK_FALSE(decision.not_applied().empty());
    CHECK(decision.receipt.as_of == date(2019, 9, 29));
}

TEST_CASE("a decision can be filled again and again, and nothing of the last one stays") {
    Case bad = sample::valid();
    sample::rest_leave(bad).days = 11;
    const Case good = sample::valid();
    Decision decision;
    const Known known{&*good.history, {}};
    sample::engine().check(bound(bad.report), known, decision);
    CHECK_FALSE(decision.findings.empty());
    sample::engine().check(bound(good.report), known, decision);
    CHECK(decision.findings.empty());
    CHECK(decision.verdict == Verdict::valid);
}

TEST_CASE("one rule can be asked alone") {
    Case c = sample::valid();
    CHECK(sample::engine().evaluate_rule(c, "rest-leave.single-physician.ten-days").outcome == Outcome::holds);
    sample::rest_leave(c).days = 11;
    CHECK(sample::engine().evaluate_rule(c, "rest-leave.single-physician.ten-days").outcome == Outcome::violated);
    CHECK_THROWS_AS(sample::engine().evaluate_rule(c, "no.such.rule"), std::out_of_range);
}
