// One procedure: states, actors, events, documents, transitions. Guards and counts stay text.
#include <algorithm>

#include <fmt/format.h>

#include "rulebook/read_entry_files.hpp"

namespace saglikrapor {
namespace {

std::vector<Named> read_named(const FileReader& file, const DocumentNode* node, std::string_view what) {
    std::vector<Named> out;
    if (node == nullptr || !file.is_mapping(*node, fmt::format("'{}'", what))) return out;
    for (const DocumentNode::Entry& entry : node->entries)
        out.push_back({entry.key, file.text(&entry.value, entry.key), entry.key_span});
    return out;
}

std::vector<State> read_states(const FileReader& file, const DocumentNode* node) {
    std::vector<State> out;
    if (node == nullptr || !file.is_mapping(*node, "'states'")) return out;
    for (const DocumentNode::Entry& entry : node->entries) {
        State state;
        state.name = entry.key;
        state.span = entry.key_span;
        if (file.is_mapping(entry.value, shapes::state)) {
            state.label = file.text(entry.value.find("label"), "label");
            if (const auto kind = file.word(entry.value.find("kind"), "kind", shapes::state_kinds))
                state.kind = static_cast<StateKind>(*kind);
            if (const DocumentNode* mark = entry.value.find("final"); mark != nullptr && file.is_mapping(*mark, shapes::final_mark))
                state.final_ = FinalMark{file.citation(mark->find("clause"), CitationUse::Role::procedure),
                                         file.text(mark->find("because"), "because")};
        }
        out.push_back(std::move(state));
    }
    return out;
}

/// "report:original" to name and form.
DocumentNeed read_need(const FileReader& file, const DocumentNode& node) {
    DocumentNeed need;
    need.span = node.span;
    const std::string text = file.string(&node, "documents");
    const std::size_t colon = text.find(':');
    need.name = text.substr(0, colon);
    if (colon == std::string::npos) return need;
    const std::string_view form = std::string_view(text).substr(colon + 1);
    if (form == "original") need.form = DocumentForm::original;
    else if (form == "copy") need.form = DocumentForm::copy;
    else file.error(node.span, "procedure.document", fmt::format("'{}' is no form of a document", form), "write original or copy after the colon");
    return need;
}

std::optional<Deadline> read_deadline(const FileReader& file, const DocumentNode* node) {
    if (node == nullptr || !file.is_mapping(*node, shapes::deadline)) return std::nullopt;
    Deadline deadline;
    deadline.span = node->span;
    constexpr std::size_t units = std::size(shapes::deadline_units);
    std::size_t given = 0;
    for (std::size_t i = 0; i < units; ++i) {
        const DocumentNode* value = node->find(shapes::deadline_units[i]);
        if (value == nullptr) continue;
        ++given;
        deadline.unit = static_cast<DeadlineUnit>(i);
        if (deadline.unit >= DeadlineUnit::words) deadline.words = file.text(value, shapes::deadline_units[i]);
        else deadline.count = file.expression(value, shapes::deadline_units[i]);
    }
    if (given != 1)
        file.error(node->span, "procedure.deadline", "a deadline has exactly one length",
                   "days, business_days, months, years, words or recurring");
    if (node->find("from") != nullptr) deadline.from = file.string(node->find("from"), "from");
    const bool counted = deadline.unit < DeadlineUnit::words;
    if (counted && node->find("from") == nullptr)
        file.error(node->span, "procedure.deadline-start", "a deadline of so many days needs a start",
                   "write from: state, from: an event, or from: an input that is a date");
    if (!counted && node->find("from") != nullptr)
        file.error(node->find("from")->span, "procedure.deadline", "only a deadline that is counted has a start");
    const bool calendar = deadline.unit == DeadlineUnit::months || deadline.unit == DeadlineUnit::years;
    const DocumentNode* rounding = node->find("rounding");
    if (const auto word = file.word(rounding, "rounding", shapes::roundings)) deadline.rounding = static_cast<Rounding>(*word);
    if (calendar != (rounding != nullptr) && given == 1)
        file.error(node->span, "procedure.deadline",
                   calendar ? "months and years need the key 'rounding'" : "only months and years are rounded",
                   "down: the last day of a month that lacks the day; up: the first of the next");
    if (const auto word = file.word(node->find("on_holiday"), "on_holiday", shapes::on_holiday)) deadline.extends = *word == 1;
    if (const auto word = file.word(node->find("late"), "late", shapes::late)) deadline.late_allowed = *word == 1;
    return deadline;
}

/// A name or a list of names, each with its place.
void read_names(const FileReader& file, const DocumentNode* node, std::string_view what, std::vector<std::string>& names,
                std::vector<Span>* spans) {
    if (node == nullptr) return;
    const auto add = [&](const DocumentNode& item) {
        if (!file.is_scalar(item, what)) return;
        names.push_back(item.text);
        if (spans != nullptr) spans->push_back(item.span);
    };
    if (node->kind != DocumentKind::sequence) return add(*node);
    for (const DocumentNode& item : node->items) add(item);
    if (node->items.empty()) file.error(node->span, "rulebook.empty", fmt::format("'{}' names nothing", what));
}

Transition read_transition(const FileReader& file, const DocumentNode& node) {
    Transition t;
    t.span = node.span;
    if (const DocumentNode* id = node.find("id"); id != nullptr) {
        t.span = id->span;
        t.id = file.string(id, "id");
    }
    const auto span_of = [&](std::string_view key) { return node.find(key) != nullptr ? node.find(key)->span : node.span; };
    read_names(file, node.find("from"), "from", t.from, nullptr);
    t.from_span = span_of("from");
    t.to = file.string(node.find("to"), "to");
    t.to_span = span_of("to");
    t.event = file.string(node.find("event"), "event");
    t.event_span = span_of("event");
    read_names(file, node.find("actor"), "actor", t.actors, &t.actor_spans);
    t.guard = file.expression(node.find("guard"), "guard");
    if (const DocumentNode* documents = node.find("documents"); documents != nullptr && file.is_sequence(*documents, "documents"))
        for (const DocumentNode& item : documents->items) t.documents.push_back(read_need(file, item));
    t.channel = file.text(node.find("channel"), "channel");
    t.deadline = read_deadline(file, node.find("deadline"));
    if (const DocumentNode* effects = node.find("effects"); effects != nullptr && file.is_sequence(*effects, "effects"))
        for (const DocumentNode& item : effects->items) t.effects.push_back(file.text(&item, "effects"));
    t.clause = file.citation(node.find("clause"), CitationUse::Role::procedure);
    t.provenance = read_provenance(file, node);
    return t;
}

}  // namespace

Procedure read_procedure(const FileReader& file, const DocumentNode& node, const std::shared_ptr<const InputSchema>& inputs) {
    Procedure p;
    p.title = file.text(node.find("title"), "title");
    p.summary = file.text(node.find("summary"), "summary");
    p.clause = file.citation(node.find("clause"), CitationUse::Role::procedure);
    p.see = read_see(file, node);
    p.in_force = file.in_force(node.find("in_force"), file.regulation->in_force);
    p.provenance = read_provenance(file, node);
    p.derive = read_derived(file, node.find("derive"), *inputs);
    p.actors = read_named(file, node.find("actors"), "actors");
    p.events = read_named(file, node.find("events"), "events");
    p.documents = read_named(file, node.find("documents"), "documents");
    p.states = read_states(file, node.find("states"));
    if (const DocumentNode* list = node.find("transitions"); list != nullptr && file.is_sequence(*list, "transitions"))
        for (const DocumentNode& item : list->items)
            if (file.is_mapping(item, shapes::transition)) p.transitions.push_back(read_transition(file, item));
    return p;
}

const State* Procedure::state(std::string_view name) const {
    const auto found = std::ranges::find(states, name, &State::name);
    return found == states.end() ? nullptr : &*found;
}

const State* Procedure::initial() const {
    const auto found = std::ranges::find(states, StateKind::initial, &State::kind);
    return found == states.end() ? nullptr : &*found;
}

std::string_view to_string(StateKind kind) { return shapes::state_kinds[static_cast<std::size_t>(kind)]; }
std::string_view to_string(DeadlineUnit unit) { return shapes::deadline_units[static_cast<std::size_t>(unit)]; }
std::string_view to_string(DocumentForm form) {
    constexpr std::string_view names[] = {"any", "original", "copy"};
    return names[static_cast<std::size_t>(form)];
}

}  // namespace saglikrapor
