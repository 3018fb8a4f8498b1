#include <saglikrapor/base/source.hpp>

#include <catch.hpp>

using namespace saglikrapor;

TEST_CASE("a byte stands on a line and in a column of code points") {
    const Source source("kural.yaml", "gün: 10\r\nağır\n");
    const struct {
        std::uint32_t offset, line, column;
    } rows[] = {
        {0, 1, 1}, {1, 1, 2}, {3, 1, 3}, {4, 1, 4}, {8, 1, 8}, {10, 2, 1}, {13, 2, 3}, {16, 2, 5}, {17, 3, 1}, {99, 3, 1},
    };
    for (const auto& row : rows) {
        CAPTURE(row.offset);
        CHECK(source.position(row.offset) == Position{row.line, row.column});
        CHECK(position_in(source.text(), row.offset) == Position{row.line, row.column});
    }
}

TEST_CASE("a line is given without its line end") {
    const Source source("a", "bir\r\n\niki");
    CHECK(source.line(1) == "bir");
    CHECK(source.line(2).empty());
    CHECK(source.line(3) == "iki");
    CHECK(source.line(0).empty());
    CHECK(source.line(4).empty());
    CHECK(source.line_start(3) == 6);
    CHECK(source.line_start(4) == 9);
}

TEST_CASE("an empty text has one empty line") {
    const Source source;
    CHECK(source.position(0) == Position{1, 1});
    CHECK(source.line(1).empty());
    CHECK(position_in("", 5) == Position{1, 1});
}

TEST_CASE("joined spans hold both") {
    CHECK(join({3, 5}, {8, 9}) == Span{3, 9});
    CHECK(join({8, 9}, {3, 5}) == Span{3, 9});
    CHECK(join({3, 9}, {4, 5}) == Span{3, 9});
}
