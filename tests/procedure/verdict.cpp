#include <saglikrapor/procedure/verdict.hpp>

#include <saglikrapor/rulebook/read_yaml.hpp>

#include <catch.hpp>

#include "procedure/sample.hpp"

using namespace saglikrapor;
using Says = procedure::Verdict;

namespace {

const procedure::Book& rules() {
    static const auto made = sample::book(
        "inputs: {kind: [a, b], n: int, m: int}\n"
        "rules:\n"
        "  - id: law/rule\n    title: {tr: t, en: e}\n    clause: M1\n    severity: error\n    when: kind == 'a'\n"
        "    derive: {sum: n + m, half: sum / 2}\n"
        "    require: [{id: few, that: half <= 5}, {id: some, that: n > 0}]\n    message: {tr: t, en: e}\n    in_force: {to: 2026-03-31}\n"
        "  - id: law/derived\n    title: {tr: t, en: e}\n    clause: M1\n    severity: error\n    provenance: derived\n"
        "    require: n <= param.objection_days\n    message: {tr: t, en: e}\n").value_or_throw();
    return *made;
}

procedure::RuleVerdict judge(const std::string& id, const std::string& given, std::optional<Date> day = {}, bool strict = false) {
    const procedure::CompiledRule& rule = *rules().rule(id);
    const Document document = read_yaml("given", given).value_or_throw();
    const procedure::Values values = procedure::read_values(rule.rule->inputs, document.root, *document.source).value_or_throw();
    procedure::Options options;
    options.strict = strict;
    return procedure::judge(rules(), rule, values, day, options);
}

}  // namespace

TEST_CASE("a rule passes, fails or does not apply") {
    CHECK(judge("law/rule", "{kind: a, n: 5, m: 6}").verdict == Says::pass);
    CHECK(judge("law/rule", "{kind: a, n: 5, m: 7}").failed == std::vector<std::string>{"few"});
    CHECK(judge("law/rule", "{kind: a, n: -1, m: 20}").failed == std::vector<std::string>({"few", "some"}));
    CHECK(judge("law/rule", "{kind: b}").verdict == Says::not_applicable);
}

TEST_CASE("a datum that is absent makes the verdict unknown and is named, through what is derived") {
    const procedure::RuleVerdict verdict = judge("law/rule", "{kind: a, n: 5}");
    CHECK(verdict.verdict == Says::unknown);
    CHECK(verdict.missing == std::vector<Missing>{{"m", cel::Fault::none}});
    CHECK(judge("law/rule", "{}").missing == std::vector<Missing>{{"kind", cel::Fault::none}});
    CHECK(judge("law/rule", "{kind: a, n: 0}").verdict == Says::fail);  // one requirement fails whatever the other is
}

TEST_CASE("a rule has its days, and parameters are those of the day") {
    CHECK(judge("law/rule", "{kind: b}", date(2026, 3, 31)).verdict == Says::not_applicable);
    CHECK(judge("law/rule", "{kind: b}", date(2026, 4, 1)).verdict == Says::not_in_force);
    CHECK(judge("law/rule", "{kind: b}", date(2019, 12, 31)).verdict == Says::not_in_force);
    CHECK(judge("law/derived", "{n: 30}", date(2026, 5, 31)).verdict == Says::pass);
    CHECK(judge("law/derived", "{n: 30}", date(2026, 6, 1)).verdict == Says::fail);
    CHECK(judge("law/derived", "{n: 30}").verdict == Says::unknown);
}

TEST_CASE("strictly, only what the source states is judged") {
    CHECK(judge("law/derived", "{n: 1}", date(2026, 3, 1), true).verdict == Says::not_stated);
    CHECK(judge("law/rule", "{kind: b}", date(2026, 3, 1), true).verdict == Says::not_applicable);
}
