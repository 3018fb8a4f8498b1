// What a test asks of a decision, as plain predicates with words. Any test framework can call them; catch2.hpp makes matchers.
#pragma once

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <saglikrapor/engine.hpp>
#include <saglikrapor/testing/published_cases.hpp>

namespace saglikrapor::testing {

/// A question to a decision, and its words for the message of a failed test.
class Predicate {
public:
    /// `holds` answers; `description` continues the words "the decision …".
    Predicate(std::function<bool(const Decision&)> holds, std::string description)
        : holds_(std::move(holds)), description_(std::move(description)) {}

    /// Whether it is so of this decision.
    [[nodiscard]] bool operator()(const Decision& decision) const { return holds_(decision); }
    /// "violates M6/7"
    [[nodiscard]] const std::string& description() const { return description_; }

private:
    std::function<bool(const Decision&)> holds_;
    std::string description_;
};

/// The verdict is this one.
[[nodiscard]] inline Predicate has_verdict(Verdict verdict) {
    return {[verdict](const Decision& decision) { return decision.verdict == verdict; }, "is " + std::string(to_string(verdict))};
}

/// The verdict is valid. Warnings and infos do not change that.
[[nodiscard]] inline Predicate is_valid() { return has_verdict(Verdict::valid); }

/// At least one finding says that this clause ("M6/7", with what is in it; "M6": the whole article) or this rule (its id) is
/// violated, whatever its severity. Throws std::invalid_argument, with a hint, when no rule of the engine has that clause or id:
/// otherwise a misspelt one would make "does not violate" pass.
[[nodiscard]] inline Predicate violates(std::string_view clause_or_rule, const Engine& engine = built_in()) {
    const std::string wanted(clause_or_rule);
    const auto names = [&wanted](std::string_view rule, std::string_view clause) { return rule == wanted || is_within(clause, wanted); };
    std::vector<std::string> known;
    bool exists = false;
    for (const Rule& rule : engine.rulebook().rules) {
        known.push_back(rule.clause.to_string());
        known.push_back(rule.id);
        exists = exists || names(rule.id, known[known.size() - 2]);
    }
    if (!exists) {
        const std::vector<std::string_view> candidates(known.begin(), known.end());
        throw std::invalid_argument("no rule is or has the clause '" + wanted + "' " + did_you_mean(wanted, candidates));
    }
    return {[wanted](const Decision& decision) {
                return std::any_of(decision.findings.begin(), decision.findings.end(), [&](const Finding& finding) {
                    return finding.outcome == Outcome::violated && (finding.rule == wanted || is_within(finding.clause, wanted));
                });
            },
            "violates " + wanted};
}

namespace detail {

/// Whether a path without its first word leads through the members of a structure; indices of lists are skipped.
[[nodiscard]] inline bool leads(const StructInfo& from, std::string_view path) {
    const std::size_t dot = path.find('.');
    const std::string_view name = path.substr(0, std::min({dot, path.find('['), path.size()}));
    const FieldInfo* field = from.find(name);
    if (field == nullptr) return false;
    if (dot == std::string_view::npos) return true;
    Type type = field->type;
    if (type.is(TypeKind::list)) type = type.element();
    return type.is(TypeKind::structure) && leads(type.structure_info(), path.substr(dot + 1));
}

}  // namespace detail

/// At least one rule cannot be decided because this datum is not known: "report.days", "history". Throws
/// std::invalid_argument for a path that no report type has, so that a misspelt one does not pass as "nothing is missing".
[[nodiscard]] inline Predicate undetermined(std::string_view path) {
    const std::string wanted(path);
    const bool of_history = path == "history" || path.starts_with("history.") || path.starts_with("history[");
    const bool of_report = path.starts_with("report.") && std::any_of(report_types().begin(), report_types().end(), [&](ReportType type) {
        return detail::leads(report_schema(type), path.substr(7));
    });
    if (!of_history && !of_report) throw std::invalid_argument("no report has the member '" + wanted + "'");
    return {[wanted](const Decision& decision) {
                return std::any_of(decision.findings.begin(), decision.findings.end(), [&](const Finding& finding) {
                    return finding.outcome == Outcome::undetermined &&
                           std::any_of(finding.missing.begin(), finding.missing.end(), [&](const Missing& m) { return m.path == wanted; });
                });
            },
            "cannot be decided without " + wanted};
}

}  // namespace saglikrapor::testing
