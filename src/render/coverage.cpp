#include <saglikrapor/render/coverage.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <saglikrapor/program/program.hpp>

#include "render/json_text.hpp"
#include "render/lines.hpp"
#include "render/messages.hpp"

namespace saglikrapor::render {
namespace {

constexpr std::array coverages{Coverage::rules,     Coverage::form,          Coverage::definition,
                               Coverage::procedure, Coverage::not_decidable, Coverage::planned};

std::vector<const Rule*> rules_citing(const Rulebook& rulebook, const Regulation& regulation, const Clause& clause) {
    std::vector<const Rule*> citing;
    for (const Rule& rule : rulebook.rules) {
        const std::string_view home = std::string_view(rule.set).substr(0, rule.set.find('/'));
        const auto means = [&](const Citation& citation) {
            return citation.clause == clause.id && (citation.regulation.empty() ? home : citation.regulation) == regulation.id;
        };
        bool cites = means(rule.clause);
        for (const Citation& see : rule.see) cites = cites || means(see);
        for (const Unless& unless : rule.unless) cites = cites || means(unless.clause);
        if (cites) citing.push_back(&rule);
    }
    return citing;
}

/// A procedure or input rule that covers a clause, and how many examples it has.
struct Covering {
    std::string_view id;
    std::size_t examples = 0;
};

std::vector<Covering> entries_citing(const Rulebook& rulebook, const Regulation& regulation, const Clause& clause) {
    std::vector<Covering> citing;
    if (rulebook.entries == nullptr) return citing;
    const auto named = [&](const std::string& id) { return std::find(clause.procedures.begin(), clause.procedures.end(), id) != clause.procedures.end(); };
    const auto means = [&](const Citation& citation, const std::string& set) {
        const std::string_view home = std::string_view(set).substr(0, set.find('/'));
        return citation.clause == clause.id && (citation.regulation.empty() ? home : citation.regulation) == regulation.id;
    };
    for (const Procedure& p : rulebook.entries->procedures) {
        bool cites = named(p.id) || means(p.clause, p.set);
        for (const Citation& see : p.see) cites = cites || means(see, p.set);
        for (const Transition& t : p.transitions) cites = cites || means(t.clause, p.set);
        for (const State& state : p.states) cites = cites || (state.final_ && means(state.final_->clause, p.set));
        if (cites) citing.push_back({p.id, p.examples.size()});
    }
    for (const InputRule& r : rulebook.entries->rules) {
        bool cites = named(r.id) || means(r.clause, r.set);
        for (const Citation& see : r.see) cites = cites || means(see, r.set);
        if (cites) citing.push_back({r.id, r.examples.size()});
    }
    return citing;
}

std::size_t count_of(const Regulation& regulation, Coverage coverage) {
    std::size_t count = 0;
    for (const Clause& clause : regulation.clauses) count += clause.coverage == coverage ? 1U : 0U;
    return count;
}

// A cell of a Markdown table holds no line end and no bar.
std::string cell(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '|') out += "\\|";
        else out += c == '\n' ? ' ' : c;
    }
    return out;
}

}  // namespace

void append_coverage(std::string& out, const TextOptions& options) {
    const Rulebook& rulebook = options.program->rulebook();
    Lines lines(out, options.coloured);
    for (const Regulation& regulation : rulebook.regulations) {
        lines.paragraph(2, regulation.id + ' ', Colour::bold, "· " + regulation.title.in(options.language));
        for (const Coverage coverage : coverages)
            if (const std::size_t count = count_of(regulation, coverage); count > 0)
                lines.paragraph(8, fmt::format("  {:>5} ", count), Colour::none, coverage_words(coverage, options.language));
        for (const Clause& clause : regulation.clauses)
            if (clause.coverage == Coverage::planned)
                lines.paragraph(12, fmt::format("    {:<10} ", clause.id), Colour::yellow,
                                fmt::format("{} · {}", coverage_words(clause.coverage, options.language), clause.title.in(options.language)));
        for (const Clause& clause : regulation.clauses)
            for (const Rule* rule : rules_citing(rulebook, regulation, clause))
                lines.paragraph(12, fmt::format("    {:<10} ", clause.id), Colour::none, rule->id);
        for (const Clause& clause : regulation.clauses)
            for (const Covering& entry : entries_citing(rulebook, regulation, clause))
                lines.paragraph(12, fmt::format("    {:<10} ", clause.id), Colour::none, entry.id);
    }
}

void append_coverage_json(std::string& out, const Rulebook& rulebook) {
    const auto put = [&](std::string_view key, std::string_view text) {
        out += key;
        append_json_string(out, text);
    };
    out += R"({"regulations":[)";
    for (std::size_t r = 0; r < rulebook.regulations.size(); ++r) {
        const Regulation& regulation = rulebook.regulations[r];
        put(r == 0 ? "\n{\"id\":" : ",\n{\"id\":", regulation.id);
        out += R"(,"counts":{)";
        for (std::size_t i = 0; i < coverages.size(); ++i) {
            put(i == 0 ? "" : ",", to_string(coverages[i]));
            out += ':';
            append_json_number(out, static_cast<std::int64_t>(count_of(regulation, coverages[i])));
        }
        out += R"(},"clauses":[)";
        for (std::size_t c = 0; c < regulation.clauses.size(); ++c) {
            const Clause& clause = regulation.clauses[c];
            put(c == 0 ? "\n{\"id\":" : ",\n{\"id\":", clause.id);
            put(R"(,"covered_by":)", to_string(clause.coverage));
            out += R"(,"rules":[)";
            bool first = true;
            for (const Rule* rule : rules_citing(rulebook, regulation, clause)) {
                put(first ? "" : ",", rule->id);
                first = false;
            }
            out += R"(],"procedures":[)";
            first = true;
            for (const Covering& entry : entries_citing(rulebook, regulation, clause)) {
                put(first ? "" : ",", entry.id);
                first = false;
            }
            put(R"(],"reason":)", clause.reason);
            out += '}';
        }
        out += "]}";
    }
    out += "\n]}\n";
}

std::string clauses_markdown(const Rulebook& rulebook) {
    std::string out =
        "# Clauses and what covers them\n\n"
        "Generated by `saglikrapor docs clauses`. A clause that no program can decide says why.\n";
    for (const Regulation& regulation : rulebook.regulations) {
        out += fmt::format("\n## {} ({})\n\n", regulation.title.tr, regulation.id);
        out += "| clause | what it asks | covered by | examples |\n|---|---|---|---|\n";
        for (const Clause& clause : regulation.clauses) {
            std::string covered = fmt::format("{}", to_string(clause.coverage));
            std::size_t examples = 0;
            const auto rules = rules_citing(rulebook, regulation, clause);
            for (const Rule* rule : rules) {
                covered += fmt::format("{}`{}`", rule == rules.front() ? ": " : ", ", rule->id);
                examples += rule->examples.size();
            }
            for (const Covering& entry : entries_citing(rulebook, regulation, clause)) {
                covered += fmt::format("{}`{}`", covered.ends_with('`') ? ", " : ": ", entry.id);
                examples += entry.examples;
            }
            if (!clause.reason.empty()) covered += ": " + clause.reason;
            out += fmt::format("| {} | {} | {} | {} |\n", cell(clause.id), cell(clause.title.tr), cell(covered),
                               examples == 0 ? std::string{} : std::to_string(examples));
        }
    }
    return out;
}

}  // namespace saglikrapor::render
