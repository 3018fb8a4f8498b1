// Reading into a struct of any shape, by the tables made of its description.
#include "bind/table.hpp"

#include <catch.hpp>

#include "bind/faults.hpp"

namespace {

using namespace saglikrapor;
using namespace saglikrapor::test;

enum class Tint : std::uint8_t { red, green, blue };
BOOST_DESCRIBE_ENUM(Tint, red, green, blue)

struct Roller {
    int spokes = 0;
    std::optional<Tint> colour;
};
BOOST_DESCRIBE_STRUCT(Roller, (), (spokes, colour))

struct Base {
    std::int64_t number = 7;
    std::optional<std::int64_t> other_number;
};
BOOST_DESCRIBE_STRUCT(Base, (), (number, other_number))

struct Scooter : Base {
    double price = 1;
    Tint colour = Tint::blue;
    bool locked = true;
    Roller front;
    std::optional<Roller> spare;
    std::vector<Roller> wheels;
    std::optional<std::vector<std::vector<int>>> gears;
    std::vector<Identifying<std::string>> owners;
    std::optional<bool> a_member_with_a_name_that_is_longer_than_any_pattern;
};
BOOST_DESCRIBE_STRUCT(Scooter, (Base), (price, colour, locked, front, spare, wheels, gears, owners,
                                        a_member_with_a_name_that_is_longer_than_any_pattern))

Lines read(std::string_view text, Scooter& out) {
    Diagnostics errors;
    json::Reader reader{ReadLimits{}};
    for (int time = 0; time < 2; ++time) {  // the second time with the order of the keys known
        errors.clear();
        const char* const begin = reader.begin(text, {1, 1}, errors);
        if (const char* const behind = reader.object(begin, json::struct_table<Scooter>(), &out)) reader.end_document(behind);
    }
    return lines_of(errors);
}

// All that is in it.
std::string shown(const Scooter& s) {
    const auto roller = [](const Roller& r) {
        return std::to_string(r.spokes) + (r.colour ? "c" + std::to_string(static_cast<int>(*r.colour)) : "") + ' ';
    };
    std::string out = std::to_string(s.number) + ' ' + (s.other_number ? std::to_string(*s.other_number) : "-") + ' ' +
                      std::to_string(s.price) + ' ' + std::to_string(static_cast<int>(s.colour)) + (s.locked ? " locked " : " open ") +
                      roller(s.front) + (s.spare ? roller(*s.spare) : "- ");
    for (const Roller& wheel : s.wheels) out += roller(wheel);
    out += s.gears ? std::to_string(s.gears->size()) : "-";
    for (const auto& owner : s.owners) out += ' ' + owner.reveal();
    if (s.a_member_with_a_name_that_is_longer_than_any_pattern) out += *s.a_member_with_a_name_that_is_longer_than_any_pattern ? " +" : " -";
    return out;
}

}  // namespace

TEST_CASE("every kind of member is read") {
    Scooter b;
    CHECK(read(R"({ "number" : 9007199254740993 ,"other_number":-9223372036854775808, "price":0.1,"colour":"red", "locked":false,
        "front":{"colour":"green","spokes":32},"spare":{"spokes":36},"wheels":[{"spokes":1},{"spokes":2,"colour":"blue"}],
        "gears":[[1,2],[],[3]],"owners":["Ali","Işıl"],"a_member_with_a_name_that_is_longer_than_any_pattern":true})", b) == Lines{});
    CHECK(b.number == 9007199254740993);
    CHECK(b.other_number == std::numeric_limits<std::int64_t>::min());
    CHECK(b.price == 0.1);
    CHECK(b.colour == Tint::red);
    CHECK_FALSE(b.locked);
    CHECK(b.front.spokes == 32);
    CHECK(b.front.colour == Tint::green);
    CHECK(b.spare->spokes == 36);
    REQUIRE(b.wheels.size() == 2);
    CHECK(b.wheels[1].colour == Tint::blue);
    CHECK(b.gears == std::vector<std::vector<int>>{{1, 2}, {}, {3}});
    CHECK(b.owners[1].reveal() == "Işıl");
    CHECK(b.a_member_with_a_name_that_is_longer_than_any_pattern == true);
}

TEST_CASE("a struct that is left out or null has no member given") {
    const std::string rest = R"("number":1,"price":1,"colour":"red","locked":true)";
    for (const char* const front : {R"(,"front":null)", ""}) {
        Scooter b;
        b.front = {9, Tint::red};
        b.spare = Roller{9, Tint::red};
        b.wheels.resize(3);
        CHECK(read("{" + rest + front + "}", b) == Lines{});
        CHECK(b.front.spokes == 0);
        CHECK_FALSE(b.front.colour.has_value());
        CHECK_FALSE(b.spare.has_value());
        CHECK(b.wheels.empty());
    }
    Scooter b;
    CHECK(read("{" + rest + R"(,"front":{}})", b) == Lines{"input.missing /front/spokes 1:60"});
}

TEST_CASE("a fault in a list of lists is pointed at") {
    Scooter b;
    CHECK(read(R"({"number":1,"price":1,"colour":"red","locked":true,"gears":[[1],[2,"x"]],"owners":[5]})", b) ==
          Lines{"input.type /gears/1/1 1:68", "input.type /owners/0 1:84"});
    CHECK(read(R"({"number":9223372036854775808,"price":1,"colour":"red","locked":true})", b) == Lines{"input.range /number 1:11"});
}

TEST_CASE("a key that only begins like another is another") {
    Scooter b;
    const std::string text = R"({"number":1,"price":1,"colour":"red","locked":true,"wheel":[],"wheelss":[],"wheels ":[]})";
    CHECK(read(text, b) == Lines{"input.unknown-key /wheel 1:52", "input.unknown-key /wheelss 1:63", "input.unknown-key /… 1:76"});
}

TEST_CASE("objects are read the same whatever objects came before") {
    const std::string all = R"("number":1,"other_number":2,"price":3,"colour":"red","locked":true,"front":{"spokes":4,"colour":"green"},)"
                            R"("spare":{"spokes":5},"wheels":[{"spokes":6},{"colour":"red","spokes":7}],"gears":[[1]],"owners":["Al\u0131"])";
    const std::string longest = R"("a_member_with_a_name_that_is_longer_than_any_pattern":true)";
    const std::string needed = R"("price":8,"number":9,"locked":false,"colour":"blue","front":{"spokes":1})";
    const std::vector<std::string> texts{
        "{" + all + "," + longest + "}", "{" + longest + "," + all + "}", "{" + all + "}", "{ " + all + " }", "{" + needed + "}",
        "{" + needed + R"(,"owners":["a","bb","a longer name than fits"],"wheels":[]})", "{" + needed + R"(,"spare":null,"gears":null})",
        "{" + needed + R"(,"price":1})", "{" + all + R"(,"number":1})", R"({"number":1,"number":2})", "{" + all + "," + longest + R"(,"x":1})",
        "{" + all + ",}", "{" + needed + ",}", "{" + all, "{}", "{ }", "{,}", R"({"number":1,"price":1,"colour":"red"})",
        R"({"number":1 , "other_number" : 2,"price":3})", R"({"num\u0062er":1,"price":3,"colour":"red","locked":true,"front":{"spokes":1}})",
        R"({"number":1,"other_number":"x","price":3,"colour":"pink"})", "{" + needed + R"(,"front":{"spokes":2,"colour":"red"},"spare":{"colour":"red"}})"};
    std::size_t good = 0;
    for (const std::string& first : texts) {
        for (const std::string& second : texts) {
            json::Reader used{ReadLimits{}};
            Scooter again;
            for (const std::string& third : texts) {
                const auto read_by = [](json::Reader& reader, const std::string& text, Scooter& out) {
                    Diagnostics errors;
                    const char* const begin = reader.begin(text, {1, 1}, errors);
                    if (const char* const behind = reader.object(begin, json::struct_table<Scooter>(), &out)) reader.end_document(behind);
                    return lines_of(errors);
                };
                read_by(used, first, again);
                read_by(used, second, again);
                json::Reader fresh{ReadLimits{}};
                Scooter alone;
                const Lines wanted = read_by(fresh, third, alone);
                if (read_by(used, third, again) != wanted) FAIL_CHECK(first << " then " << second << " then " << third);
                if (!wanted.empty()) continue;
                ++good;
                if (shown(again) != shown(alone)) FAIL_CHECK(shown(again) << " is not " << shown(alone) << ": " << first << " then " << second << " then " << third);
            }
        }
    }
    CHECK(good > texts.size() * texts.size() * 5);
}
