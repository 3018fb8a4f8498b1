#include <saglikrapor/rulebook/lint.hpp>

#include <algorithm>

#include "rulebook/fixtures.hpp"
#include "rulebook/printing.hpp"

using namespace saglikrapor;
using namespace fixtures;

namespace {

std::string rule_text(std::string_view body) {
    return "rules:\n  - id: common.heading\n    clause: M42/1\n    reports: all\n    severity: info\n    title: {tr: a, en: b}\n" +
           std::string(body);
}

/// The lint's lines about one file.
std::string lint_of(const std::string& path, const std::string& text) {
    const Rulebook rulebook = read_rulebook(with_file(good_files(), path, text), names()).value_or_throw();
    Diagnostics found = lint(rulebook);
    std::erase_if(found, [&](const Diagnostic& d) { return d.file != path; });
    return printed(found);
}

}  // namespace

TEST_CASE("the lint says what is missing in a rulebook that can be read") {
    check_golden("lint.expected", printed(lint(good_rulebook())));
}

TEST_CASE("a rule shows that it holds, is violated, and cannot be told") {
    const std::string words = "    message: {tr: a, en: b}\n    remedy: {tr: a, en: b}\n";
    CHECK(lint_of("yonerge/m42-common.yaml", rule_text("    require: report.days > 1\n" + words)) ==
          "yonerge/m42-common.yaml:2:9 error rulebook.lint.example-holds: no example shows 'common.heading' hold\n"
          "yonerge/m42-common.yaml:2:9 error rulebook.lint.example-violated: no example shows 'common.heading' violated\n"
          "yonerge/m42-common.yaml:2:9 error rulebook.lint.example-undecided: no example shows 'common.heading' undetermined or not "
          "applied | take away a member that the rule reads, with null\n");
    const std::string two = "    examples: [{name: a, expect: holds}, {name: b, expect: violated}]\n";
    CHECK(lint_of("yonerge/m42-common.yaml", rule_text("    require: true\n" + words + two)) ==
          "yonerge/m42-common.yaml:2:9 warning rulebook.lint.example-undecided: no example shows 'common.heading' undetermined or not "
          "applied | take away a member that the rule reads, with null\n");
    const std::string three = "    examples: [{name: a, expect: holds}, {name: b, expect: violated}, {name: a, expect: not_applied}]\n";
    CHECK(lint_of("yonerge/m42-common.yaml", rule_text("    require: report.days > 1\n" + words + three)) ==
          "yonerge/m42-common.yaml:10:71 error rulebook.lint.example-name: two examples of 'common.heading' are called 'a' | first given "
          "here yonerge/m42-common.yaml:10:16\n");
}

TEST_CASE("a message that is the same in both languages was not translated") {
    const std::string examples = "    examples: [{name: a, expect: holds}, {name: b, expect: violated}, {name: c, expect: not_applied}]\n";
    CHECK(lint_of("yonerge/m42-common.yaml",
                  rule_text("    require: true\n    message: {tr: a, en: a}\n    remedy: {tr: a, en: b}\n" + examples)) ==
          "yonerge/m42-common.yaml:8:26 error rulebook.lint.untranslated: the message of 'common.heading' is the same in both "
          "languages\n");
    Rulebook rulebook = good_rulebook();
    rulebook.rules.front().remedy = {};
    const Diagnostics found = lint(rulebook);
    CHECK(std::ranges::any_of(found, [](const Diagnostic& d) { return d.code == "rulebook.lint.no-remedy"; }));
}

TEST_CASE("a procedure shows an end and a refused step, an input rule shows a pass and a fail") {
    Rulebook rulebook = good_rulebook();
    const auto count = [&] {
        return std::ranges::count_if(lint(rulebook), [](const Diagnostic& d) {
            return d.file.starts_with("yonerge/procedures/") || d.file.starts_with("yonerge/input-rules/");
        });
    };
    CHECK(count() == 0);
    Entries bare = *rulebook.entries;
    for (Procedure& procedure : bare.procedures) procedure.examples.clear();
    for (InputRule& rule : bare.rules) rule.examples.clear();
    rulebook.entries = std::make_shared<const Entries>(std::move(bare));
    CHECK(count() == 4);
}

TEST_CASE("a parameter is used when its whole name stands in an expression, a text or a procedure") {
    const auto used = [](const std::string& require) {
        const std::string rules = rule_text("    require: " + require + "\n    message: {tr: a, en: b}\n    remedy: {tr: a, en: b}\n");
        const Rulebook rulebook = read_rulebook(with_file(good_files(), "yonerge/m42-common.yaml", rules), names()).value_or_throw();
        const Diagnostics found = lint(rulebook);
        return std::ranges::none_of(found, [](const Diagnostic& d) {
            return d.code == "rulebook.lint.unused-parameter" && d.message == "nothing reads 'param.share'";
        });
    };
    CHECK(used("param.share > 1"));
    CHECK(used("1 < param.share"));
    CHECK_FALSE(used("param.share_of > 1"));
    CHECK_FALSE(used("myparam.share > 1"));
    CHECK_FALSE(used("x.param.share > 1"));
    CHECK_FALSE(used("share > 1"));
    Rulebook rulebook = good_rulebook();
    rulebook.rules.clear();
    rulebook.procedures = {std::make_shared<const Source>("p.yaml", "deadline: param.share")};
    CHECK(std::ranges::none_of(lint(rulebook), [](const Diagnostic& d) { return d.message == "nothing reads 'param.share'"; }));
}

TEST_CASE("a rule does not apply before a parameter that it reads has a value") {
    Rulebook rulebook = good_rulebook();
    const auto late = [&] {
        return std::ranges::any_of(lint(rulebook), [](const Diagnostic& d) { return d.code == "rulebook.lint.late-parameter"; });
    };
    REQUIRE_FALSE(rulebook.parameters.empty());
    CHECK_FALSE(late());
    for (Parameter& parameter : rulebook.parameters)
        if (!parameter.values.empty()) parameter.values.front().from += boost::gregorian::days(1);
    CHECK(late());
}
