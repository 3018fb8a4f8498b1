#include <saglikrapor/procedure/standing.hpp>

#include <saglikrapor/render/procedure_json.hpp>
#include <saglikrapor/rulebook/entries.hpp>

#include <catch.hpp>

#include "procedure/sample.hpp"

using namespace saglikrapor;
using procedure::Finality;
using procedure::FinalReason;
using procedure::Possibility;
using procedure::Standing;
using procedure::Why;

namespace {

const procedure::Book& book() {
    static const auto made =
        sample::book(sample::appeal("      - {id: t5, from: REFERRED, to: OBJECTED, event: refer, actor: office, guard: beds > 3, clause: M1}\n"
                                    "      - {id: t6, from: REFERRED, to: DROPPED, event: refer, actor: office, guard: beds > 2, clause: M1}\n"))
            .value_or_throw();
    return *made;
}

struct Stood {
    procedure::Case c;
    Standing standing;

    [[nodiscard]] const procedure::Step& step(std::size_t i) const { return standing.steps.at(i); }
    [[nodiscard]] const std::string& state() const { return standing.state_text().name; }
};

Stood stand(const std::string& rest, const std::string& as_of, bool strict = false) {
    const auto file = read_history_file("case", "procedure: law/appeal\n" + rest).value_or_throw();
    const procedure::CompiledProcedure& compiled = *book().procedure("law/appeal");
    procedure::Case c = procedure::make_case(compiled, file.front()).value_or_throw();
    procedure::Options options;
    options.strict = strict;
    Standing standing = procedure::stand(book(), compiled, c, *parse_date(as_of), options);
    return {std::move(c), std::move(standing)};
}

const std::string delivered = "given: {delivered_on: 2026-03-01, kind: content, attached: true}\n";
const std::string objected = delivered + "events:\n  - {event: object, by: person, on: 2026-03-10, docs: [\"report:original\"]}\n";

}  // namespace

TEST_CASE("a case stands where its events lead, with what may follow and until when") {
    const Stood s = stand(objected, "2026-03-12");
    CHECK(s.state() == "OBJECTED");
    CHECK(s.standing.since == date(2026, 3, 10));
    CHECK(s.step(0).taken == 0);
    CHECK(s.step(0).last_day == date(2026, 3, 31));
    REQUIRE(s.standing.next.size() == 2);
    const procedure::Next& refer = s.standing.next[0];
    CHECK(refer.possibility == Possibility::open);
    CHECK(refer.deadline == procedure::DeadlineState::running);
    CHECK(refer.starts_on == date(2026, 3, 10));
    CHECK(refer.last_day == date(2026, 3, 17));
    CHECK(s.standing.final_ == Finality::no);
}

TEST_CASE("a step on the last day is in time, one day later it is refused") {
    const auto on = [](const std::string& day) {
        return stand(delivered + "events: [{event: object, by: person, on: " + day + ", docs: [\"report:original\"]}]\n", "2026-12-31");
    };
    CHECK(on("2026-03-31").state() == "OBJECTED");
    const Stood late = on("2026-04-01");
    CHECK(late.state() == "DELIVERED");
    CHECK(late.step(0).why == Why::deadline);
    CHECK(late.step(0).last_day == date(2026, 3, 31));
    CHECK(late.step(0).transitions == std::vector<std::uint32_t>{0});
}

TEST_CASE("a deadline's length may depend on the case, and on the day's parameters") {
    CHECK(stand("given: {delivered_on: 2026-03-01, kind: form}\nevents: []\n", "2026-03-11").standing.next[0].last_day == date(2026, 3, 11));
    CHECK(stand("given: {delivered_on: 2026-06-01, kind: content}\nevents: []\n", "2026-06-11").standing.next[0].last_day == date(2026, 6, 16));
}

TEST_CASE("an event from the wrong actor, without its paper, or where it has no place is refused and says so") {
    const Stood s = stand(delivered +
                              "events:\n"
                              "  - {event: object, by: office, on: 2026-03-02, docs: [\"report:original\"]}\n"
                              "  - {event: object, by: person, on: 2026-03-03}\n"
                              "  - {event: object, by: person, on: 2026-03-03, docs: [report, form]}\n"
                              "  - {event: object, by: person, on: 2026-03-03, docs: [\"report:copy\"]}\n"
                              "  - {event: refer, by: office, on: 2026-03-04}\n",
                          "2026-03-12");
    CHECK(s.state() == "DELIVERED");
    CHECK(s.step(0).why == Why::actor);
    for (const std::size_t i : {1U, 2U, 3U}) {
        CHECK(s.step(i).why == Why::documents);
        REQUIRE(s.step(i).documents.size() == 1);
        CHECK(s.step(i).documents[0].name == "report");
        CHECK(s.step(i).documents[0].form == DocumentForm::original);
    }
    CHECK(s.step(4).why == Why::no_transition);
    CHECK(s.step(4).transitions == std::vector<std::uint32_t>{1, 4, 5});
}

TEST_CASE("dates may not go back; two events on one day are taken in their order") {
    const Stood s = stand(objected + "  - {event: drop, by: person, on: 2026-03-09}\n  - {event: refer, by: office, on: 2026-03-10}\n", "2026-03-12");
    CHECK(s.step(1).why == Why::date);
    CHECK(s.step(2).taken == 1);
    CHECK(s.state() == "REFERRED");
    CHECK(stand(delivered + "events:\n  - {event: refer, by: office, on: 2026-03-10}\n"
                            "  - {event: object, by: person, on: 2026-03-10, docs: [\"report:original\"]}\n", "2026-03-12").state() == "OBJECTED");
}

TEST_CASE("events after the day have not happened yet") {
    const Stood s = stand(objected + "  - {event: refer, by: office, on: 2026-03-13}\n", "2026-03-12");
    CHECK(s.standing.later == 1);
    CHECK(s.standing.steps.size() == 1);
    CHECK(s.state() == "OBJECTED");
    CHECK(stand(objected + "  - {event: refer, by: office, on: 2026-03-13}\n", "2026-03-13").state() == "REFERRED");
}

TEST_CASE("a late step that the law lets count is taken and noted") {
    const Stood s = stand(objected + "  - {event: refer, by: office, on: 2026-03-18}\n", "2026-03-20");
    CHECK(s.state() == "REFERRED");
    CHECK(s.step(1).late);
    CHECK(s.step(1).last_day == date(2026, 3, 17));
    CHECK_FALSE(stand(objected + "  - {event: refer, by: office, on: 2026-03-17}\n", "2026-03-20").step(1).late);
    CHECK(stand(objected, "2026-03-18").standing.next[0].deadline == procedure::DeadlineState::missed);
    CHECK(stand(objected, "2026-03-18").standing.next[0].possibility == Possibility::open);
}

TEST_CASE("a guard that is false or unknown blocks, and what is missing is named") {
    const std::string events = "events:\n  - {event: object, by: person, on: 2026-03-10, docs: [\"report:original\"]}\n"
                               "  - {event: refer, by: office, on: 2026-03-11}\n";
    const Stood unknown = stand("given: {delivered_on: 2026-03-01, kind: content}\n" + events, "2026-03-12");
    CHECK(unknown.step(1).why == Why::unknown);
    CHECK(unknown.step(1).missing == std::vector<Missing>{{"attached", cel::Fault::none}});
    CHECK(unknown.standing.next[0].possibility == Possibility::unknown);
    const Stood blocked = stand("given: {delivered_on: 2026-03-01, kind: content, attached: false}\n" + events, "2026-03-12");
    CHECK(blocked.step(1).why == Why::guard);
    CHECK(blocked.standing.next[0].possibility == Possibility::blocked);
    const Stood told = stand("given: {delivered_on: 2026-03-01, kind: content, attached: false}\n" + events +
                                 "  - {event: refer, by: office, on: 2026-03-11, given: {attached: true}}\n", "2026-03-12");
    CHECK(told.state() == "REFERRED");
}

TEST_CASE("of several steps for an event one that cannot be decided makes it unknown, whatever the last one says") {
    const auto made = sample::book(sample::appeal("      - {id: t5, from: OBJECTED, to: DROPPED, event: refer, actor: office, guard: \"!attached && beds > 3\", clause: M1}\n"))
                          .value_or_throw();
    const procedure::CompiledProcedure& compiled = *made->procedure("law/appeal");
    const auto refer = [&](const std::string& given) {
        const auto file = read_history_file("case", "procedure: law/appeal\ngiven: {delivered_on: 2026-03-01, kind: content" + given +
                                                        "}\nevents:\n  - {event: object, by: person, on: 2026-03-10, docs: [\"report:original\"]}\n"
                                                        "  - {event: refer, by: office, on: 2026-03-11}\n").value_or_throw();
        const procedure::Case c = procedure::make_case(compiled, file.front()).value_or_throw();
        return procedure::stand(*made, compiled, c, date(2026, 3, 12)).steps.at(1);
    };
    const procedure::Step open = refer(", beds: 1");  // t2 lacks `attached`, t5 is false
    CHECK(open.why == Why::unknown);
    CHECK(open.missing == std::vector<Missing>{{"attached", cel::Fault::none}});
    const procedure::Step both = refer("");
    CHECK(both.why == Why::unknown);
    CHECK(both.missing == std::vector<Missing>{{"attached", cel::Fault::none}, {"beds", cel::Fault::none}});
    CHECK(refer(", beds: 1, attached: false").why == Why::guard);
}

TEST_CASE("without the start of its deadline a step is not taken") {
    const Stood s = stand("given: {kind: content}\nevents: [{event: object, by: person, on: 2026-03-10, docs: [\"report:original\"]}]\n", "2026-03-12");
    CHECK(s.step(0).why == Why::unknown);
    CHECK(s.step(0).missing == std::vector<Missing>{{"delivered_on", cel::Fault::none}});
    CHECK(s.standing.next[0].deadline == procedure::DeadlineState::unknown);
}

TEST_CASE("a case is final at an end, and at the goal once every way on is too late") {
    const std::string referred = objected + "  - {event: refer, by: office, on: 2026-03-11, given: {beds: 1}}\n";
    CHECK(stand(referred, "2026-04-11").standing.final_ == Finality::no);
    const Stood dropped = stand(delivered + "events: [{event: drop, by: person, on: 2026-03-02}]\n", "2026-03-02");
    CHECK(dropped.standing.final_ == Finality::yes);
    CHECK(dropped.standing.reason == FinalReason::terminal);
    CHECK(dropped.standing.next.empty());

    const std::string simple =
        "procedures:\n  - id: law/simple\n    title: {tr: t, en: e}\n    clause: M1\n    actors: {a: {tr: a, en: a}}\n"
        "    events: {decide: {tr: d, en: d}, object: {tr: o, en: o}}\n    states:\n      S: {label: {tr: s, en: s}, kind: initial}\n"
        "      D: {label: {tr: d, en: d}, kind: accepting}\n      F: {label: {tr: f, en: f}, final: {clause: M1, because: {tr: k, en: k}}}\n"
        "      E: {label: {tr: e, en: e}, kind: terminal_ok}\n    transitions:\n"
        "      - {id: t1, from: S, to: D, event: decide, actor: a, clause: M1}\n"
        "      - {id: t2, from: D, to: F, event: object, actor: a, deadline: {days: 10, from: state}, clause: M1}\n"
        "      - {id: t3, from: F, to: E, event: decide, actor: a, clause: M1}\n";
    const auto simple_book = sample::book(simple).value_or_throw();
    const auto finality = [&](const std::string& events, const std::string& as_of) {
        const auto file = read_history_file("case", "procedure: law/simple\nevents: " + events + "\n").value_or_throw();
        const procedure::CompiledProcedure& compiled = *simple_book->procedure("law/simple");
        const procedure::Case c = procedure::make_case(compiled, file.front()).value_or_throw();
        const Standing standing = procedure::stand(*simple_book, compiled, c, *parse_date(as_of));
        return std::string(to_string(standing.final_)) + " " + std::string(to_string(standing.reason));
    };
    const std::string decided = "{event: decide, by: a, on: 2026-03-01}";
    CHECK(finality("[]", "2026-03-01") == "no none");
    CHECK(finality("[" + decided + "]", "2026-03-11") == "no none");
    CHECK(finality("[" + decided + "]", "2026-03-12") == "yes expired");
    CHECK(finality("[" + decided + ", {event: object, by: a, on: 2026-03-02}]", "2026-03-03") == "yes marked");
    CHECK(finality("[" + decided + ", {event: object, by: a, on: 2026-03-02}, " + "{event: decide, by: a, on: 2026-03-02}]", "2026-03-03") ==
          "yes terminal");
}

TEST_CASE("a step that the source does not state keeps no case open") {
    const auto made = sample::book(
        "procedures:\n  - id: law/simple\n    title: {tr: t, en: e}\n    clause: M1\n    actors: {a: {tr: a, en: a}}\n"
        "    events: {decide: {tr: d, en: d}, undo: {tr: u, en: u}}\n    states:\n      S: {label: {tr: s, en: s}, kind: initial}\n"
        "      D: {label: {tr: d, en: d}, kind: accepting}\n    transitions:\n"
        "      - {id: t1, from: S, to: D, event: decide, actor: a, clause: M1}\n"
        "      - {id: t2, from: D, to: S, event: undo, actor: a, clause: M1, provenance: implied}\n").value_or_throw();
    const auto file = read_history_file("case", "procedure: law/simple\nevents: [{event: decide, by: a, on: 2026-03-01}]\n").value_or_throw();
    const procedure::CompiledProcedure& compiled = *made->procedure("law/simple");
    const procedure::Case c = procedure::make_case(compiled, file.front()).value_or_throw();
    for (const bool strict : {false, true}) {
        procedure::Options options;
        options.strict = strict;
        const Standing standing = procedure::stand(*made, compiled, c, date(2026, 3, 2), options);
        CHECK(standing.final_ == Finality::yes);
        CHECK(standing.reason == FinalReason::no_step);
        CHECK(standing.next.size() == (strict ? 0U : 1U));
    }
}

TEST_CASE("two steps that are both possible are refused, not chosen from") {
    const Stood s = stand(objected + "  - {event: refer, by: office, on: 2026-03-11}\n"
                                     "  - {event: refer, by: office, on: 2026-03-12, given: {beds: 4}}\n"
                                     "  - {event: refer, by: office, on: 2026-03-12, given: {beds: 3}}\n", "2026-03-20");
    CHECK(s.step(2).why == Why::ambiguous);
    CHECK(s.step(2).transitions == std::vector<std::uint32_t>{4, 5});
    CHECK(s.step(3).taken == 5);
}

TEST_CASE("before the procedure was in force no step counts") {
    const Stood s = stand("given: {delivered_on: 2019-12-01, kind: content}\nevents: [{event: drop, by: person, on: 2019-12-31}]\n", "2020-02-01");
    CHECK(s.step(0).why == Why::not_in_force);
    CHECK(s.standing.in_force);
    CHECK_FALSE(stand("events: []\n", "2019-12-31").standing.in_force);
}

TEST_CASE("strictly, what the source does not state cannot be done") {
    const std::string dropped = delivered + "events: [{event: drop, by: person, on: 2026-03-02}]\n";
    CHECK(stand(dropped, "2026-03-03").state() == "DROPPED");
    const Stood strict = stand(dropped, "2026-03-03", true);
    CHECK(strict.step(0).why == Why::not_stated);
    CHECK(strict.state() == "DELIVERED");
    CHECK(strict.standing.next.size() == 1);
}

TEST_CASE("a case that names what the procedure does not have is told, all faults at once") {
    const auto file = read_history_file("case", "procedure: law/appeal\nevents:\n  - {event: objekt, by: nobody, on: 2026-03-01, docs: [paper, \"form:fax\"]}\n").value_or_throw();
    CHECK(sample::printed(procedure::make_case(*book().procedure("law/appeal"), file.front()).diagnostics()) ==
          "case:3:5 procedure.document: 'fax' is no form of a document\n"
          "case:3:5 procedure.event: 'law/appeal' has no event 'objekt'\n"
          "case:3:5 procedure.actor: 'law/appeal' has no actor 'nobody'\n"
          "case:3:5 procedure.document: 'law/appeal' has no document 'paper'\n");
    CHECK(sample::printed(read_history_file("case", "procedure: law/appeal\nevents: [{event: object}]\n").diagnostics()) ==
          "case:2:10 rulebook.missing-key: an event needs the key 'by'\ncase:2:10 rulebook.missing-key: an event needs the key 'on'\n");
}

TEST_CASE("the same case gives the same bytes") {
    std::string first, second;
    const Stood a = stand(objected, "2026-03-12"), b = stand(objected, "2026-03-12");
    render::append_standing_json(first, a.standing, a.c);
    render::append_standing_json(second, b.standing, b.c);
    CHECK(first == second);
    CHECK(first.find(R"("final":{"is":"no","reason":"none"})") != std::string::npos);
}
