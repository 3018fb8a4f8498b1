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
    const bool decides = use.role == CitationUse::Role::rule || use.role == CitationUse::Role::unless;
    if (decides && (clause->coverage == Coverage::planned || clause->coverage == Coverage::definition ||
                    clause->coverage == Coverage::not_decidable)) {
        Diagnostic d = warning_at(*use.source, use.span, "rulebook.coverage",
                                  fmt::format("a rule rests on '{}', which the index marks as {}", use.clause, to_string(clause->coverage)),
                                  "mark the clause as covered_by: rules, or cite it under see");
        d.notes.push_back({"marked here", regulation->clauses_source->name(), regulation->clauses_source->position(clause->span.begin)});
        draft.diagnostics.push_back(std::move(d));
    }
}

}  // namespace

void check_citations(Draft& draft, bool complete) {
    std::set<std::pair<std::string_view, std::string_view>> cited;
    for (const CitationUse& use : draft.citations) {
        check_citation(draft, use);
        if (use.role != CitationUse::Role::parameter) cited.emplace(use.regulation, use.clause);
    }
    if (!complete) return;
    for (const Regulation& regulation : draft.rulebook.regulations) {
        if (regulation.clauses_source == nullptr) continue;
        for (const Clause& clause : regulation.clauses)
            if (clause.coverage == Coverage::rules && !cited.contains({regulation.id, clause.id}))
                draft.diagnostics.push_back(diagnostic_at(*regulation.clauses_source, clause.span, "rulebook.uncovered-clause",
                                                          fmt::format("no rule cites '{}', which is marked as covered by rules", clause.id),
                                                          "write the rule, or mark the clause as planned"));
    }
}

}  // namespace saglikrapor
