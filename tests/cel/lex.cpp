#include <saglikrapor/cel/lex.hpp>

#include <catch.hpp>

using namespace saglikrapor;
using namespace saglikrapor::cel;

namespace {

std::string text_of(std::string_view literal) {
    const auto tokens = lex(literal);
    if (!tokens) return "refused: " + tokens.diagnostics()[0].code;
    REQUIRE(tokens->size() == 2);
    REQUIRE((*tokens)[0].kind == TokenKind::string_literal);
    return (*tokens)[0].text;
}

std::string code_of(std::string_view text) {
    const auto tokens = lex(text);
    return tokens ? "fine" : tokens.diagnostics()[0].code;
}

}  // namespace

TEST_CASE("a text literal is what its quotes and escapes say") {
    struct {
        std::string_view literal;
        std::string expected;
    } const rows[] = {
        {"'abc'", "abc"},
        {"\"abc\"", "abc"},
        {"''", ""},
        {"''''''", ""},
        {"'''a'b''c\n'''", "a'b''c\n"},
        {R"("""say "it" """)", "say \"it\" "},
        {R"('\a\b\f\n\r\t\v\\\?\"\'\`')", "\a\b\f\n\r\t\v\\?\"'`"},
        {R"('\x41\X42\101\u0131\U0001F62C')", "AB"
                                              "A\u0131\U0001F62C"},
        {R"('\xe9\377')", "\u00e9\u00ff"},
        {R"(r'\n\')", R"(\n\)"},
        {R"(R"\d+")", R"(\d+)"},
        {R"(r"""a"\""")", R"(a"\)"},
        {"'çğıİöşü'", "çğıİöşü"},
        {R"('\000')", std::string(1, '\0')},
    };
    for (const auto& row : rows) {
        INFO(row.literal);
        CHECK(text_of(row.literal) == row.expected);
    }
}

TEST_CASE("what is not a literal is refused with its code") {
    struct {
        std::string_view text;
        std::string_view code;
    } const rows[] = {
        {"'abc", "cel.syntax.string"},
        {"'abc\n'", "cel.syntax.string"},
        {"'''abc''", "cel.syntax.string"},
        {R"('abc\')", "cel.syntax.string"},
        {R"('\q')", "cel.syntax.escape"},
        {R"('\x4')", "cel.syntax.escape"},
        {R"('\u12')", "cel.syntax.escape"},
        {R"('\ud800')", "cel.syntax.escape"},
        {R"('\U00110000')", "cel.syntax.escape"},
        {R"('\400')", "cel.syntax.escape"},
        {R"('\08')", "cel.syntax.escape"},
        {"18446744073709551616", "cel.syntax.number"},
        {"1e999", "cel.syntax.number"},
        {"12abc", "cel.syntax.number"},
        {"0x", "cel.syntax.number"},
        {"a.`b", "cel.syntax.identifier"},
        {"a.``", "cel.syntax.identifier"},
        {"a.`b*c`", "cel.syntax.identifier"},
        {"a = b", "cel.syntax.character"},
        {"a & b", "cel.syntax.character"},
        {"a # b", "cel.syntax.character"},
        {"ağaç", "cel.syntax.character"},
        {"'\xff'", "cel.syntax.utf8"},
        {"'\xed\xa0\x80'", "cel.syntax.utf8"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(code_of(row.text) == row.code);
    }
}

TEST_CASE("numbers are whole or decimal") {
    const auto tokens = lex("0 42 0x1F 18446744073709551615 7u 7U 1.5 .5 2e3 2E-3 1e-400");
    REQUIRE(tokens);
    const auto& t = *tokens;
    CHECK(t[0].integer == 0);
    CHECK(t[1].integer == 42);
    CHECK(t[2].integer == 31);
    CHECK(t[3].integer == 18446744073709551615U);
    CHECK(t[4].kind == TokenKind::uint_literal);
    CHECK(t[5].kind == TokenKind::uint_literal);
    CHECK(t[6].real == 1.5);
    CHECK(t[7].real == 0.5);
    CHECK(t[8].real == 2000);
    CHECK(t[9].real == 0.002);
    CHECK(t[10].kind == TokenKind::double_literal);
    CHECK(t[10].real == 0);
}

TEST_CASE("a point after a whole number belongs to what follows") {
    const auto tokens = lex("1.size");
    REQUIRE(tokens);
    CHECK((*tokens)[0].kind == TokenKind::int_literal);
    CHECK((*tokens)[1].kind == TokenKind::dot);
    CHECK((*tokens)[2].text == "size");
}

TEST_CASE("words are names, literals, operators or reserved") {
    const auto tokens = lex("abc _x9 true false null in while b r b'x' bR\"y\" `a.b-c/d e`");
    REQUIRE(tokens);
    const TokenKind expected[] = {TokenKind::identifier, TokenKind::identifier,    TokenKind::true_,         TokenKind::false_,
                                  TokenKind::null_,      TokenKind::in,            TokenKind::reserved,      TokenKind::identifier,
                                  TokenKind::identifier, TokenKind::bytes_literal, TokenKind::bytes_literal, TokenKind::quoted_identifier,
                                  TokenKind::end};
    REQUIRE(tokens->size() == std::size(expected));
    for (std::size_t i = 0; i < std::size(expected); ++i) CHECK((*tokens)[i].kind == expected[i]);
    CHECK((*tokens)[11].text == "a.b-c/d e");
}

TEST_CASE("white space and comments separate and nothing else") {
    const auto tokens = lex(" a // not ' this\n\t+ b//end");
    REQUIRE(tokens);
    REQUIRE(tokens->size() == 4);
    CHECK((*tokens)[1].kind == TokenKind::plus);
    CHECK((*tokens)[1].span == Span{18, 19});
    CHECK((*tokens)[3].span == Span{21, 21});
}

TEST_CASE("every fault of the text is reported, with its place") {
    const auto tokens = lex("a = 'x\\q' # 1z");
    REQUIRE_FALSE(tokens);
    const auto& d = tokens.diagnostics();
    REQUIRE(d.size() == 4);
    CHECK(d[0].span == Span{2, 3});
    CHECK(d[0].hint == "write '==' to compare");
    CHECK(d[1].span == Span{6, 8});
    CHECK(d[2].message == "'#' has no meaning here");
    CHECK(d[3].code == "cel.syntax.number");
}
