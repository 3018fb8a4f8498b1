// Built-ins of the subject Lists and maps.
#include <saglikrapor/cel/computed.hpp>

#include "cel/table.hpp"

using namespace saglikrapor;
using namespace saglikrapor::cel;

TEST_CASE("lists and maps have a size") {
    check_rows({{"size([])", "0"}, {"[1, 2].size()", "2"}, {"size({})", "0"}, {"{'a': 1}.size()", "1"}});
}

TEST_CASE("elements and entries are reached by position and key") {
    check_rows({
        {"[7, 8, 9][0]", "7"},
        {"[7, 8, 9][2]", "9"},
        {"[7][1]", "fault: an index outside the list or text"},
        {"[7][-1]", "fault: an index outside the list or text"},
        {"[][0]", "fault: an index outside the list or text"},
        {"{'a': 1}['a']", "1"},
        {"{'a': 1}.a", "1"},
        {"{'a b': 1}.`a b`", "1"},
        {"{1: 'x', 2: 'y'}[2]", "y"},
        {"{true: 1}[true]", "1"},
        {"{'a': 1}['b']", "fault: no such key in the map"},
        {"{'a': 1}.b", "fault: no such key in the map"},
        {"{}.a", "fault: no such key in the map"},
        {"has({'a': 1}.a)", "true"},
        {"has({'a': 1}.b)", "false"},
    });
}

TEST_CASE("in looks for an equal element or key") {
    check_rows({
        {"2 in [1, 2]", "true"},
        {"3 in [1, 2]", "false"},
        {"1 in []", "false"},
        {"[1] in [[1], [2]]", "true"},
        {"0.0 / 0.0 in [0.0 / 0.0]", "false"},
        {"'a' in {'a': 1}", "true"},
        {"2 in {1: 'a'}", "false"},
        {"'a' in {}", "false"},
    });
}

TEST_CASE("lists are joined, and counted with") {
    check_rows({
        {"[1] + [2, 3]", "[1, 2, 3]"},
        {"[] + [1]", "[1]"},
        {"[] + []", "[]"},
        {"[1, 2, 3].sum()", "6"},
        {"[1.5, 2.0].sum()", "3.5"},
        {"[1].filter(x, x > 1).sum()", "0"},
        {"[9223372036854775807, 1].sum()", "fault: a number too large for its type"},
        {"[3, 9, 4].max()", "9"},
        {"[3, -9, 4].min()", "-9"},
        {"[date('2026-03-04'), date('2026-02-04')].max()", "2026-03-04"},
        {"[date('2026-03-04'), date('2026-02-04')].min()", "2026-02-04"},
        {"[1].filter(x, x > 1).max()", "fault: an argument that the function does not accept"},
        {"[1].filter(x, x > 1).min()", "fault: an argument that the function does not accept"},
        {"['b', 'a', 'b'].distinct()", "[b, a]"},
        {"[[1], [1]].distinct()", "[[1]]"},
        {"[].distinct()", "[]"},
        {"[1, 2, 3].containsAll([3, 1, 1])", "true"},
        {"[1, 2, 3].containsAll([4])", "false"},
        {"[1].containsAll([])", "true"},
    });
}

TEST_CASE("comparing every element with every other stops at a length no report has") {
    Environment environment;
    environment.variables = {{"many", Type::list(Type::integer()), false}};
    const std::vector<Slot> numbers(10'001);
    const ComputedList list{numbers.size(), numbers.data()};
    Cell cell;
    cell.slot.list = {&list, &computed_list_access()};
    cell.present = true;
    CHECK(evaluate("many.distinct()", environment, {cell}) == "fault: more steps or memory than allowed");
    CHECK(evaluate("[1].containsAll(many)", environment, {cell}) == "fault: more steps or memory than allowed");
}

TEST_CASE("maps that offer no search by text are searched entry by entry") {
    static constexpr MapAccess plain = {[](const void*) { return std::size_t{1}; }, [](const void*, std::size_t, Slot& out) { out.set("a"); },
                                        [](const void*, std::size_t, Slot& out) { out.integer = 7; }, nullptr};
    Environment environment;
    environment.variables = {{"m", Type::map(Type::string(), Type::integer()), false}};
    Cell cell;
    cell.slot.map = {nullptr, &plain};
    cell.present = true;
    CHECK(evaluate("m.a", environment, {cell}) == "7");
    CHECK(evaluate("'b' in m", environment, {cell}) == "false");
}
