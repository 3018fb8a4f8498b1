#include <saglikrapor/cel/check.hpp>

#include <catch.hpp>

#include "cel/sample_schema.hpp"

using namespace saglikrapor;
using namespace saglikrapor::cel;

namespace {

/// The type of an expression over the sample schema, or the codes of its diagnostics.
std::string type_of(std::string_view text, std::optional<Type> wanted = std::nullopt) {
    const SampleSchema schema;
    const Environment environment = schema.environment();
    const auto tree = compile_tree(text, environment, wanted);
    if (tree) return to_string(tree->type());
    std::string codes;
    for (const Diagnostic& d : tree.diagnostics()) codes += (codes.empty() ? "" : " ") + d.code;
    return codes;
}

struct TypeRow {
    std::string_view text;
    std::string_view type;
};

void check_types(std::initializer_list<TypeRow> rows) {
    for (const TypeRow& row : rows) {
        INFO(row.text);
        CHECK(type_of(row.text) == row.type);
    }
}

const Node& root(const Tree& tree) { return tree.nodes[tree.root]; }

}  // namespace

TEST_CASE("every expression has one type") {
    check_types({
        {"1", "int"},
        {"1.0", "double"},
        {"'a'", "string"},
        {"true", "bool"},
        {"null", "null"},
        {"[]", "list<nothing>"},
        {"{}", "map<nothing,nothing>"},
        {"[1, 2]", "list<int>"},
        {"[[], [1]]", "list<list<int>>"},
        {"{'a': [1.5]}", "map<string,list<double>>"},
        {"1 + 2", "int"},
        {"1.0 + 2.0", "double"},
        {"'a' + 'b'", "string"},
        {"[1] + []", "list<int>"},
        {"1 < 2 && 'a' < 'b' || !true", "bool"},
        {"true ? 1 : 2", "int"},
        {"true ? [] : [1]", "list<int>"},
        {"[1, 2][0]", "int"},
        {"{'a': 1.5}['a']", "double"},
        {"{'a': 1.5}.a", "double"},
        {"date('2026-03-04') - date('2026-03-01')", "int"},
        {"timestamp(0) - timestamp(1)", "duration"},
        {"string(1)", "string"},
        {"size('a') + 'a'.size()", "int"},
    });
}

TEST_CASE("macros have the type of what they make") {
    check_types({
        {"[1].all(x, x > 0)", "bool"},
        {"[1].exists(i, x, x > i)", "bool"},
        {"[1].exists_one(x, x > 0)", "bool"},
        {"[1].filter(x, x > 0)", "list<int>"},
        {"{'a': 1}.filter(k, k == 'a')", "list<string>"},
        {"[1].map(x, string(x))", "list<string>"},
        {"[1].map(x, x > 0, [x])", "list<list<int>>"},
        {"{1: 'a'}.map(k, k + 1)", "list<int>"},
        {"[1].transformList(i, x, i + x)", "list<int>"},
        {"{'a': 1}.transformList(k, v, k)", "list<string>"},
        {"{'a': 1}.transformMap(k, v, v + 1.5 > 0.0 ? 1 : 2)", "cel.no-overload"},
        {"{'a': 1}.transformMap(k, v, v > 0, [v])", "map<string,list<int>>"},
        {"['a'].transformMap(i, v, v)", "map<int,string>"},
    });
}

TEST_CASE("what an empty literal gives never stands in the way") {
    check_types({
        {"[].all(i, v, i > -1 || v > 0)", "bool"},
        {"{}.transformMap(k, v, k + v)", "map<nothing,nothing>"},
        {"[].map(x, x + x) == ['a']", "bool"},
        {"[].map(x, x.any.field) == [1]", "bool"},
        {"[][0] + 1", "int"},
        {"[][0].all(x, x)", "bool"},
        {"has([][0].a)", "bool"},
        {"has({}.a.b)", "bool"},
        {"[].filter(n, n % 2 == 0)", "list<nothing>"},
        {"[].join(',')", "string"},
        {"1 in []", "bool"},
        {"[] == [1]", "bool"},
        {"size([][0])", "int"},
    });
}

TEST_CASE("names are variables, fields or keys") {
    check_types({
        {"toy", "Toy"},
        {"toy.price", "int"},
        {"toy.maker.name", "string"},
        {"toy.maker.colours", "list<Colour>"},
        {"fees.small", "int"},
        {"fees.`very small`", "int"},
        {"rooms[1]", "string"},
        {"toys[0].sold", "date"},
        {"toys.map(t, t.colour)", "list<Colour>"},
        {".toy.price", "int"},
    });
}

TEST_CASE("the longest variable name wins") {
    check_types({
        {"shop.limit", "int"},
        {"shop.limit.name", "string"},
        {"shop.limit.name.size()", "int"},
        {"shop.limit.other", "cel.type"},
        {"shop.other", "cel.unknown-name"},
        {"has(shop.limit)", "bool"},
        {"has(shop)", "cel.unknown-name"},
    });
}

TEST_CASE("loop variables hide other names, and a leading dot does not see them") {
    check_types({
        {"['a'].map(toy, toy)", "list<string>"},
        {"['a'].map(toy, .toy.price)", "list<int>"},
        {"[1].map(shop, shop)", "list<int>"},
        {"[{'limit': true}].all(shop, shop.limit)", "bool"},
        {"[[1]].map(x, x.map(x, string(x)))", "list<list<string>>"},
        {"[1].map(x, x) == [x]", "cel.unknown-name"},
        {"[1].map(x, .x)", "cel.unknown-name"},
    });
}

TEST_CASE("has() asks for a field, a key or a variable") {
    const SampleSchema schema;
    const Environment environment = schema.environment();
    struct {
        std::string_view text;
        NodeKind kind;
    } const rows[] = {
        {"has(toy.sold)", NodeKind::has_field},
        {"has(toy.maker.name)", NodeKind::has_field},
        {"has(toys[0].sold)", NodeKind::has_field},
        {"has(fees.small)", NodeKind::has_key},
        {"has(stock.red)", NodeKind::has_key},
        {"has({'a': 1}.`b c`)", NodeKind::has_key},
        {"has(toys)", NodeKind::has_variable},
        {"has(.toys)", NodeKind::has_variable},
        {"has(shop.limit)", NodeKind::has_variable},
        {"has(shop.limit.name)", NodeKind::has_variable},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto tree = compile_tree(row.text, environment);
        REQUIRE(tree);
        CHECK(root(*tree).kind == row.kind);
        CHECK(tree->type() == Type::boolean());
    }
}

TEST_CASE("a text literal beside an enumeration is its enumerator") {
    check_types({
        {"toy.colour == 'red'", "bool"},
        {"'red' != toy.colour", "bool"},
        {"toy.colour in ['red', 'dark_blue']", "bool"},
        {"'red' in toy.maker.colours", "bool"},
        {"['red', toy.colour, 'green']", "list<Colour>"},
        {"true ? 'red' : toy.colour", "Colour"},
        {"(true ? 'red' : 'green') == toy.colour", "bool"},
        {"[['red'], toy.maker.colours]", "list<list<Colour>>"},
        {"{'a': 'red', 'b': toy.colour}", "map<string,Colour>"},
        {"[{1: toy.colour}, {2: 'red'}]", "list<map<int,Colour>>"},
        {"stock == {'red': 1}", "bool"},
        {"toy.maker.colours + ['red']", "list<Colour>"},
        {"toy.maker.colours == ['red']", "bool"},
        {"toy.maker.colours.containsAll(['red', 'green'])", "bool"},
        {"stock['red'] + stock.green", "int"},
        {"'red' in stock", "bool"},
        {"string(toy.colour) == 'red'", "bool"},
    });
}

TEST_CASE("only a literal becomes an enumerator, and only a known one") {
    check_types({
        {"toy.colour == 'reed'", "cel.unknown-enumerator"},
        {"toy.colour in ['red', 'bleu', 'grn']", "cel.unknown-enumerator cel.unknown-enumerator"},
        {"toy.colour == toy.maker.name", "cel.no-overload"},
        {"toy.colour == 'r' + 'ed'", "cel.no-overload"},
        {"toy.colour == toy.shape", "cel.no-overload"},
        {"toy.colour < 'red'", "cel.no-overload"},
        {"toy.colour == 1", "cel.no-overload"},
        {"has(stock.purple)", "cel.unknown-enumerator"},
        {"stock.purple", "cel.unknown-enumerator"},
        {"[toy.colour, toy.shape]", "cel.type"},
        {"[{1: toy.colour}, {'a': 'red'}]", "cel.type"},
        {"toy.colour.startsWith('r')", "cel.no-overload"},
    });
}

TEST_CASE("the enumerator is stored as its ordinal") {
    const SampleSchema schema;
    const Environment environment = schema.environment();
    const auto tree = compile_tree("toy.colour == 'dark_blue'", environment);
    REQUIRE(tree);
    const Node& literal = tree->child(root(*tree), 1);
    CHECK(literal.kind == NodeKind::constant);
    CHECK(literal.type == Type::enumeration(schema.colour));
    CHECK(tree->constants[literal.payload].integer == 2);
    const Call& call = tree->calls[root(*tree).payload];
    CHECK(call.types == std::vector<Type>{Type::enumeration(schema.colour), Type::enumeration(schema.colour)});
}

TEST_CASE("the wanted type is asked for") {
    const SampleSchema schema;
    CHECK(type_of("1 < 2", Type::boolean()) == "bool");
    CHECK(type_of("1 + 2", Type::boolean()) == "cel.type");
    CHECK(type_of("1", Type::real()) == "cel.type");
    CHECK(type_of("[]", Type::list(Type::integer())) == "list<int>");
    CHECK(type_of("{}", Type::map(Type::string(), Type::integer())) == "map<string,int>");
    const auto tree = compile_tree("'green'", Environment{}, Type::enumeration(schema.colour));
    REQUIRE(tree);
    CHECK(tree->constants[root(*tree).payload].integer == 1);
}

TEST_CASE("a call knows the types it was chosen for") {
    const auto tree = compile_tree("[] == [[1]]", Environment{});
    REQUIRE(tree);
    const Call& call = tree->calls[root(*tree).payload];
    CHECK(call.builtin->name == "_==_");
    CHECK(call.types[0] == Type::list(Type::list(Type::integer())));
    CHECK(call.types[1] == call.types[0]);
}

TEST_CASE("work on literal arguments is done at load and shared") {
    const auto tree = compile_tree("'abc'.matches('b+')", Environment{});
    REQUIRE(tree);
    CHECK(tree->calls[root(*tree).payload].prepared != nullptr);
    const SampleSchema schema;
    const Environment environment = schema.environment();
    const auto variable = compile_tree("'abc'.matches(toy.maker.name)", environment);
    REQUIRE(variable);
    CHECK(variable->calls[root(*variable).payload].prepared == nullptr);
}

TEST_CASE("loops are numbered and say what they go through") {
    const auto tree = compile_tree("{'a': [1]}.all(k, v, v.exists(x, x > 0)) && [1].map(x, x > 1, x) == []", Environment{});
    REQUIRE(tree);
    CHECK(tree->locals == 4);
    REQUIRE(tree->macros.size() == 3);
    CHECK(tree->macros[0].kind == MacroKind::exists);
    CHECK_FALSE(tree->macros[0].over_map);
    CHECK(tree->macros[1].kind == MacroKind::all);
    CHECK(tree->macros[1].two_variables);
    CHECK(tree->macros[1].over_map);
    CHECK(tree->macros[2].kind == MacroKind::map);
    CHECK(tree->macros[2].has_condition);
}

TEST_CASE("a tree keeps its texts when it is moved") {
    auto tree = compile_tree("'a long enough text not to be inside the string object'", Environment{});
    REQUIRE(tree);
    const Tree moved = std::move(tree).value();
    CHECK(moved.constants[root(moved).payload].view() == "a long enough text not to be inside the string object");
}
