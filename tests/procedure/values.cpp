#include <saglikrapor/procedure/values.hpp>

#include <saglikrapor/rulebook/read_yaml.hpp>

#include <catch.hpp>

#include "procedure/sample.hpp"

using namespace saglikrapor;
using procedure::Values;

namespace {

const std::shared_ptr<const InputSchema>& schema() {
    static const std::shared_ptr<const InputSchema> made =
        sample::load(sample::appeal({}, "  a.b: double\n  a.c: datetime\n  rows: {list: {name: string, n: int}}\n  kinds: {list: [x, y]}\n"))
            .value_or_throw().rulebook().entries->procedures.front().inputs;
    return made;
}

Checked<Values> read(const std::string& given) {
    const Document document = read_yaml("given", given).value_or_throw();
    return procedure::read_values(schema(), document.root, *document.source);
}

std::string faults_of(const std::string& given) { return sample::printed(read(given).diagnostics()); }

const Cell& cell(const Values& values, std::string_view name) { return values.cells()[static_cast<std::size_t>(schema()->find(name))]; }

}  // namespace

TEST_CASE("values are read into the types that the file declares") {
    const Values values =
        read("{delivered_on: 2026-03-01, kind: form, attached: true, beds: 3, hospital: \"\", a: {b: 2, c: '2026-03-01T09:00'}, "
             "rows: [{name: r, n: 1}, {name: s}], kinds: [y, x]}").value_or_throw();
    CHECK(cell(values, "delivered_on").slot.integer == day_number(date(2026, 3, 1)));
    CHECK(cell(values, "kind").slot.integer == 1);
    CHECK(cell(values, "attached").slot.integer == 1);
    CHECK(cell(values, "hospital").present);
    CHECK(cell(values, "a.b").slot.real == 2.0);
    CHECK(cell(values, "a.c").slot.time.seconds == parse_date_time("2026-03-01T09:00")->seconds);
    const ListSlot rows = cell(values, "rows").slot.list;
    REQUIRE(rows.access->size(rows.object) == 2);
    Slot row{};
    rows.access->at(rows.object, 1, row);
    CHECK_FALSE(static_cast<const Cell*>(row.object)[1].present);
    CHECK(read("{a.b: 1.5}").value_or_throw().cells()[static_cast<std::size_t>(schema()->find("a.b"))].slot.real == 1.5);
}

TEST_CASE("what is not declared, or of another type, is told with its place") {
    CHECK(faults_of("{knd: form}") == "given:1:2 procedure.unknown-input: there is no input 'knd'\n");
    CHECK(faults_of("{a: 3}") == "given:1:2 procedure.unknown-input: 'a' holds other inputs\n");
    CHECK(faults_of("{kind: forn, attached: \"true\", beds: 1.5, delivered_on: 2026-02-30, a: {c: 2026-03-01}}") ==
          "given:1:8 procedure.value: 'kind' is kind, and this is none\n"
          "given:1:24 procedure.value: 'attached' is bool, and this is none\n"
          "given:1:38 procedure.value: 'beds' is int, and this is none\n"
          "given:1:57 procedure.value: 'delivered_on' is date, and this is none\n"
          "given:1:76 procedure.value: 'a.c' is timestamp, and this is none\n");
    CHECK(faults_of("{rows: [{name: r, m: 1}], kinds: [z], hospital: [a]}").find("'rows' has no member 'm'") != std::string::npos);
}

TEST_CASE("later values are laid over earlier ones, and null makes unknown") {
    Values values = read("{beds: 1, hospital: A, a: {b: 1, c: '2026-03-01T09:00'}}").value_or_throw();
    values.lay_over(read("{hospital: B, a: null}").value_or_throw());
    CHECK(cell(values, "beds").slot.integer == 1);
    CHECK(cell(values, "hospital").slot.view() == "B");
    CHECK_FALSE(cell(values, "a.b").present);
    CHECK_FALSE(cell(values, "a.c").present);
    values.lay_over(read("{beds: null}").value_or_throw());
    CHECK_FALSE(cell(values, "beds").present);
}

TEST_CASE("values can be set in code") {
    Values values(schema());
    CHECK(values.set("kind", std::string("content")));
    CHECK(values.set("beds", std::int64_t{4}));
    CHECK(values.set("attached", false));
    CHECK(values.set("delivered_on", date(2026, 3, 1)));
    CHECK(values.set("kinds", std::vector<std::string>{"x"}));
    CHECK_FALSE(values.set("kinds", std::vector<std::string>{"z"}));
    CHECK_FALSE(values.set("kind", std::string("other")));
    CHECK_FALSE(values.set("beds", std::string("4")));
    CHECK_FALSE(values.set("nothing", true));
    CHECK_FALSE(values.set("delivered_on", Date()));
    const Values copy = values;
    CHECK(values.set("hospital", std::string("long enough to be on the heap, so that memory checkers see it")));
    CHECK_FALSE(cell(copy, "hospital").present);
    CHECK(values.clear("beds"));
    CHECK_FALSE(cell(values, "beds").present);
    CHECK(cell(copy, "beds").slot.integer == 4);
}
