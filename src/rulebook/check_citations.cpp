// Citations against the indexes of clauses, and the indexes against the citations.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "rulebook/read_files.hpp"

namespace saglikrapor {
namespace {

const Regulation* find_regulation(const Rulebook& rulebook, std::string_view id) {
    const auto found = std::ranges::find(rulebook.regulations, id, &Regulation::id);
    return found == rulebook.regulations.end() ? nullptr : &*found;
}

const Clause* find_clause(const Regulation& regulation, std::string_view id) {
    const auto found = std::ranges::find(regulation.clauses, id, &Clause::id);
    return found == regulation.clauses.end() ? nullptr : &*found;
}

Diagnostic warning_at(const Source& source, Span span, std::string code, std::string message, std::string hint) {
    Diagnostic d = diagnostic_at(source, span, std::move(code), std::move(message), std::move(hint));
    d.level = DiagnosticLevel::warning;
    return d;
}

void check_citation(Draft& draft, const CitationUse& use) {
    const Regulation* regulation = find_regulation(draft.rulebook, use.regulation);
    if (regulation == nullptr) {
        std::vector<std::string_view> known;
        for (const Regulation& other : draft.rulebook.regulations) known.push_back(other.id);
        draft.diagnostics.push_back(diagnostic_at(*use.source, use.span, "rulebook.unknown-regulation",
                                                  fmt::format("there is no regulation '{}'", use.regulation),
                                                  did_you_mean(use.regulation, known)));
        return;
    }
    if (regulation->clauses_source == nullptr) return;  // its index could not be read, or is missing: told once
    const Clause* clause = find_clause(*regulation, use.clause);
    if (clause == nullptr) {
        std::vector<std::string_view> known;
        for (const Clause& other : regulation->clauses) known.push_back(other.id);
        draft.diagnostics.push_back(diagnostic_at(*use.source, use.span, "rulebook.unknown-clause",
                                                  fmt::format("the index of '{}' has no clause '{}'", use.regulation, use.clause),
                                                  did_you_mean(use.clause, known)));
        return;
    }
    const bool decides =
        use.role == CitationUse::Role::rule || use.role == CitationUse::Role::unless || use.role == CitationUse::Role::procedure;
    if (decides && (clause->coverage == Coverage::planned || clause->coverage == Coverage::definition ||
                    clause->coverage == Coverage::not_decidable)) {
        Diagnostic d = warning_at(*use.source, use.span, "rulebook.coverage",
                                  fmt::format("a {} rests on '{}', which the index marks as {}",
                                              use.role == CitationUse::Role::procedure ? "procedure" : "rule", use.clause,
                                              to_string(clause->coverage)),
                                  fmt::format("mark the clause as covered_by: {}, or cite it under see",
                                              use.role == CitationUse::Role::procedure ? "procedure" : "rules"));
        d.notes.push_back({"marked here", regulation->clauses_source->name(), regulation->clauses_source->position(clause->span.begin)});
        draft.diagnostics.push_back(std::move(d));
    }
}

std::vector<std::string_view> ids_of(const Entries& entries) {
    std::vector<std::string_view> out;
    for (const Procedure& procedure : entries.procedures) out.push_back(procedure.id);
    for (const InputRule& rule : entries.rules) out.push_back(rule.id);
    return out;
}

void check_named(Draft& draft, const Regulation& regulation, const Clause& clause, const std::vector<std::string_view>& ids) {
    for (std::size_t i = 0; i < clause.procedures.size() && i < clause.procedure_spans.size(); ++i)
        if (std::ranges::find(ids, clause.procedures[i]) == ids.end())
            draft.diagnostics.push_back(diagnostic_at(*regulation.clauses_source, clause.procedure_spans[i], "rulebook.unknown-procedure",
                                                      fmt::format("there is no procedure '{}'", clause.procedures[i]),
                                                      did_you_mean(clause.procedures[i], ids)));
}

}  // namespace

void check_citations(Draft& draft, const Entries& entries, bool complete) {
    std::set<std::pair<std::string_view, std::string_view>> cited;
    for (const CitationUse& use : draft.citations) {
        check_citation(draft, use);
        if (use.role != CitationUse::Role::parameter) cited.emplace(use.regulation, use.clause);
    }
    if (!complete) return;
    const std::vector<std::string_view> ids = ids_of(entries);
    for (const Regulation& regulation : draft.rulebook.regulations) {
        if (regulation.clauses_source == nullptr) continue;
        for (const Clause& clause : regulation.clauses) {
            check_named(draft, regulation, clause, ids);
            const bool rules = clause.coverage == Coverage::rules, procedure = clause.coverage == Coverage::procedure;
            if ((!rules && !procedure) || !clause.procedures.empty() || cited.contains({regulation.id, clause.id})) continue;
            draft.diagnostics.push_back(diagnostic_at(
                *regulation.clauses_source, clause.span, "rulebook.uncovered-clause",
                procedure ? fmt::format("no procedure cites '{}', which is marked as covered by one", clause.id)
                          : fmt::format("no rule cites '{}', which is marked as covered by rules", clause.id),
                procedure ? "write the procedure, name it under procedures, or mark the clause as planned"
                          : "write the rule, or mark the clause as planned"));
        }
    }
}

}  // namespace saglikrapor
