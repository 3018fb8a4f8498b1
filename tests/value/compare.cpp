#include <saglikrapor/value/compare.hpp>

#include <limits>

#include <catch.hpp>

using namespace saglikrapor;

namespace {

Slot integer(std::int64_t n) {
    Slot s{};
    s.integer = n;
    return s;
}
Slot real(double d) {
    Slot s{};
    s.real = d;
    return s;
}
Slot text(std::string_view t) {
    Slot s{};
    s.set(t);
    return s;
}

}  // namespace

TEST_CASE("values of one type are equal when they mean the same") {
    CHECK(equal(Type::integer(), integer(3), integer(3)));
    CHECK_FALSE(equal(Type::integer(), integer(3), integer(4)));
    CHECK(equal(Type::string(), text("ı"), text("ı")));
    CHECK_FALSE(equal(Type::string(), text("ı"), text("i")));
    CHECK(equal(Type::null(), integer(1), integer(2)));
    CHECK(equal(Type::real(), real(0.0), real(-0.0)));
}

TEST_CASE("NaN is not equal to itself") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(equal(Type::real(), real(nan), real(nan)));
}

TEST_CASE("order is that of numbers, of code points, and false before true") {
    CHECK(compare(Type::integer(), integer(-1), integer(2)) < 0);
    CHECK(compare(Type::real(), real(2.5), real(1.5)) > 0);
    CHECK(compare(Type::string(), text("a"), text("ç")) < 0);
    CHECK(compare(Type::string(), text("abc"), text("abc")) == 0);
    CHECK(compare(Type::boolean(), integer(0), integer(1)) < 0);
    Slot early{}, late{};
    early.time = {10, 5};
    late.time = {10, 6};
    CHECK(compare(Type::timestamp(), early, late) < 0);
}

TEST_CASE("lists and maps have equality but no order") {
    CHECK_FALSE(is_ordered(Type::list(Type::integer())));
    CHECK_FALSE(is_ordered(Type::map(Type::string(), Type::integer())));
    CHECK(is_ordered(Type::date()));
}
