// Built-ins of the subjects Arithmetic and Comparison.
#include "cel/table.hpp"

using namespace saglikrapor;
using namespace saglikrapor::cel;

TEST_CASE("whole numbers are calculated exactly or not at all") {
    check_rows({
        {"40 + 2", "42"},
        {"9223372036854775807 + 1", "fault: a number too large for its type"},
        {"-9223372036854775808 - 1", "fault: a number too large for its type"},
        {"3 - 5", "-2"},
        {"-6 * 7", "-42"},
        {"5000000000 * 5000000000", "fault: a number too large for its type"},
        {"-9223372036854775808 * -1", "fault: a number too large for its type"},
        {"7 / 2", "3"},
        {"-7 / 2", "-3"},
        {"7 % -2", "1"},
        {"-7 % 2", "-1"},
        {"1 / 0", "fault: division by zero"},
        {"1 % 0", "fault: division by zero"},
        {"-9223372036854775808 / -1", "fault: a number too large for its type"},
        {"-9223372036854775808 % -1", "0"},
        {"-(-42)", "42"},
        {"-(-9223372036854775808)", "fault: a number too large for its type"},
    });
}

TEST_CASE("decimals follow IEEE 754") {
    check_rows({
        {"4.25 + 15.25", "19.5"},
        {"42.0 - 12.0", "30"},
        {"42.5 * 0.2", "8.5"},
        {"-8.875 / -0.0625", "142"},
        {"15.75 / 0.0", "Infinity"},
        {"-1.0 / 0.0", "-Infinity"},
        {"0.0 / 0.0", "NaN"},
        {"2.0 * 8.988466e307", "Infinity"},
        {"1e-324 / 2.0", "0"},
        {"-(1.5)", "-1.5"},
    });
}

TEST_CASE("values of one type are equal or not") {
    check_rows({
        {"1 == 1", "true"},
        {"1 != 1", "false"},
        {"'ı' == 'i'", "false"},
        {"null == null", "true"},
        {"0.0 / 0.0 == 0.0 / 0.0", "false"},
        {"0.0 / 0.0 != 0.0 / 0.0", "true"},
        {"-0.0 == 0.0", "true"},
        {"[1, 2] == [1, 2]", "true"},
        {"[1, 2] == [2, 1]", "false"},
        {"[] == [1]", "false"},
        {"[[]] == [[1]]", "false"},
        {"{'a': 1, 'b': 2} == {'b': 2, 'a': 1}", "true"},
        {"{'a': 1} == {'a': 2}", "false"},
        {"{} == {'a': 1}", "false"},
        {"date('2026-03-04') == date('2026-03-04')", "true"},
        {"timestamp(0) == timestamp('1970-01-01T02:00:00+02:00')", "true"},
        {"duration('60s') == duration('1m')", "true"},
    });
}

TEST_CASE("values that have an order are ordered") {
    check_rows({
        {"1 < 2", "true"},
        {"2 <= 2", "true"},
        {"-1 > 1", "false"},
        {"2 >= 3", "false"},
        {"1.5 < 1.6", "true"},
        {"'a' < 'AB'", "false"},
        {"'z' < 'ç'", "true"},
        {"'' <= ''", "true"},
        {"false < true", "true"},
        {"true >= true", "true"},
        {"'b' > 'a'", "true"},
        {"'a' >= 'b'", "false"},
        {"timestamp(1) >= timestamp(1)", "true"},
        {"date('2026-03-04') > date('2026-03-03')", "true"},
        {"timestamp(1) > timestamp('1970-01-01T00:00:00.999Z')", "true"},
        {"duration('59s') < duration('1m')", "true"},
        {"null < null", "cel.no-overload"},
        {"[1] < [2]", "cel.no-overload"},
    });
}

TEST_CASE("a NaN is neither less nor greater nor equal") {
    check_rows({
        {"0.0 / 0.0 < 1.0", "false"},
        {"0.0 / 0.0 <= 0.0 / 0.0", "false"},
        {"0.0 / 0.0 > 1.0", "false"},
        {"0.0 / 0.0 >= 0.0 / 0.0", "false"},
    });
}

TEST_CASE("not turns a condition round") { check_rows({{"!true", "false"}, {"!false", "true"}, {"!!true", "true"}}); }
