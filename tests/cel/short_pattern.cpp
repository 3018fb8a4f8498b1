// What the short patterns find, beside RE2, which they stand in for.
#include "cel/short_pattern.hpp"

#include <random>
#include <string>
#include <vector>

#include <catch.hpp>
#include <re2/re2.h>

namespace {

using saglikrapor::cel::ShortPattern;

bool taken(std::string_view pattern) { return ShortPattern::make(pattern).has_value(); }

bool found(std::string_view pattern, std::string_view text) {
    const auto made = ShortPattern::make(pattern);
    REQUIRE(made);
    return made->search(text);
}

bool found_by_re2(const RE2& pattern, const std::string& text) { return RE2::PartialMatch(text, pattern); }

// Pieces of patterns, put together at random; most results are patterns.
class Maker {
public:
    std::string pattern() {
        std::string made = one_of({"", "", "(?i)"}) + one_of({"", "^"});
        const bool group = below(3) == 0;
        made += group ? "(" + branches(2) + ")" : branch(2);
        return made + one_of({"", "$"});
    }
    std::string text() {
        std::string made;
        for (unsigned n = below(9); n > 0; --n) made += one_of({"a", "b", "B", "c", "x", "1", "2", "9", ".", "-", "ş", "\n"});
        return made;
    }

private:
    unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }
    std::string one_of(const std::vector<std::string>& all) { return all[below(static_cast<unsigned>(all.size()))]; }
    std::string branches(unsigned depth) {
        std::string made = branch(depth);
        while (below(2) == 0) made += "|" + branch(depth);
        return made;
    }
    std::string branch(unsigned depth) {
        std::string made;
        for (unsigned n = below(4); n > 0; --n) made += atom(depth) + one_of({"", "", "", "?", "*", "+", "{2}", "{1,2}", "{0,2}", "{2,}", "{0,}"});
        return made;
    }
    std::string atom(unsigned depth) {
        if (depth > 0 && below(4) == 0) return one_of({"(", "(?:"}) + branches(depth - 1) + ")";
        return one_of({"a", "b", "B", "x", "1", "[ab]", "[a-c]", "[A-C1-3]", "[0-9]", "\\d", "[.]", "\\.", "[\\d.]", "\\-"});
    }

    std::mt19937 random_{20261128};
};

}  // namespace

TEST_CASE("a short pattern finds what it says") {
    CHECK(found("^[0-9]{11}$", "10000000146"));
    CHECK_FALSE(found("^[0-9]{11}$", "1000000014"));
    CHECK_FALSE(found("^[0-9]{11}$", "100000001460"));
    CHECK(found("^[A-Z][0-9]{2}([.][0-9]{1,2})?$", "M54.5"));
    CHECK(found("^[A-Z][0-9]{2}([.][0-9]{1,2})?$", "M54"));
    CHECK_FALSE(found("^[A-Z][0-9]{2}([.][0-9]{1,2})?$", "M54."));
    CHECK_FALSE(found("^[A-Z][0-9]{2}([.][0-9]{1,2})?$", "Ş54"));
    CHECK(found("(?i)^G4[01]", "g41.2"));
    CHECK_FALSE(found("(?i)^G4[01]", "xg41"));
    CHECK(found("b+c", "aabbbc"));
    CHECK(found("", "anything"));
    CHECK(found("^a*$", ""));
    CHECK_FALSE(found("^a*$", "ab"));
    CHECK(found("a*$", "ab"));
}

TEST_CASE("what is not of the part is left to RE2") {
    for (const char* pattern : {"a.b", "\\w", "\\bA", "[^a]", "ş", "(?i)k", "(?i)[r-t]", "(?P<n>a)", "^a|b", "a|b$", "a^b", "a+?", "a**", "(", ")", "a{3,2}",
                                "[b-a]", "[a", "a\\", "{2}", "*", "a$b", "\\$", "[[:digit:]]", "(^a)", "a{2", "(?i:a)", " ", "a{1001}", "\\1", "\\pL"}) {
        if (std::string_view(pattern) == "\\$") {
            CHECK(found(pattern, "5$"));  // a sign that means itself
            continue;
        }
        INFO(pattern);
        CHECK_FALSE(taken(pattern));
    }
    CHECK_FALSE(taken("^[0-9]{65}$"));                       // more than 64 positions
    CHECK(taken("^[0-9]{64}$"));
    CHECK_FALSE(taken("a[ab][ab][ab][ab][ab][ab][ab][ab]"));  // more than 200 states
}

TEST_CASE("a short pattern finds what RE2 finds") {
    Maker maker;
    RE2::Options quiet;
    quiet.set_log_errors(false);
    int compared = 0, agreed = 0, positive = 0;
    for (int n = 0; n < 4000; ++n) {
        const std::string pattern = maker.pattern();
        const auto made = ShortPattern::make(pattern);
        if (!made) continue;
        const RE2 re2(pattern, quiet);
        INFO(pattern);
        REQUIRE(re2.ok());  // nothing is taken that is no pattern
        for (int t = 0; t < 25; ++t) {
            const std::string text = maker.text();
            ++compared;
            const bool wanted = found_by_re2(re2, text);
            positive += wanted ? 1 : 0;
            if (made->search(text) == wanted) ++agreed;
            else FAIL_CHECK("on '" << text << "' RE2 says " << wanted);
        }
    }
    CHECK(agreed == compared);
    CHECK(compared > 50'000);
    CHECK(positive > compared / 10);
    CHECK(positive < compared - compared / 10);
}
