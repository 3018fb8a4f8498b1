// The words and numbers of a summary, in both languages. Private to render.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <saglikrapor/rulebook/citation.hpp>

namespace saglikrapor::render {

enum class Head : std::uint8_t {
    title, reports, findings, verdict, share, valid, invalid, review, incomplete, unreadable, to_look_at, by_clause, by_rule, by_month,
    by_provider, by_type, by_fault, clause, rule, severity, month, provider, type, fault, meaning, violated, undetermined, no_month,
    no_provider, hidden_provider, other_providers, clause_table, skip, nothing, largest, rulebook, made_by, contents, broken_inputs,
    explain_verdicts, explain_outcomes, explain_privacy, chart_clause, chart_month, chart_provider, only_last_months, reports_by_verdict,
    count_
};

[[nodiscard]] std::string_view head(Head what, Language language);

/// 12.345 in Turkish, 12,345 in English.
[[nodiscard]] std::string grouped(std::uint64_t number, Language language);
/// "%12,3" in Turkish, "12.3%" in English; "–" when there is no whole.
[[nodiscard]] std::string percent(std::uint64_t part, std::uint64_t whole, Language language);

}  // namespace saglikrapor::render
