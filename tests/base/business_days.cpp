#include <saglikrapor/base/business_days.hpp>

#include <catch.hpp>

using namespace saglikrapor;

namespace {

// Law 2429 and the tables of the Diyanet for 2026: full days only. 19 March and 26 May are half days.
HolidayCalendar year_2026() {
    std::set<std::int64_t> holidays;
    for (const char* const day :
         {"2026-01-01", "2026-03-20", "2026-03-21", "2026-03-22", "2026-04-23", "2026-05-01", "2026-05-19", "2026-05-27", "2026-05-28",
          "2026-05-29", "2026-05-30", "2026-07-15", "2026-08-30", "2026-10-29"})
        holidays.insert(day_number(parse_date(day).value()));
    return {holidays, 2026, 2026};
}

std::string shown(std::optional<Date> day) { return day ? to_string(*day) : "unknown"; }

}  // namespace

TEST_CASE("a business day is a weekday that is no full holiday") {
    const HolidayCalendar calendar = year_2026();
    const struct {
        const char* day;
        bool open;
    } rows[] = {
        {"2026-03-04", true},  {"2026-03-07", false}, {"2026-03-08", false}, {"2026-03-19", true}, {"2026-03-20", false},
        {"2026-04-23", false}, {"2026-05-26", true},  {"2026-10-28", true},  {"2026-10-29", false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.day);
        CHECK(calendar.is_business_day(parse_date(row.day).value()) == row.open);
    }
}

TEST_CASE("business days are counted forwards and backwards from a day that is not counted") {
    const HolidayCalendar calendar = year_2026();
    const struct {
        const char* day;
        int n;
        const char* expected;
    } rows[] = {
        {"2026-03-04", 0, "2026-03-04"},  {"2026-03-07", 0, "2026-03-07"},  {"2026-03-04", 3, "2026-03-09"},
        {"2026-03-07", 1, "2026-03-09"},  {"2026-03-19", 1, "2026-03-23"},  {"2026-05-26", 3, "2026-06-03"},
        {"2026-03-09", -3, "2026-03-04"}, {"2026-03-23", -1, "2026-03-19"}, {"2026-12-31", 1, "unknown"},
        {"2026-01-02", -1, "unknown"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.day, row.n);
        CHECK(shown(calendar.add_business_days(parse_date(row.day).value(), row.n)) == row.expected);
    }
}

TEST_CASE("a term that ends on a closed day ends on the next open one") {
    const HolidayCalendar calendar = year_2026();
    CHECK(shown(calendar.business_day_on_or_after(date(2026, 3, 4))) == "2026-03-04");
    CHECK(shown(calendar.business_day_on_or_after(date(2026, 3, 20))) == "2026-03-23");
    CHECK(shown(calendar.business_day_on_or_after(date(2026, 5, 27))) == "2026-06-01");
}

TEST_CASE("nothing is said about years whose holidays are not known") {
    const HolidayCalendar calendar = year_2026(), none;
    CHECK_FALSE(calendar.is_business_day(date(2025, 3, 4)).has_value());
    CHECK_FALSE(calendar.is_business_day(date(2027, 3, 4)).has_value());
    CHECK_FALSE(none.is_business_day(date(2026, 3, 4)).has_value());
    CHECK_FALSE(none.business_day_on_or_after(date(2026, 3, 4)).has_value());
    CHECK_FALSE(calendar.is_business_day(Date{}).has_value());
    CHECK_FALSE(calendar.add_business_days(Date{}, 1).has_value());
}
