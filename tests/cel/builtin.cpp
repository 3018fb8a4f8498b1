#include <saglikrapor/cel/builtin.hpp>

#include <set>
#include <stdexcept>

#include <catch.hpp>

#include "cel/builtins.hpp"
#include "cel/spelling.hpp"
#include "cel/table.hpp"

using namespace saglikrapor;
using namespace saglikrapor::cel;

TEST_CASE("every row of the table is complete and there once") {
    const BuiltinTable& table = BuiltinTable::standard();
    std::set<std::string> seen;
    for (std::size_t i = 0; i < table.rows().size(); ++i) {
        const Builtin& row = table.rows()[i];
        INFO(row.name << " " << row.signature);
        CHECK(row.function != nullptr);
        CHECK_FALSE(row.subject.empty());
        REQUIRE_FALSE(row.doc.empty());
        CHECK(row.doc.back() == '.');
        CHECK(row.doc.find('\n') == std::string_view::npos);
        CHECK(seen.insert(spell(row, table.signatures()[i])).second);
    }
}

TEST_CASE("rows are found by name") {
    const BuiltinTable& table = BuiltinTable::standard();
    CHECK(table.named("matches").size() == 2);
    for (const std::size_t row : table.named("matches")) CHECK(table.rows()[row].name == "matches");
    CHECK(table.named("nothing").empty());
}

TEST_CASE("a regulation adds its own functions to a copy") {
    BuiltinTable table = BuiltinTable::standard();
    table.add({"isEven", "int.() -> bool", "Whether it is even.", "Numbers", [](CallContext&, const Slot* a, Slot& result) {
                   return give(a[0].integer % 2 == 0, result);
               }});
    Environment environment;
    environment.builtins = &table;
    check_rows({{"4.isEven()", "true"}, {"(3).isEven()", "false"}, {"'a'.isEven()", "cel.no-overload"}}, environment);
    check_rows({{"4.isEven()", "cel.unknown-function"}});
}

TEST_CASE("a row with a signature that is not one is refused") {
    BuiltinTable table;
    CHECK_THROWS_AS(table.add({"f", "(text) -> int", "F.", "S"}), std::invalid_argument);
}

TEST_CASE("every fault has its words") {
    std::set<std::string_view> words;
    for (int i = 0; i <= static_cast<int>(Fault::limit); ++i) CHECK(words.insert(describe(static_cast<Fault>(i))).second);
    CHECK(describe(Fault::division_by_zero) == "division by zero");
}

TEST_CASE("a function that runs out of memory says so") {
    Arena arena(1024);
    CallContext context{arena};
    const std::string text(5000, 'x');
    Slot arguments[2], result;
    arguments[0].set(text);
    arguments[1].set(text);
    for (const std::string_view name : {"_+_", "reverse", "lowerAscii", "foldTurkish", "strings.quote"}) {
        INFO(name);
        const BuiltinTable& table = BuiltinTable::standard();
        for (const std::size_t row : table.named(name))
            if (table.signatures()[row].parameters[0].type == Type::string())
                CHECK(table.rows()[row].function(context, arguments, result) == Fault::limit);
    }
}
