#include "render/json_text.hpp"

#include <cmath>
#include <limits>

#include <catch.hpp>

using namespace saglikrapor::render;

TEST_CASE("a JSON string is escaped strictly") {
    const struct {
        std::string text;
        std::string json;
    } rows[] = {
        {"", R"("")"},
        {"düz metin", R"("düz metin")"},
        {"a\"b\\c/d", R"("a\"b\\c/d")"},
        {"\b\f\n\r\t", R"("\b\f\n\r\t")"},
        {std::string("a\0b", 3), R"("a\u0000b")"},
        {"\x01\x1f\x7f", "\"\\u0001\\u001f\x7f\""},
        {"\xF0\x9F\x99\x82", "\"\xF0\x9F\x99\x82\""},
    };
    for (const auto& row : rows) {
        std::string out = "x";
        append_json_string(out, row.text);
        CHECK(out == "x" + row.json);
    }
}

TEST_CASE("what is not UTF-8 becomes replacement characters, one for each maximal piece") {
    const struct {
        std::string bytes;
        int replaced;
    } rows[] = {
        {"\x80", 1}, {"\xC3", 1}, {"\xC0\xAF", 2}, {"\xE2\x82", 1}, {"\xED\xA0\x80", 3}, {"\xF4\x90\x80\x80", 4}, {"\xF0\x9F\x99", 1},
        {"\xFF\xFE", 2}, {"\xE0\x80\x80", 3},
    };
    for (const auto& row : rows) {
        std::string out, expected = "\"a";
        append_json_string(out, "a" + row.bytes + "b");
        for (int i = 0; i < row.replaced; ++i) expected += "\xEF\xBF\xBD";
        CHECK(out == expected + "b\"");
    }
}

TEST_CASE("a number is the shortest that reads back the same") {
    const auto text = [](auto number) {
        std::string out;
        append_json_number(out, number);
        return out;
    };
    CHECK(text(0.1) == "0.1");
    CHECK(text(2.0) == "2");
    CHECK(text(1e300) == "1e+300");
    CHECK(text(std::nan("")) == "null");
    CHECK(text(std::numeric_limits<double>::infinity()) == "null");
    CHECK(text(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
}
