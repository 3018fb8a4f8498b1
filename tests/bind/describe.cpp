#include <saglikrapor/bind/describe.hpp>

#include <catch.hpp>

namespace {

using namespace saglikrapor;

enum class Colour : std::uint8_t { red, green, blue };
BOOST_DESCRIBE_ENUM(Colour, red, green, blue)

struct Wheel {
    std::optional<int> spokes;
};
BOOST_DESCRIBE_STRUCT(Wheel, (), (spokes))

struct Thing {
    std::string name;
    Colour colour = Colour::green;
    Wheel spare;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (name, colour, spare))

struct Bicycle : Thing {
    bool locked = false;
    int gears = 0;
    std::int64_t frame_number = 0;
    double price = 0;
    Date built_on;
    DateTime sold_at;
    std::vector<Wheel> wheels;
    std::optional<std::vector<Colour>> colours;
    std::optional<std::vector<std::string>> owners;
    std::optional<bool> stolen;
    std::optional<int> age;
    std::optional<double> weight;
    std::optional<Colour> bell;
    std::optional<Wheel> trailer;
    std::optional<Date> found_on;
    std::optional<Identifying<std::string>> owner;
    Identifying<Date> born_on;
};
BOOST_DESCRIBE_STRUCT(Bicycle, (Thing), (locked, gears, frame_number, price, built_on, sold_at, wheels, colours, owners, stolen,
                                         age, weight, bell, trailer, found_on, owner, born_on))

const FieldInfo& field(std::string_view name) {
    const FieldInfo* const found = struct_info<Bicycle>().find(name);
    REQUIRE(found != nullptr);
    return *found;
}

bool load(const Bicycle& bicycle, std::string_view name, Slot& out) {
    const FieldInfo& f = field(name);
    return f.load(static_cast<const std::byte*>(static_cast<const void*>(&bicycle)) + f.offset, out);
}

}  // namespace

TEST_CASE("the members of a base come before those of the struct") {
    const StructInfo& info = struct_info<Bicycle>();
    CHECK(info.name == "Bicycle");
    REQUIRE(info.fields.size() == 20);
    CHECK(info.fields[0].name == "name");
    CHECK(info.fields[2].name == "spare");
    CHECK(info.fields[3].name == "locked");
    CHECK(info.fields.back().name == "born_on");
}

TEST_CASE("a member has the type that a rule knows") {
    const auto type = [](std::string_view name) { return to_string(field(name).type); };
    CHECK(type("name") == "string");
    CHECK(type("colour") == "Colour");
    CHECK(type("spare") == "Wheel");
    CHECK(type("locked") == "bool");
    CHECK(type("gears") == "int");
    CHECK(type("frame_number") == "int");
    CHECK(type("price") == "double");
    CHECK(type("built_on") == "date");
    CHECK(type("sold_at") == "timestamp");
    CHECK(type("wheels") == "list<Wheel>");
    CHECK(type("colours") == "list<Colour>");
    CHECK(type("owner") == "string");
    CHECK(type_of<Bicycle>() == Type::structure(struct_info<Bicycle>()));
}

TEST_CASE("enumerators are listed in the order of their ordinals") {
    CHECK(enum_info<Colour>().name == "Colour");
    CHECK(enum_info<Colour>().enumerators == std::vector<std::string>{"red", "green", "blue"});
}

TEST_CASE("what is plain is required, but a struct and a list may be empty") {
    for (const char* const name : {"name", "colour", "locked", "gears", "frame_number", "price", "built_on", "sold_at", "born_on"}) {
        CHECK(field(name).required);
        CHECK_FALSE(field(name).optional);
    }
    for (const char* const name : {"spare", "wheels"}) {
        CHECK_FALSE(field(name).required);
        CHECK_FALSE(field(name).optional);
    }
    for (const char* const name : {"colours", "stolen", "age", "weight", "bell", "trailer", "found_on", "owner"}) {
        CHECK_FALSE(field(name).required);
        CHECK(field(name).optional);
    }
}

TEST_CASE("only what is wrapped as identifying is identifying") {
    for (const FieldInfo& f : struct_info<Bicycle>().fields) CHECK(f.identifying == (f.name == "owner" || f.name == "born_on"));
}

TEST_CASE("plain members have the layout that needs no call") {
    CHECK(field("locked").layout == Layout::boolean);
    CHECK(field("colour").layout == Layout::byte);
    CHECK(field("gears").layout == Layout::int32);
    CHECK(field("frame_number").layout == Layout::int64);
    CHECK(field("price").layout == Layout::real);
    CHECK(field("spare").layout == Layout::structure);
    CHECK(field("stolen").layout == Layout::optional_boolean);
    CHECK(field("age").layout == Layout::optional_int32);
    CHECK(field("weight").layout == Layout::optional_real);
    CHECK(field("bell").layout == Layout::optional_byte);
    CHECK(field("name").layout == Layout::text);
    CHECK(field("built_on").layout == Layout::date);
    CHECK(field("found_on").layout == Layout::optional_date);
    for (const char* const name : {"sold_at", "wheels", "colours", "trailer", "owner", "born_on"})
        CHECK(field(name).layout == Layout::call);
}

TEST_CASE("a value is loaded from where it lies in any object") {
    const auto bicycle = std::make_unique<Bicycle>();
    bicycle->name = "Bisan";
    bicycle->colour = Colour::blue;
    bicycle->gears = -7;
    bicycle->frame_number = 1'000'000'000'000;
    bicycle->price = 12.5;
    bicycle->built_on = date(2026, 3, 4);
    bicycle->sold_at = DateTime{90};
    bicycle->owner = Identifying<std::string>("Ayşe");
    bicycle->trailer.emplace().spokes = 36;
    Slot slot{};
    REQUIRE(load(*bicycle, "name", slot));
    CHECK(slot.view() == "Bisan");
    REQUIRE(load(*bicycle, "colour", slot));
    CHECK(slot.integer == 2);
    REQUIRE(load(*bicycle, "gears", slot));
    CHECK(slot.integer == -7);
    REQUIRE(load(*bicycle, "frame_number", slot));
    CHECK(slot.integer == 1'000'000'000'000);
    REQUIRE(load(*bicycle, "price", slot));
    CHECK(slot.real == 12.5);
    REQUIRE(load(*bicycle, "built_on", slot));
    CHECK(slot.integer == day_number(date(2026, 3, 4)));
    REQUIRE(load(*bicycle, "sold_at", slot));
    CHECK(slot.time.seconds == 90);
    CHECK(slot.time.nanos == 0);
    REQUIRE(load(*bicycle, "owner", slot));
    CHECK(slot.view() == "Ayşe");
    REQUIRE(load(*bicycle, "spare", slot));
    CHECK(slot.object == &bicycle->spare);
    REQUIRE(load(*bicycle, "trailer", slot));
    CHECK(slot.object == &*bicycle->trailer);
    REQUIRE(struct_info<Wheel>().fields[0].load(slot.object, slot));
    CHECK(slot.integer == 36);
}

TEST_CASE("an empty optional and a date that is no date are absent") {
    const Bicycle bicycle;
    Slot slot{};
    for (const char* const name : {"colours", "stolen", "age", "weight", "bell", "trailer", "found_on", "owner", "built_on", "born_on"})
        CHECK_FALSE(load(bicycle, name, slot));
    CHECK(load(bicycle, "wheels", slot));
    CHECK(load(bicycle, "name", slot));
}

TEST_CASE("a list is walked where it lies") {
    Bicycle bicycle;
    bicycle.wheels.resize(2);
    bicycle.colours = {Colour::blue, Colour::red};
    bicycle.owners = {"Ali", "Işıl"};
    Slot list{}, element{};
    REQUIRE(load(bicycle, "wheels", list));
    CHECK(list.list.access->size(list.list.object) == 2);
    list.list.access->at(list.list.object, 1, element);
    CHECK(element.object == &bicycle.wheels[1]);
    REQUIRE(load(bicycle, "colours", list));
    list.list.access->at(list.list.object, 0, element);
    CHECK(element.integer == 2);
    REQUIRE(load(bicycle, "owners", list));
    list.list.access->at(list.list.object, 1, element);
    CHECK(element.view() == "Işıl");
}
