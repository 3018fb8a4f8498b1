// The short way of reading a value beside the plain one: what it takes, it takes rightly, and it takes nothing else.
#include "bind/quick.hpp"

#include <charconv>
#include <random>
#include <string>

#include <catch.hpp>

namespace {

using namespace saglikrapor;
using namespace saglikrapor::json;

std::string padded(std::string text) { return text + std::string(quick::padding, '\0'); }

}  // namespace

TEST_CASE("natural numbers of up to seven digits are read the short way") {
    std::mt19937 random{7};
    for (std::size_t digits = 1; digits <= 12; ++digits) {
        for (int n = 0; n < 300; ++n) {
            std::string number;
            for (std::size_t i = 0; i < digits; ++i) number += static_cast<char>('0' + random() % 10);
            const std::string behind = n % 3 == 0 ? "," : n % 3 == 1 ? "}" : " ";
            const std::string text = padded(number + behind);
            int read = -1, wanted = 0;
            const char* const end = quick::natural(text.data(), read);
            const bool taken = digits <= 7 && (digits == 1 || number[0] != '0');
            INFO(number);
            REQUIRE((end != nullptr) == taken);
            if (!taken) continue;
            std::from_chars(number.data(), number.data() + number.size(), wanted);
            REQUIRE(read == wanted);
            REQUIRE(end == text.data() + digits);
        }
    }
    for (const char* other : {"", "-1", "1.5", "1e3", "1E3", "x", "\"1\"", "+1", ".5", "00"}) {
        int read = -1;
        CHECK(quick::natural(padded(other).data(), read) == nullptr);
        CHECK(read == -1);
    }
}

TEST_CASE("days are read the short way as they are read alone, whatever byte stands where") {
    const std::string days[] = {"2026-03-04", "2024-02-29", "2023-02-29", "1400-01-01", "9999-12-31", "1399-12-31", "2026-13-01", "2026-00-10", "2026-04-31", "2026-04-00"};
    std::size_t taken = 0;
    for (const std::string& day : days) {
        for (std::size_t at = 0; at < day.size(); ++at) {
            for (int byte = 0; byte < 256; ++byte) {
                std::string changed = day;
                changed[at] = static_cast<char>(byte);
                const std::string text = padded('"' + changed + '"');
                Date read;
                const char* const end = quick::date(text.data(), read);
                const auto wanted = parse_date(changed);
                INFO(changed);
                REQUIRE((end != nullptr) == wanted.has_value());
                if (!wanted) continue;
                ++taken;
                REQUIRE(read == *wanted);
                REQUIRE(end == text.data() + 12);
            }
        }
    }
    CHECK(taken > 250);
    for (const char* other : {"", "\"2026-03-04", "\"2026-03-04 \"", "2026-03-04", "\"2026-3-4\""}) {
        Date read;
        CHECK(quick::date(padded(other).data(), read) == nullptr);
    }
}

TEST_CASE("texts of every length are copied over texts of every length") {
    const std::string letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ";
    for (std::size_t from = 0; from <= letters.size(); ++from) {
        for (std::size_t to = 0; to <= letters.size(); ++to) {
            std::string out(to, '#');
            quick::copy(std::string_view(letters).substr(0, from), out);
            REQUIRE(out == letters.substr(0, from));
        }
    }
}

TEST_CASE("a string is taken without escapes, control characters and bytes that are no Unicode") {
    for (std::size_t before = 0; before < 40; ++before) {
        const std::string plain(before, 'a');
        std::string_view read;
        const std::string good = padded('"' + plain + "ş\",");
        const char* const end = quick::text(good.data(), read);
        REQUIRE(end == good.data() + before + 4);
        REQUIRE(read == plain + "ş");
        for (const char* const bad : {"\\\"", "\n", "\x01", "\xFF", "\xC5", "\xED\xA0\x80", "\xC0\xAF"})
            REQUIRE(quick::text(padded('"' + plain + bad + "b\"").data(), read) == nullptr);
        REQUIRE(quick::text(padded('"' + plain).data(), read) == nullptr);  // not closed
    }
}

TEST_CASE("true and false are read the short way") {
    bool read = false;
    CHECK(quick::boolean(padded("true,").data(), read) != nullptr);
    CHECK(read);
    CHECK(quick::boolean(padded("false}").data(), read) != nullptr);
    CHECK_FALSE(read);
    for (const char* other : {"", "tru", "True", "fals", "falsy", "null", "1", "\"true\""})
        CHECK(quick::boolean(padded(other).data(), read) == nullptr);
}
