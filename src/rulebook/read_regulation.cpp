// rulebook.yaml, <regulation>/regulation.yaml and <regulation>/clauses.yaml.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "rulebook/read_files.hpp"

namespace saglikrapor {
namespace {

/// "M6/7", "m6", "M7/3-ç": anything without white space and without the colon that ends a regulation's name.
bool is_clause_id(std::string_view id) { return !id.empty() && id.find_first_of(" \t\n:") == std::string_view::npos; }

Clause read_clause(const FileReader& file, const DocumentNode& node) {
    Clause clause;
    clause.span = node.span;
    if (const DocumentNode* id = node.find("id"); id != nullptr) {
        clause.span = id->span;
        clause.id = file.string(id, "id");
        if (!clause.id.empty() && !is_clause_id(clause.id))
            file.error(id->span, "rulebook.id", fmt::format("'{}' is not the name of a clause", clause.id),
                       "no spaces and no colon: M6/7, M7/3-b");
    }
    clause.title = file.text(node.find("title"), "title");
    const auto coverage = file.word(node.find("covered_by"), "covered_by", shapes::coverages);
    if (coverage) clause.coverage = static_cast<Coverage>(*coverage);
    if (node.find("reason") != nullptr) clause.reason = file.string(node.find("reason"), "reason");
    if (coverage && clause.coverage == Coverage::not_decidable && node.find("reason") == nullptr)
        file.error(clause.span, "rulebook.missing-key",
                   fmt::format("the clause '{}' is not decidable and needs the key 'reason'", clause.id),
                   "say why no program can decide it");
    clause.reports = file.reports(node.find("reports"));
    if (const DocumentNode* list = node.find("procedures"); list != nullptr) {
        clause.procedures = file.strings(list, "procedures");
        for (const DocumentNode& item : list->items) clause.procedure_spans.push_back(item.span);
    }
    return clause;
}

}  // namespace

void read_rulebook_file(const FileReader& file, const DocumentNode& root) {
    if (!file.is_mapping(root, shapes::rulebook)) return;
    file.draft.rulebook.id = file.string(root.find("id"), "id");
    file.draft.rulebook.version = file.string(root.find("version"), "version");
}

Regulation read_regulation(const FileReader& file, const DocumentNode& root, const std::string& folder) {
    Regulation regulation;
    regulation.id = folder;
    regulation.source = file.source;
    if (!file.is_mapping(root, shapes::regulation)) return regulation;
    const DocumentNode* id = root.find("id");
    if (id != nullptr && file.is_scalar(*id, "id") && id->text != folder)
        file.error(id->span, "rulebook.id", fmt::format("the regulation '{}' stands in the folder '{}'", id->text, folder),
                   "the folder is named as the regulation");
    regulation.title = file.text(root.find("title"), "title");
    regulation.number = file.string(root.find("number"), "number");
    regulation.in_force = file.in_force(root.find("in_force"), {});
    regulation.reports = file.reports(root.find("reports"));
    regulation.languages = {"tr", "en"};
    if (const DocumentNode* languages = root.find("languages"); languages != nullptr && file.is_sequence(*languages, "languages")) {
        regulation.languages.clear();
        for (const DocumentNode& item : languages->items)
            if (file.word(&item, "languages", shapes::languages)) regulation.languages.push_back(item.text);
    }
    return regulation;
}

std::optional<std::vector<Clause>> read_clauses(const FileReader& file, const DocumentNode& root) {
    if (!file.is_mapping(root, shapes::clauses_file)) return std::nullopt;
    const DocumentNode* list = root.find("clauses");
    if (list == nullptr || !file.is_sequence(*list, "clauses")) return std::nullopt;
    std::vector<Clause> clauses;
    std::map<std::string, Span, std::less<>> first;
    for (const DocumentNode& node : list->items) {
        if (!file.is_mapping(node, shapes::clause)) continue;
        Clause clause = read_clause(file, node);
        const auto [known, added] = first.emplace(clause.id, clause.span);
        if (!added && !clause.id.empty())
            file.error_with_first(clause.span, "rulebook.duplicate-id", fmt::format("the clause '{}' is listed twice", clause.id),
                                  {file.source, known->second});
        clauses.push_back(std::move(clause));
    }
    return clauses;
}

}  // namespace saglikrapor
