#include <saglikrapor/cel/print.hpp>

#include <algorithm>

#include <catch.hpp>
#include <saglikrapor/cel/check.hpp>

#include "cel/sample_schema.hpp"

using namespace saglikrapor;
using namespace saglikrapor::cel;

namespace {

/// The path of the node that covers `part` of the expression.
std::string path_in(std::string_view text, std::string_view part) {
    const SampleSchema schema;
    const Environment environment = schema.environment();
    const auto tree = compile_tree(text, environment);
    REQUIRE(tree);
    const auto begin = static_cast<std::uint32_t>(text.rfind(part));
    const Span span{begin, begin + static_cast<std::uint32_t>(part.size())};
    for (std::uint32_t i = 0; i < tree->nodes.size(); ++i)
        if (tree->nodes[i].span == span) return print_path(*tree, environment, i);
    return "no such node";
}

}  // namespace

TEST_CASE("a path is what the rule reads, by its full name") {
    struct {
        std::string_view text, part, path;
    } const rows[] = {
        {"toy.maker.name == ''", "toy.maker.name", "toy.maker.name"},
        {"shop.limit > 1", "shop.limit", "shop.limit"},
        {"has(toy.sold)", "has(toy.sold)", "toy.sold"},
        {"has(toys)", "has(toys)", "toys"},
        {"toys[0].price > 1", "toys[0].price", "toys[0].price"},
        {"toys[toy.price].price > 1", "toys[toy.price].price", "toys[].price"},
        {"fees.small > 1", "fees.small", "fees.small"},
        {"fees['small'] > 1", "fees['small']", "fees.small"},
        {"has(fees.small)", "has(fees.small)", "fees.small"},
        {"stock['red'] > 1", "stock['red']", "stock.red"},
        {"rooms[3] == ''", "rooms[3]", "rooms[3]"},
        {"toys.all(t, t.maker.name == '')", "t.maker.name", "toys[].maker.name"},
        {"toys.all(i, t, t.price > i)", "t.price", "toys[].price"},
        {"toys.all(i, t, t.price > i)", "i", ""},
        {"toys.filter(t, t.broken).all(u, u.price > 0)", "u.price", "toys[].price"},
        {"toys.all(t, t.maker.colours.exists(c, c == 'red'))", "c", "toys[].maker.colours[]"},
        {"fees.all(k, v, v > 0)", "v", "fees[]"},
        {"fees.all(k, k != '')", "k", ""},
        {"[1, 2].all(n, n > 0)", "n", ""},
        {"toy.price + 1 > 2", "toy.price + 1", ""},
        {"toy.price + 1 > 2", "1", ""},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(path_in(row.text, row.part) == row.path);
    }
}

TEST_CASE("the table of built-ins has a line for every row under its subject") {
    const std::string text = builtin_table_markdown(BuiltinTable::standard());
    CHECK(text.substr(0, 4) == "### ");
    CHECK(text.find("| `int + int` | `int` | ") != std::string::npos);
    CHECK(text.find("| `list<A>[int]` | `A` | ") != std::string::npos);
    CHECK(text.find("| `A in map<A, B>` | `bool` | ") != std::string::npos);
    CHECK(text.find("| `date.addMonths(int, string)` | `date` | ") != std::string::npos);
    CHECK(text.find("| `!bool` | `bool` | ") != std::string::npos);
    CHECK(text.find("\n### Turkish text\n") != std::string::npos);
    const auto lines = std::count(text.begin(), text.end(), '\n');
    const auto headings = static_cast<std::ptrdiff_t>([&] {
        std::ptrdiff_t count = 0;
        for (std::size_t at = text.find("### "); at != std::string::npos; at = text.find("### ", at + 1)) ++count;
        return count;
    }());
    CHECK(lines == static_cast<std::ptrdiff_t>(BuiltinTable::standard().rows().size()) + headings * 5 - 1);
}
