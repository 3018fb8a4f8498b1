// Built-ins of the subject Time.
#include "cel/table.hpp"

using namespace saglikrapor;
using namespace saglikrapor::cel;

namespace {

/// The same at run time, where the text is no literal.
std::string computed(std::string_view function, std::string_view text) {
    return evaluate(std::string(function) + "('" + std::string(text) + "' + '')");
}

}  // namespace

TEST_CASE("a timestamp is read as RFC 3339 writes it") {
    check_rows({
        {"timestamp('2009-02-13T23:31:30Z')", "2009-02-13T23:31:30Z"},
        {"timestamp('2009-02-13T23:31:30.123456789Z')", "2009-02-13T23:31:30.123456789Z"},
        {"timestamp('2009-02-13T23:31:30.5+03:00')", "2009-02-13T20:31:30.5Z"},
        {"timestamp('2009-02-13T23:31:30-09:30')", "2009-02-14T09:01:30Z"},
        {"timestamp('1969-12-31T23:59:59.25Z')", "1969-12-31T23:59:59.25Z"},
        {"timestamp('2024-02-29T00:00:00Z')", "2024-02-29T00:00:00Z"},
        {"timestamp(1234567890)", "2009-02-13T23:31:30Z"},
        {"timestamp(-62135596800)", "0001-01-01T00:00:00Z"},
        {"timestamp(-62135596801)", out_of_range},
        {"timestamp(253402300799)", "9999-12-31T23:59:59Z"},
        {"timestamp(253402300800)", out_of_range},
        {"timestamp(timestamp(0))", "1970-01-01T00:00:00Z"},
    });
    CHECK(computed("timestamp", "2009-02-13T23:31:30Z") == "2009-02-13T23:31:30Z");
}

TEST_CASE("what is no timestamp is refused, as a literal already at load") {
    for (const std::string_view text :
         {"", "2009-02-13", "2009-02-13 23:31:30Z", "2009-02-13T23:31:30", "2009-02-13T23:31:30z", "2009-02-13T23:31Z",
          "2009-02-13T24:00:00Z", "2009-02-13T23:60:00Z", "2009-02-13T23:31:60Z", "2009-02-29T00:00:00Z", "2009-13-01T00:00:00Z",
          "2009-02-13T23:31:30.Z", "2009-02-13T23:31:30.1234567891Z", "2009-02-13T23:31:30+3:00", "2009-02-13T23:31:30+0300",
          "2009-02-13T23:31:30 03:00", "2009-02-13T23:31:30UTC", "10000-01-01T00:00:00Z"}) {
        INFO(text);
        CHECK(computed("timestamp", text) == not_one);
        CHECK(evaluate("timestamp('" + std::string(text) + "')") == "cel.literal");
    }
    CHECK(computed("timestamp", "0000-01-01T00:00:00Z") == out_of_range);
    CHECK(computed("timestamp", "0001-01-01T00:00:00+01:00") == out_of_range);
    CHECK(computed("timestamp", "9999-12-31T23:59:59-00:01") == out_of_range);
}

TEST_CASE("a duration is read with its units") {
    check_rows({
        {"duration('1h45m47s')", "6347s"},
        {"duration('1.5h')", "5400s"},
        {"duration('-1.5s')", "-1.5s"},
        {"duration('+2m')", "120s"},
        {"duration('0')", "0s"},
        {"duration('100ns')", "0.0000001s"},
        {"duration('1ms1us1ns')", "0.001001001s"},
        {"duration('1µs')", "0.000001s"},
        {"duration('1μs')", "0.000001s"},
        {"duration('.5s')", "0.5s"},
        {"duration('0.123456789s')", "0.123456789s"},
        {"duration('9223372036854775807ns')", "9223372036.854775807s"},
        {"duration('-9223372036854775808ns')", "-9223372036.854775808s"},
        {"duration(duration('1s'))", "1s"},
    });
    CHECK(computed("duration", "1h") == "3600s");
    for (const std::string_view text : {"", "-", "1", "s", "1 s", "1x", ".s", "1s2", "--1s", "1sm"}) {
        INFO(text);
        CHECK(computed("duration", text) == not_one);
    }
    for (const std::string_view text : {"9223372036854775808ns", "-9223372036854775809ns", "320000000000s", "-320000000000s",
                                        "99999999999999999999999999h", "9223372036s1h"}) {
        INFO(text);
        CHECK(computed("duration", text) == out_of_range);
        CHECK(evaluate("duration('" + std::string(text) + "')") == "cel.literal");
    }
}

TEST_CASE("times and durations are calculated within their range") {
    check_rows({
        {"timestamp('2009-02-13T23:00:00Z') + duration('240s')", "2009-02-13T23:04:00Z"},
        {"duration('240s') + timestamp('2009-02-13T23:00:00Z')", "2009-02-13T23:04:00Z"},
        {"timestamp('2009-02-13T23:10:00Z') - duration('600s')", "2009-02-13T23:00:00Z"},
        {"timestamp('0001-01-01T00:00:01.000000001Z') + duration('-999999999ns')", "0001-01-01T00:00:00.000000002Z"},
        {"timestamp('0001-01-01T00:00:01.999999999Z') + duration('999999999ns')", "0001-01-01T00:00:02.999999998Z"},
        {"timestamp('2009-02-13T23:31:00.25Z') - timestamp('2009-02-13T23:29:00.75Z')", "119.5s"},
        {"timestamp('2009-02-13T23:29:00.75Z') - timestamp('2009-02-13T23:31:00.25Z')", "-119.5s"},
        {"duration('600s') + duration('50s')", "650s"},
        {"duration('900s') - duration('42s')", "858s"},
        {"timestamp('0001-01-01T00:00:00Z') + duration('-1ns')", out_of_range},
        {"timestamp('9999-12-31T23:59:59.999999999Z') + duration('1ns')", out_of_range},
        {"timestamp('9999-12-31T23:59:59Z') - timestamp('0001-01-01T00:00:00Z')", out_of_range},
        {"timestamp('0001-01-01T00:00:00Z') - timestamp('9999-12-31T23:59:59Z')", out_of_range},
        {"timestamp(0) - duration('-9223372036854775808ns')", out_of_range},
        {"duration('9223372036854775807ns') + duration('1ns')", out_of_range},
        {"duration('-9223372036854775808ns') - duration('1ns')", out_of_range},
    });
}

TEST_CASE("a timestamp has parts in UTC and at an offset") {
    Environment environment;
    environment.variables = {{"t", Type::timestamp(), false}, {"zone", Type::string(), false}};
    std::vector<Cell> cells(2);
    cells[0].slot.time = {1234567890, 123456789};  // Friday 2009-02-13T23:31:30.123456789Z
    cells[0].present = cells[1].present = true;
    const std::string zone = "Europe/Istanbul";
    cells[1].slot.set(zone);
    const Row rows[] = {
        {"t.getFullYear()", "2009"},
        {"t.getMonth()", "1"},
        {"t.getDate()", "13"},
        {"t.getDayOfMonth()", "12"},
        {"t.getDayOfWeek()", "5"},
        {"t.getDayOfYear()", "43"},
        {"t.getHours()", "23"},
        {"t.getMinutes()", "31"},
        {"t.getSeconds()", "30"},
        {"t.getMilliseconds()", "123"},
        {"t.getDate('+03:00')", "14"},
        {"t.getHours('02:00')", "1"},
        {"t.getHours('-09:30')", "14"},
        {"t.getMinutes('-09:30')", "1"},
        {"t.getDayOfWeek('+00:29')", "6"},
        {"t.getDayOfWeek('UTC')", "5"},
        {"t.getSeconds('Z')", "30"},
        {"t.getHours('+02:00' + '')", "1"},
        {"t.getHours(zone)", "fault: an argument that the function does not accept"},
        {"t.getHours('Europe/Istanbul')", "cel.literal"},
        {"t.getHours('+2:00')", "cel.literal"},
        {"t.getHours('+24:00')", "cel.literal"},
        {"t.getHours('')", "cel.literal"},
    };
    for (const Row& row : rows) {
        INFO(row.expression);
        CHECK(evaluate(row.expression, environment, cells) == row.expected);
    }
}

TEST_CASE("parts before 1970 and at the ends of the range are right") {
    check_rows({
        {"timestamp('1969-12-31T23:59:59.25Z').getMilliseconds()", "250"},
        {"timestamp('1969-12-31T23:59:59Z').getDayOfYear()", "364"},
        {"timestamp('1969-12-31T23:59:59Z').getSeconds()", "59"},
        {"timestamp('2024-12-31T00:00:00Z').getDayOfYear()", "365"},
        {"timestamp('0001-01-01T00:00:00Z').getDayOfWeek()", "1"},
        {"timestamp('0001-01-01T00:00:00Z').getFullYear('-01:00')", "0"},
        {"timestamp('9999-12-31T23:59:59Z').getFullYear('+01:00')", "10000"},
    });
}

TEST_CASE("a duration is converted as a whole, but for its milliseconds") {
    check_rows({
        {"duration('10000s').getHours()", "2"},
        {"duration('3730s').getMinutes()", "62"},
        {"duration('3730s').getSeconds()", "3730"},
        {"duration('123.321456789s').getMilliseconds()", "321"},
        {"duration('-90m').getHours()", "-1"},
    });
}
