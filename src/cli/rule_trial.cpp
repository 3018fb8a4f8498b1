#include "cli/rule_trial.hpp"

#include <algorithm>

#include <saglikrapor/bind/read_json.hpp>
#include <saglikrapor/cel/lex.hpp>

namespace saglikrapor::cli {
namespace {

void add_names(std::set<std::string>& names, const ExpressionText& text, std::string_view root) {
    const auto tokens = cel::lex(text.text);
    if (!tokens) return;
    for (std::size_t i = 0; i + 2 < tokens->size(); ++i)
        if ((*tokens)[i].kind == cel::TokenKind::identifier && (*tokens)[i].text == root && (*tokens)[i + 1].kind == cel::TokenKind::dot)
            names.insert((*tokens)[i + 2].text);
}

/// The rule without what no example looks at.
Rule bare(const Rule& rule) {
    Rule out = rule;
    out.contributing = {};
    out.title = out.message = out.remedy = {};
    out.examples.clear();
    return out;
}

}  // namespace

std::set<std::string> names_below(const Rule& rule, std::string_view root) {
    std::set<std::string> names;
    add_names(names, rule.when, root);
    add_names(names, rule.require, root);
    for (const Unless& unless : rule.unless) add_names(names, unless.when, root);
    return names;
}

RuleTrial::RuleTrial(const Rulebook& rulebook, const Rule& rule) {
    alone_.id = rulebook.id;
    alone_.holidays = rulebook.holidays;
    alone_.rules.push_back(bare(rule));
    const std::set<std::string> parameters = names_below(rule, "param"), tables = names_below(rule, "table");
    for (const Parameter& parameter : rulebook.parameters)
        if (parameters.contains(parameter.name)) alone_.parameters.push_back(parameter);
    for (const Table& table : rulebook.tables)
        if (tables.contains(table.name)) alone_.tables.push_back(table);
    model_.earlier_report = &earlier_report_schema();

    std::set<ReportType> types;
    for (const Example& example : rule.examples) {
        const Checked<std::string> json = example_json(rulebook, rule, example);
        Checked<Case> read = json ? read_case(*json) : Checked<Case>(json.diagnostics());
        if (!read) {
            failing_.push_back(&example);
            continue;
        }
        const BoundReport report = bound(read->report);
        const Date day = read->as_of.value_or(report.common->issued_on);
        if (types.insert(report.type).second) model_.reports.push_back({std::string(name_of(report.type)), report.schema});
        samples_.push_back({&example, std::move(*read), day});
    }
    const std::optional<Engine> unchanged = compiled({});
    std::erase_if(samples_, [&](const Sample& sample) {
        if (unchanged && is_as_expected(unchanged->rulebook().rules.front(), sample, *unchanged)) return false;
        failing_.push_back(sample.example);
        return true;
    });
}

bool RuleTrial::is_as_expected(const Rule& rule, const Sample& sample, const Engine& engine) {
    const Example& example = *sample.example;
    const RuleOutcome outcome = engine.evaluate_rule(sample.value, rule.id);
    if (to_string(outcome.outcome) != to_string(example.expect)) return false;
    for (const std::string& path : example.missing)
        if (std::none_of(outcome.missing.begin(), outcome.missing.end(), [&](const Missing& m) { return m.path == path; })) return false;
    if (example.unless.empty()) return true;
    return outcome.unless >= 0 && rule.unless[static_cast<std::size_t>(outcome.unless)].clause.to_string() == example.unless;
}

std::optional<Engine> RuleTrial::compiled(const Change& change) const {
    const auto changed = std::make_shared<Rulebook>(alone_);
    if (change) change(*changed);
    auto program = program::build(changed, model_);
    if (!program) return std::nullopt;
    return Engine(std::move(*program));
}

TrialResult RuleTrial::run(const Change& change, std::optional<Date> day) const {
    const auto speaks = [&](const Sample& sample) { return !day || sample.day == *day; };
    if (day && std::none_of(samples_.begin(), samples_.end(), speaks)) return TrialResult::survived;
    const std::optional<Engine> changed = compiled(change);
    if (!changed) return TrialResult::refused;
    const Rule& rule = changed->rulebook().rules.front();
    for (const Sample& sample : samples_)
        if (speaks(sample) && !is_as_expected(rule, sample, *changed)) return TrialResult::killed;
    return TrialResult::survived;
}

}  // namespace saglikrapor::cli
