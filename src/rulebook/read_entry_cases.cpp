// Cases of procedures and input rules: examples beside the entry, files of cases, files with real cases.
#include <algorithm>

#include <fmt/format.h>

#include <saglikrapor/rulebook/read_yaml.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

#include "rulebook/read_entry_files.hpp"

namespace saglikrapor {
namespace {

DocumentNode mapping_of(const FileReader& file, const DocumentNode& node, std::string_view key) {
    const DocumentNode* value = node.find(key);
    if (value == nullptr || value->kind == DocumentKind::null) return {};
    return file.is_mapping(*value, fmt::format("'{}'", key)) ? *value : DocumentNode{};
}

std::optional<std::string> optional_string(const FileReader& file, const DocumentNode& node, std::string_view key) {
    const DocumentNode* value = node.find(key);
    if (value == nullptr || value->kind == DocumentKind::null) return std::nullopt;
    return file.string(value, key);
}

void read_trace(const FileReader& file, const DocumentNode& node, EntryCase& out) {
    if (!file.is_sequence(node, "trace")) return;
    for (const DocumentNode& item : node.items) {
        if (item.kind == DocumentKind::scalar) {
            EventText& event = out.events.emplace_back();
            event.event = file.string(&item, "trace");
            event.span = item.span;
        } else if (file.is_mapping(item, shapes::event)) {
            out.events.push_back(read_event(file, item, false));
        }
    }
}

EntryCase read_entry_case(const FileReader& file, const DocumentNode& node) {
    EntryCase out;
    out.source = file.source;
    out.span = node.span;
    out.name = file.string(node.find("case"), "case");
    out.given = mapping_of(file, node, "given");
    out.as_of = node.find("as_of") == nullptr ? std::nullopt : file.date(node.find("as_of"), "as_of");
    out.expect = file.string(node.find("expect"), "expect");
    out.why = optional_string(file, node, "why").value_or("");
    out.derive = mapping_of(file, node, "derive");
    out.at = optional_string(file, node, "at").value_or("");
    out.final_ = optional_string(file, node, "final").value_or("");
    if (node.find("next") != nullptr) out.next = file.strings(node.find("next"), "next");
    if (const DocumentNode* days = node.find("last_days"); days != nullptr && file.is_mapping(*days, "'last_days'"))
        for (const DocumentNode::Entry& entry : days->entries)
            if (const auto day = file.date(&entry.value, entry.key)) out.last_days.emplace_back(entry.key, *day);
    const bool single = node.find("event") != nullptr, trace = node.find("trace") != nullptr;
    if (single && trace) file.error(node.span, "procedure.case", "a case has one event or a trace, not both");
    if (single) out.events.push_back(read_event(file, node, false));
    if (trace) read_trace(file, *node.find("trace"), out);
    // A single event's inputs are the case's: they are laid over nothing.
    if (single && !out.events.empty()) out.events.back().given = {};
    return out;
}

HistoryText read_history(const FileReader& file, const DocumentNode& node) {
    HistoryText out;
    out.source = file.source;
    out.span = node.span;
    if (!file.is_mapping(node, shapes::history)) return out;
    out.procedure = file.string(node.find("procedure"), "procedure");
    out.id = optional_string(file, node, "id").value_or("");
    if (node.find("as_of") != nullptr) out.as_of = file.date(node.find("as_of"), "as_of");
    out.given = mapping_of(file, node, "given");
    if (const DocumentNode* events = node.find("events"); events != nullptr && file.is_sequence(*events, "events"))
        for (const DocumentNode& item : events->items)
            if (file.is_mapping(item, shapes::history_event)) out.events.push_back(read_event(file, item, true));
    return out;
}

/// A file that belongs to no rulebook.
struct LoneFile {
    ModelNames names;
    ReadOptions options;
    Draft draft;
};

}  // namespace

// In a real case silence is no paper and no actor; in a test it is "as supplied".
EventText read_event(const FileReader& file, const DocumentNode& node, bool complete) {
    EventText out;
    out.span = node.span;
    out.event = file.string(node.find("event"), "event");
    out.by = optional_string(file, node, "by");
    if (const DocumentNode* docs = node.find("docs"); docs != nullptr && docs->kind != DocumentKind::null)
        out.documents = file.strings(docs, "docs");
    else if (complete)
        out.documents.emplace();
    if (node.find("on") != nullptr) out.on = file.date(node.find("on"), "on");
    out.channel = optional_string(file, node, "channel").value_or("");
    out.given = mapping_of(file, node, "given");
    return out;
}

std::vector<EntryCase> read_entry_cases(const FileReader& file, const DocumentNode& node) {
    std::vector<EntryCase> out;
    if (!file.is_sequence(node, "cases")) return out;
    for (const DocumentNode& item : node.items)
        if (file.is_mapping(item, shapes::entry_case)) out.push_back(read_entry_case(file, item));
    return out;
}

Checked<std::vector<EntryCases>> read_case_file(std::string name, std::string text) {
    const Checked<Document> document = read_yaml(std::move(name), std::move(text));
    if (!document) return document.diagnostics();
    LoneFile lone;
    const FileReader file{document->source, lone.names, lone.options, lone.draft};
    std::vector<EntryCases> out;
    if (document->root.kind == DocumentKind::null) return out;
    if (file.is_mapping(document->root, "a file of cases"))
        for (const DocumentNode::Entry& entry : document->root.entries)
            out.push_back({entry.key, entry.key_span, read_entry_cases(file, entry.value)});
    if (has_errors(lone.draft.diagnostics)) return lone.draft.diagnostics;
    return out;
}

Checked<std::vector<HistoryText>> read_history_file(std::string name, std::string text) {
    const Checked<Document> document = read_yaml(std::move(name), std::move(text));
    if (!document) return document.diagnostics();
    LoneFile lone;
    const FileReader file{document->source, lone.names, lone.options, lone.draft};
    std::vector<HistoryText> out;
    if (document->root.kind == DocumentKind::sequence)
        for (const DocumentNode& item : document->root.items) out.push_back(read_history(file, item));
    else
        out.push_back(read_history(file, document->root));
    if (has_errors(lone.draft.diagnostics)) return lone.draft.diagnostics;
    return out;
}

}  // namespace saglikrapor
