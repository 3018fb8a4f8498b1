#include <saglikrapor/render/text.hpp>

#include <sstream>

#include <catch.hpp>

#include "golden.hpp"
#include "render/lines.hpp"
#include "render/sample.hpp"

using namespace saglikrapor;

namespace {

std::string texts(Language language) {
    const render::TextOptions options{language, false, &sample::engine().program()};
    std::string out;
    for (const Case& c : {sample::valid(), sample::invalid(), sample::incomplete()}) {
        render::append_text(out, sample::decide(c), options);
        out += '\n';
    }
    render::append_text(out, {"R-9", sample::unreadable()}, {"raporlar.ndjson", 3, 4}, options);
    render::append_text(out, {"", sample::unreadable()}, {"", 3, 4}, options);
    return out;
}

}  // namespace

TEST_CASE("a decision in Turkish says verdict, findings, clauses and what to do now") { check_golden("render/text.tr.txt", texts(Language::tr)); }

TEST_CASE("a decision in English says the same") { check_golden("render/text.en.txt", texts(Language::en)); }

TEST_CASE("no line of text is wider than 100 columns") {
    std::istringstream lines(texts(Language::tr) + texts(Language::en));
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(render::code_points(line) <= 100);
    }
}

TEST_CASE("errors come first, then what could not be decided, then the rest") {
    Decision decision = sample::decide(sample::invalid());
    std::reverse(decision.findings.begin(), decision.findings.end());
    std::string out;
    render::append_text(out, decision, {Language::en, false, &sample::engine().program()});
    CHECK(out.find("✗ error") < out.find("◆ review"));
    CHECK(out.find("◆ review") < out.find("! warning"));
}

TEST_CASE("colour is for terminals") {
    std::string plain, coloured;
    render::append_text(plain, sample::decide(sample::invalid()), {Language::tr, false, nullptr});
    render::append_text(coloured, sample::decide(sample::invalid()), {Language::tr, true, nullptr});
    CHECK(plain.find('\x1b') == std::string::npos);
    CHECK(coloured.starts_with("\x1b[1;31mGEÇERSİZ  \x1b[0m"));
}

TEST_CASE("a tally leaves out what did not occur") {
    render::Tally tally;
    tally.add(Verdict::valid);
    tally.add(Verdict::invalid);
    tally.add(Verdict::invalid);
    ++tally.unreadable;
    std::string out;
    render::append_tally(out, tally, Language::tr);
    render::append_tally(out, tally, Language::en);
    render::append_tally(out, {}, Language::en);
    CHECK(out == "4 rapor: 1 geçerli, 2 geçersiz, 1 okunamadı\n4 reports: 1 valid, 2 invalid, 1 unreadable\n0 reports\n");
}
