#include <saglikrapor/bind/report_schema.hpp>

#include <catch.hpp>

using namespace saglikrapor;

TEST_CASE("every type that a report can hold has a name and a schema") {
    REQUIRE_FALSE(report_types().empty());
    for (const ReportType type : report_types()) {
        CHECK(report_type(name_of(type)) == type);
        const StructInfo& schema = report_schema(type);
        CHECK(schema.fields[0].name == "id");
        CHECK(schema.fields[1].name == "issued_on");
        CHECK(type_described_by(schema) == type);
    }
    CHECK(name_of(ReportType::rest_leave) == "rest_leave");
    CHECK_FALSE(report_type("rest-leave").has_value());
    CHECK_FALSE(type_described_by(earlier_report_schema()).has_value());
}

TEST_CASE("a bound report is fetched field by field") {
    Report report = RestLeaveReport{};
    boost::variant2::get<RestLeaveReport>(report).days = 11;
    const BoundReport view = bound(report);
    CHECK(view.type == ReportType::rest_leave);
    const FieldInfo* const days = view.schema->find("days");
    REQUIRE(days != nullptr);
    Slot slot{};
    REQUIRE(days->load(static_cast<const std::byte*>(view.object) + days->offset, slot));
    CHECK(slot.integer == 11);
}

TEST_CASE("the history is a list of earlier reports") {
    std::vector<EarlierReport> history(3);
    history[2].id = "R3";
    const Slot slot = history_slot(history);
    CHECK(slot.list.access->size(slot.list.object) == 3);
    Slot element{};
    slot.list.access->at(slot.list.object, 2, element);
    CHECK(element.object == &history[2]);
    CHECK(earlier_report_schema().find("type")->required);
}
