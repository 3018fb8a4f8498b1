// Built-ins of the subject Conversion.
#include "cel/sample_schema.hpp"
#include "cel/table.hpp"

using namespace saglikrapor;
using namespace saglikrapor::cel;

namespace {

constexpr std::string_view too_large = "fault: a number too large for its type";

}  // namespace

TEST_CASE("whole numbers are made of decimals and texts") {
    check_rows({
        {"int(1)", "1"},
        {"int(1.9)", "1"},
        {"int(-3.5)", "-3"},
        {"int(9223372036854774784.0)", "9223372036854774784"},
        {"int(9223372036854775808.0)", too_large},
        {"int(-9223372036854775808.0)", too_large},
        {"int(1e99)", too_large},
        {"int(0.0 / 0.0)", not_one},
        {"int('987')", "987"},
        {"int('-9223372036854775808')", "-9223372036854775808"},
        {"int('+5')", "5"},
        {"int('9223372036854775808')", too_large},
        {"int('')", not_one},
        {"int('5 ')", not_one},
        {"int('+-5')", not_one},
        {"int('0x1F')", not_one},
        {"int(timestamp('2004-09-16T23:59:59Z'))", "1095379199"},
    });
}

TEST_CASE("decimals are made of whole numbers and texts") {
    check_rows({
        {"double(1.5)", "1.5"},
        {"double(3)", "3"},
        {"double('123.456')", "123.456"},
        {"double('-84.32e7')", "-843200000"},
        {"double('-0.0')", "-0"},
        {"double('.5')", "0.5"},
        {"double('1e-400')", "0"},
        {"double('-0.0001e-400')", "-0"},
        {"double('1e400')", not_one},
        {"double('NaN')", "NaN"},
        {"double('Infinity')", "Infinity"},
        {"double('-Infinity')", "-Infinity"},
        {"double('inf')", not_one},
        {"double('1,5')", not_one},
        {"double('0x10')", not_one},
        {"double('')", not_one},
        {"double('1e')", not_one},
    });
}

TEST_CASE("only the known words are true or false") {
    check_rows({
        {"bool(true)", "true"},
        {"bool('1')", "true"},
        {"bool('t')", "true"},
        {"bool('True')", "true"},
        {"bool('TRUE')", "true"},
        {"bool('0')", "false"},
        {"bool('f')", "false"},
        {"bool('False')", "false"},
        {"bool('FALSE')", "false"},
        {"bool('TrUe')", not_one},
        {"bool('')", not_one},
        {"bool(1)", "cel.no-overload"},
    });
}

TEST_CASE("values are written as text") {
    check_rows({
        {"string('a')", "a"},
        {"string(-456)", "-456"},
        {"string(123.456)", "123.456"},
        {"string(-4.5e-3)", "-0.0045"},
        {"string(0.1 + 0.2)", "0.30000000000000004"},
        {"string(1.0)", "1"},
        {"string(1.0 / 0.0)", "Infinity"},
        {"string(true)", "true"},
        {"string(date('2026-03-04'))", "2026-03-04"},
        {"string(timestamp('2009-02-13T23:31:30Z'))", "2009-02-13T23:31:30Z"},
        {"string(timestamp('9999-12-31T23:59:59.999999999Z'))", "9999-12-31T23:59:59.999999999Z"},
        {"string(timestamp('0001-01-01T00:00:00.5Z'))", "0001-01-01T00:00:00.5Z"},
        {"string(duration('1h45m47s'))", "6347s"},
        {"string(duration('-1500ms'))", "-1.5s"},
        {"string(duration('-1ns'))", "-0.000000001s"},
        {"string([1])", "cel.no-overload"},
    });
}

TEST_CASE("an enumerator is written by its name") {
    const SampleSchema schema;
    Environment environment;
    environment.variables = {{"colour", Type::enumeration(schema.colour), false}};
    Cell cell;
    cell.slot.integer = 2;
    cell.present = true;
    CHECK(evaluate("string(colour)", environment, {cell}) == "dark_blue");
    CHECK(evaluate("'%s'.format([colour])", environment, {cell}) == "dark_blue");
    cell.slot.integer = 3;
    CHECK(evaluate("string(colour)", environment, {cell}) == "fault: an argument that the function does not accept");
}

TEST_CASE("a structure is never written") {
    const SampleSchema schema;
    Environment environment;
    environment.variables = {{"toy", Type::structure(schema.toy), false}};
    const std::vector<Cell> fields(7);
    Cell cell;
    cell.slot.object = fields.data();
    cell.present = true;
    CHECK(evaluate("'%s'.format([toy])", environment, {cell}) == "fault: an argument that the function does not accept");
    CHECK(evaluate("'%s'.format([[{'a': toy}]])", environment, {cell}) == "fault: an argument that the function does not accept");
    CHECK(evaluate("string(toy)", environment, {cell}) == "cel.no-overload");
}
