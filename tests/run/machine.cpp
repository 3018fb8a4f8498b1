#include <saglikrapor/run/machine.hpp>

#include <catch.hpp>

#include <saglikrapor/cel/check.hpp>
#include <saglikrapor/program/compile.hpp>

using namespace saglikrapor;

namespace {

// Variables: t and f are known, u and n are absent; seven is 7, none an absent int; xs is [1, 2, 3].
struct MachineBench {
    cel::Environment environment;
    std::vector<Cell> cells;
    std::vector<Slot> items{3};
    cel::ComputedList list{3, nullptr};

    MachineBench() {
        for (int i = 0; i < 3; ++i) items[static_cast<std::size_t>(i)].integer = i + 1;
        list.items = items.data();
        add("t", Type::boolean(), true, 1);
        add("f", Type::boolean(), true, 0);
        add("u", Type::boolean(), false, 0);
        add("n", Type::boolean(), false, 0);
        add("seven", Type::integer(), true, 7);
        add("none", Type::integer(), false, 0);
        add("xs", Type::list(Type::integer()), true, 0);
        cells.back().slot.list = {&list, &cel::computed_list_access()};
        add("nothing", Type::list(Type::integer()), false, 0);
    }

    void add(std::string name, Type type, bool present, std::int64_t value) {
        environment.variables.push_back({std::move(name), type, true});
        Cell& cell = cells.emplace_back();
        cell.slot.integer = value;
        cell.present = present;
    }

    // "true", "false", or "unknown" with what was missing.
    std::string truth(std::string_view text) {
        const auto tree = cel::compile_tree(text, environment, Type::boolean());
        REQUIRE(tree.has_value());
        program::Code code;
        const auto entry = program::compile_condition(code, *tree, environment);
        REQUIRE(entry.has_value());
        run::Machine machine;
        machine.set_variables(cells);
        const auto result = machine.condition(code, *entry);
        if (result == program::true_value) return "true";
        if (result == program::false_value) return "false";
        std::string out = "unknown:";
        for (const run::Cause& cause : machine.causes())
            out += ' ' + (cause.fault == cel::Fault::none ? code.paths[code.cold[cause.instruction].path] : std::string(describe(cause.fault)));
        return out;
    }
};

}  // namespace

TEST_CASE("and, or and not follow three-valued logic, and only what matters is named as missing") {
    struct Row {
        const char* expression;
        const char* expected;
    };
    const Row rows[] = {
        {"t && t", "true"},           {"t && f", "false"},        {"f && u", "false"},       {"u && f", "false"},
        {"t && u", "unknown: u"},     {"u && t", "unknown: u"},   {"u && n", "unknown: u n"}, {"t || u", "true"},
        {"u || t", "true"},           {"f || u", "unknown: u"},   {"u || f", "unknown: u"},  {"u || n", "unknown: u n"},
        {"!u", "unknown: u"},         {"!t", "false"},            {"!f", "true"},
        {"(u || t) && n", "unknown: n"},       // u was asked for, but did not matter
        {"(n && f) || u", "unknown: u"},
        {"u ? t : f", "unknown: u"},  {"t ? u : f", "unknown: u"}, {"f ? u : t", "true"},
        {"u ? t : t", "unknown: u"},
        {"none == 7", "unknown: none"},        {"none == 7 || seven == 7", "true"},
        {"seven + none > 3 && u", "unknown: none u"},
        {"seven / (seven - 7) == 1", "unknown: division by zero"},
        {"f && 1 / (seven - 7) == 1", "false"},
        {"has(none)", "false"},       {"has(seven) && !has(u)", "true"},
        {"none in [1, 2]", "unknown: none"},   {"seven in [7]", "true"},
        {"seven < 8 && 8 > seven && seven >= 7 && seven <= 7 && seven != 6", "true"},
    };
    MachineBench bench;
    for (const Row& row : rows) {
        CAPTURE(row.expression);
        CHECK(bench.truth(row.expression) == row.expected);
    }
}

TEST_CASE("loops absorb what does not matter") {
    struct Row {
        const char* expression;
        const char* expected;
    };
    const Row rows[] = {
        {"xs.all(x, x > 0)", "true"},
        {"xs.all(x, x > 1)", "false"},
        {"xs.all(x, x > none)", "unknown: none none none"},
        {"xs.all(x, x > none || x == 1)", "unknown: none none"},
        {"xs.all(x, u && x == 9)", "false"},
        {"xs.exists(x, u || x == 2)", "true"},
        {"xs.exists(x, u && x == 2)", "unknown: u"},
        {"xs.exists(x, f && u)", "false"},
        {"nothing.all(x, x > 0)", "unknown: nothing"},
        {"nothing.exists(x, x > 0) || t", "true"},
        {"xs.exists_one(x, x == 2)", "true"},
        {"xs.exists_one(x, x >= 2)", "false"},
        {"xs.exists_one(x, u)", "unknown: u"},
        {"xs.filter(x, x > 1).size() == 2", "true"},
        {"xs.filter(x, x > 1 && u).size() == 2", "unknown: u"},
        {"xs.map(x, x * 2) == [2, 4, 6]", "true"},
        {"xs.map(x, x > 1, x * 2) == [4, 6]", "true"},
        {"xs.all(i, x, x == i + 1)", "true"},
        {"xs.all(x, xs.exists(y, y == 4 - x))", "true"},
        {"xs.map(x, xs.map(y, x * y).sum()).sum() == 36", "true"},
        {"{'a': 1, 'b': 2}.all(k, v, v > 0 && k != 'c')", "true"},
    };
    MachineBench bench;
    for (const Row& row : rows) {
        CAPTURE(row.expression);
        CHECK(bench.truth(row.expression) == row.expected);
    }
}

TEST_CASE("a loop that never ends in time is a fault, not a hang") {
    MachineBench bench;
    bench.environment.limits.steps = 20;
    const auto tree = cel::compile_tree("xs.all(x, xs.all(y, xs.all(z, x + y + z < 100)))", bench.environment, Type::boolean());
    REQUIRE(tree.has_value());
    program::Code code;
    const auto entry = program::compile_condition(code, *tree, bench.environment);
    REQUIRE(entry.has_value());
    run::Machine machine;
    machine.set_variables(bench.cells);
    CHECK(machine.condition(code, *entry) == program::unknown_value);
    REQUIRE(!machine.causes().empty());
    CHECK(machine.causes()[0].fault == cel::Fault::limit);
}

TEST_CASE("an expression that needs too many registers is refused") {
    MachineBench bench;
    std::string text = "[seven";
    for (int i = 0; i < 300; ++i) text += ", seven";
    text += "].size() > 1";
    const auto tree = cel::compile_tree(text, bench.environment, Type::boolean());
    REQUIRE(tree.has_value());
    program::Code code;
    const auto entry = program::compile_condition(code, *tree, bench.environment);
    REQUIRE(!entry.has_value());
    CHECK(entry.diagnostics()[0].code == "program.limit");
}
