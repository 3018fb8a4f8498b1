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
