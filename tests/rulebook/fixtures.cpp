#include "rulebook/fixtures.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <catch.hpp>

using namespace saglikrapor;

namespace fixtures {
namespace {

std::string read_text(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string value_text(const ScalarValue& value, Type type) {
    switch (type.kind()) {
        case TypeKind::integer: return std::to_string(value.integer);
        case TypeKind::real: return fmt::format("{}", value.real);
        case TypeKind::boolean: return value.integer != 0 ? "true" : "false";
        case TypeKind::date: return to_string(from_day_number(value.integer));
        case TypeKind::list: return fmt::format("{}", value.texts);
        default: return "\"" + value.text + "\"";
    }
}

std::string interval_text(const InForce& in_force) {
    return fmt::format("{}..{}", in_force.from ? to_string(*in_force.from) : "", in_force.to ? to_string(*in_force.to) : "");
}

std::string citations(const std::vector<Citation>& list) {
    std::vector<std::string> out;
    for (const Citation& citation : list) out.push_back(citation.to_string());
    return fmt::format("{}", fmt::join(out, " "));
}

class Printer {
public:
    explicit Printer(bool places) : places_(places) {}

    template <class... Args>
    void line(fmt::format_string<Args...> format, Args&&... args) {
        out += fmt::format(format, std::forward<Args>(args)...) + "\n";
    }
    void text(std::string_view what, const Text& value) { line("    {}: {} | {}", what, value.tr, value.en); }
    void expression(std::string_view what, const ExpressionText& value) {
        if (value.empty()) return;
        std::string where;
        if (places_) {
            const Position first = value.source->position(value.places.front());
            const Position end = value.source->position(value.places.back());
            where = fmt::format(" @ {}:{}-{}:{}", first.line, first.column, end.line, end.column);
        }
        line("    {}: {:?}{}", what, value.text, where);
    }
    std::string place(const std::shared_ptr<const Source>& source, Span span) const {
        if (!places_ || source == nullptr) return {};
        const Position at = source->position(span.begin);
        return fmt::format(" @ {}:{}:{}", source->name(), at.line, at.column);
    }

    void rule(const Rule& r) {
        line("rule {} of {}{}", r.id, r.set, place(r.source, r.id_span));
        line("    clause {} see [{}] reports {} {} {}", r.clause.to_string(), citations(r.see), r.reports, to_string(r.severity),
             interval_text(r.in_force));
        text("title", r.title);
        expression("when", r.when);
        expression("require", r.require);
        for (const Unless& u : r.unless) {
            expression("unless " + u.clause.to_string(), u.when);
            text("because", u.because);
        }
        expression("contributing", r.contributing);
        text("message", r.message);
        text("remedy", r.remedy);
        if (places_)
            line("    words{}{}{}{}", place(r.source, r.message_span_tr), place(r.source, r.message_span_en),
                 place(r.source, r.remedy_span_tr), place(r.source, r.remedy_span_en));
        for (const Example& e : r.examples)
            line("    example {}: {} -> {} missing {} unless '{}' report '{}'{}", e.name, to_json(e.given), to_string(e.expect), e.missing,
                 e.unless, e.report, place(r.source, e.span));
    }

    std::string out;

private:
    bool places_;
};

}  // namespace

std::string data_folder() { return std::string(SAGLIKRAPOR_SOURCE_DIR) + "/tests/rulebook/data"; }

const ModelNames& names() {
    static const ModelNames all{{"rest_leave", "driver", "disability"}};
    return all;
}

std::vector<RulebookFile> good_files() { return files_below(data_folder() + "/good"); }

std::vector<RulebookFile> with_file(std::vector<RulebookFile> files, std::string path, std::string text) {
    std::erase_if(files, [&](const RulebookFile& file) { return file.path == path; });
    files.push_back({std::move(path), std::move(text)});
    return files;
}

std::vector<RulebookFile> bad_files(const std::string& name) {
    const std::string folder = data_folder() + "/bad/" + name;
    std::vector<RulebookFile> files = good_files();
    for (RulebookFile& file : files_below(folder)) files = with_file(std::move(files), file.path, std::move(file.text));
    std::istringstream removed(read_text(folder + "/REMOVED"));
    for (std::string path; std::getline(removed, path);)
        std::erase_if(files, [&](const RulebookFile& file) { return file.path == path; });
    return files;
}

Rulebook good_rulebook() { return read_rulebook(good_files(), names()).value_or_throw(); }

std::string printed(const Diagnostics& diagnostics) {
    std::string out;
    for (const Diagnostic& d : diagnostics) {
        out += fmt::format("{}:{}:{} {} {}: {}", d.file, d.at.line, d.at.column, d.level == DiagnosticLevel::error ? "error" : "warning",
                           d.code, d.message);
        if (!d.hint.empty()) out += " | " + d.hint;
        for (const DiagnosticNote& note : d.notes) out += fmt::format(" | {} {}:{}:{}", note.message, note.file, note.at.line, note.at.column);
        out += '\n';
    }
    return out;
}

namespace {

void print_derived(Printer& p, const std::vector<Derived>& derived) {
    for (const Derived& d : derived) p.line("    derive {} = {}", d.name, d.value.text);
}

void print_examples(Printer& p, const std::vector<EntryCase>& examples) {
    for (const EntryCase& e : examples)
        p.line("    example {}: at '{}' events {} given {} derive {} → {} {}", e.name, e.at, e.events.size(), to_json(e.given), to_json(e.derive),
               e.expect, e.why);
}

void print_entries(Printer& p, const Entries& entries) {
    for (const Procedure& e : entries.procedures) {
        p.line("entry {} {} {} {}", e.id, e.clause.to_string(), interval_text(e.in_force), to_string(e.provenance));
        for (const Input& input : e.inputs->inputs) p.line("    input {} {} '{}'", input.name, to_string(input.type), input.title.tr);
        print_derived(p, e.derive);
        for (const State& s : e.states)
            p.line("    state {} {} {}{}", s.name, to_string(s.kind), s.label.tr, s.final_ ? " final " + s.final_->clause.to_string() : "");
        for (const Transition& t : e.transitions) {
            p.line("    transition {} {} → {} on {} by {} [{}] {} {}", t.id, t.from, t.to, t.event, t.actors, t.guard.text, t.clause.to_string(),
                   to_string(t.provenance));
            for (const DocumentNeed& need : t.documents) p.line("        document {} {}", need.name, to_string(need.form));
            if (!t.channel.empty()) p.line("        channel {}", t.channel.tr);
            if (t.deadline)
                p.line("        deadline {} {} from {}{}{}", t.deadline->count.text, to_string(t.deadline->unit), t.deadline->from,
                       t.deadline->extends ? " extends" : "", t.deadline->late_allowed ? " late allowed" : "");
            for (const Text& effect : t.effects) p.line("        effect {}", effect.tr);
        }
        print_examples(p, e.examples);
    }
    for (const InputRule& e : entries.rules) {
        p.line("entry {} {} {} {} {}", e.id, e.clause.to_string(), interval_text(e.in_force), to_string(e.provenance), to_string(e.severity));
        p.line("    when {}", e.when.text);
        print_derived(p, e.derive);
        for (const Requirement& r : e.require) p.line("    require {} {}", r.id, r.condition.text);
        p.text("message", e.message);
        print_examples(p, e.examples);
    }
}

}  // namespace

std::string printed(const Rulebook& rulebook, bool places) {
    Printer p(places);
    p.line("rulebook {} {}", rulebook.id, rulebook.version);
    for (const Regulation& r : rulebook.regulations) {
        p.line("regulation {} {} {} languages {} reports {}", r.id, r.number, interval_text(r.in_force), r.languages, r.reports);
        p.text("title", r.title);
        for (const Clause& c : r.clauses)
            p.line("    clause {} {} '{}' {} | {} reports {}{}", c.id, to_string(c.coverage), c.reason, c.title.tr, c.title.en, c.reports,
                   p.place(r.clauses_source, c.span));
    }
    for (const Rule& rule : rulebook.rules) p.rule(rule);
    for (const Parameter& parameter : rulebook.parameters) {
        p.line("parameter {} {} {} {}{}", parameter.name, parameter.clause.to_string(), parameter.unit, to_string(parameter.type),
               p.place(parameter.source, parameter.span));
        p.text("title", parameter.title);
        for (const DatedValue& value : parameter.values)
            p.line("    {}: {}", to_string(value.from), value.value ? value_text(*value.value, parameter.type) : "ended");
    }
    for (const Table& table : rulebook.tables) {
        p.line("table {} {} | {}{}", table.name, table.title.tr, table.title.en, p.place(table.source, table.span));
        for (const TableRow& row : table.rows) {
            std::vector<std::string> cells;
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                if (row.cells[i]) cells.push_back(table.columns[i].name + "=" + value_text(*row.cells[i], table.columns[i].type));
            p.line("    {} {}", fmt::join(cells, " "), interval_text(row.in_force));
        }
    }
    for (const auto& [name, text] : rulebook.vocabulary) p.line("word {}: {} | {}", name, text.tr, text.en);
    for (const auto& [type, document] : rulebook.cases) p.line("case {}: {}", type, to_json(document.root));
    for (const auto& source : rulebook.procedures) p.line("procedure {}", source->name());
    if (rulebook.entries != nullptr) print_entries(p, *rulebook.entries);
    for (const char* day : {"2023-12-29", "2024-01-01", "2024-04-22", "2024-04-23", "2024-10-28", "2024-10-26", "2026-01-01"}) {
        const std::optional<bool> works = rulebook.holidays.is_business_day(*parse_date(day));
        p.line("day {}: {}", day, !works ? "not known" : *works ? "business day" : "free");
    }
    return p.out;
}

void check_golden(const std::string& path, const std::string& actual) {
    const std::string file = data_folder() + "/" + path;
    if (std::getenv("SAGLIKRAPOR_REWRITE") != nullptr) std::ofstream(file, std::ios::binary) << actual;
    INFO(path << ": SAGLIKRAPOR_REWRITE=1 writes it anew");
    CHECK(actual == read_text(file));
}

}  // namespace fixtures
