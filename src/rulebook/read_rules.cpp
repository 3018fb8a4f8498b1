// <regulation>/*.yaml: the rules. Expressions stay text, with the place of every byte.
#include <algorithm>

#include <fmt/format.h>

#include "rulebook/read_files.hpp"

namespace saglikrapor {
namespace {

/// Words of a-z and 0-9 joined by single dots and hyphens.
bool is_rule_id(std::string_view id) {
    bool word = false;
    for (const char c : id) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letter && (!word || (c != '.' && c != '-'))) return false;
        word = letter;
    }
    return word;
}

void read_id(const FileReader& file, const DocumentNode& node, Rule& rule) {
    rule.id_span = node.span;
    const DocumentNode* id = node.find("id");
    if (id == nullptr) return;
    rule.id_span = id->span;
    rule.id = file.string(id, "id");
    if (!rule.id.empty() && !is_rule_id(rule.id))
        file.error(id->span, "rulebook.id", fmt::format("'{}' is not the id of a rule", rule.id),
                   "use words of a-z and 0-9, joined by dots and hyphens: rest-leave.ten-days");
    const auto [first, added] = file.draft.rule_ids.emplace(rule.id, Place{file.source, id->span});
    if (!added && !rule.id.empty())
        file.error_with_first(id->span, "rulebook.duplicate-id", fmt::format("the rule '{}' is given twice", rule.id), first->second);
}

Span text_span(const DocumentNode& node, std::string_view key, std::string_view language) {
    const DocumentNode* text = node.find(key);
    const DocumentNode* in_language = text != nullptr ? text->find(language) : nullptr;
    return in_language != nullptr ? in_language->span : Span{};
}

std::vector<Unless> read_unless(const FileReader& file, const DocumentNode* node) {
    std::vector<Unless> out;
    if (node == nullptr || !file.is_sequence(*node, "unless")) return out;
    for (const DocumentNode& item : node->items) {
        if (!file.is_mapping(item, shapes::unless)) continue;
        out.push_back({file.citation(item.find("clause"), CitationUse::Role::unless), file.expression(item.find("when"), "when"),
                       file.text(item.find("because"), "because"), text_span(item, "because", "tr"), text_span(item, "because", "en")});
    }
    return out;
}

Rule read_rule(const FileReader& file, const DocumentNode& node) {
    Rule rule;
    rule.source = file.source;
    read_id(file, node, rule);
    rule.clause = file.citation(node.find("clause"), CitationUse::Role::rule);
    if (const DocumentNode* see = node.find("see"); see != nullptr && file.is_sequence(*see, "see"))
        for (const DocumentNode& item : see->items) rule.see.push_back(file.citation(&item, CitationUse::Role::see));
    rule.reports = file.reports(node.find("reports"));
    if (rule.reports == std::vector<std::string>{"all"}) rule.reports = file.names.report_types;
    if (const auto severity = file.word(node.find("severity"), "severity", shapes::severities))
        rule.severity = static_cast<Severity>(*severity);
    rule.in_force = file.in_force(node.find("in_force"), file.regulation->in_force);
    rule.when = file.expression(node.find("when"), "when");
    rule.require = file.expression(node.find("require"), "require");
    rule.unless = read_unless(file, node.find("unless"));
    rule.contributing = file.expression(node.find("contributing"), "contributing");
    rule.title = file.text(node.find("title"), "title");
    rule.message = file.text(node.find("message"), "message");
    rule.remedy = file.text(node.find("remedy"), "remedy");
    rule.message_span_tr = text_span(node, "message", "tr");
    rule.message_span_en = text_span(node, "message", "en");
    rule.remedy_span_tr = text_span(node, "remedy", "tr");
    rule.remedy_span_en = text_span(node, "remedy", "en");
    if (file.options.examples) rule.examples = read_examples(file, node.find("examples"), rule);
    return rule;
}

}  // namespace

bool read_rules(const FileReader& file, const DocumentNode& root, const std::string& set) {
    if (!file.is_mapping(root, shapes::rules_file)) return false;
    const DocumentNode* list = root.find("rules");
    if (list == nullptr || !file.is_sequence(*list, "rules")) return false;
    for (const DocumentNode& node : list->items) {
        if (!file.is_mapping(node, shapes::rule)) continue;
        Rule rule = read_rule(file, node);
        rule.set = set;
        file.draft.rulebook.rules.push_back(std::move(rule));
    }
    return true;
}

}  // namespace saglikrapor
