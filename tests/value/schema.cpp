#include <saglikrapor/value/schema.hpp>

#include <catch.hpp>

using namespace saglikrapor;

TEST_CASE("a field is found by its name, an enumerator by its ordinal") {
    StructInfo info;
    info.name = "Toy";
    info.fields.push_back(cell_field("price", Type::integer(), 0));
    info.fields.push_back(cell_field("name", Type::string(), 1));
    REQUIRE(info.find("name") != nullptr);
    CHECK(info.find("name")->type == Type::string());
    CHECK(info.find("names") == nullptr);
    CHECK(info.names() == std::vector<std::string_view>{"price", "name"});
    const EnumInfo colours{"Colour", {"red", "green"}};
    CHECK(colours.ordinal("green") == 1);
    CHECK(colours.ordinal("Green") == -1);
}

TEST_CASE("a cell that is not there is absent") {
    Cell cells[2];
    cells[1].present = true;
    cells[1].slot.integer = 7;
    const FieldInfo absent = cell_field("a", Type::integer(), 0);
    const FieldInfo present = cell_field("b", Type::integer(), 1);
    const auto fetch = [&](const FieldInfo& field, Slot& out) {
        return field.load(reinterpret_cast<const std::byte*>(cells) + field.offset, out);
    };
    Slot out{};
    CHECK_FALSE(fetch(absent, out));
    REQUIRE(fetch(present, out));
    CHECK(out.integer == 7);
}
