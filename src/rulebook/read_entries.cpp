// The files of procedures and input rules of a rulebook, put together and checked against each other.
#include <saglikrapor/rulebook/entries.hpp>

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include <saglikrapor/rulebook/read_yaml.hpp>

#include "rulebook/read_entry_files.hpp"

namespace saglikrapor {
namespace {

/// Words joined by single slashes, dots and hyphens: "KHGM/112-sevk", "yonerge/board-appeal".
bool is_entry_id(std::string_view id) {
    bool word = false;
    for (const char c : id) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter && (!word || (c != '.' && c != '-' && c != '/'))) return false;
        word = letter;
    }
    return word;
}

template <class Entry>
void settle(const FileReader& file, const DocumentNode& node, const std::string& set, EntryDraft& entries, Entry& entry) {
    entry.source = file.source;
    entry.set = set;
    entry.span = node.span;
    const DocumentNode* id = node.find("id");
    if (id == nullptr) return;
    entry.span = id->span;
    entry.id = file.string(id, "id");
    if (entry.id.empty()) return;
    if (!is_entry_id(entry.id))
        file.error(id->span, "rulebook.id", fmt::format("'{}' is not the id of an entry", entry.id),
                   "use words of letters and digits, joined by slashes, dots and hyphens: yonerge/board-appeal");
    const auto [first, added] = entries.ids.emplace(entry.id, Place{file.source, id->span});
    if (!added) file.error_with_first(id->span, "rulebook.duplicate-id", fmt::format("'{}' is given twice", entry.id), first->second);
}

}  // namespace

void read_entry_file(const FileReader& file, const DocumentNode& root, const std::string& set, EntryDraft& entries) {
    if (!file.is_mapping(root, shapes::entry_file)) return;
    const std::shared_ptr<const InputSchema> inputs = read_inputs(file, root.find("inputs"));
    const auto examples = [&](const DocumentNode& node) {
        const DocumentNode* list = node.find("examples");
        return list != nullptr && file.options.examples ? read_entry_cases(file, *list) : std::vector<EntryCase>{};
    };
    if (const DocumentNode* list = root.find("procedures"); list != nullptr && file.is_sequence(*list, "procedures"))
        for (const DocumentNode& node : list->items) {
            if (!file.is_mapping(node, shapes::procedure)) continue;
            Procedure procedure = read_procedure(file, node, inputs);
            procedure.inputs = inputs;
            procedure.examples = examples(node);
            settle(file, node, set, entries, procedure);
            check_procedure(file, procedure);
            entries.entries.procedures.push_back(std::move(procedure));
        }
    if (const DocumentNode* list = root.find("rules"); list != nullptr && file.is_sequence(*list, "rules"))
        for (const DocumentNode& node : list->items) {
            if (!file.is_mapping(node, shapes::input_rule)) continue;
            InputRule rule = read_input_rule(file, node, inputs);
            rule.inputs = inputs;
            rule.examples = examples(node);
            settle(file, node, set, entries, rule);
            entries.entries.rules.push_back(std::move(rule));
        }
}

Checked<Entries> read_entries(const Rulebook& rulebook) {
    Draft draft;
    draft.rulebook.regulations = rulebook.regulations;
    EntryDraft entries;
    const ModelNames names;
    ReadOptions options;
    options.examples = false;
    for (const std::shared_ptr<const Source>& source : rulebook.procedures) {
        const Checked<Document> document = read_yaml(source->name(), source->text());
        if (!document) {
            std::ranges::copy(document.diagnostics(), std::back_inserter(draft.diagnostics));
            continue;
        }
        const std::string& path = source->name();
        FileReader file{document->source, names, options, draft};
        const auto regulation = std::ranges::find(draft.rulebook.regulations, path.substr(0, path.find('/')), &Regulation::id);
        if (regulation == draft.rulebook.regulations.end()) continue;  // told when the rulebook was read
        file.regulation = &*regulation;
        read_entry_file(file, document->root, path.substr(0, path.size() - 5), entries);
    }
    std::ranges::stable_sort(draft.diagnostics, [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.file, a.span.begin) < std::tie(b.file, b.span.begin);
    });
    if (has_errors(draft.diagnostics)) return std::move(draft.diagnostics);
    return {std::move(entries.entries), std::move(draft.diagnostics)};
}

}  // namespace saglikrapor
