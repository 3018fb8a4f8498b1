#include <saglikrapor/procedure/book.hpp>

#include <catch.hpp>

#include "procedure/sample.hpp"

using namespace saglikrapor;

namespace {

std::string faults(const std::string& transitions, const std::string& inputs = {}) {
    return sample::printed(sample::book(sample::appeal(transitions, inputs)).diagnostics());
}

/// Two more ways on from REFERRED, on the same event for the same actor.
std::string two(const std::string& first, const std::string& second) {
    const auto guard = [](const std::string& text) { return text.empty() ? std::string{} : ", guard: \"" + text + "\""; };
    return "      - {id: x, from: REFERRED, to: OBJECTED, event: refer, actor: office, clause: M1" + guard(first) + "}\n" +
           "      - {id: y, from: REFERRED, to: DROPPED, event: refer, actor: [office, person], clause: M1" + guard(second) + "}\n";
}

}  // namespace

TEST_CASE("a procedure without faults is compiled") {
    const auto book = sample::book(sample::appeal());
    CHECK(sample::printed(book.diagnostics()).find("error") == std::string::npos);
    REQUIRE(book);
    REQUIRE((*book)->procedure("law/appeal") != nullptr);
    CHECK((*book)->procedure("law/other") == nullptr);
    CHECK((*book)->rule("law/appeal") == nullptr);
    CHECK((*book)->ids() == std::vector<std::string_view>{"law/appeal"});
}

TEST_CASE("steps that can be taken at once are told") {
    const std::string place = "law/procedures/p.yaml:28:14 procedure.overlap: 'x' and 'y' can be taken at once on 'refer': ";
    CHECK(faults(two("", "")) == place + "one of them is always enabled\n");
    CHECK(faults(two("attached", "")) == place + "one of them is always enabled\n");
    CHECK(faults(two("beds > 3", "beds > 3")) == place + "their guards are the same\n");
    CHECK(faults(two("attached", "kind == 'form'")) == place + "both are enabled when kind is 'form' and attached is true\n");
    CHECK(faults(two("has(hospital)", "!attached || kind != 'form'")) ==
          place + "both are enabled when kind is 'content' and attached is absent and hospital is given\n");
    CHECK(faults(two("limit > 10 && kind == 'form'", "kind == 'form'")).empty());  // a parameter cannot be gone through
}

TEST_CASE("steps that exclude each other, or that cannot be compared, are not") {
    CHECK(faults(two("attached", "!attached")).empty());
    CHECK(faults(two("kind == 'form'", "kind == 'content'")).empty());
    CHECK(faults(two("kind == 'form' && attached", "kind != 'form' || !attached")).empty());
    CHECK(faults(two("beds > 3", "beds > 2")).empty());
}

TEST_CASE("an expression's fault is told at its place") {
    CHECK(faults("      - {id: x, from: REFERRED, to: DROPPED, event: drop, actor: person, clause: M1, guard: \"kind == 'frm'\"}\n") ==
          "law/procedures/p.yaml:27:102 cel.unknown-enumerator: kind has no enumerator 'frm'\n");
    CHECK(faults("      - id: x\n        from: REFERRED\n        to: DROPPED\n        event: drop\n        actor: person\n        clause: M1\n"
                 "        guard: >-\n          attached &&\n          bds > 1\n") ==
          "law/procedures/p.yaml:35:11 cel.unknown-name: there is no variable 'bds'\n");
    CHECK(faults("      - {id: x, from: REFERRED, to: DROPPED, event: drop, actor: person, clause: M1, deadline: {days: hospital, from: state}}\n") ==
          "law/procedures/p.yaml:27:103 cel.type: the expression must be int, this is string\n");
    CHECK(faults("      - {id: x, from: REFERRED, to: DROPPED, event: drop, actor: person, clause: M1, deadline: {days: 1, from: limit}}\n") ==
          "law/procedures/p.yaml:27:96 procedure.deadline: 'limit' is int, and a deadline starts on a date\n");
}

TEST_CASE("too many inputs for the machine's registers are told, not a crash") {
    std::string inputs;
    for (int i = 0; i < 130; ++i) inputs += "  n" + std::to_string(i) + ": int\n";
    CHECK(faults({}, inputs).find("program.limit") != std::string::npos);
}

TEST_CASE("a deadline of no days is refused") {
    for (const char* days : {"0", "-3"}) {
        const auto made = sample::book(sample::appeal("      - {id: t9, from: REFERRED, to: DROPPED, event: drop, actor: person, deadline: {days: " +
                                                      std::string(days) + ", from: state}, clause: M1}\n"));
        REQUIRE_FALSE(made);
        CHECK(sample::printed(made.diagnostics()).find("procedure.deadline: a deadline is at least 1 long") != std::string::npos);
    }
}
