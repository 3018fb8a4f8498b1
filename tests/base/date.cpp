#include <saglikrapor/base/date.hpp>

#include <catch.hpp>

using namespace saglikrapor;

TEST_CASE("a date is read only when it is a real day") {
    CHECK(parse_date("2024-02-29").has_value());
    CHECK_FALSE(parse_date("2023-02-29").has_value());
    CHECK_FALSE(parse_date("2024-2-29").has_value());
    CHECK_FALSE(parse_date("2024-02-29 ").has_value());
    CHECK_FALSE(parse_date("2024-13-01").has_value());
    CHECK(to_string(*parse_date("2024-02-29")) == "2024-02-29");
}

TEST_CASE("months are added with the rounding that was asked for") {
    CHECK(to_string(add_months(date(2025, 2, 28), 1, Rounding::down)) == "2025-03-28");
    CHECK(to_string(add_months(date(2025, 1, 31), 1, Rounding::down)) == "2025-02-28");
    CHECK(to_string(add_months(date(2025, 1, 31), 1, Rounding::up)) == "2025-03-01");
    CHECK(to_string(add_months(date(2025, 1, 31), -2, Rounding::down)) == "2024-11-30");
    CHECK(to_string(add_months(date(2024, 12, 31), 2, Rounding::up)) == "2025-03-01");
    CHECK(to_string(add_months(date(2024, 2, 29), 12, Rounding::down)) == "2025-02-28");
}

TEST_CASE("years are completed on the birthday") {
    CHECK(completed_years(date(2006, 3, 4), date(2024, 3, 3)) == 17);
    CHECK(completed_years(date(2006, 3, 4), date(2024, 3, 4)) == 18);
    CHECK(completed_years(date(2004, 2, 29), date(2023, 2, 28)) == 18);
    CHECK(completed_years(date(2004, 2, 29), date(2023, 3, 1)) == 19);
}

TEST_CASE("both ends of a period count") {
    CHECK(inclusive_days(date(2026, 3, 1), date(2026, 3, 10)) == 10);
    CHECK(inclusive_days(date(2026, 3, 1), date(2026, 3, 1)) == 1);
}

TEST_CASE("the year of a day number is that of the day, on every day that there is") {
    std::int64_t first = first_day_number();
    for (std::int64_t day = first_day_number(); day <= last_day_number(); ++day) {
        const int year = from_day_number(day).year();
        if (year_of(day) != year) FAIL(to_string(from_day_number(day)));
        if (year_of(first) != year) first = day;
        if (day == first && first_day_of_year(year) != day) FAIL(to_string(from_day_number(day)));
    }
    CHECK(first == day_number(date(9999, 1, 1)));
    for (int year = 1400; year < 9999; ++year)
        if (last_day_of_year(year) + 1 != first_day_of_year(year + 1)) FAIL(year);
    CHECK(last_day_of_year(9999) == last_day_number());
}
