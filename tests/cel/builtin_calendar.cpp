// Built-ins of the subject Calendar.
#include <saglikrapor/base/business_days.hpp>

#include "cel/table.hpp"

using namespace saglikrapor;
using namespace saglikrapor::cel;

namespace {

constexpr std::string_view unknown = "fault: a year whose public holidays are not known";

/// With the holidays of 2026: 1 January, 23 April and 1 May.
std::string in_2026(std::string_view text) {
    const HolidayCalendar holidays({day_number(date(2026, 1, 1)), day_number(date(2026, 4, 23)), day_number(date(2026, 5, 1))}, 2026, 2026);
    return evaluate(text, {}, {}, &holidays);
}

}  // namespace

TEST_CASE("a date is a real day, checked at load when it is a literal") {
    check_rows({
        {"date('2026-03-04')", "2026-03-04"},
        {"date('2026-03-0' + '4')", "2026-03-04"},
        {"date('2024-02-29')", "2024-02-29"},
        {"date('2026-02-29')", "cel.literal"},
        {"date('2026-3-4')", "cel.literal"},
        {"date('1399-01-01')", "cel.literal"},
        {"date('2026-02-2' + '9')", "fault: a text that cannot be converted"},
        {"date(timestamp('2026-03-04T23:59:59Z'))", "2026-03-04"},
        {"date(timestamp('1969-12-31T23:59:59Z'))", "1969-12-31"},
        {"date(timestamp('1399-12-31T00:00:00Z'))", out_of_range},
    });
}

TEST_CASE("days are counted") {
    check_rows({
        {"date('2026-03-04') - date('2026-03-01')", "3"},
        {"date('2026-03-01') - date('2026-03-04')", "-3"},
        {"date('2025-03-01') - date('2024-03-01')", "365"},
        {"date('2026-02-27').addDays(2)", "2026-03-01"},
        {"date('2026-03-01').addDays(-1)", "2026-02-28"},
        {"date('9999-12-31').addDays(1)", out_of_range},
        {"date('1400-01-01').addDays(-1)", out_of_range},
        {"date('2026-03-01').addDays(9223372036854775807)", out_of_range},
        {"date('2026-03-01').addDays(-9223372036854775808)", out_of_range},
    });
}

TEST_CASE("months are added with the rounding that is written") {
    check_rows({
        {"date('2025-01-31').addMonths(1, 'down')", "2025-02-28"},
        {"date('2025-01-31').addMonths(1, 'up')", "2025-03-01"},
        {"date('2025-02-28').addMonths(1, 'down')", "2025-03-28"},
        {"date('2025-01-31').addMonths(-2, 'down')", "2024-11-30"},
        {"date('2024-12-31').addMonths(2, 'up')", "2025-03-01"},
        {"date('2025-01-31').addMonths(0, 'down')", "2025-01-31"},
        {"date('9999-12-31').addMonths(1, 'down')", out_of_range},
        {"date('9999-11-30').addMonths(1, 'up')", "9999-12-30"},
        {"date('1400-01-01').addMonths(-1, 'down')", out_of_range},
        {"date('2025-01-31').addMonths(9223372036854775807, 'down')", out_of_range},
        {"date('2025-01-31').addMonths(-9223372036854775808, 'down')", out_of_range},
        {"date('2025-01-31').addMonths(1, 'nearest')", "cel.literal"},
        {"date('2025-01-31').addMonths(1, ['nearest'][0])", "fault: an argument that the function does not accept"},
        {"date('2025-01-31').addMonths(1)", "cel.no-overload"},
    });
}

TEST_CASE("a date has parts, counted from one") {
    check_rows({
        {"date('2026-03-04').year()", "2026"},
        {"date('2026-03-04').month()", "3"},
        {"date('2026-03-04').day()", "4"},
        {"date('2026-03-02').dayOfWeek()", "1"},
        {"date('2026-03-07').dayOfWeek()", "6"},
        {"date('2026-03-08').dayOfWeek()", "7"},
    });
}

TEST_CASE("business days leave out week-ends and public holidays") {
    CHECK(in_2026("date('2026-04-22').addBusinessDays(1)") == "2026-04-24");
    CHECK(in_2026("date('2026-04-22').addBusinessDays(2)") == "2026-04-27");
    CHECK(in_2026("date('2026-04-27').addBusinessDays(-2)") == "2026-04-22");
    CHECK(in_2026("date('2026-04-23').addBusinessDays(0)") == "2026-04-23");
    CHECK(in_2026("date('2026-04-23').isBusinessDay()") == "false");
    CHECK(in_2026("date('2026-04-24').isBusinessDay()") == "true");
    CHECK(in_2026("date('2026-04-25').isBusinessDay()") == "false");
    CHECK(in_2026("businessDays(date('2026-04-22'), date('2026-04-27'))") == "3");
    CHECK(in_2026("businessDays(date('2026-04-25'), date('2026-04-26'))") == "0");
    CHECK(in_2026("businessDays(date('2026-04-27'), date('2026-04-22'))") == "0");
}

TEST_CASE("business days are unknown where the holidays are") {
    CHECK(in_2026("date('2027-04-22').isBusinessDay()") == unknown);
    CHECK(in_2026("date('2026-12-30').addBusinessDays(5)") == unknown);
    CHECK(in_2026("date('2026-12-30').addBusinessDays(9223372036854775807)") == out_of_range);
    CHECK(in_2026("businessDays(date('2026-12-30'), date('2027-01-04'))") == unknown);
    CHECK(evaluate("businessDays(date('2026-04-22'), date('2026-04-27'))") == unknown);
    CHECK(evaluate("date('2026-04-22').isBusinessDay()") == unknown);
    CHECK(evaluate("date('2026-04-22').addBusinessDays(1)") == unknown);
}

TEST_CASE("business days stop at the last year there is") {
    const HolidayCalendar always({}, 1400, 9999);
    CHECK(evaluate("date('9999-12-31').addBusinessDays(1)", {}, {}, &always) == unknown);  // no year after it is known
    CHECK(evaluate("businessDays(date('9999-12-30'), date('9999-12-31'))", {}, {}, &always) == "2");
}

TEST_CASE("an age is completed years") {
    check_rows({
        {"age(date('2006-03-04'), date('2024-03-03'))", "17"},
        {"age(date('2006-03-04'), date('2024-03-04'))", "18"},
        {"age(date('2004-02-29'), date('2023-02-28'))", "18"},
        {"age(date('2004-02-29'), date('2023-03-01'))", "19"},
    });
}
