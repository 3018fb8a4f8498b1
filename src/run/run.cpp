#include <saglikrapor/run/run.hpp>

#include <algorithm>

namespace saglikrapor::run {
namespace {

using program::Code;
using program::Entry;

void add_causes(const Machine& machine, const Code& code, std::vector<Missing>& into) {
    for (const Cause& cause : machine.causes()) {
        Missing missing{code.paths[code.cold[cause.instruction].path], cause.fault};
        if (std::find(into.begin(), into.end(), missing) == into.end()) into.push_back(std::move(missing));
    }
}

}  // namespace

RuleOutcome evaluate(Machine& machine, const Code& code, const program::RuleProgram& rule) {
    RuleOutcome result;
    if (rule.when.present) {
        const program::Truth applies = machine.condition(code, rule.when);
        if (applies == program::false_value) return result;
        if (applies == program::unknown_value) {
            result.outcome = Outcome::undetermined;
            add_causes(machine, code, result.missing);
            return result;
        }
    }
    const program::Truth fulfilled = machine.condition(code, rule.require);
    if (fulfilled == program::true_value) {
        result.outcome = Outcome::holds;
        return result;
    }
    if (fulfilled == program::unknown_value) add_causes(machine, code, result.missing);
    bool open = fulfilled == program::unknown_value;
    for (std::size_t i = 0; i < rule.unless.size(); ++i) {
        const program::Truth excepted = machine.condition(code, rule.unless[i]);
        if (excepted == program::true_value) {
            result.outcome = Outcome::holds;
            result.unless = static_cast<std::int32_t>(i);
            result.missing.clear();
            return result;
        }
        if (excepted == program::unknown_value) {
            open = true;
            add_causes(machine, code, result.missing);
        }
    }
    result.outcome = open ? Outcome::undetermined : Outcome::violated;
    return result;
}

}  // namespace saglikrapor::run
