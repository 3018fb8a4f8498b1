#include "render/procedure_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "render/messages.hpp"

namespace saglikrapor::render {
namespace {

struct TellRow {
    Tell what;
    std::string_view tr;
    std::string_view en;
};

constexpr std::array tell_rows = std::to_array<TellRow>({
    {Tell::state, "durum", "state"},
    {Tell::since, "bu durumun başladığı gün", "since"},
    {Tell::as_of, "itibarıyla", "as of"},
    {Tell::final_, "kesin", "final"},
    {Tell::not_final, "kesinleşmedi", "not final"},
    {Tell::final_unknown, "kesinleşip kesinleşmediği bilinmiyor: sürenin başlangıcı yok", "not known whether it is final: the start of the period is missing"},
    {Tell::final_terminal, "bundan sonra adım yok", "no step can follow"},
    {Tell::final_marked, "kesin", "final by the law"},
    {Tell::final_expired, "bütün süreler geçti", "every period has passed"},
    {Tell::final_no_step, "metinde bundan sonra gelen bir adım yok", "the text states no step that follows"},
    {Tell::steps, "olanlar", "what happened"},
    {Tell::refused, "kabul edilmedi", "refused"},
    {Tell::late, "süresinden sonra", "too late, yet done"},
    {Tell::later_events, "bu günden sonraki olay sayısı (henüz olmadı)", "events after this day (not happened yet)"},
    {Tell::next, "şimdi yapılabilecekler", "what may happen next"},
    {Tell::nothing_next, "yapılacak adım yok", "no step is left"},
    {Tell::blocked, "koşulu sağlanmıyor", "its condition does not hold"},
    {Tell::needs, "bilinmesi gereken", "needs to be known"},
    {Tell::too_late, "süresi geçti", "its period has passed"},
    {Tell::actor, "kim", "who"},
    {Tell::documents, "belge", "papers"},
    {Tell::original, "aslı", "original"},
    {Tell::copy, "sureti", "copy"},
    {Tell::channel, "yol", "way"},
    {Tell::deadline, "süre", "period"},
    {Tell::last_day, "son gün", "last day"},
    {Tell::starts_after, "başlangıç", "start"},
    {Tell::running, "işliyor", "running"},
    {Tell::missed, "geçti", "passed"},
    {Tell::no_start, "başlangıcı bilinmiyor", "start not known"},
    {Tell::clause, "dayanak", "clause"},
    {Tell::lacking, "eksik belge", "missing papers"},
    {Tell::expected_state, "bu adımın durumu", "state of this step"},
    {Tell::possible_elsewhere, "bu adım şu durumlarda atılır", "this step is taken from"},
    {Tell::nowhere, "süreçte böyle bir adım yok", "the procedure has no such step"},
    {Tell::provenance, "kaynak", "provenance"},
    {Tell::implied, "metinde yok, sürecin işlemesi için var sayılan", "implied: not in the text, needed for the procedure to work"},
    {Tell::derived, "birden çok metinden çıkarılan", "derived from several texts"},
    {Tell::external, "metin dışından, doğrulanmalı", "from outside of the text, to be confirmed"},
    {Tell::not_in_force, "bu gün yürürlükte değil", "not in force on this day"},
    {Tell::initial, "başlangıç", "initial"},
    {Tell::normal, "ara", "in progress"},
    {Tell::accepting, "amaca ulaşıldı", "goal reached"},
    {Tell::terminal_ok, "son (olumlu)", "end (success)"},
    {Tell::terminal_fail, "son (olumsuz)", "end (failure)"},
    {Tell::actors, "görevliler", "actors"},
    {Tell::transitions, "adımlar", "steps"},
    {Tell::when, "koşul", "condition"},
    {Tell::always, "her zaman", "always"},
    {Tell::effects, "sonuç", "effect"},
    {Tell::inputs, "bilgiler", "inputs"},
    {Tell::parameters, "sayılar", "parameters"},
    {Tell::derive_, "hesaplanan", "derived"},
    {Tell::input_rule, "kural", "rule"},
    {Tell::procedure, "süreç", "procedure"},
    {Tell::in_force, "yürürlük", "in force"},
    {Tell::until, "son gün", "to"},
    {Tell::from_, "ilk gün", "from"},
    {Tell::require, "gereken", "requires"},
    {Tell::message, "ileti", "message"},
    {Tell::examples, "örnek", "examples"},
    {Tell::severity, "önem", "severity"},
    {Tell::strict_left_out, "metnin söylemediği adımlar gösterilmedi", "steps that the text does not state are not shown"},
    {Tell::to_be_done_by, "en geç", "at the latest on"},
    {Tell::business_days, "{} iş günü", "{} business days"},
    {Tell::days, "{} gün", "{} days"},
    {Tell::months, "{} ay", "{} months"},
    {Tell::years, "{} yıl", "{} years"},
    {Tell::counted_from, "başlangıç", "from"},
    {Tell::state_entry, "bu duruma geçiş", "entry into the state"},
    {Tell::extends, "son gün tatilse ilk iş gününe uzar", "a last day that is a holiday moves to the next business day"},
    {Tell::counts_late, "geç kalan adım da geçerlidir", "a late step counts all the same"},
});

}  // namespace

std::string_view tell(Tell what, Language language) {
    static_assert(tell_rows.size() == static_cast<std::size_t>(Tell::count_));
    const TellRow& row = tell_rows[static_cast<std::size_t>(what)];
    return language == Language::tr ? row.tr : row.en;
}

std::string_view why_words(procedure::Why why, Language language) {
    struct WhyRow {
        std::string_view tr, en;
    };
    constexpr WhyRow words[] = {
        {"", ""},
        {"bu durumda böyle bir adım yok", "the state has no such step"},
        {"bu adımı atmaya yetkili değil", "this actor may not take the step"},
        {"gerekli belge yok", "papers are missing"},
        {"koşulu sağlanmıyor", "its condition does not hold"},
        {"gerekli bilgi yok", "data is missing"},
        {"o gün yürürlükte değil", "not in force on that day"},
        {"kaynak metin bunu söylemiyor", "the source does not state it"},
        {"süresi geçti", "its last day has passed"},
        {"tarihi bir önceki olaydan önce", "dated before the event before it"},
        {"iki adım birden olanaklı", "two steps are possible at once"},
    };
    const WhyRow& row = words[static_cast<std::size_t>(why)];
    return language == Language::tr ? row.tr : row.en;
}

Tell word_for(StateKind kind) {
    constexpr Tell words[] = {Tell::initial, Tell::normal, Tell::accepting, Tell::terminal_ok, Tell::terminal_fail};
    return words[static_cast<std::size_t>(kind)];
}

std::string_view provenance_words(Provenance provenance, Language language) {
    switch (provenance) {
        case Provenance::stated: return {};
        case Provenance::implied: return tell(Tell::implied, language);
        case Provenance::derived: return tell(Tell::derived, language);
        case Provenance::external: return tell(Tell::external, language);
    }
    return {};
}

std::string label_of(const std::vector<Named>& list, std::string_view name, Language language) {
    const auto found = std::ranges::find(list, name, &Named::name);
    return found == list.end() ? std::string(name) : found->label.in(language);
}

std::string documents_words(const Procedure& procedure, const std::vector<DocumentNeed>& needs, Language language) {
    std::string out;
    for (const DocumentNeed& need : needs) {
        if (!out.empty()) out += ", ";
        out += label_of(procedure.documents, need.name, language);
        if (need.form == DocumentForm::original) fmt::format_to(std::back_inserter(out), " ({})", tell(Tell::original, language));
        if (need.form == DocumentForm::copy) fmt::format_to(std::back_inserter(out), " ({})", tell(Tell::copy, language));
    }
    return out;
}

std::string input_words(const InputSchema& inputs, std::string_view name, Language language) {
    const int input = inputs.find(name);
    if (input < 0 || inputs.inputs[static_cast<std::size_t>(input)].title.empty()) return std::string(name);
    return inputs.inputs[static_cast<std::size_t>(input)].title.in(language);
}

std::string missing_words(const InputSchema& inputs, const std::vector<Missing>& missing, Language language) {
    std::string out;
    for (const Missing& m : missing) {
        if (!out.empty()) out += ", ";
        if (m.path == "state") out += tell(Tell::since, language);
        else if (!m.path.empty()) out += input_words(inputs, m.path, language);
        if (m.fault == cel::Fault::none) continue;
        if (!m.path.empty()) out += ": ";
        out += fault_words(m.fault, language);
    }
    return out;
}

std::string deadline_words(const Procedure& procedure, const Deadline& deadline, Language language, std::string_view count) {
    if (deadline.unit >= DeadlineUnit::words) return deadline.words.in(language);
    constexpr Tell units[] = {Tell::days, Tell::business_days, Tell::months, Tell::years};
    std::string out = fmt::format(fmt::runtime(tell(units[static_cast<std::size_t>(deadline.unit)], language)), count.empty() ? std::string_view(deadline.count.text) : count);
    std::string start;
    if (deadline.from == "state") start = tell(Tell::state_entry, language);
    else if (procedure.inputs->find(deadline.from) >= 0) start = input_words(*procedure.inputs, deadline.from, language);
    else start = label_of(procedure.events, deadline.from, language);
    out += fmt::format(" ({}: {})", tell(Tell::counted_from, language), start);
    if (deadline.extends) out += fmt::format("; {}", tell(Tell::extends, language));
    if (deadline.late_allowed) out += fmt::format("; {}", tell(Tell::counts_late, language));
    return out;
}

}  // namespace saglikrapor::render
