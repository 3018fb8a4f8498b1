// A rulebook of a few lines around some rules and parameters.
#pragma once

#include <string>

#include <saglikrapor/engine.hpp>
#include <saglikrapor/program/program.hpp>

namespace tiny {

inline saglikrapor::Engine load(const std::string& rules, const std::string& parameters = "parameters: {}\n") {
    std::vector<saglikrapor::RulebookFile> files{
        {"rulebook.yaml", "id: tiny\nversion: \"1\"\n"},
        {"tiny/regulation.yaml", "id: tiny\ntitle: {tr: t, en: e}\nnumber: \"1\"\nin_force: {from: 2020-01-01}\nreports: all\n"},
        {"tiny/clauses.yaml", "clauses:\n  - {id: M1, title: {tr: t, en: e}, covered_by: rules}\n"},
        {"tiny/parameters.yaml", parameters},
        {"tiny/m1.yaml", "rules:\n" + rules}};
    return saglikrapor::load_rules(std::move(files)).value_or_throw();
}

inline std::string rule(const std::string& id, const std::string& when, const std::string& require, const std::string& more = {}) {
    return "  - id: " + id + "\n    clause: M1\n    reports: [rest_leave]\n    severity: error\n    title: {tr: t, en: e}\n" +
           (when.empty() ? "" : "    when: \"" + when + "\"\n") + "    require: \"" + require + "\"\n" + more +
           "    message: {tr: m, en: n}\n    remedy: {tr: r, en: s}\n";
}

inline saglikrapor::RestLeaveReport report(int days, int year, int month, int day) {
    saglikrapor::RestLeaveReport made;
    made.issued_on = saglikrapor::date(year, month, day);
    made.days = days;
    return made;
}

}  // namespace tiny
