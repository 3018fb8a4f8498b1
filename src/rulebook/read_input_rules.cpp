// One rule on inputs of its own.
#include <algorithm>

#include <fmt/format.h>

#include "rulebook/read_entry_files.hpp"

namespace saglikrapor {

Provenance read_provenance(const FileReader& file, const DocumentNode& node) {
    const auto word = file.word(node.find("provenance"), "provenance", shapes::provenances);
    return word ? static_cast<Provenance>(*word) : Provenance::stated;
}

std::vector<Citation> read_see(const FileReader& file, const DocumentNode& node) {
    std::vector<Citation> out;
    if (const DocumentNode* see = node.find("see"); see != nullptr && file.is_sequence(*see, "see"))
        for (const DocumentNode& item : see->items) out.push_back(file.citation(&item, CitationUse::Role::see));
    return out;
}

std::vector<Derived> read_derived(const FileReader& file, const DocumentNode* node, const InputSchema& inputs) {
    std::vector<Derived> out;
    if (node == nullptr || !file.is_mapping(*node, "'derive'")) return out;
    for (const DocumentNode::Entry& entry : node->entries) {
        (void)file.is_name(entry.key, entry.key_span, "a derived value");
        if (inputs.find(entry.key) >= 0)
            file.error(entry.key_span, "rulebook.duplicate-id", fmt::format("'{}' is an input already", entry.key));
        out.push_back({entry.key, file.expression(&entry.value, entry.key), entry.key_span});
    }
    return out;
}

InputRule read_input_rule(const FileReader& file, const DocumentNode& node, const std::shared_ptr<const InputSchema>& inputs) {
    InputRule rule;
    rule.title = file.text(node.find("title"), "title");
    rule.clause = file.citation(node.find("clause"), CitationUse::Role::rule);
    rule.see = read_see(file, node);
    rule.in_force = file.in_force(node.find("in_force"), file.regulation->in_force);
    rule.provenance = read_provenance(file, node);
    if (const auto severity = file.word(node.find("severity"), "severity", shapes::severities))
        rule.severity = static_cast<Severity>(*severity);
    rule.when = file.expression(node.find("when"), "when");
    rule.derive = read_derived(file, node.find("derive"), *inputs);
    const DocumentNode* require = node.find("require");
    if (require != nullptr && require->kind == DocumentKind::sequence) {
        for (const DocumentNode& item : require->items)
            if (file.is_mapping(item, shapes::requirement))
                rule.require.push_back({file.string(item.find("id"), "id"), file.expression(item.find("that"), "that")});
        if (require->items.empty()) file.error(require->span, "rulebook.empty", "'require' asks for nothing");
    } else if (require != nullptr) {
        rule.require.push_back({{}, file.expression(require, "require")});
    }
    rule.message = file.text(node.find("message"), "message");
    return rule;
}

std::string_view to_string(Provenance provenance) { return shapes::provenances[static_cast<std::size_t>(provenance)]; }

}  // namespace saglikrapor
