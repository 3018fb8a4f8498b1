#include <saglikrapor/testing/published_cases.hpp>

#include <algorithm>
#include <set>

#include <catch.hpp>

using namespace saglikrapor;
using namespace saglikrapor::testing;

TEST_CASE("the examples of a rule and of a clause come as whole cases that the engine decides as they say") {
    const auto of_rule = published_cases("rest-leave.single-physician.ten-days");
    const auto of_clause = published_cases("M6/7");
    CHECK(of_rule.size() >= 3);
    CHECK(of_clause.size() > of_rule.size());
    CHECK(of_rule.front().id == "rest-leave.single-physician.ten-days/1");
    for (const PublishedCase& each : of_clause) {
        CAPTURE(each.id);
        CHECK(each.clause == "M6/7");
        CHECK(to_string(built_in().evaluate_rule(each.value(), each.rule).outcome) == to_string(each.expect.value()));
    }
    CHECK(published_cases("M99").empty());
}

TEST_CASE("all examples and all valid cases are among them, each with an id of its own") {
    const Rulebook rulebook = read_rulebook(built_in_files(), {[] {
                                  std::vector<std::string> types;
                                  for (const ReportType type : report_types()) types.emplace_back(name_of(type));
                                  return types;
                              }()}).value_or_throw();
    std::size_t examples = rulebook.cases.size();
    for (const Rule& rule : rulebook.rules) examples += rule.examples.size();
    const auto all = published_cases(rulebook);
    CHECK(all.size() == examples);
    std::set<std::string> ids;
    for (const PublishedCase& each : all) ids.insert(each.id);
    CHECK(ids.size() == all.size());
    CHECK(std::count_if(all.begin(), all.end(), [](const PublishedCase& each) { return each.rule.empty(); }) == 19);
}
