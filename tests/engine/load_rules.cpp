#include <saglikrapor/engine.hpp>

#include <catch.hpp>

#include "sample.hpp"

using namespace saglikrapor;

namespace {

std::vector<RulebookFile> with(const std::string& rules) {
    return {{"rulebook.yaml", "id: tiny\nversion: \"1\"\n"},
            {"tiny/regulation.yaml", "id: tiny\ntitle: {tr: t, en: e}\nnumber: \"1\"\nin_force: {from: 2020-01-01}\nreports: all\n"},
            {"tiny/clauses.yaml", "clauses:\n  - {id: M1, title: {tr: t, en: e}, covered_by: rules}\n"},
            {"tiny/m1.yaml", rules}};
}

std::string rule(const std::string& require, const std::string& message = "\"{report.days} gün\"") {
    return "rules:\n"
           "  - id: tiny.rule\n"
           "    clause: M1\n"
           "    reports: [rest_leave]\n"
           "    severity: error\n"
           "    title: {tr: başlık, en: title}\n"
           "    require: |\n"
           "      report.days > 0\n"
           "      && " + require + "\n"
           "    message: {tr: " + message + ", en: \"en\"}\n"
           "    remedy: {tr: \"çare\", en: \"remedy\"}\n";
}

Diagnostics faults(const std::string& rules) {
    const Checked<Engine> engine = load_rules(with(rules));
    REQUIRE_FALSE(engine.has_value());
    return engine.diagnostics();
}

}  // namespace

TEST_CASE("a misspelt member is refused at its line and column inside the block scalar, with a hint") {
    const Diagnostics found = faults(rule("report.dayz < 11"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "cel.unknown-field");
    CHECK(found[0].file == "tiny/m1.yaml");
    CHECK(found[0].at == Position{9, 17});
    CHECK(found[0].hint.find("days") != std::string::npos);
    CHECK(found[0].excerpt == "      && report.dayz < 11");
}

TEST_CASE("a misspelt enumerator is refused at load") {
    const Diagnostics found = faults(rule("report.issuer.mode == 'singel'"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "cel.unknown-enumerator");
    CHECK(found[0].hint.find("single") != std::string::npos);
}

TEST_CASE("a message may not show who the person is") {
    const Diagnostics found = faults(rule("true", "\"{report.person.identity.number}\""));
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "program.identifying");
    CHECK(faults(rule("true", "\"{report.person.birth_date}\""))[0].code == "program.identifying");
    CHECK(faults(rule("true", "\"{age(report.person.birth_date, report.issued_on)}\""))[0].code == "program.identifying");
}

TEST_CASE("placeholders are checked like expressions") {
    CHECK(faults(rule("true", "\"{report.dayz}\""))[0].code == "cel.unknown-field");
    CHECK(faults(rule("true", "\"{report.issuer}\""))[0].code == "program.placeholder");
    CHECK(faults(rule("true", "\"{report.days\""))[0].code == "program.placeholder");
    CHECK(faults(rule("true", "\"a } b\""))[0].code == "program.placeholder");
}

TEST_CASE("all faults of a rulebook are told at once") {
    const Diagnostics found = faults(rule("report.dayz < 11 && report.issuer.mood == 'single'", "\"{report.dais}\""));
    CHECK(found.size() == 3);
}

TEST_CASE("a rule that is right loads and decides") {
    const Checked<Engine> engine = load_rules(with(rule("report.days < 11", "\"{{{report.days}}} gün {report.issued_on}\"")));
    REQUIRE(engine.has_value());
    RestLeaveReport report;
    report.issued_on = date(2026, 3, 4);
    report.days = 12;
    const Decision decision = engine->check(report);
    REQUIRE(decision.findings.size() == 1);
    CHECK(decision.findings[0].message(Language::tr) == "{12} gün 04.03.2026");
    CHECK(decision.receipt.rulebook == "tiny");
}

TEST_CASE("when no rule applies that is said, and is never shown as valid") {
    const Checked<Engine> engine = load_rules(with(rule("true")));
    REQUIRE(engine.has_value());
    RestLeaveReport report;
    report.issued_on = date(2019, 12, 31);  // a day before the regulation
    const Decision decision = engine->check(report);
    CHECK(decision.verdict == Verdict::review);
    REQUIRE(decision.findings.size() == 1);
    CHECK(decision.findings[0].rule == "engine.no-rule-applied");
    CHECK(decision.applied().empty());
    CHECK(decision.not_applied() == std::vector<std::string>{"tiny/m1"});
}

TEST_CASE("a site's table takes the place of the built-in one") {
    LoadOptions options;
    options.tables["no_such_file"] = "/nowhere/table.yaml";
    CHECK_THROWS_AS(load_rules(with(rule("true")), options), std::runtime_error);
}
