#include <history/reports.hpp>

#include <catch.hpp>

#include <saglikrapor/history/summary.hpp>

#include "history/backends.hpp"

using namespace saglikrapor;
using namespace saglikrapor::history;

namespace {

std::vector<EarlierReport> some() {
    EarlierReport bare;
    bare.id = "A";
    bare.type = ReportType::employment;
    bare.issued_on = date(1999, 12, 31);
    EarlierReport full = rest("a longer id with ü and \n", date(2026, 3, 4), -3);
    full.episode = std::string(300, 'e');
    full.control_foreseen = false;
    full.after_control = true;
    full.withdrawn = false;
    full.valid_until = date(9999, 12, 31);
    full.control_branches = {Branch::psychiatry, Branch::neurology};
    full.branches.emplace();
    full.provider_level = CareLevel::primary;
    return {bare, full, rest("", date(1400, 1, 1), 2'000'000'000)};
}

}  // namespace

TEST_CASE("packed reports come out as they went in") {
    const auto reports = some();
    const auto back = unpack(pack(reports));
    REQUIRE(back.has_value());
    REQUIRE(back->size() == reports.size());
    for (std::size_t i = 0; i < reports.size(); ++i) CHECK(same((*back)[i], reports[i]));
    CHECK((*back)[1].episode == reports[1].episode);
    CHECK((*back)[1].withdrawn == false);
    CHECK((*back)[1].control_branches == reports[1].control_branches);
    CHECK((*back)[1].branches->empty());
    CHECK((*back)[1].provider_level == CareLevel::primary);
    CHECK((*back)[2].days == 2'000'000'000);
    CHECK((*back)[0].issued_on == date(1999, 12, 31));
    CHECK_FALSE((*back)[0].days.has_value());
    CHECK(unpack(pack({}))->empty());
}

TEST_CASE("bytes that are no packed reports give nothing") {
    const std::string packed = pack(some());
    for (std::size_t size = 0; size < packed.size(); ++size) CHECK_FALSE(unpack(packed.substr(0, size)).has_value());
    CHECK_FALSE(unpack(packed + 'x').has_value());
    std::string other = packed;
    other[3] = other[3] == '0' ? '1' : '0';  // another report model
    CHECK_FALSE(unpack(other).has_value());
    std::string many = packed.substr(0, 16);
    many += "\xFF\xFF\xFF\xFF\x7F";  // more reports than there are bytes
    CHECK_FALSE(unpack(many).has_value());
}

TEST_CASE("two reports are the same when all members are") {
    const EarlierReport report = rest("R-1", date(2026, 3, 4), 3);
    CHECK(same(report, rest("R-1", date(2026, 3, 4), 3)));
    CHECK_FALSE(same(report, rest("R-2", date(2026, 3, 4), 3)));
    CHECK_FALSE(same(report, rest("R-1", date(2026, 3, 5), 3)));
    CHECK_FALSE(same(report, rest("R-1", date(2026, 3, 4), 4)));
    EarlierReport other = report;
    other.withdrawn = false;
    CHECK_FALSE(same(report, other));
}

TEST_CASE("entries that do not follow from one another are refused") {
    const EarlierReport report = rest("R-1", date(2026, 3, 4), 3);
    std::vector<EarlierReport> none, one{report};
    CHECK(fault_of([&] { apply(none, EntryKind::withdrawal, "R-1", {}); }) == "history.corrupt");
    CHECK(fault_of([&] { apply(none, EntryKind::correction, "R-1", report); }) == "history.corrupt");
    CHECK(fault_of([&] { apply(none, EntryKind::report, "R-1", {}); }) == "history.corrupt");
    CHECK(fault_of([&] { apply(none, EntryKind::report, "R-2", report); }) == "history.corrupt");
    CHECK(fault_of([&] { apply(one, EntryKind::report, "R-1", report); }) == "history.corrupt");
    CHECK(fault_of([&] { apply(one, EntryKind::withdrawal, "R-1", report); }) == "history.corrupt");
    CHECK(none.empty());
    CHECK(one.size() == 1);
    CHECK(fault_of([&] { apply(one, EntryKind::correction, "R-1", rest("R-1", date(2026, 3, 4), 4)); }).empty());
    CHECK(one[0].days == 4);
}

TEST_CASE("an entry of a newer version is told from a damaged one") {
    Row row;
    row.content = R"({"report":{"id":"A","type":"rest_leave","issued_on":"2026-03-04","phase_of_the_moon":"full"}})";
    CHECK(fault_of([&] { (void)content_of(row); }) == "history.newer-entry");
    row.content = R"({"report":{"id":"A","type":"rest_leave","issued_on":"2026-03-04","issuer_mode":"crowd"}})";
    CHECK(fault_of([&] { (void)content_of(row); }) == "history.newer-entry");
    row.content = R"({"report":{"id":"A")";
    CHECK(fault_of([&] { (void)content_of(row); }) == "history.corrupt");
}

TEST_CASE("a ledger whose packed reports are another version's reads the entries") {
    for (const std::string& backend : lasting_backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        Ledger ledger = made->open(site_key());
        ledger.record(person(1), rest("R-1", date(2026, 3, 4), 3), {0});
        const std::string other = backend == "sqlite" ? "X'616263'" : "'\\x616263'::bytea";
        made->tamper("UPDATE person SET reports = " + other);
        CHECK(ledger.history(person(1))[0].days == 3);
        ledger.record(person(1), rest("R-2", date(2026, 3, 5), 4), {0});
        CHECK(ledger.history(person(1))[0].days == 3);
        CHECK(ledger.history(person(1))[1].days == 4);
    }
}

TEST_CASE("a report's summary has what later rules ask for, and nobody's name") {
    RestLeaveReport report;
    report.id = "R-1";
    report.issued_on = date(2026, 3, 4);
    report.person.name = Identifying<std::string>("Deniz Örnek");
    report.issuer.mode = IssuerMode::single;
    report.starts_on = date(2026, 3, 5);
    report.days = 7;
    report.episode = "E-1";
    report.control_foreseen = true;
    report.control_held = false;
    report.control_held_on = date(2026, 3, 3);
    report.provider.level = CareLevel::hospital;
    report.valid_until = date(2026, 4, 1);
    const EarlierReport summary = summarise(report);
    CHECK(summary.id == "R-1");
    CHECK(summary.type == ReportType::rest_leave);
    CHECK(summary.issued_on == date(2026, 3, 4));
    CHECK(summary.issuer_mode == IssuerMode::single);
    CHECK(summary.starts_on == date(2026, 3, 5));
    CHECK(summary.days == 7);
    CHECK(summary.episode == "E-1");
    CHECK(summary.control_foreseen == true);
    CHECK(summary.after_control == false);
    CHECK(summary.valid_until == date(2026, 4, 1));
    CHECK(summary.control_held_on == date(2026, 3, 3));
    CHECK(summary.provider_level == CareLevel::hospital);
    CHECK_FALSE(summary.withdrawn.has_value());
    CHECK_FALSE(summary.branches.has_value());
    DriverReport driver;
    driver.id = "D-1";
    driver.issued_on = date(2026, 3, 4);
    CHECK(summarise(driver).type == ReportType::driver);
    CHECK_FALSE(summarise(driver).days.has_value());
    CHECK_FALSE(summarise(driver).control_foreseen.has_value());
    driver.issued_on = date(2026, 8, 31);
    driver.part_three.emplace().control_months = 6;
    CHECK(summarise(driver).control_foreseen == true);
    CHECK(summarise(driver).control_due_on == date(2027, 2, 28));
    FirearmReport firearm;
    firearm.id = "F-1";
    firearm.issued_on = date(2026, 3, 4);
    ControlPlan& control = firearm.control.emplace();
    control.required = true;
    control.due_on = date(2027, 3, 4);
    control.branches = {Branch::psychiatry};
    Examination held, missed;
    held.branch = Branch::neurology;
    held.recorded = true;
    missed.branch = Branch::psychiatry;
    missed.recorded = false;
    firearm.examinations = {held, missed};
    CHECK(summarise(firearm).control_foreseen == true);
    CHECK(summarise(firearm).control_due_on == date(2027, 3, 4));
    CHECK(summarise(firearm).control_branches == std::vector{Branch::psychiatry});
    CHECK(summarise(firearm).branches == std::vector{Branch::neurology});
}
