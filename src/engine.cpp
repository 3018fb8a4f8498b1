#include <saglikrapor/engine.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <stdexcept>

#include <saglikrapor/base/text_file.hpp>
#include <saglikrapor/program/program.hpp>
#include <saglikrapor/run/run.hpp>

#include "engine_internal.hpp"

#ifndef SAGLIKRAPOR_VERSION
#error "the build passes the version"
#endif

namespace saglikrapor {
namespace {

Contribution contribution(const StructInfo& schema, const void* earlier) {
    Contribution made;
    const auto fetch = [&](std::string_view name, Slot& out) {
        const FieldInfo* const field = schema.find(name);
        return field != nullptr && field->load(static_cast<const std::byte*>(earlier) + field->offset, out);
    };
    Slot slot;
    if (fetch("id", slot)) made.id = std::string(slot.view());
    if (fetch("issued_on", slot)) made.issued_on = from_day_number(slot.integer);
    if (fetch("starts_on", slot)) made.starts_on = from_day_number(slot.integer);
    if (fetch("days", slot)) made.days = static_cast<int>(slot.integer);
    return made;
}

// The slow part of a check: only rules that are violated or undetermined come here.
Finding make_finding(const std::shared_ptr<const program::Program>& program, int type_index, std::uint32_t rule_index,
                     RuleOutcome&& outcome, run::Machine& machine) {
    const program::TypeProgram& type = program->type(static_cast<std::size_t>(type_index));
    const program::RuleProgram& made = type.rules[rule_index];
    const Rule& rule = program->rulebook().rules[made.rule];
    Finding finding;
    finding.rule = rule.id;
    finding.clause = rule.clause.to_string();
    finding.severity = rule.severity;
    finding.outcome = outcome.outcome;
    finding.missing = std::move(outcome.missing);
    finding.program = program;
    finding.type_index = type_index;
    finding.rule_index = static_cast<std::int32_t>(rule_index);
    Slot slot;
    finding.values.reserve(made.values.size());
    for (const program::ShownValue& shown : made.values)
        if (machine.value(type.code, shown.entry, slot))
            finding.values.push_back({shown.name, to_value(shown.entry.type, slot), shown.in_finding});
    if (made.contributing.present && machine.value(type.code, made.contributing, slot)) {
        Slot earlier;
        const std::size_t count = slot.list.access->size(slot.list.object);
        for (std::size_t i = 0; i < count; ++i) {
            slot.list.access->at(slot.list.object, i, earlier);
            finding.contributing.push_back(contribution(earlier_report_schema(), earlier.object));
        }
    }
    return finding;
}

using Variables = std::array<Cell, program::variable_count>;

Cell cell_of(std::int64_t integer) {
    Cell cell;
    cell.slot.integer = integer;
    cell.present = true;
    return cell;
}
Cell cell_of(const void* object) {
    Cell cell;
    cell.slot.object = object;
    cell.present = true;
    return cell;
}
Cell history_cell(const Known& known) {
    Cell cell;
    if (known.history != nullptr) cell = {history_slot(*known.history), true};
    return cell;
}

Variables variables_of(const BoundReport& report, const Known& known, Date day, const program::Epoch& epoch) {
    static_assert(program::report_variable == 0 && program::history_variable == 1 && program::as_of_variable == 2 &&
                  program::param_variable == 3 && program::table_variable == 4 && program::variable_count == 5);
    return {cell_of(report.object), history_cell(known), cell_of(day_number(day)), cell_of(epoch.parameters.data()), cell_of(epoch.tables.data())};
}

/// Calls `look` for the rules in force that need a closer look, in their order. A rulebook with more rules for one type than
/// there are bits is not screened.
template <class Look>
void screened(run::Machine& machine, const program::TypeProgram& type, std::span<const std::uint64_t> active, Look look) {
    std::array<std::uint64_t, 16> flags;
    const bool screens = type.screening && active.size() <= flags.size();
    if (screens) {
        std::fill_n(flags.begin(), active.size(), 0);
        machine.screen(type.code, *type.screening, {flags.data(), active.size()});
    }
    for (std::size_t word = 0; word < active.size(); ++word)
        for (std::uint64_t left = active[word] & (screens ? flags[word] : ~std::uint64_t{0}); left != 0; left &= left - 1)
            look(static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(left))));
}

/// A decision that is used again mostly has the texts already.
void assign(const Receipt& from, Receipt& to) {
    const auto text = [](const std::string& a, std::string& b) {
        if (a != b) b = a;
    };
    text(from.engine, to.engine);
    text(from.rulebook, to.rulebook);
    text(from.version, to.version);
    text(from.sha256, to.sha256);
    text(from.input_sha256, to.input_sha256);
    to.as_of = from.as_of;
}

Finding engine_finding(std::string rule, Outcome outcome, Severity severity, const std::shared_ptr<const program::Program>& program) {
    Finding finding;
    finding.rule = std::move(rule);
    finding.severity = severity;
    finding.outcome = outcome;
    finding.program = program;
    return finding;
}

}  // namespace

program::ModelSchema model_schema() {
    program::ModelSchema schema;
    for (const ReportType type : report_types()) schema.reports.push_back({std::string(name_of(type)), &report_schema(type)});
    schema.earlier_report = &earlier_report_schema();
    return schema;
}

ModelNames model_names() {
    ModelNames names;
    for (const ReportType type : report_types()) names.report_types.emplace_back(name_of(type));
    return names;
}

Checked<Engine> make_engine(Checked<Rulebook> rulebook) {
    if (!rulebook) return rulebook.diagnostics();
    auto program = program::build(std::make_shared<const Rulebook>(std::move(*rulebook)), model_schema());
    if (!program) return program.diagnostics();
    Diagnostics warnings = rulebook.diagnostics();
    warnings.insert(warnings.end(), program.diagnostics().begin(), program.diagnostics().end());
    return Checked<Engine>(Engine(*program), std::move(warnings));
}

std::string_view version() { return SAGLIKRAPOR_VERSION; }

Engine::Engine(std::shared_ptr<const program::Program> program) : program_(std::move(program)) {
    receipt_.engine = std::string(version());
    receipt_.rulebook = rulebook().id;
    receipt_.version = rulebook().version;
    receipt_.sha256 = rulebook().sha256;
}

const Rulebook& Engine::rulebook() const { return program_->rulebook(); }

Decision Engine::check(const Case& c) const {
    Decision decision;
    check(bound(c.report), {c.history ? &*c.history : nullptr, c.as_of}, decision);
    return decision;
}

RuleOutcome Engine::evaluate_rule(const Case& c, std::string_view rule_id) const {
    const auto& rules = rulebook().rules;
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule& r) { return r.id == rule_id; });
    if (rule == rules.end()) throw std::out_of_range("no rule " + std::string(rule_id));
    const BoundReport report = bound(c.report);
    const Known known{c.history ? &*c.history : nullptr, c.as_of};
    const Date day = known.as_of.value_or(report.common->issued_on);
    const int type_index = program_->type_index(name_of(report.type));
    if (day.is_special() || type_index < 0) return {Outcome::undetermined, -1, {{"report.issued_on", cel::Fault::none}}};
    const program::Epoch& epoch = program_->epoch(day_number(day));
    const program::TypeProgram& type = program_->type(static_cast<std::size_t>(type_index));
    for (const std::uint32_t active : epoch.active[static_cast<std::size_t>(type_index)]) {
        if (type.rules[active].rule != static_cast<std::uint32_t>(rule - rules.begin())) continue;
        const Variables variables = variables_of(report, known, day, epoch);
        run::Machine machine(&rulebook().holidays);
        machine.set_variables(variables);
        return run::evaluate(machine, type.code, type.rules[active]);
    }
    return {};
}

void Engine::check(const BoundReport& report, const Known& known, Decision& decision) const {
    const ReportCommon& common = *report.common;
    const std::string_view type_name = name_of(report.type);
    decision.id = common.id;
    if (decision.type != type_name) decision.type = type_name;
    decision.findings.clear();
    assign(receipt_, decision.receipt);
    const Date day = known.as_of.value_or(common.issued_on);
    const int type_index = program_->type_index(type_name);
    if (day.is_special() || type_index < 0) {
        decision.rule_sets.reset();
        decision.findings.push_back(engine_finding("engine.no-issue-date", Outcome::undetermined, Severity::error, program_));
        decision.findings.back().missing.push_back({"report.issued_on", cel::Fault::none});
        decision.verdict = Verdict::incomplete;
        return;
    }
    decision.receipt.as_of = day;
    const program::Epoch& epoch = program_->epoch(day_number(day));
    const auto index = static_cast<std::size_t>(type_index);
    const program::TypeProgram& type = program_->type(index);
    if (decision.rule_sets != epoch.sets[index]) decision.rule_sets = epoch.sets[index];

    const Variables variables = variables_of(report, known, day, epoch);
    run::Machine machine(&rulebook().holidays);
    machine.set_variables(variables);
    screened(machine, type, epoch.active_bits[index], [&](std::uint32_t rule) {
        machine.reset();
        RuleOutcome outcome = run::evaluate(machine, type.code, type.rules[rule]);
        if (outcome.outcome == Outcome::violated || outcome.outcome == Outcome::undetermined)
            decision.findings.push_back(make_finding(program_, type_index, rule, std::move(outcome), machine));
    });
    if (epoch.active[index].empty())
        decision.findings.push_back(engine_finding("engine.no-rule-applied", Outcome::undetermined, Severity::review, program_));
    decision.verdict = verdict_of(decision.findings);
}

Checked<Engine> load_rules(std::vector<RulebookFile> files, const LoadOptions& options) {
    for (const auto& [table, path] : options.tables) {
        const std::string name = "tables/" + table + ".yaml";
        const auto same = std::find_if(files.begin(), files.end(), [&](const RulebookFile& f) { return f.path == name; });
        if (same != files.end()) same->text = read_text_file(path);
        else files.push_back({name, read_text_file(path)});
    }
    std::sort(files.begin(), files.end(), [](const RulebookFile& a, const RulebookFile& b) { return a.path < b.path; });
    ReadOptions read;
    read.examples = options.examples;
    return make_engine(read_rulebook(files, model_names(), read));
}

Checked<Engine> load_rules(const std::string& folder, const LoadOptions& options) {
    return load_rules(files_below(folder), options);
}

}  // namespace saglikrapor
