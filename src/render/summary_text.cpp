#include <algorithm>

#include <fmt/format.h>

#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/summary.hpp>
#include <saglikrapor/render/words.hpp>

#include "render/summary_words.hpp"

namespace saglikrapor::render {
namespace {

constexpr std::size_t most_rows = 20;

class TextSummary {
public:
    TextSummary(std::string& out, const SummaryOptions& options)
        : out_(out), language_(options.language), words_(options.program, -1, options.language) {}

    void write(const Summary& summary) {
        append_tally(out_, summary.reports, language_);
        if (summary.broken_inputs != 0) out_ += fmt::format("! {} {}\n", summary.broken_inputs, head(Head::broken_inputs, language_));
        clauses(summary.clauses());
        rules(summary);
        counts(Head::by_type, summary.types, [this](const std::string& type) { return words_.report_type(type); });
        counts(Head::by_month, summary.months, [this](const std::string& month) {
            return month.empty() ? std::string(head(Head::no_month, language_)) : month;
        });
        providers(summary);
        if (!summary.faults.empty()) title(Head::by_fault);
        for (const auto& [code, count] : summary.faults) out_ += fmt::format("  {:<30}{:>12}\n", code, grouped(count, language_));
    }

private:
    void title(Head what, std::size_t of = 0) {
        out_ += '\n';
        out_ += head(what, language_);
        if (of > most_rows) out_ += " (" + fmt::format(fmt::runtime(head(Head::largest, language_)), most_rows) + ')';
        out_ += '\n';
    }

    void clauses(const std::vector<RuleCounts>& rows) {
        title(Head::by_clause, rows.size());
        if (rows.empty()) out_ += fmt::format("  {}\n", head(Head::nothing, language_));
        for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i) outcomes(rows[i].clause, rows[i], 30);
    }

    void rules(const Summary& summary) {
        if (summary.rules.empty()) return;
        std::vector<std::pair<std::string, RuleCounts>> rows(summary.rules.begin(), summary.rules.end());
        std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second.findings() > b.second.findings(); });
        title(Head::by_rule, rows.size());
        for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i) outcomes(rows[i].first, rows[i].second, 56);
    }

    void outcomes(const std::string& name, const RuleCounts& counts, int width) {
        out_ += fmt::format("  {:<{}}{:>12} {}{:>12} {}\n", name, width, grouped(counts.violated, language_), head(Head::violated, language_),
                            grouped(counts.undetermined, language_), head(Head::undetermined, language_));
    }

    void row(const std::string& name, const ReportCounts& counts) {
        const std::size_t width = std::count_if(name.begin(), name.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
        out_ += "  " + name + std::string(width < 30 ? 30 - width : 1, ' ');
        out_ += fmt::format("{:>12} {}{:>12} {}{:>12} {}\n", grouped(counts.reports.total(), language_), head(Head::reports, language_),
                            grouped(counts.reports.total() - counts.reports.valid, language_), head(Head::to_look_at, language_),
                            grouped(counts.findings, language_), head(Head::findings, language_));
    }

    template <class Name>
    void counts(Head what, const auto& rows, Name name) {
        if (rows.empty()) return;
        title(what);
        for (const auto& [key, one] : rows) row(name(key), one);
    }

    void providers(const Summary& summary) {
        const auto rows = summary.providers.rows();
        ReportCounts rest = summary.providers.others();
        for (std::size_t i = most_rows; i < rows.size(); ++i) rest.add(rows[i].counts);
        title(Head::by_provider, rows.size());
        for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i) row(rows[i].code, rows[i].counts);
        const struct {
            Head name;
            const ReportCounts& counts;
        } more[] = {{Head::other_providers, rest}, {Head::no_provider, summary.no_provider}, {Head::hidden_provider, summary.hidden_provider}};
        for (const auto& one : more)
            if (one.counts.reports.total() != 0) row('(' + std::string(head(one.name, language_)) + ')', one.counts);
    }

    std::string& out_;
    Language language_;
    Words words_;
};

}  // namespace

void append_summary_text(std::string& out, const Summary& summary, const SummaryOptions& options) {
    TextSummary(out, options).write(summary);
}

}  // namespace saglikrapor::render
