#include <catch.hpp>

#include "tiny.hpp"

using namespace saglikrapor;

TEST_CASE("a parameter's new value holds from its day on, and not a day before") {
    const Engine engine = tiny::load(tiny::rule("a", "", "report.days <= param.limit"),
                                     "parameters:\n  limit: {clause: M1, unit: day, title: {tr: t, en: e}, "
                                     "values: {2020-01-01: 10, 2027-01-01: 12}}\n");
    CHECK(engine.check(tiny::report(11, 2026, 12, 31)).verdict == Verdict::invalid);
    CHECK(engine.check(tiny::report(11, 2027, 1, 1)).verdict == Verdict::valid);
    CHECK(engine.check(tiny::report(13, 2027, 1, 1)).verdict == Verdict::invalid);
}

TEST_CASE("a parameter that has ended leaves the rule undetermined, and says which it is") {
    const Engine engine = tiny::load(tiny::rule("a", "", "report.days <= param.limit"),
                                     "parameters:\n  limit: {clause: M1, unit: day, title: {tr: t, en: e}, "
                                     "values: {2020-01-01: 10, 2027-01-01: null}}\n");
    const Decision decision = engine.check(tiny::report(5, 2027, 1, 1));
    CHECK(decision.verdict == Verdict::incomplete);
    REQUIRE(decision.findings.size() == 1);
    REQUIRE(decision.findings[0].missing.size() == 1);
    CHECK(decision.findings[0].missing[0].path == "param.limit");
}

TEST_CASE("a rule is in force from its first day to its last, both counted") {
    const Engine engine = tiny::load(tiny::rule("a", "", "report.days <= 10", "    in_force: {from: 2024-02-01, to: 2024-02-29}\n") +
                                     tiny::rule("b", "", "report.days >= 0"));
    CHECK(engine.check(tiny::report(11, 2024, 1, 31)).verdict == Verdict::valid);
    CHECK(engine.check(tiny::report(11, 2024, 2, 1)).verdict == Verdict::invalid);
    CHECK(engine.check(tiny::report(11, 2024, 2, 29)).verdict == Verdict::invalid);
    CHECK(engine.check(tiny::report(11, 2024, 3, 1)).verdict == Verdict::valid);
}
