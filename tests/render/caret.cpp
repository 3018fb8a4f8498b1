#include <saglikrapor/render/caret.hpp>

#include <catch.hpp>

#include "golden.hpp"

using namespace saglikrapor;

namespace {

Diagnostics some() {
    const Source source("yonerge/m06.yaml", "rules:\n\trequire: günler.dyas <= 10\n");
    Diagnostics all;
    all.push_back(diagnostic_at(source, {18, 31}, "cel.unknown-field", "there is no field 'dyas'", "did you mean 'days'?"));
    all.back().notes.push_back({"first used here", "yonerge/m05.yaml", {3, 1}});
    all.back().notes.push_back({"and nowhere else", "", {}});
    Diagnostic warning;
    warning.code = "rulebook.lint.unworded";
    warning.level = DiagnosticLevel::warning;
    warning.message = "there are no words for 'Issuer.mode'";
    warning.file = "vocabulary.yaml";
    all.push_back(warning);
    Diagnostic input;
    input.code = "input.missing";
    input.message = "'issued_on' is missing";
    input.pointer = "/report/issued_on";
    input.at = {4, 2};
    all.push_back(input);
    return all;
}

}  // namespace

TEST_CASE("a diagnostic shows its place, its line with a caret, its notes and its hint") {
    std::string out;
    render::append_carets(out, some());
    check_golden("render/caret.txt", out);
}

TEST_CASE("a diagnostic is coloured only when asked") {
    std::string plain, coloured;
    render::append_carets(plain, some());
    render::append_carets(coloured, some(), {true});
    CHECK(plain.find('\x1b') == std::string::npos);
    CHECK(coloured.find("\x1b[1;31merror: \x1b[0m") != std::string::npos);
}

TEST_CASE("a caret stands under its character, whatever stands before it") {
    const struct {
        const char* line;
        Span span;
        const char* under;
    } rows[] = {
        {"abc", {0, 1}, "      | ^\n"},
        {"abc", {2, 3}, "      |   ^\n"},
        {"\tabc", {1, 4}, "      | \t^~~\n"},
        {"üçgen", {4, 7}, "      |   ^~~\n"},
        {"abc", {3, 3}, "      |    ^\n"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.line, row.span.begin);
        const Source source("a", row.line);
        std::string out;
        render::append_caret(out, diagnostic_at(source, row.span, "a.b", "c"));
        CHECK(out.ends_with(row.under));
    }
}

TEST_CASE("a line too long to read is shown around its place") {
    const std::string long_line = std::string(5000, 'a') + "ü wrong " + std::string(5000, 'b');
    const auto place = static_cast<std::uint32_t>(long_line.find("wrong"));
    std::string out;
    render::append_caret(out, diagnostic_at(Source("x", long_line), {place, place + 5}, "c", "m"));
    const std::size_t excerpt = out.find("    1 | …"), caret = out.find("\n      | ");
    REQUIRE(excerpt != std::string::npos);
    REQUIRE(caret != std::string::npos);
    CHECK(out.size() < 500);
    const std::string shown = out.substr(excerpt + 8, caret - excerpt - 8);
    CHECK(shown.ends_with("bbb…"));
    // '…' and 'ü' are one column each and three and two bytes
    CHECK(out.find('^', caret) - (caret + 9) == shown.find("wrong") - 3);
    CHECK(out.ends_with("^~~~~\n"));
    out.clear();
    render::append_caret(out, diagnostic_at(Source("x", std::string(5000, 'a')), {0, 5000}, "c", "m"));
    CHECK(out.size() < 500);
}
