#include <saglikrapor/render/summary.hpp>

#include <algorithm>
#include <random>

#include <catch.hpp>
#include <fmt/format.h>

#include "golden.hpp"
#include "render/sample.hpp"

using namespace saglikrapor;
using namespace saglikrapor::render;

namespace {

SummaryOptions options(Language language) { return {language, &sample::engine().program(), "0.0.0"}; }

ReportCounts one(std::uint64_t findings) {
    ReportCounts counts;
    counts.reports.invalid = 1;
    counts.findings = findings;
    return counts;
}

Summary some() {
    Summary summary;
    summary.add(sample::decide(sample::valid()), date(2026, 1, 31), "11000001");
    summary.add(sample::decide(sample::invalid()), date(2026, 2, 1), "11000002");
    summary.add(sample::decide(sample::invalid()), date(2026, 2, 2), "11000002");
    summary.add(sample::decide(sample::incomplete()), date(2025, 12, 31), "");
    summary.add_unreadable(sample::unreadable());
    summary.add_broken_input();
    return summary;
}

std::string json(const Summary& summary) {
    std::string out;
    append_summary_json(out, summary, options(Language::tr));
    return out;
}

}  // namespace

TEST_CASE("a summary counts by verdict, month, provider, clause and rule") {
    const Summary summary = some();
    CHECK(summary.reports.total() == 5);
    CHECK(summary.reports.valid == 1);
    CHECK(summary.reports.invalid == 2);
    CHECK(summary.reports.incomplete == 1);
    CHECK(summary.reports.unreadable == 1);
    CHECK(summary.months.at("2026-02").reports.invalid == 2);
    CHECK(summary.months.at("2025-12").reports.incomplete == 1);
    CHECK(summary.providers.rows().front().code == "11000002");
    CHECK(summary.no_provider.reports.total() == 1);
    std::uint64_t findings = 0, by_clause = 0;
    for (const auto& [month, counts] : summary.months) findings += counts.findings;
    for (const RuleCounts& clause : summary.clauses()) by_clause += clause.findings();
    CHECK(findings == summary.findings());
    CHECK(by_clause == summary.findings());
    check_golden("render/summary.json", json(summary));
}

TEST_CASE("a summary for people, in both languages") {
    for (const Language language : {Language::tr, Language::en}) {
        std::string out;
        append_summary_text(out, some(), options(language));
        check_golden(language == Language::tr ? "render/summary.tr.txt" : "render/summary.en.txt", out);
    }
}

TEST_CASE("parts of a summary that are merged in any order give the same") {
    Summary forth, back;
    std::vector<Summary> parts(4);
    parts[0].add(sample::decide(sample::invalid()), date(2026, 2, 1), "A");
    parts[1].add(sample::decide(sample::valid()), date(2026, 2, 1), "B");
    parts[2].add_unreadable(sample::unreadable());
    parts[3].add(sample::decide(sample::incomplete()), date(2024, 5, 1), "A");
    for (std::size_t i = 0; i < parts.size(); ++i) {
        forth.merge(parts[i]);
        back.merge(parts[parts.size() - 1 - i]);
    }
    CHECK(json(forth) == json(back));
    CHECK(forth.reports.total() == 4);
    CHECK(forth.providers.rows().size() == 2);
}

TEST_CASE("of more providers than are kept the same ones are, whatever the order and the threads, and none is lost") {
    constexpr std::size_t limit = 100;
    std::vector<std::string> codes;
    for (int i = 0; i < 1'000; ++i)
        for (int times = 0; times <= i % 3; ++times) codes.push_back(fmt::format("P{}", i));
    std::mt19937 random(7);
    std::vector<std::pair<std::string, std::uint64_t>> expected;
    for (int round = 0; round < 5; ++round) {
        std::shuffle(codes.begin(), codes.end(), random);
        ProviderCounts whole(limit), part(limit);
        const std::size_t cut = codes.size() * static_cast<std::size_t>(round) / 5;
        for (std::size_t i = 0; i < codes.size(); ++i) (i < cut ? part : whole).add(codes[i], one(2));
        whole.merge(part);
        std::vector<std::pair<std::string, std::uint64_t>> rows;
        std::uint64_t reports = whole.others().reports.total();
        for (const auto& row : whole.rows()) {
            const auto number = static_cast<std::uint64_t>(std::stoi(row.code.substr(1)));
            CHECK(row.counts.reports.total() == number % 3 + 1);  // each that is kept is whole
            rows.emplace_back(row.code, row.counts.findings);
            reports += row.counts.reports.total();
        }
        CHECK(rows.size() == limit);
        CHECK(reports == codes.size());
        if (round == 0) expected = rows;
        CHECK((rows == expected));
    }
}

TEST_CASE("what may be a person's number, or is no code, is not shown as a provider") {
    for (const char* code : {"10000000146", "Deniz Örnek", "<b>", "a code that is longer than codes are"}) {
        CAPTURE(code);
        Summary summary;
        summary.add(sample::decide(sample::invalid()), date(2026, 2, 1), code);
        CHECK(summary.hidden_provider.reports.total() == 1);
        std::string all = json(summary);
        append_summary_text(all, summary, options(Language::tr));
        append_summary_page(all, summary, options(Language::tr), sample::engine().rulebook().regulations);
        CHECK(all.find(code == std::string("<b>") ? "<b>&" : code) == std::string::npos);
    }
}

TEST_CASE("the page names every clause with findings once, links to it, and needs nothing from elsewhere") {
    for (const Language language : {Language::tr, Language::en}) {
        std::string page;
        const Summary summary = some();
        append_summary_page(page, summary, options(language), sample::engine().rulebook().regulations);
        CHECK(page.starts_with(language == Language::tr ? "<!DOCTYPE html>\n<html lang=\"tr\">" : "<!DOCTYPE html>\n<html lang=\"en\">"));
        for (const RuleCounts& clause : summary.clauses()) {
            std::string anchor = "clause-" + clause.clause;
            std::replace_if(anchor.begin(), anchor.end(), [](char c) { return c == '/' || c == ':'; }, '-');
            CAPTURE(anchor);
            CHECK(page.find("id=\"" + anchor + '"') != std::string::npos);
            CHECK(page.find("href=\"#" + anchor + '"') != std::string::npos);
        }
        for (const char* foreign : {"http:", "https:", "<script", "<link", "<img", "@import", "url("}) {
            CAPTURE(foreign);
            CHECK(page.find(foreign) == std::string::npos);
        }
        for (const char* chart : {"chart-clauses-t", "chart-months-t", "chart-providers-t"}) CHECK(page.find(chart) != std::string::npos);
    }
}

TEST_CASE("a summary of nothing is written too") {
    std::string out = json(Summary{});
    append_summary_text(out, Summary{}, options(Language::en));
    append_summary_page(out, Summary{}, options(Language::en), {});
    CHECK(out.find("No findings.") != std::string::npos);
    CHECK(out.find("nan") == std::string::npos);
}
