#include <saglikrapor/render/codes.hpp>

#include <algorithm>
#include <array>
#include <string_view>

#include <catch.hpp>

using namespace saglikrapor;

namespace {

/// What a case of a procedure can be refused for.
constexpr std::array<std::string_view, 8> of_cases{"procedure.actor",    "procedure.as-of",   "procedure.document",      "procedure.event",
                                                   "procedure.one-case", "procedure.unknown", "procedure.unknown-input", "procedure.value"};

}  // namespace

TEST_CASE("every code has a meaning, and what doctors may see has one in Turkish") {
    for (const render::CodeMeaning& meaning : render::code_meanings()) {
        CAPTURE(meaning.code);
        CHECK(render::meaning_of(meaning.code) == &meaning);
        CHECK(meaning.en.ends_with('.'));
        const bool for_doctors = std::find(of_cases.begin(), of_cases.end(), meaning.code) != of_cases.end() || meaning.code.starts_with("input.") || meaning.code.starts_with("engine.") ||
                                 (meaning.code.starts_with("history.") && !meaning.code.starts_with("history.tampered.") &&
                                  !meaning.code.starts_with("history.import."));
        CHECK(meaning.tr.empty() != for_doctors);
    }
    CHECK(render::meaning_of("input.nothing") == nullptr);
}

TEST_CASE("an input's fault is told in the reader's language") {
    Diagnostic d;
    d.code = "input.missing";
    d.message = "'days' is missing";
    d.hint = "did you mean 'days'?";
    CHECK(render::sentence_for(d, Language::en) == "'days' is missing");
    CHECK(render::sentence_for(d, Language::tr) == "Zorunlu bir bilgi verilmemiş.");
    CHECK(render::hint_for(d, Language::en) == "did you mean 'days'?");
    CHECK(render::hint_for(d, Language::tr) == "şu mu demek istendi: 'days'?");
    for (const auto& [hint, tr] : {std::pair{"one of: a, b", "şunlardan biri: a, b"}, {"the rest of the array was not read", "dizinin kalanı okunmadı"},
                                   {"write year-month-day: 2026-03-04", "yıl-ay-gün olarak yazın: 2026-03-04"},
                                   {"make one with: saglikrapor history init sqlite:a.db", "şununla yapılır: saglikrapor history init sqlite:a.db"},
                                   {"nothing was recorded; ask again", "hiçbir şey kaydedilmedi; yeniden deneyin"}}) {
        d.hint = hint;
        CHECK(render::hint_for(d, Language::tr) == tr);
        CHECK(render::hint_for(d, Language::en) == hint);
    }
    d.code = "input.nothing";
    d.hint = "look again";
    CHECK(render::sentence_for(d, Language::tr) == "'days' is missing");
    CHECK(render::hint_for(d, Language::tr) == "look again");
}

TEST_CASE("the list of codes is a page of Markdown") {
    const std::string page = render::errors_markdown();
    CHECK(page.starts_with("# Diagnostic codes\n"));
    CHECK(page.find("\n## input\n\n| code | when |\n|---|---|\n| `input.compressed-corrupt` | ") != std::string::npos);
}
