#include "program/builder.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <numeric>
#include <thread>

#include <saglikrapor/base/on_threads.hpp>
#include <saglikrapor/program/domain.hpp>

#include "program/type_builder.hpp"

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
    program_->compiled_ = std::make_unique<Program::Compiled[]>(model_.reports.size());
    std::map<std::string_view, TypeProgram*> by_name;
    for (std::size_t t = 0; t < model_.reports.size(); ++t) {
        TypeProgram& type = program_->types_[t];
        type.name = model_.reports[t].name;
        type.schema = model_.reports[t].report;
        by_name.emplace(type.name, &type);
    }
    for (std::uint32_t i = 0; i < rules.size(); ++i)
        for (const std::string& report : rules[i].reports) {
            const auto type = by_name.find(report);
            if (type == by_name.end()) continue;
            std::vector<RuleProgram>& of_type = type->second->rules;
            if (of_type.empty() || of_type.back().rule != i) of_type.emplace_back().rule = i;  // a type may be named twice
        }
    build_epochs();
    return program_;
}

Diagnostics Builder::compile(std::size_t index) const {
    return TypeBuilder(*program_->rulebook_, *model_.earlier_report, environment_, program_->types_[index]).build();
}

Checked<std::shared_ptr<const Program>> Builder::build(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model) {
    Builder builder(std::move(rulebook), model);
    const std::shared_ptr<Program> program = builder.frame();
    std::vector<Diagnostics> found(program->types_.size());
    program->compile_ = [&](std::size_t type) { found[type] = builder.compile(type); };
    // The long ones first, so that no thread is left with one of them while the others have nothing to do.
    std::vector<std::size_t> order(found.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return program->types_[i].rules.size(); });
    std::atomic<std::size_t> next{0};
    on_threads(std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), 4) - 1, [&] {
        for (std::size_t i = next++; i < order.size(); i = next++) (void)program->type(order[i]);
    });
    program->compile_ = [](std::size_t) {};  // every type has been compiled
    for (const Diagnostics& of_type : found) builder.report(of_type);
    if (has_errors(builder.diagnostics())) return builder.diagnostics();
    return Checked<std::shared_ptr<const Program>>(program, builder.diagnostics());
}

std::shared_ptr<const Program> Builder::build_lazily(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model) {
    const auto builder = std::make_shared<Builder>(std::move(rulebook), model);
    const std::shared_ptr<Program> program = builder->frame();
    builder->program_.reset();  // the program holds the builder from now on, not both each other
    program->compile_ = [builder, raw = program.get()](std::size_t type) {
        const std::lock_guard lock(builder->mutex_);
        builder->program_ = std::shared_ptr<Program>(std::shared_ptr<Program>(), raw);
        builder->report(builder->compile(type));
        if (has_errors(builder->diagnostics())) throw DiagnosticError(builder->diagnostics());
    };
    return program;
}

// A rule for all report types is checked once for each: the same fault is told once.
void Builder::report(const Diagnostics& found) {
    for (const Diagnostic& d : found)
        if (seen_.insert(d.file + ':' + std::to_string(d.span.begin) + ':' + d.code + ':' + d.message).second) diagnostics_.push_back(d);
}

Checked<std::shared_ptr<const Program>> build(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model) {
    return Builder::build(std::move(rulebook), model);
}

std::shared_ptr<const Program> build_lazily(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model) {
    return Builder::build_lazily(std::move(rulebook), model);
}

}  // namespace saglikrapor::program
