#include <saglikrapor/cel/computed.hpp>

#include <catch.hpp>

using namespace saglikrapor;
using namespace saglikrapor::cel;

TEST_CASE("a computed list gives back what was put in") {
    Arena arena;
    Slot* items = nullptr;
    Slot list;
    REQUIRE(make_list(arena, 3, items, list));
    for (int i = 0; i < 3; ++i) items[i].integer = 10 * i;
    REQUIRE(list.list.access == &computed_list_access());
    CHECK(list.list.access->size(list.list.object) == 3);
    Slot out;
    list.list.access->at(list.list.object, 2, out);
    CHECK(out.integer == 20);
}

TEST_CASE("a computed map is searched by its text keys") {
    Arena arena;
    Slot *keys = nullptr, *values = nullptr;
    Slot map;
    REQUIRE(make_map(arena, 2, keys, values, map));
    keys[0].set("a");
    values[0].integer = 1;
    keys[1].set("b");
    values[1].integer = 2;
    const MapAccess& access = *map.map.access;
    CHECK(access.size(map.map.object) == 2);
    Slot out;
    CHECK(access.find_text(map.map.object, "b", out));
    CHECK(out.integer == 2);
    CHECK_FALSE(access.find_text(map.map.object, "c", out));
    access.key_at(map.map.object, 0, out);
    CHECK(out.view() == "a");
    access.value_at(map.map.object, 0, out);
    CHECK(out.integer == 1);
}

TEST_CASE("an empty list needs no elements") {
    Arena arena;
    Slot* items = nullptr;
    Slot list;
    REQUIRE(make_list(arena, 0, items, list));
    CHECK(list.list.access->size(list.list.object) == 0);
}

TEST_CASE("a list that does not fit in the arena is not made") {
    Arena arena(64 * 1024);
    Slot* items = nullptr;
    Slot list;
    CHECK_FALSE(make_list(arena, 100'000, items, list));
    Slot* values = nullptr;
    CHECK_FALSE(make_map(arena, 100'000, items, values, list));
}
