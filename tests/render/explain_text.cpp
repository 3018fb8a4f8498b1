#include <saglikrapor/render/explain_text.hpp>

#include <catch.hpp>

#include "golden.hpp"
#include "render/sample.hpp"

using namespace saglikrapor;

namespace {

std::string explained(const char* rule, const Case& c, Language language) {
    const BoundReport report = bound(c.report);
    Slot history{};
    if (c.history) history = history_slot(*c.history);
    const auto explanation = explain(sample::engine().program(), rule,
                                     {name_of(report.type), report.object, c.history ? &history : nullptr, report.common->issued_on});
    REQUIRE(explanation.has_value());
    std::string out;
    render::append_explanation(out, *explanation, report.common->id, name_of(report.type), {language, false, &sample::engine().program()});
    return out + '\n';
}

}  // namespace

TEST_CASE("an explanation shows every condition with the values seen") {
    std::string out;
    for (const Language language : {Language::tr, Language::en})
        for (const Case& c : {sample::invalid(), sample::incomplete()})
            for (const char* rule : {"sample.identity", "sample.ten-days", "sample.forty-days", "sample.fee", "sample.share"})
                out += explained(rule, c, language);
    check_golden("render/explain.txt", out);
}

TEST_CASE("an exception that lets a rule hold is named with its reason") {
    Case c = sample::invalid();
    boost::variant2::get<RestLeaveReport>(c.report).no_board_within_reach = true;
    const std::string out = explained("sample.ten-days", c, Language::en);
    CHECK(out.find("Outcome: holds\n    Allowed by Directive art. 6/8: There is no board.\n") != std::string::npos);
}

TEST_CASE("a rule that was not in force says so and evaluates nothing") {
    Case c = sample::valid();
    boost::variant2::get<RestLeaveReport>(c.report).issued_on = date(2019, 9, 29);
    const std::string out = explained("sample.ten-days", c, Language::en);
    CHECK(out.find("The rule was not in force on that day.") != std::string::npos);
    CHECK(out.find("Required:") == std::string::npos);
}

TEST_CASE("there is nothing to explain about a rule of another type or of no rulebook") {
    const Case c = sample::valid();
    const BoundReport report = bound(c.report);
    const auto& program = sample::engine().program();
    CHECK_FALSE(explain(program, "sample.nothing", {"rest_leave", report.object, nullptr, date(2026, 3, 4)}));
    CHECK_FALSE(explain(program, "sample.ten-days", {"no_report", report.object, nullptr, date(2026, 3, 4)}));
}
