#include <saglikrapor/value/type.hpp>

#include <catch.hpp>

#include <saglikrapor/value/schema.hpp>

using namespace saglikrapor;

TEST_CASE("types are equal when they say the same") {
    CHECK(Type::list(Type::date()) == Type::list(Type::date()));
    CHECK(Type::map(Type::string(), Type::integer()) == Type::map(Type::string(), Type::integer()));
    CHECK(Type::list(Type::date()) != Type::list(Type::integer()));
    static const StructInfo one{"One", {}}, two{"One", {}};
    CHECK(Type::structure(one) == Type::structure(one));
    CHECK(Type::structure(one) != Type::structure(two));
}

TEST_CASE("a type is named as errors name it") {
    CHECK(to_string(Type::map(Type::string(), Type::list(Type::real()))) == "map<string,list<double>>");
    static const EnumInfo mode{"IssuerMode", {"single"}};
    CHECK(to_string(Type::enumeration(mode)) == "IssuerMode");
}

TEST_CASE("the element of an empty literal gives way to anything") {
    Type out;
    REQUIRE(unify(Type::list(Type::never()), Type::list(Type::integer()), out));
    CHECK(out == Type::list(Type::integer()));
    REQUIRE(unify(Type::map(Type::never(), Type::never()), Type::map(Type::string(), Type::boolean()), out));
    CHECK(out == Type::map(Type::string(), Type::boolean()));
    CHECK_FALSE(unify(Type::integer(), Type::real(), out));
    CHECK_FALSE(unify(Type::list(Type::integer()), Type::integer(), out));
}
