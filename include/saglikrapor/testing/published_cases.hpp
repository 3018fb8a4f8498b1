// The rulebook's own examples as whole cases: what the rules say of them, and what an engine says of the whole report.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/bind/read_json.hpp>
#include <saglikrapor/engine.hpp>

namespace saglikrapor::testing {

/// One example of a rule, or the valid case of a report type.
struct PublishedCase {
    std::string id;              ///< "rest-leave.single-physician.ten-days/2" (the second of that rule) or "valid/rest_leave"
    std::string name;            ///< what it shows, in Turkish, as the rule's author wrote it; empty for a valid case
    std::string type;            ///< report type: "rest_leave"
    std::string rule;            ///< id of the rule it is an example of; empty for a valid case
    std::string clause;          ///< that rule's clause: "M6/7"; empty for a valid case
    std::optional<Severity> severity;       ///< that rule's
    std::optional<Expectation> expect;      ///< what that one rule says of it
    std::vector<std::string> missing;       ///< for undetermined: paths that the rule must name
    std::string unless;          ///< for holds: clause of the exception that lets it hold; may be empty
    std::string json;            ///< the case: {"report":{…},"history":[…],"as_of":"…"}

    /// The case as structs; throws DiagnosticError when it does not fit the report model (then `rules test` fails too).
    [[nodiscard]] Case value() const { return read_case(json).value_or_throw(); }
};

/// All examples of a rulebook that was read with its examples: first the valid case of every report type, in order of name, then
/// the examples in order of rule. Throws DiagnosticError for an example that cannot be made.
[[nodiscard]] inline std::vector<PublishedCase> published_cases(const Rulebook& rulebook) {
    std::vector<PublishedCase> cases;
    for (const auto& [type, document] : rulebook.cases) {
        PublishedCase valid;
        valid.id = "valid/" + type;
        valid.type = type;
        valid.json = to_json(document.root);
        cases.push_back(std::move(valid));
    }
    for (const Rule& rule : rulebook.rules) {
        std::size_t number = 0;
        for (const Example& example : rule.examples) {
            PublishedCase made;
            made.id = rule.id + '/' + std::to_string(++number);
            made.name = example.name;
            made.type = example.report.empty() ? rule.reports.front() : example.report;
            made.rule = rule.id;
            made.clause = rule.clause.to_string();
            made.severity = rule.severity;
            made.expect = example.expect;
            made.missing = example.missing;
            made.unless = example.unless;
            made.json = example_json(rulebook, rule, example).value_or_throw();
            cases.push_back(std::move(made));
        }
    }
    return cases;
}

/// "M6/7" means that clause and what is in it: M6/7-a, but not M6/70. "M6" means the whole article.
[[nodiscard]] inline bool is_within(std::string_view clause, std::string_view wanted) {
    if (wanted.empty() || !clause.starts_with(wanted)) return false;
    return clause.size() == wanted.size() || clause[wanted.size()] == '/' || clause[wanted.size()] == '-';
}

/// The examples of the built-in rulebook whose rule has this id or this clause (as is_within takes it). None for a clause
/// that no rule checks; throws nothing for a misspelt one, so a test should see that it got some.
[[nodiscard]] inline std::vector<PublishedCase> published_cases(std::string_view rule_or_clause) {
    static const std::vector<PublishedCase> all = [] {
        std::vector<std::string> types;
        for (const ReportType type : report_types()) types.emplace_back(name_of(type));
        return published_cases(read_rulebook(built_in_files(), {std::move(types)}).value_or_throw());
    }();
    std::vector<PublishedCase> wanted;
    for (const PublishedCase& each : all)
        if (each.rule == rule_or_clause || is_within(each.clause, rule_or_clause)) wanted.push_back(each);
    return wanted;
}

}  // namespace saglikrapor::testing
