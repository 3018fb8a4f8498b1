#include <saglikrapor/cel/signature.hpp>

#include <stdexcept>

#include <catch.hpp>

using namespace saglikrapor;
using namespace saglikrapor::cel;

TEST_CASE("a signature says who is called, with what, and what comes back") {
    const Signature global = parse_signature("(map<A, list<B>>, int) -> B");
    CHECK_FALSE(global.receiver);
    REQUIRE(global.parameters.size() == 2);
    CHECK(global.parameters[0].kind == Pattern::Kind::map);
    CHECK(global.parameters[1].type == Type::integer());
    CHECK(global.result.kind == Pattern::Kind::variable);
    CHECK(global.result.variable == 1);

    const Signature receiver = parse_signature("timestamp.() -> int");
    CHECK(receiver.receiver);
    REQUIRE(receiver.parameters.size() == 1);
    CHECK(receiver.parameters[0].type == Type::timestamp());
}

TEST_CASE("anything else is refused") {
    for (const char* text : {"", "int", "(int)", "(int) ->", "(int) -> text", "int(int) -> int", "(list) -> int", "(map<A>) -> A",
                             "(int) -> int x", "(C) -> int"}) {
        INFO(text);
        CHECK_THROWS_AS(parse_signature(text), std::invalid_argument);
    }
}

TEST_CASE("a variable is one type throughout a call") {
    const Signature equal = parse_signature("(A, A) -> bool");
    Bindings ints;
    CHECK(match(equal.parameters[0], Type::integer(), ints));
    CHECK(match(equal.parameters[1], Type::integer(), ints));
    CHECK_FALSE(match(equal.parameters[1], Type::real(), ints));
    CHECK(ints.types[0] == Type::integer());
}

TEST_CASE("never can be passed for everything and gives way to any type") {
    const Signature in = parse_signature("(A, list<A>) -> bool");
    Bindings bindings;
    CHECK(match(in.parameters[0], Type::never(), bindings));
    CHECK(match(in.parameters[1], Type::list(Type::never()), bindings));
    CHECK(instantiate(in.parameters[1], bindings) == Type::list(Type::never()));
    CHECK(match(in.parameters[1], Type::list(Type::string()), bindings));
    CHECK(instantiate(in.parameters[1], bindings) == Type::list(Type::string()));
    CHECK(instantiate(in.parameters[0], bindings) == Type::string());
}
