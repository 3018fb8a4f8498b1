#include <saglikrapor/value/arena.hpp>

#include <catch.hpp>

using namespace saglikrapor;

TEST_CASE("small values need no memory of their own, and each has its place") {
    Arena arena;
    auto* const first = arena.array<std::int64_t>(10);
    auto* const second = arena.array<std::int64_t>(10);
    REQUIRE(first != nullptr);
    REQUIRE(second != nullptr);
    CHECK(second >= first + 10);
    CHECK(reinterpret_cast<std::uintptr_t>(second) % 16 == 0);
}

TEST_CASE("the limit is a null pointer, not an exception") {
    Arena arena(10'000);
    CHECK(arena.allocate(9'000) != nullptr);
    CHECK(arena.allocate(9'000) == nullptr);
    CHECK(arena.array<std::int64_t>(std::size_t{1} << 60U) == nullptr);
}

TEST_CASE("after a reset the memory is there again") {
    Arena arena(10'000);
    CHECK(arena.allocate(9'000) != nullptr);
    arena.reset();
    CHECK(arena.allocate(9'000) != nullptr);
}
