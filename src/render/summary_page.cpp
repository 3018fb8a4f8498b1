#include <algorithm>

#include <fmt/format.h>

#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/codes.hpp>
#include <saglikrapor/render/summary.hpp>
#include <saglikrapor/render/words.hpp>

#include "render/messages.hpp"
#include "render/summary_chart.hpp"
#include "render/summary_style.hpp"
#include "render/summary_words.hpp"
#include "render/xml_text.hpp"

namespace saglikrapor::render {
namespace {

constexpr std::size_t most_bars = 15, most_months = 36, most_providers = 50;

/// "clause-M6-7" for M6/7.
std::string anchor(std::string_view clause) {
    std::string id = "clause-";
    for (const char c : clause) id += (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ? c : '-';
    return id;
}

/// At most 110 characters, cut at a space.
std::string shortened(std::string_view text) {
    constexpr std::size_t most = 110;
    std::size_t end = 0, letters = 0;
    while (end < text.size() && letters <= most) letters += (static_cast<unsigned char>(text[end++]) & 0xC0U) != 0x80U ? 1 : 0;
    if (letters <= most) return std::string(text);
    return std::string(text.substr(0, text.rfind(' ', end - 1))) + " …";
}

/// A clause as findings cite it: of the main regulation, or "memur-2011:m6".
const Clause* find_clause(const std::vector<Regulation>& regulations, const std::string& main, std::string_view cited) {
    const std::size_t colon = cited.find(':');
    const std::string_view of = colon == std::string_view::npos ? std::string_view(main) : cited.substr(0, colon);
    const std::string_view id = colon == std::string_view::npos ? cited : cited.substr(colon + 1);
    for (const Regulation& regulation : regulations)
        if (regulation.id == of)
            for (const Clause& clause : regulation.clauses)
                if (clause.id == id) return &clause;
    return nullptr;
}

class Page {
public:
    Page(std::string& out, const Summary& summary, const SummaryOptions& options, const std::vector<Regulation>& regulations)
        : out_(out), summary_(summary), options_(options), regulations_(regulations), language_(options.language),
          words_(options.program, -1, options.language), clauses_(summary.clauses()) {}

    void write() {
        begin();
        verdicts();
        by_clause();
        by_month();
        by_provider();
        by_type();
        clause_table();
        rules();
        faults();
        end();
    }

private:
    [[nodiscard]] std::string_view word(Head what) const { return head(what, language_); }
    [[nodiscard]] std::string number(std::uint64_t n) const { return grouped(n, language_); }
    template <class... Args>
    void put(fmt::format_string<Args...> text, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), text, std::forward<Args>(args)...);
    }

    void begin() {
        const bool turkish = language_ == Language::tr;
        put("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{}</title>\n<style>",
            turkish ? "tr" : "en", word(Head::title));
        out_ += summary_style;
        put("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">{}</a>\n<header>\n<h1>{}</h1>\n", word(Head::skip), word(Head::title));
        put("<p class=\"soft\">{} {} · {} {}</p>\n", number(summary_.reports.total()), word(Head::reports), number(summary_.findings()), word(Head::findings));
        if (summary_.broken_inputs != 0) put("<p class=\"alert\">{} {}</p>\n", number(summary_.broken_inputs), word(Head::broken_inputs));
        put("<nav aria-label=\"{}\"><ul>", word(Head::contents));
        const struct {
            const char* id;
            Head name;
        } parts[] = {{"clauses", Head::by_clause}, {"months", Head::by_month}, {"providers", Head::by_provider}, {"types", Head::by_type},
                     {"clause-table", Head::clause_table}, {"rules", Head::by_rule}};
        for (const auto& part : parts) put("<li><a href=\"#{}\">{}</a></li>", part.id, word(part.name));
        out_ += "</ul></nav>\n</header>\n<main id=\"content\">\n";
    }

    void open(const char* id, Head title) { put("<section id=\"{}\" aria-labelledby=\"{}-h\">\n<h2 id=\"{}-h\">{}</h2>\n", id, id, id, word(title)); }
    void close() { out_ += "</section>\n"; }

    void verdicts() {
        const Tally& t = summary_.reports;
        const struct {
            const char* tone;
            Head name;
            std::uint64_t count;
        } rows[] = {{"valid", Head::valid, t.valid}, {"invalid", Head::invalid, t.invalid}, {"review", Head::review, t.review},
                    {"incomplete", Head::incomplete, t.incomplete}, {"unreadable", Head::unreadable, t.unreadable}};
        put("<section id=\"verdicts\" aria-labelledby=\"verdicts-h\">\n<h2 id=\"verdicts-h\">{}</h2>\n<ul class=\"tiles\">\n", word(Head::verdict));
        for (const auto& row : rows)
            put("<li class=\"{}\"><b>{}</b><span>{} · {}</span></li>\n", row.tone, number(row.count), word(row.name), percent(row.count, t.total(), language_));
        out_ += "</ul>\n<div class=\"whole\" aria-hidden=\"true\">";
        for (const auto& row : rows)
            if (row.count != 0) put("<i class=\"{}\" style=\"flex:{}\"></i>", row.tone, row.count);
        put("</div>\n<p class=\"soft\">{}</p>\n</section>\n", word(Head::explain_verdicts));
    }

    [[nodiscard]] std::string outcome_note(const std::string& name, std::uint64_t violated, std::uint64_t undetermined) const {
        return fmt::format("{}: {} {}, {} {}", name, number(violated), word(Head::violated), number(undetermined), word(Head::undetermined));
    }

    [[nodiscard]] std::string_view title_of(std::string_view clause) const {
        const std::string main = options_.program != nullptr ? options_.program->rulebook().id : std::string{};
        const Clause* const found = find_clause(regulations_, main, clause);
        return found != nullptr ? std::string_view(found->title.in(language_)) : std::string_view{};
    }

    void by_clause() {
        open("clauses", Head::by_clause);
        if (clauses_.empty()) put("<p>{}</p>\n", word(Head::nothing));
        else {
            std::vector<Bar> bars;
            for (std::size_t i = 0; i < std::min(clauses_.size(), most_bars); ++i) {
                const RuleCounts& c = clauses_[i];
                bars.push_back({c.clause, shortened(title_of(c.clause)), anchor(c.clause), outcome_note(c.clause, c.violated, c.undetermined), c.violated, c.undetermined});
            }
            put("<p class=\"key\"><span><i class=\"strong\"></i>{}</span><span><i class=\"weak\"></i>{}</span></p>\n<figure>\n", word(Head::violated), word(Head::undetermined));
            append_bars(out_, bars, "chart-clauses", word(Head::chart_clause), language_);
            put("<figcaption>{}", word(Head::chart_clause));
            if (clauses_.size() > most_bars) out_ += ", " + fmt::format(fmt::runtime(word(Head::largest)), most_bars);
            put(". {}</figcaption>\n</figure>\n", word(Head::explain_outcomes));
        }
        close();
    }

    /// A table of reports by verdict; rows are (name, counts).
    template <class Rows>
    void counts_table(Head first, const Rows& rows) {
        put("<table>\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{}</th>", word(Head::reports_by_verdict), word(first));
        for (const Head column : {Head::reports, Head::valid, Head::invalid, Head::review, Head::incomplete, Head::findings})
            put("<th scope=\"col\" class=\"n\">{}</th>", word(column));
        out_ += "</tr></thead>\n<tbody>\n";
        for (const auto& [name, c] : rows)
            put("<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
                escaped(name), number(c.reports.total()), number(c.reports.valid), number(c.reports.invalid), number(c.reports.review),
                number(c.reports.incomplete), number(c.findings));
        out_ += "</tbody>\n</table>\n";
    }

    using NamedCounts = std::vector<std::pair<std::string, ReportCounts>>;

    [[nodiscard]] Bar findings_bar(const std::string& label, const ReportCounts& counts) const {
        return {label, "", "", fmt::format("{}: {} {}, {} {}", label, number(counts.findings), word(Head::findings), number(counts.reports.total()), word(Head::reports)),
                counts.findings, 0};
    }

    void by_month() {
        open("months", Head::by_month);
        NamedCounts rows;
        std::vector<Bar> bars;
        for (const auto& [month, counts] : summary_.months) {
            rows.emplace_back(month.empty() ? std::string(word(Head::no_month)) : month, counts);
            if (!month.empty()) bars.push_back(findings_bar(month, counts));
        }
        const bool cut = bars.size() > most_months;
        if (cut) bars.erase(bars.begin(), bars.end() - most_months);
        if (!bars.empty()) {
            out_ += "<figure>\n";
            append_columns(out_, bars, "chart-months", word(Head::chart_month), language_);
            put("<figcaption>{}", word(Head::chart_month));
            if (cut) out_ += "; " + fmt::format(fmt::runtime(word(Head::only_last_months)), most_months);
            out_ += "</figcaption>\n</figure>\n";
        }
        counts_table(Head::month, rows);
        close();
    }

    void by_provider() {
        open("providers", Head::by_provider);
        NamedCounts rows;
        std::vector<Bar> bars;
        ReportCounts rest = summary_.providers.others();
        for (const ProviderCounts::Row& row : summary_.providers.rows()) {
            if (rows.size() == most_providers) {
                rest.add(row.counts);
                continue;
            }
            rows.emplace_back(row.code, row.counts);
            if (bars.size() < most_bars && row.counts.findings != 0) bars.push_back(findings_bar(row.code, row.counts));
        }
        if (!bars.empty()) {
            out_ += "<figure>\n";
            append_bars(out_, bars, "chart-providers", word(Head::chart_provider), language_);
            put("<figcaption>{}", word(Head::chart_provider));
            if (rows.size() > bars.size()) out_ += ", " + fmt::format(fmt::runtime(word(Head::largest)), bars.size());
            out_ += "</figcaption>\n</figure>\n";
        }
        const auto add = [&](Head name, const ReportCounts& counts) {
            if (counts.reports.total() != 0) rows.emplace_back('(' + std::string(word(name)) + ')', counts);
        };
        add(Head::other_providers, rest);
        add(Head::no_provider, summary_.no_provider);
        add(Head::hidden_provider, summary_.hidden_provider);
        counts_table(Head::provider, rows);
        close();
    }

    void by_type() {
        open("types", Head::by_type);
        NamedCounts rows;
        for (const auto& [type, counts] : summary_.types) rows.emplace_back(words_.report_type(type), counts);
        counts_table(Head::type, rows);
        close();
    }

    void clause_table() {
        open("clause-table", Head::clause_table);
        put("<table>\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\" class=\"n\">{}</th>"
            "<th scope=\"col\" class=\"n\">{}</th></tr></thead>\n<tbody>\n",
            word(Head::by_clause), word(Head::clause), word(Head::meaning), word(Head::violated), word(Head::undetermined));
        for (const RuleCounts& c : clauses_) {
            const std::string_view title = title_of(c.clause);
            put("<tr id=\"{}\"><th scope=\"row\">{}</th><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n", anchor(c.clause), escaped(c.clause),
                title.empty() ? std::string("–") : escaped(title), number(c.violated), number(c.undetermined));
        }
        out_ += "</tbody>\n</table>\n";
        close();
    }

    [[nodiscard]] std::string rule_title(const std::string& id) const {
        if (options_.program != nullptr)
            for (const Rule& rule : options_.program->rulebook().rules)
                if (rule.id == id) return rule.title.in(language_);
        if (id == "engine.no-issue-date") return std::string(say(Say::no_issue_date, language_));
        if (id == "engine.no-rule-applied") return std::string(say(Say::no_rule_applied, language_));
        return {};
    }

    void rules() {
        open("rules", Head::by_rule);
        std::vector<std::pair<std::string, RuleCounts>> rows(summary_.rules.begin(), summary_.rules.end());
        std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second.findings() > b.second.findings(); });
        put("<table>\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
            "<th scope=\"col\" class=\"n\">{}</th><th scope=\"col\" class=\"n\">{}</th></tr></thead>\n<tbody>\n",
            word(Head::by_rule), word(Head::rule), word(Head::clause), word(Head::severity), word(Head::violated), word(Head::undetermined));
        for (const auto& [id, rule] : rows) {
            const std::string clause = rule.clause.empty() ? "–" : fmt::format("<a href=\"#{}\">{}</a>", anchor(rule.clause), escaped(rule.clause));
            put("<tr><td>{}<br><code class=\"soft\">{}</code></td><td>{}</td><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n", escaped(rule_title(id)),
                escaped(id), clause, say(word_for(rule.severity), language_), number(rule.violated), number(rule.undetermined));
        }
        out_ += "</tbody>\n</table>\n";
        close();
    }

    void faults() {
        if (summary_.faults.empty()) return;
        open("faults", Head::by_fault);
        put("<table>\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\" class=\"n\">{}</th></tr></thead>\n<tbody>\n",
            word(Head::by_fault), word(Head::fault), word(Head::meaning), word(Head::reports));
        for (const auto& [code, count] : summary_.faults) {
            const CodeMeaning* const meaning = meaning_of(code);
            put("<tr><th scope=\"row\"><code>{}</code></th><td>{}</td><td class=\"n\">{}</td></tr>\n", escaped(code),
                meaning == nullptr ? std::string{} : escaped(language_ == Language::tr && !meaning->tr.empty() ? meaning->tr : meaning->en), number(count));
        }
        out_ += "</tbody>\n</table>\n";
        close();
    }

    void end() {
        put("</main>\n<footer class=\"soft\">\n<p>{}</p>\n<p>{}: saglikrapor {}", word(Head::explain_privacy), word(Head::made_by), escaped(options_.engine));
        if (options_.program != nullptr) {
            const Rulebook& rulebook = options_.program->rulebook();
            put(" · {}: {} {}, sha256 <code>{}</code>", word(Head::rulebook), escaped(rulebook.id), escaped(rulebook.version), escaped(rulebook.sha256));
        }
        out_ += "</p>\n</footer>\n</body>\n</html>\n";
    }

    std::string& out_;
    const Summary& summary_;
    const SummaryOptions& options_;
    const std::vector<Regulation>& regulations_;
    Language language_;
    Words words_;
    std::vector<RuleCounts> clauses_;
};

}  // namespace

void append_summary_page(std::string& out, const Summary& summary, const SummaryOptions& options, const std::vector<Regulation>& regulations) {
    Page(out, summary, options, regulations).write();
}

}  // namespace saglikrapor::render
