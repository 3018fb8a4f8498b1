#include <saglikrapor/render/rule_text.hpp>

#include <catch.hpp>

#include "golden.hpp"
#include "render/sample.hpp"

using namespace saglikrapor;

TEST_CASE("a rule is shown with everything that its file says of it") {
    const render::TextOptions options{Language::en, false, &sample::engine().program()};
    const Rulebook& rulebook = sample::engine().rulebook();
    std::string out;
    std::vector<const Rule*> all;
    for (const Rule& rule : rulebook.rules) {
        render::append_rule_line(out, rule, options);
        all.push_back(&rule);
    }
    for (const Clause& clause : rulebook.regulations[0].clauses) render::append_clause(out, rulebook.regulations[0], clause, options);
    for (const Rule& rule : rulebook.rules) render::append_rule(out, rule, options);
    render::append_rules_json(out, all);
    check_golden("render/rules.txt", out);
}

TEST_CASE("a rule's parameters are those it names, whole names only") {
    const Rulebook& rulebook = sample::engine().rulebook();
    Rule rule;
    rule.require.text = "report.days <= param.year_days_of_grace";
    CHECK(render::parameters_of(rule, rulebook).empty());
    rule.remedy.en = "Give {param.year_days}.";
    const auto found = render::parameters_of(rule, rulebook);
    REQUIRE(found.size() == 1);
    CHECK(found[0]->name == "year_days");
}
