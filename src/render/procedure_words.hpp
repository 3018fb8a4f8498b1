// What the engine itself says of procedures, in both languages. What procedures say stands in the rulebook.
#pragma once

#include <string>
#include <string_view>

#include <saglikrapor/procedure/standing.hpp>
#include <saglikrapor/render/text.hpp>

namespace saglikrapor::render {

enum class Tell : std::uint8_t {
    state, since, as_of, final_, not_final, final_unknown, final_terminal, final_marked, final_expired, final_no_step, steps, refused, late,
    later_events, next, nothing_next, blocked, needs, too_late, actor, documents, original, copy, channel, deadline, last_day,
    starts_after, running, missed, no_start, clause, lacking, expected_state, possible_elsewhere, nowhere, provenance, implied, derived, external,
    not_in_force, initial, normal, accepting, terminal_ok, terminal_fail, actors, transitions, when, always, effects, inputs, parameters, derive_,
    input_rule, procedure, in_force, until, from_, require, message, examples, severity, strict_left_out, to_be_done_by,
    business_days, days, months, years, counted_from, state_entry, extends, counts_late,
    count_
};

[[nodiscard]] std::string_view tell(Tell what, Language language);
[[nodiscard]] std::string_view why_words(procedure::Why why, Language language);
[[nodiscard]] Tell word_for(StateKind kind);
/// Empty for what is stated.
[[nodiscard]] std::string_view provenance_words(Provenance provenance, Language language);

/// The label of a name, or the name itself where nothing declares it.
[[nodiscard]] std::string label_of(const std::vector<Named>& list, std::string_view name, Language language);
/// "Rapor (aslı), Dilekçe"
[[nodiscard]] std::string documents_words(const Procedure& procedure, const std::vector<DocumentNeed>& needs, Language language);
/// "raporun teslim tarihi" where the input has a title, else its name.
[[nodiscard]] std::string input_words(const InputSchema& inputs, std::string_view name, Language language);
/// "teslim.yol, sıfıra bölme"
[[nodiscard]] std::string missing_words(const InputSchema& inputs, const std::vector<Missing>& missing, Language language);
/// "30 gün, rapor teslim tarihinden", "en kısa sürede". `count` stands in for the expression that is counted by.
[[nodiscard]] std::string deadline_words(const Procedure& procedure, const Deadline& deadline, Language language, std::string_view count = {});

}  // namespace saglikrapor::render
