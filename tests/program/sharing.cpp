#include <catch.hpp>

#include "tiny.hpp"

using namespace saglikrapor;

TEST_CASE("parts of conditions that rules have in common are compiled once") {
    const Engine engine = tiny::load(tiny::rule("a", "report.days > 1 && report.control_held", "report.days < 10") +
                                     tiny::rule("b", "report.days > 1 && report.control_foreseen", "report.days < 20") +
                                     tiny::rule("c", "report.days > 1 && report.control_held", "report.days < 30"));
    const program::TypeProgram& type = engine.program().type(0);
    REQUIRE(type.rules.size() == 3);
    CHECK(type.conditions.size() == 3);
    CHECK(type.guards.size() == 2);
}

TEST_CASE("a shared condition means the same for every rule that has it") {
    const Engine engine = tiny::load(tiny::rule("a", "report.days > 1 && report.control_held", "report.days < 10") +
                                     tiny::rule("b", "report.control_held", "report.days < 20") +
                                     tiny::rule("c", "!report.control_held", "report.days < 5"));
    RestLeaveReport report = tiny::report(15, 2026, 1, 1);
    report.control_held = true;
    Decision decision = engine.check(report);
    REQUIRE(decision.findings.size() == 1);
    CHECK(decision.findings[0].rule == "a");
    report.control_held = false;
    decision = engine.check(report);
    REQUIRE(decision.findings.size() == 1);
    CHECK(decision.findings[0].rule == "c");
    report.control_held.reset();
    decision = engine.check(report);
    CHECK(decision.findings.size() == 3);
    for (const Finding& finding : decision.findings) CHECK(finding.outcome == Outcome::undetermined);
    report.days = 1;  // false && unknown is false: the first rule does not apply
    CHECK(engine.check(report).findings.size() == 2);
}
