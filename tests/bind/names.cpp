#include "bind/names.hpp"

#include <catch.hpp>

using saglikrapor::json::NameTable;

TEST_CASE("a name is found by itself only") {
    const std::vector<std::string> names{"a", "ab", "abc", "acb", "abcd", "abcdefgh", "abcdefghijklmnop", "abcdefghXjklmnopq",
                                         "abcdefghijklmnopq", "abcdefghYjklmnopq", "issued_on", "days"};
    const NameTable table(names);
    for (std::size_t i = 0; i < names.size(); ++i) CHECK(table.find(names[i]) == static_cast<int>(i));
    for (const char* const other : {"", "b", "bc", "ba", "abd", "abcdabcd", "abcdefgh ", "abcdefghZjklmnopq", "Days", "day"})
        CHECK(table.find(other) == -1);
    CHECK(NameTable().find("a") == -1);
    CHECK(NameTable(std::vector<std::string>()).find("") == -1);
}

TEST_CASE("a name that is given twice is refused") {
    CHECK_THROWS_AS(NameTable({"a", "b", "a"}), std::logic_error);
    std::vector<std::string> many;
    for (int i = 0; i < 251; ++i) many.push_back(std::to_string(i));
    CHECK_THROWS_AS(NameTable(many), std::logic_error);
    many.pop_back();
    CHECK(NameTable(many).find("249") == 249);
}
