#include <saglikrapor/decision/decision.hpp>

#include <saglikrapor/program/program.hpp>

namespace saglikrapor {

std::string_view to_string(Verdict verdict) {
    switch (verdict) {
        case Verdict::valid: return "valid";
        case Verdict::invalid: return "invalid";
        case Verdict::review: return "review";
        case Verdict::incomplete: return "incomplete";
    }
    return "";
}

namespace {

const program::RuleSets no_sets;

}  // namespace

const std::vector<std::string>& Decision::applied() const { return rule_sets ? rule_sets->applied : no_sets.applied; }
const std::vector<std::string>& Decision::not_applied() const { return rule_sets ? rule_sets->not_applied : no_sets.not_applied; }

Verdict verdict_of(const std::vector<Finding>& findings) {
    Verdict verdict = Verdict::valid;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::error && finding.outcome == Outcome::violated) return Verdict::invalid;
        if (finding.severity == Severity::error && finding.outcome == Outcome::undetermined) verdict = Verdict::incomplete;
        if (finding.severity == Severity::review && verdict == Verdict::valid) verdict = Verdict::review;
    }
    return verdict;
}

}  // namespace saglikrapor
