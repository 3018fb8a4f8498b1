// vocabulary.yaml and cases/<type>.yaml: the words for the report model, and a complete valid case of each type.
#include <algorithm>

#include <fmt/format.h>

#include "rulebook/read_files.hpp"

namespace saglikrapor {
namespace {

void read_words(const FileReader& file, const DocumentNode* words, std::string_view what, std::map<std::string, Span, std::less<>>& first) {
    if (words == nullptr || !file.is_mapping(*words, fmt::format("'{}'", what))) return;
    for (const DocumentNode::Entry& entry : words->entries) {
        const std::size_t dot = entry.key.find('.');
        if (dot == 0 || dot == std::string::npos || dot + 1 == entry.key.size() || entry.key.find('.', dot + 1) != std::string::npos)
            file.error(entry.key_span, "rulebook.name", fmt::format("'{}' names no member", entry.key),
                       "write the type, a dot, the name: IssuerMode.single");
        const auto [known, added] = first.emplace(entry.key, entry.key_span);
        if (!added)
            file.error_with_first(entry.key_span, "rulebook.duplicate-id", fmt::format("'{}' is given twice", entry.key),
                                  {file.source, known->second});
        file.draft.rulebook.vocabulary.emplace(entry.key, file.text(&entry.value, entry.key));
    }
}

}  // namespace

void read_vocabulary(const FileReader& file, const DocumentNode& root) {
    if (!file.is_mapping(root, shapes::vocabulary)) return;
    std::map<std::string, Span, std::less<>> first;
    read_words(file, root.find("members"), "members", first);
    read_words(file, root.find("enumerators"), "enumerators", first);
}

void read_case(const FileReader& file, Document document, const std::string& type) {
    if (std::ranges::find(file.names.report_types, type) == file.names.report_types.end())
        file.error({}, "rulebook.report-type", fmt::format("there is no report type '{}' for this case", type),
                   did_you_mean(type, {file.names.report_types.begin(), file.names.report_types.end()}));
    DocumentNode& root = document.root;
    if (!file.is_mapping(root, "a case")) return;
    std::erase_if(root.entries, [](const DocumentNode::Entry& entry) { return entry.key == "$schema"; });
    const bool wrapped = root.find("report") != nullptr || root.find("history") != nullptr || root.find("as_of") != nullptr;
    if (wrapped) {
        if (!file.is_mapping(root, shapes::case_file)) return;
        if (const DocumentNode* report = root.find("report"); report != nullptr) file.is_mapping(*report, "'report'");
    } else {
        DocumentNode whole;
        whole.kind = DocumentKind::mapping;
        whole.span = root.span;
        whole.entries.push_back({"report", root.span, std::move(root)});
        root = std::move(whole);
    }
    const DocumentNode* report = root.find("report");
    const DocumentNode* own_type = report != nullptr ? report->find("type") : nullptr;
    if (own_type != nullptr && own_type->text != type)
        file.error(own_type->span, "rulebook.report-type", fmt::format("a case of '{}' stands in the file for '{}'", own_type->text, type));
    file.draft.rulebook.cases.insert_or_assign(type, std::move(document));
}

}  // namespace saglikrapor
