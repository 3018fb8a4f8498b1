#include <saglikrapor/base/date_time.hpp>

#include <catch.hpp>

using namespace saglikrapor;

TEST_CASE("a local time is read with or without its seconds") {
    CHECK(to_string(parse_date_time("2026-03-04T09:20").value()) == "2026-03-04T09:20:00");
    CHECK(to_string(parse_date_time("2026-03-04T09:20:30").value()) == "2026-03-04T09:20:30");
    CHECK(to_string(parse_date_time("2024-02-29T23:59:59").value()) == "2024-02-29T23:59:59");
    CHECK(to_string(parse_date_time("1969-12-31T23:59:59").value()) == "1969-12-31T23:59:59");
    CHECK(to_string(parse_date_time("1400-01-01T00:00").value()) == "1400-01-01T00:00:00");
    CHECK(to_string(parse_date_time("9999-12-31T23:59:59").value()) == "9999-12-31T23:59:59");
}

TEST_CASE("what is not a real local time is refused") {
    for (const char* const text :
         {"", "2026-03-04", "2026-03-04 09:20", "2026-03-04T9:20", "2026-03-04T24:00", "2026-03-04T09:60", "2026-03-04T09:20:60",
          "2026-02-29T09:20", "2026-03-04T09:20Z", "2026-03-04T09:20:30Z", "2026-03-04T09:20.30", "2026-03-04T09-20",
          "2026-03-04T+9:20", "2026-03-04t09:20", " 2026-03-04T09:2"})
        CHECK_FALSE(parse_date_time(text).has_value());
}

TEST_CASE("times are ordered and their differences are seconds") {
    const DateTime evening = parse_date_time("2026-02-28T23:59:59").value(), morning = parse_date_time("2026-03-01T00:00").value();
    CHECK(evening < morning);
    CHECK(morning.seconds - evening.seconds == 1);
    CHECK(DateTime{} == parse_date_time("1970-01-01T00:00").value());
}
