#include "program/type_builder.hpp"

#include <algorithm>

#include <saglikrapor/cel/check.hpp>
#include <saglikrapor/cel/print.hpp>
#include <saglikrapor/program/compile.hpp>

#include "program/screen.hpp"

namespace saglikrapor::program {

TypeBuilder::TypeBuilder(const Rulebook& rulebook, const StructInfo& earlier_report, cel::Environment environment, TypeProgram& type)
    : rulebook_(rulebook), earlier_report_(earlier_report), environment_(std::move(environment)), type_(type) {
    environment_.variables[report_variable].type = Type::structure(*type.schema);
}

Diagnostics TypeBuilder::build() {
    Trees trees(type_.rules.size());
    for (std::size_t i = 0; i < type_.rules.size(); ++i) build_rule(type_.rules[i], trees[i]);
    if (!has_errors(diagnostics_)) screen(trees);
    return std::move(diagnostics_);
}

void TypeBuilder::screen(const Trees& trees) {
    Screening screening(type_.code, environment_);
    for (std::uint32_t i = 0; i < type_.rules.size(); ++i) {
        const Rule& rule = rulebook_.rules[type_.rules[i].rule];
        screening.add(i, {trees[i].when ? &*trees[i].when : nullptr, &rule.when.text}, {&*trees[i].require, &rule.require.text});
    }
    type_.screening = screening.build();
}

void TypeBuilder::build_rule(RuleProgram& made, RuleTrees& trees) {
    const Rule& rule = rulebook_.rules[made.rule];
    made.when = condition(rule.when, trees.when);
    made.require = condition(rule.require, trees.require);
    if (trees.require) shown_paths(*trees.require, made);
    for (const Unless& unless : rule.unless) {
        std::optional<cel::Tree> tree;
        made.unless.push_back(condition(unless.when, tree));
    }
    made.contributing = contributing(rule.contributing);
    made.message.tr = sentence(rule, rule.message.tr, rule.message_span_tr, made);
    made.message.en = sentence(rule, rule.message.en, rule.message_span_en, made);
    made.remedy.tr = sentence(rule, rule.remedy.tr, rule.remedy_span_tr, made);
    made.remedy.en = sentence(rule, rule.remedy.en, rule.remedy_span_en, made);
}

// Gives the tree back, for the screening.
Entry TypeBuilder::condition(const ExpressionText& text, std::optional<cel::Tree>& tree) {
    if (text.empty()) return {};
    auto checked = cel::compile_tree(text.text, environment_, Type::boolean());
    if (!checked) return report(checked.diagnostics(), text), Entry{};
    tree.emplace(std::move(*checked));
    auto entry = compile_condition(type_.code, *tree, environment_);
    if (!entry) return report(entry.diagnostics(), text), Entry{};
    return *entry;
}

Entry TypeBuilder::contributing(const ExpressionText& text) {
    if (text.empty()) return {};
    auto tree = cel::compile_tree(text.text, environment_, Type::list(Type::structure(earlier_report_)));
    if (!tree) return report(tree.diagnostics(), text), Entry{};
    auto entry = compile_value(type_.code, *tree, environment_);
    if (!entry) return report(entry.diagnostics(), text), Entry{};
    return *entry;
}

bool is_showable(Type type) {
    switch (type.kind()) {
        case TypeKind::boolean:
        case TypeKind::integer:
        case TypeKind::real:
        case TypeKind::string:
        case TypeKind::date:
        case TypeKind::timestamp:
        case TypeKind::enumeration: return true;
        case TypeKind::list: return !type.element().is(TypeKind::list) && is_showable(type.element());
        default: return false;
    }
}

bool reads_identifying(const cel::Tree& tree, std::uint32_t index) {
    const cel::Node& node = tree.nodes[index];
    if (node.kind == cel::NodeKind::field || node.kind == cel::NodeKind::has_field) {
        const Type object = tree.child(node, 0).type;
        if (object.is(TypeKind::structure) && object.structure_info().fields[node.payload].identifying) return true;
    }
    for (std::uint32_t i = 0; i < node.child_count; ++i)
        if (reads_identifying(tree, tree.children[node.first_child + i])) return true;
    return false;
}

void TypeBuilder::shown_paths(const cel::Tree& tree, RuleProgram& rule) {
    std::vector<std::uint32_t> open{tree.root};
    while (!open.empty()) {
        const std::uint32_t index = open.back();
        open.pop_back();
        const cel::Node& node = tree.nodes[index];
        if (node.kind == cel::NodeKind::macro) continue;  // elements of a list have no single value
        if (node.kind == cel::NodeKind::field) {
            const std::string path = cel::print_path(tree, environment_, index);
            const bool known = std::any_of(rule.values.begin(), rule.values.end(), [&](const ShownValue& v) { return v.name == path; });
            if (path.empty() || known || !is_showable(node.type) || reads_identifying(tree, index)) continue;
            if (auto entry = compile_value(type_.code, tree, environment_, index)) rule.values.push_back({path, *entry, true});
            continue;
        }
        for (std::uint32_t i = node.child_count; i > 0; --i) open.push_back(tree.children[node.first_child + i - 1]);
    }
}

void TypeBuilder::report(Diagnostics found, const ExpressionText& text) {
    for (Diagnostic& d : found) {
        Diagnostic placed = diagnostic_at(*text.source, text.place(d.span), d.code, d.message, d.hint);
        placed.level = d.level;
        placed.notes = std::move(d.notes);
        report(std::move(placed));
    }
}

void TypeBuilder::report(Diagnostic found) { diagnostics_.push_back(std::move(found)); }

}  // namespace saglikrapor::program
