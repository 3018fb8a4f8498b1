// What the checker says: every code with its sentence, its hint and the part of the expression that it points at.
#include <saglikrapor/cel/check.hpp>

#include <catch.hpp>

#include "cel/sample_schema.hpp"

using namespace saglikrapor;
using namespace saglikrapor::cel;

namespace {

Diagnostics faults(std::string_view text) {
    const SampleSchema schema;
    const Environment environment = schema.environment();
    const auto tree = compile_tree(text, environment, Type::boolean());
    REQUIRE_FALSE(tree);
    return tree.diagnostics();
}

}  // namespace

TEST_CASE("each fault is told with its place and a way out") {
    struct {
        std::string_view text, code, part, message, hint;
    } const rows[] = {
        {"tyo.price > 1", "cel.unknown-name", "tyo", "there is no variable 'tyo'", "did you mean 'toy'?"},
        {"shp.limit > 1", "cel.unknown-name", "shp", "there is no variable 'shp'", "did you mean 'shop'?"},
        {"price > 1", "cel.unknown-name", "price", "there is no variable 'price'", "did you mean 'toy.price'?"},
        {"toy.colour == red", "cel.unknown-name", "red", "there is no variable 'red'",
         "did you mean 'red' in quotes? Enumerators are written as texts"},
        {"gren != toy.colour", "cel.unknown-name", "gren", "", "did you mean 'green' in quotes? Enumerators are written as texts"},
        {"toy.shape in ['round', sqare]", "cel.unknown-name", "sqare", "", "did you mean 'square' in quotes? Enumerators are written as texts"},
        {"red in toy.maker.colours", "cel.unknown-name", "red", "", "did you mean 'red' in quotes? Enumerators are written as texts"},
        {"toy.maker.name == abc", "cel.unknown-name", "abc", "", "a text stands in quotes: 'abc'"},
        {"toy.maker.name == tyo", "cel.unknown-name", "tyo", "", "did you mean 'toy'?"},
        {"toy.colour == price", "cel.unknown-name", "price", "", "did you mean 'toy.price'?"},
        {"toys.all(item, itm.price > 1)", "cel.unknown-name", "itm", "there is no variable 'itm'", "did you mean 'item'?"},
        {"toy.pirce > 1", "cel.unknown-field", "pirce", "Toy has no field 'pirce'", "did you mean 'price'?"},
        {"toy.the_price_of_it > 1", "cel.unknown-field", "the_price_of_it", "Toy has no field 'the_price_of_it'", "there is: price"},
        {"toy.height > 1", "cel.unknown-field", "height", "", "did you mean 'weight'?"},
        {"toy.of_it > 1", "cel.unknown-field", "of_it", "", ""},
        {"toy.maker.country == ''", "cel.unknown-field", "country", "", "one of: name, colours"},
        {"has(toy.maker.nam)", "cel.unknown-field", "nam", "Maker has no field 'nam'", "did you mean 'name'?"},
        {"toy.colour == 'gren'", "cel.unknown-enumerator", "'gren'", "Colour has no enumerator 'gren'", "did you mean 'green'?"},
        {"toy.shape in ['triangle']", "cel.unknown-enumerator", "'triangle'", "Shape has no enumerator 'triangle'",
         "one of: round, square"},
        {"toy.maker.name.startWith('a')", "cel.unknown-function", "startWith", "there is no function 'startWith'",
         "did you mean 'startsWith'?"},
        {"strings.qote('a') == ''", "cel.unknown-function", "qote", "there is no function 'strings.qote'",
         "did you mean 'strings.quote'?"},
        {"all(toys, true)", "cel.unknown-function", "all", "there is no function 'all'", "write list.all(…)"},
        {"toy.price + 1.5 > 2.0", "cel.no-overload", "+", "",
         "convert with int(…) or double(…); 5 is an int, 5.0 a double"},
        {"!toy.price", "cel.no-overload", "!", "no overload for !int; there is !bool", ""},
        {"toy.maker.name.endsWith(1)", "cel.no-overload", "endsWith",
         "no overload for string.endsWith(int); there is string.endsWith(string)", ""},
        {"startsWith('a', 'b')", "cel.no-overload", "startsWith",
         "no overload for startsWith(string, string); there is string.startsWith(string)", ""},
        {"toy.price == null", "cel.no-overload", "==", "'==' compares two values of one type, not int and null",
         "ask with has(…) whether there is a value"},
        {"toy.colour != toy.shape", "cel.no-overload", "!=", "'!=' compares two values of one type, not Colour and Shape", ""},
        {"toy.colour > 'red'", "cel.no-overload", ">", "", "enumerators have no order: compare them with '==', '!=' or 'in'"},
        {"toy.sold == '2026-03-04'", "cel.no-overload", "==", "", "write a day as date('2026-03-04')"},
        {"toy.sold + 1 == toy.sold", "cel.no-overload", "+", "", "days are added with addDays(n)"},
        {"toy.price", "cel.type", "toy.price", "the expression must be bool, this is int", ""},
        {"toy.price && true", "cel.type", "toy.price", "a side of '&&' must be bool, this is int", ""},
        {"false || 'a'", "cel.type", "'a'", "a side of '||' must be bool, this is string", ""},
        {"toy.price ? true : false", "cel.type", "toy.price", "the condition of '?:' must be bool, this is int", ""},
        {"true ? 1 : 1.5", "cel.type", "1.5", "the two results of '?:' must have one type, not int and double",
         "convert with int(…) or double(…); 5 is an int, 5.0 a double"},
        {"'a' in [1, 'a']", "cel.type", "'a'", "the elements of a list must have one type, not int and string", ""},
        {"{'a': 1, 'b': true} == {}", "cel.type", "true", "the values of a map must have one type, not int and bool", ""},
        {"{1: 1, true: 2} == {}", "cel.type", "true", "the keys of a map must have one type, not int and bool", ""},
        {"{1.5: 1} == {}", "cel.type", "1.5", "a map cannot have keys of type double", "keys are int, string, bool or an enumeration"},
        {"toy.price.big", "cel.type", "big", "int has no fields, so there is no 'big'", ""},
        {"toys.price > 1", "cel.type", "price", "list<Toy> has no fields, so there is no 'price'",
         "look at its elements with exists(x, …), all(x, …) or [0]"},
        {"rooms.kitchen == ''", "cel.type", "kitchen", "map<int,string> has no fields, so there is no 'kitchen'", "write map[key]"},
        {"has(toy.price.big)", "cel.type", "big", "int has no fields to ask for with has()", ""},
        {"toys.all(t, has(t))", "cel.type", "t", "a loop variable always has a value",
         "has() asks for a field or a variable of the rule"},
        {"toy.all(t, true)", "cel.type", "toy", "all() goes through a list or a map, not Toy", ""},
        {"toys.all(t, t.price)", "cel.type", "t.price", "the condition of all() must be bool, this is int", ""},
        {"toys.map(t, t.price, 1) == []", "cel.type", "t.price", "the condition of map() must be bool, this is int", ""},
        {"toy.maker.name.matches('(')", "cel.literal", "'('", "not a regular expression: missing ): (", ""},
        {"toy.sold == date('2026-02-29')", "cel.literal", "'2026-02-29'",
         "not a day of the calendar between the years 1400 and 9999, written as '2026-03-04'", ""},
        {"timestamp('yesterday') > timestamp(0)", "cel.literal", "'yesterday'", "", ""},
        {"duration('1 h') > duration('1s')", "cel.literal", "'1 h'",
         "not a duration of at most 292 years, written as '1h45m47s' (h, m, s, ms, us, ns)", ""},
        {"toy.sold.addMonths(1, 'around') == toy.sold", "cel.literal", "'around'", "", ""},
        {"timestamp(0).getHours('Asia/Istanbul') == 1", "cel.literal", "'Asia/Istanbul'",
         "not a time zone: there are 'UTC' and fixed offsets such as '+03:00', no names of places", ""},
        {"'%q'.format([1]) == ''", "cel.literal", "'%q'", "", ""},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const Diagnostics found = faults(row.text);
        REQUIRE(found.size() == 1);
        CHECK(found[0].code == row.code);
        CHECK(row.text.substr(found[0].span.begin, found[0].span.end - found[0].span.begin) == row.part);
        if (!row.message.empty()) CHECK(found[0].message == row.message);
        CHECK(found[0].hint == row.hint);
    }
}

TEST_CASE("an overload that is missing is told with those there are") {
    const Diagnostics found = faults("toy.price % 1.5 == 0");
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "no overload for int % double; there is int % int");
}

TEST_CASE("independent faults are told together, and none twice") {
    const auto codes = [](std::string_view text) {
        std::string all;
        for (const Diagnostic& d : faults(text)) all += d.code + ' ';
        return all;
    };
    CHECK(codes("toy.pric > 1 && tyo.price > 1 || toy.colour == 'x'") == "cel.unknown-field cel.unknown-name cel.unknown-enumerator ");
    CHECK(codes("tyo.price + 1 > tyo.a.b.size()") == "cel.unknown-name cel.unknown-name ");
    CHECK(codes("nothing(tyo, 1) == 2") == "cel.unknown-name cel.unknown-function ");
    CHECK(codes("tyo.all(x, x.y > 1 && x.z)") == "cel.unknown-name ");
    CHECK(codes("toy.price.all(x, x.y > 1)") == "cel.type ");
    CHECK(codes("(true ? 1 : 1.5) + 'a' == 2") == "cel.type ");
    CHECK(codes("[1, 'a'].exists(x, x == 2.5)") == "cel.type cel.no-overload ");
    CHECK(codes("tyo") == "cel.unknown-name ");
    CHECK(codes("1 + 'a' + 2 + 3") == "cel.no-overload ");
}
