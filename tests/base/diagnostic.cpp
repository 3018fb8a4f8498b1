#include <saglikrapor/base/diagnostic.hpp>

#include <catch.hpp>

using namespace saglikrapor;

TEST_CASE("a diagnostic outlives the source it was made at") {
    Diagnostic d;
    {
        const Source source("kural.yaml", "ilk\n  gün > 10\n");
        d = diagnostic_at(source, {6, 10}, "cel.unknown-field", "There is no field 'gün'.", "did you mean 'days'?");
    }
    CHECK(d.code == "cel.unknown-field");
    CHECK(d.level == DiagnosticLevel::error);
    CHECK(d.message == "There is no field 'gün'.");
    CHECK(d.hint == "did you mean 'days'?");
    CHECK(d.file == "kural.yaml");
    CHECK(d.span == Span{6, 10});
    CHECK(d.at == Position{2, 3});
    CHECK(d.excerpt == "  gün > 10");
    CHECK(d.width == 3);
    CHECK(d.pointer.empty());
    CHECK(d.notes.empty());
}

TEST_CASE("what is underlined stays on the first line and is never nothing") {
    const Source source("a", "bir iki\nüç");
    const struct {
        Span span;
        std::uint32_t width;
        const char* excerpt;
    } rows[] = {
        {{4, 7}, 3, "bir iki"}, {{4, 11}, 3, "bir iki"}, {{4, 4}, 1, "bir iki"},  {{7, 8}, 1, "bir iki"},
        {{8, 12}, 2, "üç"},     {{12, 12}, 1, "üç"},     {{90, 95}, 1, "üç"},     {{7, 3}, 1, "bir iki"},
    };
    for (const auto& row : rows) {
        const Diagnostic d = diagnostic_at(source, row.span, "a.b", "c");
        CAPTURE(row.span.begin, row.span.end);
        CHECK(d.width == row.width);
        CHECK(d.excerpt == row.excerpt);
    }
}

TEST_CASE("a warning is no error") {
    Diagnostics diagnostics(1);
    diagnostics[0].level = DiagnosticLevel::warning;
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors(diagnostics));
    diagnostics.emplace_back();
    CHECK(has_errors(diagnostics));
}

TEST_CASE("the word that was meant is guessed, but not at any price") {
    const std::vector<std::string_view> names{"days", "issued_on", "issuer", "diagnosis"};
    const struct {
        const char* word;
        const char* meant;
    } rows[] = {
        {"day", "days"},           {"dyas", "days"},  {"issued_no", "issued_on"}, {"isuer", "issuer"}, {"diagnosys", "diagnosis"},
        {"physician_branch", ""}, {"xyz", ""},       {"", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.word);
        CHECK(nearest(row.word, names) == row.meant);
    }
    CHECK(did_you_mean("dyas", names) == "did you mean 'days'?");
    CHECK(did_you_mean("xyz", names).empty());
    CHECK(did_you_mean("days", {}).empty());
    CHECK(nearest(std::string(1000, 'd'), names).empty());
}
