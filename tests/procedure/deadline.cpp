#include <saglikrapor/procedure/deadline.hpp>

#include <catch.hpp>

using namespace saglikrapor;

namespace {

std::string last(DeadlineUnit unit, std::int64_t count, const char* start, Rounding rounding = Rounding::down, bool extends = false) {
    // 23 April 2026 is a Thursday; 23 May 2026 a Saturday.
    static const HolidayCalendar holidays({day_number(date(2026, 4, 23))}, 2026, 2026);
    Deadline deadline;
    deadline.unit = unit;
    deadline.rounding = rounding;
    deadline.extends = extends;
    const auto day = procedure::last_day(deadline, *parse_date(start), count, holidays);
    return day ? to_string(*day) : "none";
}

}  // namespace

TEST_CASE("the day of the start is not counted") {
    CHECK(last(DeadlineUnit::days, 30, "2026-03-01") == "2026-03-31");
    CHECK(last(DeadlineUnit::days, 1, "2026-12-31") == "2027-01-01");
    CHECK(last(DeadlineUnit::days, 1, "2028-02-28") == "2028-02-29");
}

TEST_CASE("business days leave out week ends and full holidays") {
    CHECK(last(DeadlineUnit::business_days, 1, "2026-04-22") == "2026-04-24");
    CHECK(last(DeadlineUnit::business_days, 2, "2026-04-22") == "2026-04-27");
    CHECK(last(DeadlineUnit::business_days, 1, "2026-12-31") == "none");  // the holidays of 2027 are not known
}

TEST_CASE("months and years are rounded as told") {
    CHECK(last(DeadlineUnit::months, 1, "2026-01-31") == "2026-02-28");
    CHECK(last(DeadlineUnit::months, 1, "2026-01-31", Rounding::up) == "2026-03-01");
    CHECK(last(DeadlineUnit::months, 1, "2026-02-28") == "2026-03-28");
    CHECK(last(DeadlineUnit::years, 1, "2028-02-29") == "2029-02-28");
    CHECK(last(DeadlineUnit::years, 1, "2028-02-29", Rounding::up) == "2029-03-01");
}

TEST_CASE("a last day may move to the next business day") {
    CHECK(last(DeadlineUnit::days, 1, "2026-04-22", Rounding::down, true) == "2026-04-24");
    CHECK(last(DeadlineUnit::days, 3, "2026-04-22", Rounding::down, true) == "2026-04-27");
    CHECK(last(DeadlineUnit::days, 2, "2026-04-22", Rounding::down, true) == "2026-04-24");
    CHECK(last(DeadlineUnit::months, 1, "2026-04-23", Rounding::down, true) == "2026-05-25");
    CHECK(last(DeadlineUnit::days, 1, "2027-01-01", Rounding::down, true) == "none");
}

TEST_CASE("what has no last day has none") {
    CHECK(last(DeadlineUnit::words, 1, "2026-01-01") == "none");
    CHECK(last(DeadlineUnit::recurring, 1, "2026-01-01") == "none");
    CHECK(last(DeadlineUnit::days, 0, "2026-01-01") == "none");
    CHECK(last(DeadlineUnit::days, -3, "2026-01-01") == "none");
    CHECK(last(DeadlineUnit::days, 10'000'000'000, "2026-01-01") == "none");
    CHECK(last(DeadlineUnit::years, 3000, "9000-01-01") == "none");
}

TEST_CASE("beyond the last year there is no last day") {
    for (const DeadlineUnit unit : {DeadlineUnit::days, DeadlineUnit::business_days, DeadlineUnit::months, DeadlineUnit::years}) {
        CHECK(last(unit, 12, "9999-12-20") == "none");
        CHECK(last(unit, 12, "9999-12-20", Rounding::up, true) == "none");
    }
    CHECK(last(DeadlineUnit::days, 11, "9999-12-20") == "9999-12-31");
    CHECK(last(DeadlineUnit::days, 1, "9999-12-30", Rounding::down, true) == "none");  // whether it is a business day is not known
}
