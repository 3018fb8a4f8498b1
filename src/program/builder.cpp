#include "program/builder.hpp"

#include <algorithm>

#include <saglikrapor/cel/check.hpp>
#include <saglikrapor/cel/print.hpp>
#include <saglikrapor/program/compile.hpp>
#include <saglikrapor/program/domain.hpp>

#include "program/screen.hpp"

namespace saglikrapor::program {

cel::Environment rule_environment(const Program& program, const TypeProgram& type) {
    cel::Environment environment = program.shared_environment();
    environment.variables[report_variable].type = Type::structure(*type.schema);
    return environment;
}

Builder::Builder(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model)
    : program_(std::make_shared<Program>()), storage_(std::make_shared<Storage>(*rulebook)), model_(model) {
    program_->rulebook_ = std::move(rulebook);
    program_->storage_ = storage_;
    environment_.builtins = &domain_builtins();
    environment_.variables = {{"report", Type::never(), false},
                              {"history", Type::list(Type::structure(*model.earlier_report)), true},
                              {"as_of", Type::date(), false},
                              {"param", Type::structure(storage_->parameter_schema()), false},
                              {"table", Type::structure(storage_->table_schema()), false}};
    program_->environment_ = environment_;
}

const std::shared_ptr<Program>& Builder::frame() {
    const auto& rules = program_->rulebook_->rules;
    program_->types_.resize(model_.reports.size());
    program_->compiled_ = std::make_unique<std::once_flag[]>(model_.reports.size());
    for (std::size_t t = 0; t < model_.reports.size(); ++t) {
        TypeProgram& type = program_->types_[t];
        type.name = model_.reports[t].name;
        type.schema = model_.reports[t].report;
        for (std::uint32_t i = 0; i < rules.size(); ++i)
            if (std::find(rules[i].reports.begin(), rules[i].reports.end(), type.name) != rules[i].reports.end())
                type.rules.emplace_back().rule = i;
    }
    build_epochs();
    return program_;
}

void Builder::compile(std::size_t index) {
    const std::lock_guard lock(mutex_);
    TypeProgram& type = program_->types_[index];
    environment_.variables[report_variable].type = Type::structure(*type.schema);
    Trees trees(type.rules.size());
    for (std::size_t i = 0; i < type.rules.size(); ++i) build_rule(type, type.rules[i], trees[i]);
    if (!has_errors(diagnostics_)) screen(type, trees);
}

void Builder::screen(TypeProgram& type, const Trees& trees) {
    Screening screening(type.code, environment_);
    for (std::uint32_t i = 0; i < type.rules.size(); ++i) {
        const Rule& rule = program_->rulebook_->rules[type.rules[i].rule];
        screening.add(i, {trees[i].when ? &*trees[i].when : nullptr, &rule.when.text}, {&*trees[i].require, &rule.require.text});
    }
    type.screening = screening.build();
}

Checked<std::shared_ptr<const Program>> Builder::build(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model) {
    Builder builder(std::move(rulebook), model);
    const std::shared_ptr<Program> program = builder.frame();
    program->compile_ = [&builder](std::size_t type) { builder.compile(type); };
    (void)program->types();
    program->compile_ = [](std::size_t) {};  // every type has been compiled
    if (has_errors(builder.diagnostics())) return builder.diagnostics();
    return Checked<std::shared_ptr<const Program>>(program, builder.diagnostics());
}

std::shared_ptr<const Program> Builder::build_lazily(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model) {
    const auto builder = std::make_shared<Builder>(std::move(rulebook), model);
    const std::shared_ptr<Program> program = builder->frame();
    builder->program_.reset();  // the program holds the builder from now on, not both each other
    program->compile_ = [builder, raw = program.get()](std::size_t type) {
        builder->program_ = std::shared_ptr<Program>(std::shared_ptr<Program>(), raw);
        builder->compile(type);
        if (has_errors(builder->diagnostics())) throw DiagnosticError(builder->diagnostics());
    };
    return program;
}

void Builder::build_rule(TypeProgram& type, RuleProgram& made, RuleTrees& trees) {
    const Rule& rule = program_->rulebook_->rules[made.rule];
    made.when = condition(type, rule.when, trees.when);
    made.require = condition(type, rule.require, trees.require);
    if (trees.require) shown_paths(type, *trees.require, made);
    for (const Unless& unless : rule.unless) {
        std::optional<cel::Tree> tree;
        made.unless.push_back(condition(type, unless.when, tree));
    }
    made.contributing = contributing(type, rule.contributing);
    made.message.tr = sentence(type, rule, rule.message.tr, rule.message_span_tr, made);
    made.message.en = sentence(type, rule, rule.message.en, rule.message_span_en, made);
    made.remedy.tr = sentence(type, rule, rule.remedy.tr, rule.remedy_span_tr, made);
    made.remedy.en = sentence(type, rule, rule.remedy.en, rule.remedy_span_en, made);
}

// Gives the tree back, for the screening.
Entry Builder::condition(TypeProgram& type, const ExpressionText& text, std::optional<cel::Tree>& tree) {
    if (text.empty()) return {};
    auto checked = cel::compile_tree(text.text, environment_, Type::boolean());
    if (!checked) return report(checked.diagnostics(), text), Entry{};
    tree.emplace(std::move(*checked));
    auto entry = compile_condition(type.code, *tree, environment_);
    if (!entry) return report(entry.diagnostics(), text), Entry{};
    return *entry;
}

Entry Builder::contributing(TypeProgram& type, const ExpressionText& text) {
    if (text.empty()) return {};
    auto tree = cel::compile_tree(text.text, environment_, Type::list(Type::structure(*model_.earlier_report)));
    if (!tree) return report(tree.diagnostics(), text), Entry{};
    auto entry = compile_value(type.code, *tree, environment_);
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

void Builder::shown_paths(TypeProgram& type, const cel::Tree& tree, RuleProgram& rule) {
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
            if (auto entry = compile_value(type.code, tree, environment_, index)) rule.values.push_back({path, *entry, true});
            continue;
        }
        for (std::uint32_t i = node.child_count; i > 0; --i) open.push_back(tree.children[node.first_child + i - 1]);
    }
}

void Builder::report(Diagnostics found, const ExpressionText& text) {
    for (Diagnostic& d : found) {
        Diagnostic placed = diagnostic_at(*text.source, text.place(d.span), d.code, d.message, d.hint);
        placed.level = d.level;
        placed.notes = std::move(d.notes);
        report(std::move(placed));
    }
}

// A rule for all report types is checked once for each: the same fault is told once.
void Builder::report(Diagnostic found) {
    const std::string key = found.file + ':' + std::to_string(found.span.begin) + ':' + found.code + ':' + found.message;
    if (seen_.insert(key).second) diagnostics_.push_back(std::move(found));
}

Checked<std::shared_ptr<const Program>> build(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model) {
    return Builder::build(std::move(rulebook), model);
}

std::shared_ptr<const Program> build_lazily(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model) {
    return Builder::build_lazily(std::move(rulebook), model);
}

}  // namespace saglikrapor::program
