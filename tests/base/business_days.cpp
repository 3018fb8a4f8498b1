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

TEST_CASE("a half day is worked until 13:00 and counts as a business day unless the caller says otherwise") {
    const HolidayCalendar calendar({{day_number(date(2026, 10, 29))}, {day_number(date(2026, 10, 28))}, 2026, 2026});
    CHECK(calendar.kind(date(2026, 10, 27)) == DayKind::working);
    CHECK(calendar.kind(date(2026, 10, 28)) == DayKind::half);
    CHECK(calendar.kind(date(2026, 10, 29)) == DayKind::closed);
    CHECK(calendar.is_business_day(date(2026, 10, 28)) == true);
    CHECK(calendar.is_business_day(date(2026, 10, 28), HalfDays::skip) == false);
    CHECK(shown(calendar.add_business_days(date(2026, 10, 27), 2)) == "2026-10-30");
    CHECK(shown(calendar.add_business_days(date(2026, 10, 27), 2, HalfDays::skip)) == "2026-11-02");
    CHECK(shown(calendar.business_day_on_or_after(date(2026, 10, 28), HalfDays::skip)) == "2026-10-30");
    CHECK(calendar.business_days(date(2026, 10, 26), date(2026, 10, 30)) == 4);
    CHECK(calendar.business_days(date(2026, 10, 26), date(2026, 10, 30), HalfDays::skip) == 3);
}

TEST_CASE("what is done after the working half of a half day belongs to the next business day") {
    const HolidayCalendar calendar({{day_number(date(2026, 10, 29))}, {day_number(date(2026, 10, 28))}, 2026, 2026});
    const struct {
        const char* time;
        const char* day;
    } rows[] = {
        {"2026-10-27T23:59", "2026-10-27"}, {"2026-10-28T00:00", "2026-10-28"},    {"2026-10-28T12:59:59", "2026-10-28"},
        {"2026-10-28T13:00", "2026-10-30"}, {"2026-10-29T09:00", "2026-10-30"},    {"2026-10-31T09:00", "2026-11-02"},
        {"2026-01-01T00:00", "2026-01-01"}, {"2027-01-04T09:00", "unknown"},       {"1969-12-31T23:00", "unknown"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.time);
        CHECK(shown(calendar.business_day_of(parse_date_time(row.time).value())) == row.day);
    }
}

TEST_CASE("a site's own days stand above the public calendar, and only in the years that it knows") {
    HolidayCalendar calendar = year_2026();
    SiteDays site;
    site.free_days = {day_number(date(2026, 3, 23)), day_number(date(2026, 6, 1)), day_number(date(2027, 3, 1))};
    site.half_days = {day_number(date(2026, 3, 24)), day_number(date(2026, 3, 23)), day_number(date(2026, 3, 29))};
    site.working_days = {day_number(date(2026, 3, 28)), day_number(date(2026, 6, 1)), day_number(date(2026, 10, 29))};
    calendar.set_site_days(site);
    CHECK(calendar.kind(date(2026, 3, 23)) == DayKind::closed);   // free wins over half
    CHECK(calendar.kind(date(2026, 3, 24)) == DayKind::half);
    CHECK(calendar.kind(date(2026, 3, 28)) == DayKind::working);  // a Saturday
    CHECK(calendar.kind(date(2026, 3, 29)) == DayKind::closed);   // a Sunday is not opened by halves
    CHECK(calendar.kind(date(2026, 6, 1)) == DayKind::working);   // working wins over free
    CHECK(calendar.kind(date(2026, 10, 29)) == DayKind::working);
    CHECK_FALSE(calendar.kind(date(2027, 3, 1)).has_value());
    CHECK(shown(calendar.add_business_days(date(2026, 3, 19), 1)) == "2026-03-24");
}

TEST_CASE("a day beyond the calendar is of no known kind") {
    const HolidayCalendar calendar({}, 1400, 9999);
    CHECK_FALSE(calendar.kind(date(9999, 12, 31) + boost::gregorian::days(1)).has_value());
    CHECK_FALSE(calendar.kind(date(1400, 1, 1) - boost::gregorian::days(1)).has_value());
    CHECK_FALSE(calendar.add_business_days(date(9999, 12, 30), 2).has_value());
    CHECK_FALSE(calendar.add_business_days(date(1400, 1, 2), -3).has_value());
}
