#include <saglikrapor/cel/locate.hpp>

#include <catch.hpp>
#include <saglikrapor/cel/parse.hpp>

using namespace saglikrapor;
using namespace saglikrapor::cel;

TEST_CASE("a fault of an expression is shown where it stands in its file") {
    const Source file("rules.yaml", "id: x\nwhen: |\n  a &&\n  'ç' +\n");
    const std::string_view expression = "a &&\n'ç' +\n";  // what YAML makes of the block: two spaces fewer a line
    const auto in_file = [](std::uint32_t offset) { return offset < 5 ? offset + 16 : offset + 18; };
    const auto syntax = parse(expression);
    REQUIRE_FALSE(syntax);
    const Diagnostics placed =
        locate(syntax.diagnostics(), file, [&](Span span) { return Span{in_file(span.begin), in_file(span.end)}; });
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].code == "cel.syntax.expected");
    CHECK(placed[0].message == "expected a value before the end of the expression");
    CHECK(placed[0].file == "rules.yaml");
    CHECK(placed[0].at == Position{4, 8});
    CHECK(placed[0].excerpt == "  'ç' +");
    CHECK(placed[0].width == 1);
}

TEST_CASE("without a map the expression is the file") {
    const std::string text = "1 +\n  ) 2";
    const auto syntax = parse(text);
    REQUIRE_FALSE(syntax);
    const Diagnostics placed = locate(syntax.diagnostics(), Source("expression", text));
    REQUIRE(placed.size() == 1);
    CHECK(placed[0].at == Position{2, 3});
    CHECK(placed[0].excerpt == "  ) 2");
    CHECK(placed[0].width == 1);
}

TEST_CASE("level, notes and pointer are kept") {
    Diagnostic warning;
    warning.level = DiagnosticLevel::warning;
    warning.code = "x.y";
    warning.hint = "h";
    warning.pointer = "/a";
    warning.notes.push_back({"first given here", "f", {1, 2}});
    const Diagnostics placed = locate({warning}, Source("f", "abc"));
    CHECK(placed[0].level == DiagnosticLevel::warning);
    CHECK(placed[0].code == "x.y");
    CHECK(placed[0].hint == "h");
    CHECK(placed[0].pointer == "/a");
    REQUIRE(placed[0].notes.size() == 1);
    CHECK(placed[0].notes[0].message == "first given here");
}
