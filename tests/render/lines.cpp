#include "render/lines.hpp"

#include <catch.hpp>

using namespace saglikrapor::render;

TEST_CASE("a paragraph is wrapped by code points and indented") {
    std::string out;
    Lines lines(out, false, 12);
    lines.paragraph(4, "  → ", Colour::bold, "üç öğün güzelleştirme yok");
    CHECK(out == "  → üç öğün\n    güzelleştirme\n    yok\n");
}

TEST_CASE("a word longer than a line is cut") {
    std::string out;
    Lines lines(out, false, 40);
    lines.paragraph(2, std::string(50, 'x'));
    CHECK(out == "  " + std::string(38, 'x') + "\n  " + std::string(12, 'x') + "\n");
}

TEST_CASE("control characters of a text do not reach the terminal") {
    std::string out;
    Lines lines(out, true);
    lines.put("a\x1b[31mb\xC2\x9B");
    lines.paragraph(0, "c\nd\re");
    CHECK(out == "a [31mb  c d e\n");
}

TEST_CASE("characters that turn the direction of writing do not reach the terminal, and their neighbours do") {
    std::string out;
    Lines lines(out, false);
    lines.put("a\u202Eb\u2066c\u200Fd\u2029e");
    CHECK(out == "a   b   c   d   e");
    out.clear();
    lines.put("\u200D\u2027\u202F\u2065\u206A–“\xE2\x80");
    CHECK(out == "\u200D\u2027\u202F\u2065\u206A–“\xE2\x80");
}

TEST_CASE("colour is put on only where it was asked for") {
    std::string plain, coloured;
    Lines(plain, false).put("a", Colour::red);
    Lines(coloured, true).put("a", Colour::red);
    CHECK(plain == "a");
    CHECK(coloured == "\x1b[1;31ma\x1b[0m");
}
