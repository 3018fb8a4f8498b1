#include <saglikrapor/cel/parse.hpp>

#include <catch.hpp>
#include <fmt/format.h>

using namespace saglikrapor;
using namespace saglikrapor::cel;

namespace {

/// The tree as an s-expression: "(_+_ 1 (_*_ 2 3))".
std::string shown(const Syntax& syntax, std::uint32_t at) {
    const SyntaxNode& node = syntax.nodes[at];
    std::string children;
    for (const std::uint32_t child : node.children) children += ' ' + shown(syntax, child);
    switch (node.kind) {
        case SyntaxKind::null_literal: return "null";
        case SyntaxKind::bool_literal: return node.integer != 0 ? "true" : "false";
        case SyntaxKind::int_literal: return fmt::format("{}", node.integer);
        case SyntaxKind::double_literal: return fmt::format("{}d", node.real);
        case SyntaxKind::string_literal: return fmt::format("'{}'", node.text);
        case SyntaxKind::bytes_literal: return "bytes";
        case SyntaxKind::uint_literal: return "uint";
        case SyntaxKind::identifier: return node.text;
        case SyntaxKind::select: return fmt::format("(.{}{})", node.text, children);
        case SyntaxKind::has: return fmt::format("(has {}{})", node.text, children);
        case SyntaxKind::index: return fmt::format("([]{})", children);
        case SyntaxKind::call: return fmt::format("({}{}{})", node.receiver ? "." : "", node.text, children);
        case SyntaxKind::list: return fmt::format("(list{})", children);
        case SyntaxKind::map: return fmt::format("(map{})", children);
        case SyntaxKind::conditional: return fmt::format("(?{})", children);
        case SyntaxKind::and_: return fmt::format("(&&{})", children);
        case SyntaxKind::or_: return fmt::format("(||{})", children);
        case SyntaxKind::macro: return fmt::format("({} {}{})", node.text, fmt::join(node.variables, ","), children);
    }
    return "?";
}

std::string shown(std::string_view text) {
    const auto syntax = parse(text);
    if (syntax) return shown(*syntax, syntax->root);
    std::string codes = "refused:";
    for (const Diagnostic& d : syntax.diagnostics()) codes += fmt::format(" {}@{}", d.code, d.span.begin);
    return codes;
}

struct TreeRow {
    std::string_view text;
    std::string_view tree;
};

void check_trees(std::initializer_list<TreeRow> rows) {
    for (const TreeRow& row : rows) {
        INFO(row.text);
        CHECK(shown(row.text) == row.tree);
    }
}

}  // namespace

TEST_CASE("operators bind as the language says") {
    check_trees({
        {"1 + 2 * 3", "(_+_ 1 (_*_ 2 3))"},
        {"(1 + 2) * 3", "(_*_ (_+_ 1 2) 3)"},
        {"1 - 2 - 3", "(_-_ (_-_ 1 2) 3)"},
        {"a * b / c % d", "(_%_ (_/_ (_*_ a b) c) d)"},
        {"a + b < c - d", "(_<_ (_+_ a b) (_-_ c d))"},
        {"a < b == c", "(_==_ (_<_ a b) c)"},
        {"a in b && c != d", "(&& (_in_ a b) (_!=_ c d))"},
        {"a || b && c || d", "(|| (|| a (&& b c)) d)"},
        {"a >= b || a <= c", "(|| (_>=_ a b) (_<=_ a c))"},
        {"a ? b : c ? d : e", "(? a b (? c d e))"},
        {"a || b ? c && d : e", "(? (|| a b) (&& c d) e)"},
        {"(a ? b : c) ? d : e", "(? (? a b c) d e)"},
        {"!a.b", "(!_ (.b a))"},
        {"!!a", "(!_ (!_ a))"},
        {"-a.b + c", "(_+_ (-_ (.b a)) c)"},
        {"!a && -b > c", "(&& (!_ a) (_>_ (-_ b) c))"},
        {"a - -b", "(_-_ a (-_ b))"},
    });
}

TEST_CASE("a long chain of one logical operator is a shallow tree in the written order") {
    check_trees({
        {"a && b && c", "(&& (&& a b) c)"},
        {"a && b && c && d", "(&& (&& a b) (&& c d))"},
        {"a || b || c || d || e", "(|| (|| (|| a b) c) (|| d e))"},
    });
}

TEST_CASE("a minus before a number belongs to the number") {
    check_trees({
        {"-1", "-1"},
        {"--1", "(-_ -1)"},
        {"-1.5", "-1.5d"},
        {"a-1", "(_-_ a 1)"},
        {"a - -1", "(_-_ a -1)"},
        {"-(1)", "(-_ 1)"},
        {"!-1", "(!_ -1)"},
        {"-9223372036854775808", "-9223372036854775808"},
        {"-0x8000000000000000", "-9223372036854775808"},
        {"9223372036854775807", "9223372036854775807"},
        {"9223372036854775808", "refused: cel.syntax.number@0"},
        {"-9223372036854775809", "refused: cel.syntax.number@0"},
    });
}

TEST_CASE("names, fields, calls and elements follow one another") {
    check_trees({
        {"a.b.c", "(.c (.b a))"},
        {".a.b", "(.b .a)"},
        {"a.while.`x y`", "(.x y (.while a))"},
        {"a.in.true", "(.true (.in a))"},
        {"a[0].b[c]", "([] (.b ([] a 0)) c)"},
        {"f()", "(f)"},
        {"f(a, 1 + 2)", "(f a (_+_ 1 2))"},
        {".f(a)", "(.f a)"},
        {"a.f(b).g()", "(.g (.f a b))"},
        {"strings.quote(a)", "(.quote strings a)"},
        {"'a'.size()", "(.size 'a')"},
        {"[1, 2,]", "(list 1 2)"},
        {"[]", "(list)"},
        {"{'a': 1, 'b': 2,}", "(map 'a' 1 'b' 2)"},
        {"{}", "(map)"},
        {"[[a], {b: [c]}][0]", "([] (list (list a) (map b (list c))) 0)"},
        {"null == true", "(_==_ null true)"},
    });
}

TEST_CASE("macros are known by their names") {
    check_trees({
        {"a.all(x, x > 0)", "(all x a (_>_ x 0))"},
        {"a.all(i, x, x > i)", "(all i,x a (_>_ x i))"},
        {"a.exists(x, b)", "(exists x a b)"},
        {"a.exists_one(x, b)", "(exists_one x a b)"},
        {"a.existsOne(i, x, b)", "(exists_one i,x a b)"},
        {"a.filter(x, b)", "(filter x a b)"},
        {"a.map(x, b)", "(map x a b)"},
        {"a.map(x, b, c)", "(map x a b c)"},
        {"a.transformList(i, x, b)", "(transformList i,x a b)"},
        {"a.transformMap(k, v, b, c)", "(transformMap k,v a b c)"},
        {"has(a.b)", "(has b a)"},
        {"has(a[0].b.c)", "(has c (.b ([] a 0)))"},
        {"has(a)", "(has a)"},
        {"has(.a)", "(has .a)"},
        {"a.has(b)", "(.has a b)"},
        {"all(a, b)", "(all a b)"},
        {"a.all(x)", "refused: cel.syntax.macro@2"},
        {"a.filter(i, x, b)", "refused: cel.syntax.macro@2"},
        {"a.all(1, b)", "refused: cel.syntax.macro@6"},
        {"a.all(.x, b)", "refused: cel.syntax.macro@6"},
        {"a.all(x, x, b)", "refused: cel.syntax.macro@9"},
        {"has(1)", "refused: cel.syntax.has@0"},
        {"has(a, b)", "refused: cel.syntax.has@0"},
        {"has(a[0])", "refused: cel.syntax.has@0"},
    });
}

TEST_CASE("what cannot be parsed is refused with its code and place") {
    check_trees({
        {"", "refused: cel.syntax.expected@0"},
        {"a +", "refused: cel.syntax.expected@3"},
        {"a b", "refused: cel.syntax.unexpected@2"},
        {"(a", "refused: cel.syntax.expected@2"},
        {"a)", "refused: cel.syntax.unexpected@1"},
        {"a ? b", "refused: cel.syntax.expected@5"},
        {"a ? b ? c : d : e", "refused: cel.syntax.expected@6"},
        {"a.", "refused: cel.syntax.expected@2"},
        {"a.1", "refused: cel.syntax.unexpected@1"},
        {"{1 2}", "refused: cel.syntax.expected@3"},
        {"f(a,)", "refused: cel.syntax.expected@4"},
        {"[,]", "refused: cel.syntax.expected@1"},
        {"for", "refused: cel.syntax.reserved@0"},
        {"1u", "refused: cel.syntax.uint@0"},
        {"b'x\\xff'", "refused: cel.syntax.bytes@0"},
        {". + 1", "refused: cel.syntax.expected@2"},
        {"A{b: 1}", "refused: cel.syntax.message@1"},
        {"a.b{}", "refused: cel.syntax.message@3"},
        {"a.?b", "refused: cel.syntax.expected@2"},
    });
}

TEST_CASE("independent faults are reported together, each once") {
    check_trees({
        {"[1 +, 2, 3 4]", "refused: cel.syntax.expected@4 cel.syntax.expected@11"},
        {"f(1 2, *) && (3 +)", "refused: cel.syntax.expected@4 cel.syntax.expected@7 cel.syntax.expected@17"},
        {"{'a': , 'b' 2}", "refused: cel.syntax.expected@6 cel.syntax.expected@12"},
        {"while + 1u + b''", "refused: cel.syntax.reserved@0 cel.syntax.uint@8 cel.syntax.bytes@13"},
        {"[1 + * f(2, [3]), *]", "refused: cel.syntax.expected@5 cel.syntax.expected@18"},
        {"[[(1, 2], [3 +]]", "refused: cel.syntax.expected@4 cel.syntax.expected@14"},
    });
}

TEST_CASE("a message says what was expected and a hint what to do") {
    const auto syntax = parse("a && (b || ");
    REQUIRE_FALSE(syntax);
    CHECK(syntax.diagnostics()[0].message == "expected a value before the end of the expression");
    const auto macro = parse("a.all(b)");
    REQUIRE_FALSE(macro);
    CHECK(macro.diagnostics()[0].message == "all() takes 2 or 3 arguments, not 1");
    CHECK(macro.diagnostics()[0].hint == "write all(x, condition) or all(i, x, condition)");
}

TEST_CASE("spans cover what was written") {
    const std::string_view text = "  a.bc + f( x ) ";
    const auto syntax = parse(text);
    REQUIRE(syntax);
    const auto covered = [&](Span span) { return text.substr(span.begin, span.end - span.begin); };
    const SyntaxNode& root = syntax->nodes[syntax->root];
    CHECK(covered(root.span) == "a.bc + f( x )");
    CHECK(covered(root.name) == "+");
    CHECK(covered(syntax->nodes[root.children[0]].span) == "a.bc");
    CHECK(covered(syntax->nodes[root.children[0]].name) == "bc");
    CHECK(covered(syntax->nodes[root.children[1]].span) == "f( x )");
    CHECK(covered(syntax->nodes[root.children[1]].name) == "f");
}
