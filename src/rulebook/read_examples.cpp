// The examples of a rule, as far as they can be judged without running them.
#include <algorithm>

#include <fmt/format.h>

#include "rulebook/read_files.hpp"

namespace saglikrapor {
namespace {

/// The first name of a path in `given`; only these three can be laid over.
bool is_given_path(std::string_view path) {
    const std::string_view root = path.substr(0, path.find('.'));
    return (root == "report" && path.size() > root.size()) || root == "history" || root == "as_of";
}

void read_given(const FileReader& file, const DocumentNode* node, Example& example) {
    example.given.kind = DocumentKind::mapping;
    if (node == nullptr || !file.is_mapping(*node, "'given'")) return;
    example.given = *node;
    for (const DocumentNode::Entry& entry : node->entries)
        if (!is_given_path(entry.key))
            file.error(entry.key_span, "rulebook.example.path", fmt::format("an example cannot give '{}'", entry.key),
                       entry.key == "report" ? "give its members: report.days"
                                             : "a path begins with report., history or as_of");
}

void read_unless(const FileReader& file, const DocumentNode& node, const Rule& rule, Example& example) {
    example.unless = file.string(&node, "unless");
    if (example.unless.empty()) return;
    if (example.expect != Expectation::holds)
        file.error(node.span, "rulebook.example.key", "'unless' belongs to an example that holds");
    std::vector<std::string> clauses;
    for (const Unless& exception : rule.unless) clauses.push_back(exception.clause.to_string());
    const std::string own = file.regulation->id + ":";
    if (example.unless.starts_with(own)) example.unless.erase(0, own.size());
    if (std::ranges::find(clauses, example.unless) == clauses.end())
        file.error(node.span, "rulebook.example.unless", fmt::format("the rule has no exception by '{}'", example.unless),
                   did_you_mean(example.unless, {clauses.begin(), clauses.end()}));
}

}  // namespace

std::vector<Example> read_examples(const FileReader& file, const DocumentNode* node, const Rule& rule) {
    std::vector<Example> examples;
    if (node == nullptr || !file.is_sequence(*node, "examples")) return examples;
    for (const DocumentNode& item : node->items) {
        if (!file.is_mapping(item, shapes::example)) continue;
        Example example;
        example.span = item.span;
        example.name = file.string(item.find("name"), "name");
        read_given(file, item.find("given"), example);
        if (const auto expect = file.word(item.find("expect"), "expect", shapes::expectations))
            example.expect = static_cast<Expectation>(*expect);
        if (const DocumentNode* missing = item.find("missing"); missing != nullptr) {
            example.missing = file.strings(missing, "missing");
            for (const DocumentNode& path : missing->items) example.missing_spans.push_back(path.span);
            if (example.expect != Expectation::undetermined)
                file.error(missing->span, "rulebook.example.key", "'missing' belongs to an example that is undetermined");
        }
        if (const DocumentNode* unless = item.find("unless"); unless != nullptr) read_unless(file, *unless, rule, example);
        if (const DocumentNode* report = item.find("report"); report != nullptr) {
            example.report = file.string(report, "report");
            if (!example.report.empty() && std::ranges::find(rule.reports, example.report) == rule.reports.end())
                file.error(report->span, "rulebook.report-type", fmt::format("the rule does not speak of '{}'", example.report),
                           did_you_mean(example.report, {rule.reports.begin(), rule.reports.end()}));
        }
        examples.push_back(std::move(example));
    }
    return examples;
}

}  // namespace saglikrapor
