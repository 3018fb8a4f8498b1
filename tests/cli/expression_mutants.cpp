#include "cli/expression_mutants.hpp"

#include <algorithm>
#include <set>

#include <catch.hpp>

#include <saglikrapor/cel/parse.hpp>

#include "cli/off_by_one.hpp"

using namespace saglikrapor;
using namespace saglikrapor::cli;

namespace {

using Texts = std::vector<std::string>;

Texts texts(std::string_view expression) {
    Texts out;
    for (const ExpressionMutant& mutant : expression_mutants(expression)) out.push_back(mutant.text);
    return out;
}

std::string change(std::string_view expression, std::size_t i) { return expression_mutants(expression).at(i).change; }

}  // namespace

TEST_CASE("a number has the numbers one unit of its last digit away") {
    CHECK(numbers_beside("10") == Texts{"9", "11"});
    CHECK(numbers_beside("0") == Texts{"-1", "1"});
    CHECK(numbers_beside("-1") == Texts{"-2", "0"});
    CHECK(numbers_beside("0x10") == Texts{"15", "17"});
    CHECK(numbers_beside("0.5") == Texts{"0.4", "0.6"});
    CHECK(numbers_beside("0.50") == Texts{"0.49", "0.51"});
    CHECK(numbers_beside("1.0") == Texts{"0.9", "1.1"});
    CHECK(numbers_beside("0.0") == Texts{"-0.1", "0.1"});
    CHECK(numbers_beside("-0.05") == Texts{"-0.06", "-0.04"});
    CHECK(numbers_beside("2.5e-3") == Texts{"2.4e-3", "2.6e-3"});
    CHECK(numbers_beside("9223372036854775807") == Texts{"9223372036854775806"});
    CHECK(numbers_beside("99999999999999999999").empty());
    CHECK(numbers_beside("").empty());
    CHECK(numbers_beside("ten").empty());
}

TEST_CASE("a day has the day before and the day after") {
    CHECK(days_beside("2024-02-29") == Texts{"2024-02-28", "2024-03-01"});
    CHECK(days_beside("9999-12-31") == Texts{"9999-12-30"});
    CHECK(days_beside("2023-02-29").empty());
}

TEST_CASE("a comparison is made strict or lax, and its number moved by one") {
    CHECK(texts("a <= 10") == Texts{"a < 10", "a <= 9", "a <= 11"});
    CHECK(texts("a > b") == Texts{"a >= b"});
    CHECK(texts("a==b") == Texts{"a!=b"});
    CHECK(texts("a != (7)") == Texts{"a == (7)", "a != (6)", "a != (8)"});
    CHECK(texts("a in b").empty());
}

TEST_CASE("each operand of a chain is left out once, and each of its operators exchanged") {
    const Texts made = texts("a && b && c");
    CHECK(made.size() == 5);
    for (const std::string_view wanted : {"(b) && c", "(a) && c", "(a && b)", "((a) || (b)) && c", "((a && b) || (c))"}) {
        INFO(wanted);
        CHECK(std::find(made.begin(), made.end(), wanted) != made.end());
    }
    CHECK(texts("a && (b || c)") == Texts{"((b || c))", "((a) || ((b || c)))", "(a)", "a && (c)", "a && ((b) && (c))", "a && (b)"});
}

TEST_CASE("a negation is left out and a bool turned round") {
    CHECK(texts("!has(r.x)") == Texts{"has(r.x)"});
    CHECK(texts("!(a in b)") == Texts{"(a in b)"});
    CHECK(texts("f(true)") == Texts{"f(false)"});
}

TEST_CASE("a list loses one element at a time") {
    CHECK(texts("x in ['a', 'b','c',]") == Texts{"x in ['b', 'c']", "x in ['a', 'c']", "x in ['a', 'b']"});
    CHECK(texts("x in ['a']") == Texts{"x in []"});
}

TEST_CASE("all becomes exists, a conditional one of its branches, a date the next day") {
    CHECK(texts("l.all(x, x.y)") == Texts{"l.exists(x, x.y)"});
    CHECK(texts("l.exists(x, l.all(y, y.z))") == Texts{"l.all(x, l.all(y, y.z))", "l.exists(x, l.exists(y, y.z))"});
    CHECK(texts("a ? b : c") == Texts{"(b)", "(c)"});
    CHECK(texts("date(\"2025-06-15\")") == Texts{"date('2025-06-14')", "date('2025-06-16')"});
    CHECK(texts("x.date('2025-06-15')").empty());
}

TEST_CASE("every mutant of an expression is an expression, and another one") {
    constexpr std::string_view expression =
        "!(r.a in ['x', 'y']) && (has(r.b) ? r.b >= 0.5 : -3 < r.c * 2) || r.l.all(e, e.d - date('2026-01-01') == 1 || !e.f)\n"
        "  && [1, 2].exists(i, l[i - 1].g != true)";
    const std::vector<ExpressionMutant> mutants = expression_mutants(expression);
    CHECK(mutants.size() > 40);
    std::set<std::string> seen{std::string(expression)};
    for (const ExpressionMutant& mutant : mutants) {
        INFO(mutant.text);
        CHECK(cel::parse(mutant.text).has_value());
        CHECK(seen.insert(mutant.text).second);
        CHECK(mutant.span.begin < mutant.span.end);
        CHECK(mutant.span.end <= expression.size());
    }
    CHECK(std::is_sorted(mutants.begin(), mutants.end(), [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; }));
}

TEST_CASE("what is no expression has no mutants") {
    CHECK(expression_mutants("").empty());
    CHECK(expression_mutants("a &&").empty());
    CHECK(expression_mutants("a").empty());
}

TEST_CASE("a change is told with its surroundings in one line, cut between letters") {
    CHECK(change("report.days\n    <= 10", 0) == "`<=` → `<` in `report.days <= 10`");
    CHECK(change("report.days <= 10", 1) == "`10` → `9` in `report.days <= 10`");
    CHECK(change("a && b", 0) == "without `a`");
    CHECK(change("a\n ? b : c", 1) == "always the second branch of `a ? b : c`");
    CHECK(change("'şşşşşşşşşşşşşşşşşşşşşşşş' == 'x'", 0) == "`==` → `!=` in `…şşşşşşşşşşşşşşş' == 'x'`");
    CHECK(in_one_line("  a \n\t b  ", 100) == "a b");
    CHECK(in_one_line("ışık", 3) == "ı…");
}
