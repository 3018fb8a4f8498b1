#include <catch.hpp>

#include <algorithm>
#include <map>
#include <set>

#include <saglikrapor/bind/read_json.hpp>
#include <saglikrapor/program/program.hpp>

#include "../../bench/perturb.hpp"
#include "../engine/sample.hpp"
#include "tiny.hpp"

using namespace saglikrapor;

namespace {

/// The rules of a type that do not hold, as the whole check finds them and as each rule says by itself.
struct Findings {
    std::map<std::string, Outcome> together, alone;
};

Findings findings(const Engine& engine, const Case& c) {
    Findings found;
    const Decision decision = engine.check(c);
    for (const Finding& finding : decision.findings) found.together.emplace(finding.rule, finding.outcome);
    for (const Rule& rule : engine.rulebook().rules) {
        // Of another type none applies; to ask all the same is most of the test's time.
        if (std::find(rule.reports.begin(), rule.reports.end(), decision.type) == rule.reports.end()) continue;
        const Outcome outcome = engine.evaluate_rule(c, rule.id).outcome;
        if (outcome == Outcome::violated || outcome == Outcome::undetermined) found.alone.emplace(rule.id, outcome);
    }
    return found;
}

/// How many differ.
int disagreements(const Engine& engine, const Case& c) {
    const Findings found = findings(engine, c);
    for (const auto& [rule, outcome] : found.alone)
        if (found.together.count(rule) == 0) INFO(rule);
    return found.together == found.alone ? 0 : 1;
}

/// How many loops go over a list that several walk; each of those lists must have been prepared, and each must be walked.
std::size_t loops_over_prepared_lists(const program::TypeProgram& type) {
    std::size_t loops = 0;
    std::set<std::uint16_t> prepared, walked;
    for (const program::Instruction& step : type.code.instructions) {
        if (step.op == program::Opcode::range) prepared.insert(step.dst);
        if (step.op != program::Opcode::loop_over) continue;
        walked.insert(step.a);
        ++loops;
    }
    CHECK(walked == prepared);
    return loops;
}

Case perturbed(Case c, bench::Random& random) {
    visit([&](auto& report) {
        const Date day = report.issued_on;
        bench::perturb(report, random, 12);
        report.issued_on = day;
    }, c.report);
    if (c.history) bench::perturb(*c.history, random, 6);
    return c;
}

}  // namespace

TEST_CASE("every type of the rulebook is screened") {
    for (const program::TypeProgram& type : sample::engine().program().types()) {
        CAPTURE(type.name);
        CHECK(type.screening.has_value());
    }
}

TEST_CASE("every loop over a shared list walks a list that was prepared") {
    std::size_t loops = 0;
    for (const program::TypeProgram& type : sample::engine().program().types()) {
        CAPTURE(type.name);
        loops += loops_over_prepared_lists(type);
    }
    CHECK(loops > 100);
    // Nothing has asked for the owner of this list before.
    const std::string all = "report.identification.steps.all(s, has(s.kind))";
    const Engine engine = tiny::load(tiny::rule("a", "", all) + tiny::rule("b", "", all + " || report.days < 3"));
    for (const program::TypeProgram& type : engine.program().types())
        if (type.name == "rest_leave") CHECK(loops_over_prepared_lists(type) == 2);
}

TEST_CASE("screening passes over no rule that is violated or undetermined on the examples of the rulebook") {
    const Rulebook& rulebook = sample::engine().rulebook();
    int checked = 0, differing = 0;
    for (const Rule& rule : rulebook.rules)
        for (const Example& example : rule.examples) {
            const auto json = example_json(rulebook, rule, example);
            REQUIRE(json);
            CAPTURE(rule.id, example.name);
            differing += disagreements(sample::engine(), read_case(*json).value_or_throw());
            ++checked;
        }
    CHECK(differing == 0);
    CHECK(checked > 3000);
}

TEST_CASE("screening passes over no rule when members are missing or odd") {
    bench::Random random{20260304};
    int differing = 0, findings_seen = 0;
    for (const auto& [type, document] : sample::engine().rulebook().cases) {
        const Case valid = sample::valid(type);
        for (int i = 0; i < 60; ++i) {
            CAPTURE(type, i);
            const Case c = perturbed(valid, random);
            differing += disagreements(sample::engine(), c);
            findings_seen += static_cast<int>(sample::engine().check(c).findings.size());
        }
    }
    CHECK(differing == 0);
    CHECK(findings_seen > 1000);
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

TEST_CASE("a value that two rules compute is computed for both, also when it is unknown") {
    const std::string sum = "history.filter(h, h.days > 3).size()";
    const Engine engine = tiny::load(tiny::rule("a", "", sum + " < 2") + tiny::rule("b", "report.control_held", sum + " < 1") +
                                     tiny::rule("c", "", "history.exists(h, h.days > 8) || report.days < 5") +
                                     tiny::rule("d", "", "!history.exists(h, h.days > 8)"));
    Case c{tiny::report(1, 2026, 1, 1), std::vector<EarlierReport>{}, std::nullopt};
    boost::variant2::get<RestLeaveReport>(c.report).control_held = true;
    CHECK(engine.check(c).findings.empty());
    EarlierReport earlier;
    earlier.days = 9;
    c.history->push_back(earlier);
    auto found = findings(engine, c);
    CHECK(found.together == std::map<std::string, Outcome>{{"b", Outcome::violated}, {"d", Outcome::violated}});
    CHECK(found.together == found.alone);
    c.history->front().days.reset();
    found = findings(engine, c);
    CHECK(found.together == std::map<std::string, Outcome>{{"a", Outcome::undetermined}, {"b", Outcome::undetermined},
                                                           {"d", Outcome::undetermined}});
    CHECK(found.together == found.alone);
    c.history.reset();
    found = findings(engine, c);
    CHECK(found.together.size() == 3);
    CHECK(found.together == found.alone);
}

TEST_CASE("exists passes over those that differ, and not over those that say nothing") {
    const Engine engine = tiny::load(
        tiny::rule("a", "", "report.issuer.physicians.exists(p, p.kind == 'specialist' && p.branch == 'ent')") +
        tiny::rule("b", "", "!report.issuer.physicians.exists(p, p.branch == 'ent' && p.kind == 'specialist')") +
        tiny::rule("c", "", "![report.issuer.physicians[0]].exists(p, p.branch == 'ent')"));  // not one structure after the other
    const auto physician = [](std::optional<PhysicianKind> kind, std::optional<Branch> branch) {
        Physician made;
        made.kind = kind;
        made.branch = branch;
        return made;
    };
    const Physician ent = physician(PhysicianKind::specialist, Branch::ent), eyes = physician(PhysicianKind::specialist, Branch::ophthalmology),
                    silent = physician(PhysicianKind::specialist, std::nullopt), other = physician(std::nullopt, Branch::ent);
    using Wanted = std::map<std::string, Outcome>;
    const Outcome violated = Outcome::violated, undetermined = Outcome::undetermined;
    const std::pair<std::vector<Physician>, Wanted> cases[] = {
        {{ent}, {{"b", violated}, {"c", violated}}},
        {{eyes, eyes, ent}, {{"b", violated}}},
        {{eyes, ent, eyes}, {{"b", violated}}},
        {{eyes, eyes}, {{"a", violated}}},
        {{eyes, silent}, {{"a", undetermined}, {"b", undetermined}}},
        {{silent, eyes}, {{"a", undetermined}, {"b", undetermined}, {"c", undetermined}}},
        {{other, eyes}, {{"a", undetermined}, {"b", undetermined}, {"c", violated}}},
        {{silent, eyes, ent}, {{"b", violated}, {"c", undetermined}}}};
    for (const auto& [physicians, wanted] : cases) {
        CAPTURE(&physicians - &cases[0].first);
        RestLeaveReport report = tiny::report(1, 2026, 1, 1);
        report.issuer.physicians = physicians;
        const Findings found = findings(engine, Case{report, std::nullopt, std::nullopt});
        CHECK(found.together == wanted);
        CHECK(found.alone == wanted);
    }
}

TEST_CASE("loops mean the same in the screening, whatever elements they pass over and however many walk the same list") {
    const char* const bodies[] = {"p.branch == 'ent'", "p.branch != 'ent'", "p.branch in ['ent', 'neurology']", "!(p.branch in ['ent', 'neurology'])",
                                  "has(p.branch)", "!has(p.branch)", "p.stamped", "!p.stamped", "p.stamped == true", "p.stamped != true",
                                  "p.branch == 'ent' && p.stamped", "p.branch == 'ent' || p.stamped", "!p.stamped || p.branch != 'ent'",
                                  "has(p.branch) || p.stamped", "has(p.branch) && p.branch == 'ent' && p.kind == 'specialist'",
                                  "report.issuer.physicians.exists(q, q.branch != p.branch && q.stamped)"};
    std::string rules;
    int number = 0;
    const auto add = [&](const std::string& requirement) { rules += tiny::rule("r" + std::to_string(number++), "", requirement); };
    for (const std::string body : bodies) {
        const std::string of = "report.issuer.physicians.";
        add(of + "exists(p, " + body + ")");
        add("!" + of + "exists(p, " + body + ")");
        add(of + "all(p, " + body + ")");
        add("!" + of + "all(p, " + body + ")");
        add(of + "filter(p, " + body + ").size() <= 1");
        add(of + "exists_one(p, " + body + ")");
        add("history.filter(h, " + of + "exists(p, " + body + ") && h.days > 3).map(h, h.days).sum() < 9");
        add("history.all(h, h.days < 3 || " + of + "exists(p, " + body + "))");
    }
    const Engine engine = tiny::load(rules);
    std::vector<Physician> palette;
    for (const std::optional<Branch> branch : {std::optional<Branch>(), std::optional(Branch::ent), std::optional(Branch::neurology)})
        for (const std::optional<bool> stamped : {std::optional<bool>(), std::optional(false), std::optional(true)}) {
            Physician& made = palette.emplace_back();
            made.branch = branch;
            made.stamped = stamped;
            if (stamped) made.kind = PhysicianKind::specialist;
        }
    bench::Random random{1};
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random.range(0, static_cast<int>(n) - 1)); };
    int seen[2] = {};
    for (int i = 0; i < 150; ++i) {
        Case c{tiny::report(1, 2026, 1, 1), std::nullopt, std::nullopt};
        auto& physicians = boost::variant2::get<RestLeaveReport>(c.report).issuer.physicians;
        if (i % 7 != 0) physicians.emplace();
        for (std::size_t n = i % 4; physicians && n > 0; --n) physicians->push_back(palette[below(palette.size())]);
        if (i % 5 != 0) {
            c.history.emplace(below(4));
            for (EarlierReport& h : *c.history)
                if (below(4) != 0) h.days = random.range(1, 6);
        }
        const Findings found = findings(engine, c);
        CAPTURE(i);
        CHECK(found.together == found.alone);
        for (const auto& [rule, outcome] : found.alone) ++seen[outcome == Outcome::violated ? 0 : 1];
    }
    CHECK(seen[0] > 1000);
    CHECK(seen[1] > 1000);
}

TEST_CASE("findings come in the order of the rules, not in that of the screening") {
    const Engine engine = tiny::load(tiny::rule("z", "report.control_held", "report.days < 1") + tiny::rule("m", "", "report.days < 1") +
                                     tiny::rule("a", "report.control_held", "report.days < 2"));
    RestLeaveReport report = tiny::report(5, 2026, 1, 1);
    report.control_held = true;
    const Decision decision = engine.check(report);
    std::vector<std::string> order;
    for (const Finding& finding : decision.findings) order.push_back(finding.rule);
    std::vector<std::string> in_book;
    for (const Rule& rule : engine.rulebook().rules) in_book.push_back(rule.id);
    CHECK(order == in_book);
}
