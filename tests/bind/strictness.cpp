// Nothing malformed is accepted and nothing well-formed is called malformed, wherever in a document it stands. The witness
// is another parser.
#include <saglikrapor/bind/read_json.hpp>

#include <catch.hpp>

#include <random>

#include <simdjson.h>

#include "bind/faults.hpp"

using namespace saglikrapor;
using namespace saglikrapor::test;

namespace {

bool is_json(const std::string& text) {
    simdjson::dom::parser parser;
    return parser.parse(text).error() == simdjson::SUCCESS;
}

bool has(const Lines& lines, std::string_view code) {
    for (const std::string& line : lines)
        if (line.rfind(code, 0) == 0) return true;
    return false;
}

bool says_malformed(const Lines& lines) { return has(lines, "input.syntax") || has(lines, "input.trailing") || has(lines, "input.empty"); }

// A malformed text may also be told as bad text, and a lone surrogate only so.
void agree(const std::string& text) {
    CAPTURE(text);
    const Lines lines = faults_of(text);
    const bool json = is_json(text);
    if (!json) CHECK((says_malformed(lines) || has(lines, "input.utf8")));
    if (says_malformed(lines)) CHECK_FALSE(json);
}

const std::vector<std::string> malformed_values{
    "", "tru", "truee", "True", "fals", "nul", "nulll", "NaN", "Infinity", "-Infinity", "undefined", "'a'", "a",
    "01", "-01", "1.", ".5", "1.e1", "1e", "1e+", "+1", "-", "--1", "0x10", "1_000", "1,", "00", "1 2", "1e1.5",
    "\"", "\"a", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud83d\\u\"", "\"a\nb\"", "\"a\tb\"", "\"\\", "\"a\"b", "\"\x01\"",
    "[", "]", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1 2]", "[1}", "[[]", "[]]", "[\"a\":1]", "[1]]", "[tru]",
    "{", "}", "{\"a\"", "{\"a\":", "{\"a\":}", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{a:1}",
    "{1:1}", "{\"a\":1]", "{\"a\"::1}", "{\"a\",1}", "{\"a\":1,,\"b\":2}", "{\"a\":1};", "{null:1}", "{'a':1}", "{{}}", "{\"a\":{}",
    "/**/1", "1//", "\xEF\xBB\xBF" "1", "\f1", "\v1", "\xC2\xA0" "1"};

const std::vector<std::string> sound_values{
    "true", "null", "0", "-0", "-0.0", "1E+2", "1e-2", "123456789", "\"\"", "\"\\u0000\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\ud83d\\ude00\"",
    "\"İışğ\"", "\"\x7F\"", "[]", "[ ]", "{}", "{ }", "[[],{},[{}]]", "{\"a\":{\"b\":[1,\"x\",null]},\"a\":2}", " \r\n\t1 \r\n\t"};

}  // namespace

TEST_CASE("a malformed value is refused in every place") {
    for (const std::string& value : malformed_values) {
        for (const char* const key : {"x", "days", "episode", "person", "fees", "used_on", "examined_at", "form", "seal", "type", "id"}) {
            const std::string text = report_with(fmt::format("\"{}\":{}", key, value));
            CAPTURE(text);
            CHECK_FALSE(is_json(text));
            CHECK(has(faults_of(text), "input.syntax"));
        }
        const std::string late_type = fmt::format(R"({{"x":{},"type":"rest_leave","id":"R","issued_on":"2026-03-04"}})", value);
        CHECK(has(faults_of(late_type), "input.syntax"));
        CHECK(has(faults_of(fmt::format(R"({{"type":{},"id":"R"}})", value)), "input.syntax"));
        CHECK_FALSE(faults_of(value).empty());
    }
}

TEST_CASE("a sound value is never called malformed") {
    for (const std::string& value : sound_values) {
        for (const char* const key : {"x", "days", "episode", "person", "fees", "used_on", "examined_at", "form", "seal", "type"}) {
            const std::string text = report_with(fmt::format("\"{}\":{}", key, value));
            CAPTURE(text);
            CHECK(is_json(text));
            CHECK_FALSE(has(faults_of(text), "input.syntax"));
        }
    }
}

TEST_CASE("every beginning of a document is malformed") {
    const std::string text = report_with(R"("person":{"name":"Işıl"},"fees":[{"amount":1.5e3}],"seal":true,"x":["\u0131"])");
    for (std::size_t size = 0; size < text.size(); ++size) agree(text.substr(0, size));
}

TEST_CASE("two readers agree on what is malformed, whatever happens to a document") {
    const std::vector<std::string> seeds{
        report_with(R"("person":{"identity":{"number":"123"},"name":"Işıl \u0131\ud83d\ude00","birth_date":"1985-07-12"},)"
                    R"("issuer":{"physicians":[{"branch":"ent"},{}]},"fees":[{"amount":-1.5e3}],"seal":true,"x":[1,{"y":null}],"days":20)"),
        R"({"as_of":"2026-05-06","history":[{"id":"E1","type":"driver","issued_on":"2026-01-02"}],"report":{"id":"R","type":"rest_leave"}})"};
    constexpr std::string_view pieces = "\"\\{}[]:,0123456789.eE+-tfnu \n\xC4\xB1\xFF\x01/a";
    std::mt19937 random(20260304);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
    for (int round = 0; round < 20'000; ++round) {
        std::string text = seeds[below(seeds.size())];
        for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
            const std::size_t at = below(text.size()), other = below(text.size());
            switch (below(4)) {
                case 0: text[at] = pieces[below(pieces.size())]; break;
                case 1: text.insert(at, 1, pieces[below(pieces.size())]); break;
                case 2: text.erase(at, 1 + below(3)); break;
                default: std::swap(text[at], text[other]); break;
            }
        }
        agree(text);
    }
}
