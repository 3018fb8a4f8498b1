#include <saglikrapor/run/run.hpp>

#include <catch.hpp>

#include <saglikrapor/cel/check.hpp>
#include <saglikrapor/program/compile.hpp>

using namespace saglikrapor;

namespace {

// One rule over: days (12), mode (absent), excused (false or absent or true).
struct RuleBench {
    cel::Environment environment;
    std::vector<Cell> cells{3};
    program::Code code;

    RuleBench() {
        environment.variables = {{"days", Type::integer(), true}, {"mode", Type::boolean(), true}, {"excused", Type::boolean(), true}};
        cells[0].slot.integer = 12;
        cells[0].present = true;
    }

    program::Entry condition(std::string_view text) {
        const auto tree = cel::compile_tree(text, environment, Type::boolean());
        REQUIRE(tree.has_value());
        return *program::compile_condition(code, *tree, environment);
    }

    RuleOutcome run(std::string_view when, std::string_view require, std::string_view unless = {}) {
        program::RuleProgram rule;
        if (!when.empty()) rule.when = condition(when);
        rule.require = condition(require);
        if (!unless.empty()) rule.unless.push_back(condition(unless));
        run::Machine machine;
        machine.set_variables(cells);
        return run::evaluate(machine, code, rule);
    }
};

}  // namespace

TEST_CASE("a rule whose condition is false is not applied, whatever its requirement says") {
    CHECK(RuleBench().run("days > 20", "mode").outcome == Outcome::not_applied);
}

TEST_CASE("a rule whose condition cannot be decided is undetermined and names what is missing") {
    const RuleOutcome result = RuleBench().run("mode", "days > 0");
    CHECK(result.outcome == Outcome::undetermined);
    REQUIRE(result.missing.size() == 1);
    CHECK(result.missing[0].path == "mode");
}

TEST_CASE("a requirement decides between holds and violated") {
    CHECK(RuleBench().run("", "days <= 12").outcome == Outcome::holds);
    CHECK(RuleBench().run("", "days <= 11").outcome == Outcome::violated);
}

TEST_CASE("a requirement that cannot be decided is never a pass") {
    const RuleOutcome result = RuleBench().run("", "days <= 12 && mode");
    CHECK(result.outcome == Outcome::undetermined);
    REQUIRE(result.missing.size() == 1);
    CHECK(result.missing[0].path == "mode");
}

TEST_CASE("an exception that holds saves a violated and an undetermined requirement, and is named") {
    RuleBench bench;
    bench.cells[2].present = true;
    bench.cells[2].slot.integer = 1;
    const RuleOutcome violated = bench.run("", "days <= 10", "excused");
    CHECK(violated.outcome == Outcome::holds);
    CHECK(violated.unless == 0);
    const RuleOutcome open = bench.run("", "mode", "excused");
    CHECK(open.outcome == Outcome::holds);
    CHECK(open.missing.empty());
}

TEST_CASE("an exception that cannot be decided makes a violated requirement undetermined") {
    const RuleOutcome result = RuleBench().run("", "days <= 10", "excused");
    CHECK(result.outcome == Outcome::undetermined);
    REQUIRE(result.missing.size() == 1);
    CHECK(result.missing[0].path == "excused");
}

TEST_CASE("an exception that does not hold changes nothing") {
    RuleBench bench;
    bench.cells[2].present = true;
    CHECK(bench.run("", "days <= 10", "excused").outcome == Outcome::violated);
    CHECK(bench.run("", "days <= 12", "excused").unless == -1);
}
