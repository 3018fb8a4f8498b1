#include <saglikrapor/procedure/verdict.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <saglikrapor/value/compare.hpp>

#include "procedure/evaluation.hpp"

namespace saglikrapor::procedure {

std::string_view to_string(Verdict verdict) {
    constexpr std::string_view names[] = {"pass", "fail", "not_applicable", "unknown", "not_in_force", "not_stated"};
    return names[static_cast<std::size_t>(verdict)];
}

RuleVerdict judge(const Book& book, const CompiledRule& compiled, const Values& values, std::optional<Date> as_of, const Options& options) {
    const InputRule& rule = *compiled.rule;
    RuleVerdict out;
    if (options.strict && rule.provenance != Provenance::stated) {
        out.verdict = Verdict::not_stated;
        return out;
    }
    if (as_of && !rule.in_force.holds(*as_of)) {
        out.verdict = Verdict::not_in_force;
        return out;
    }
    Evaluation evaluation(compiled.frame, compiled.code, book.program());
    evaluation.set(values, as_of);
    const program::Truth applies = compiled.when.present ? evaluation.condition(compiled.when, &out.missing) : program::true_value;
    if (applies != program::true_value) {
        out.verdict = applies == program::false_value ? Verdict::not_applicable : Verdict::unknown;
        return out;
    }
    for (std::size_t i = 0; i < compiled.require.size(); ++i)
        if (evaluation.condition(compiled.require[i], &out.missing) == program::false_value) out.failed.push_back(rule.require[i].id);
    out.verdict = !out.failed.empty() ? Verdict::fail : !out.missing.empty() ? Verdict::unknown : Verdict::pass;
    if (out.verdict == Verdict::fail) out.missing.clear();
    return out;
}

std::string derived_fault(const Book& book, const CompiledRule& compiled, const Values& values, std::optional<Date> as_of,
                          std::string_view name, const DocumentNode& wanted) {
    const std::vector<Derived>& derived = compiled.rule->derive;
    const auto found = std::ranges::find(derived, name, &Derived::name);
    if (found == derived.end()) return fmt::format("nothing derives '{}'", name);
    const auto index = static_cast<std::size_t>(found - derived.begin());
    const Type type = compiled.frame.derived[index].type;
    Evaluation evaluation(compiled.frame, compiled.code, book.program());
    evaluation.set(values, as_of);
    const Cell& cell = evaluation.derived(index);
    if (wanted.kind == DocumentKind::null) return cell.present ? fmt::format("'{}' has a value", name) : std::string{};
    if (!cell.present) return fmt::format("'{}' has no value", name);
    const auto schema = std::make_shared<InputSchema>();
    schema->inputs.push_back({"value", type, {}, {}});
    DocumentNode node;
    node.kind = DocumentKind::mapping;
    node.entries.push_back({"value", {}, wanted});
    const Checked<Values> expected = read_values(schema, node, Source{});
    if (!expected) return expected.diagnostics().front().message;
    return equal(type, cell.slot, expected->cells().front().slot) ? std::string{} : fmt::format("'{}' has another value", name);
}

}  // namespace saglikrapor::procedure
