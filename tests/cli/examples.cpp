// The published example reports say what their names promise, under the built-in rulebook.
#include <filesystem>

#include <catch.hpp>

#include "cli/run.hpp"

using namespace saglikrapor;

TEST_CASE("every example report shows what it is named for") {
    const struct {
        const char* file;
        int exit;
        const char* verdict;
        const char* shows;
    } rows[] = {
        {"01-valid.json", 0, "valid", "\"findings\":[]"},
        {"02-eleven-days.json", 1, "invalid", "rest-leave.single-physician.ten-days"},
        {"03-day-41-of-the-year.json", 1, "invalid", "rest-leave.calendar-year.forty-days"},
        {"04-private-provider-without-endorsement.json", 1, "invalid", "rest-leave.endorsement.up-to-ten-days"},
        {"05-missing-field.json", 1, "incomplete", "\"missing\":[\"report.days\"]"},
        {"06-unreadable.json", 1, "unreadable", "did you mean 'single'?"},
        {"07-manual-form-without-system-error.json", 1, "invalid", "rest-leave.sgk-system.channel"},
        {"10-driver-invalid.json", 1, "invalid", "driver.part-two.codes"},
        {"11-firearm-invalid.json", 1, "invalid", "firearm.vision.acuity"},
        {"12-hunting-rifle-invalid.json", 1, "invalid", "hunting-rifle.provider"},
        {"13-security-guard-invalid.json", 1, "invalid", "security-guard.decision.unresolved"},
        {"14-armed-security-guard-invalid.json", 1, "invalid", "armed-security-guard.examinations"},
        {"15-disability-invalid.json", 1, "invalid", "disability.text.preference"},
        {"16-military-invalid.json", 1, "invalid", "military.authorised-provider"},
        {"17-military-flight-diving-invalid.json", 1, "invalid", "military-flight-diving.authorised-provider"},
        {"18-police-candidate-invalid.json", 1, "invalid", "police-candidate.section-signed"},
        {"19-police-grade-invalid.json", 1, "invalid", "police-grade.grade-for-diagnosis"},
        {"20-compensation-invalid.json", 1, "invalid", "compensation.simple-intervention.nothing-else"},
        {"21-status-board-invalid.json", 1, "invalid", "board.six-branches"},
        {"22-status-single-invalid.json", 1, "invalid", "primary-care.declaration.adult"},
        {"23-drug-use-invalid.json", 1, "invalid", "drug-use.electronic"},
        {"24-medical-device-invalid.json", 1, "invalid", "drug-device-board.relevant-branch-complete"},
        {"25-employment-invalid.json", 1, "invalid", "employment.employees"},
        {"26-premarital-invalid.json", 1, "invalid", "premarital.form"},
        {"27-athlete-licence-invalid.json", 1, "invalid", "athlete-licence.referral"},
    };
    const std::string folder = std::string(SAGLIKRAPOR_SOURCE_DIR) + "/examples/reports/";
    for (const auto& row : rows) {
        CAPTURE(row.file);
        const Ran ran = run("check --format json --lang en '" + folder + row.file + "'");
        CHECK(ran.exit == row.exit);
        CHECK(ran.err.empty());
        CHECK(ran.out.find(std::string("\"verdict\":\"") + row.verdict + '"') != std::string::npos);
        CHECK(ran.out.find(row.shows) != std::string::npos);
    }
}

TEST_CASE("the year of an employee is valid until the forty days are used up") {
    const Ran ran = run("check '" + std::string(SAGLIKRAPOR_SOURCE_DIR) + "/examples/reports/08-year.ndjson'");
    CHECK(ran.exit == 1);
    CHECK(ran.out.find("5 rapor: 4 geçerli, 1 geçersiz") != std::string::npos);
}

TEST_CASE("no output on the examples shows a person") {
    for (const char* arguments : {"check --format text", "check --format json", "check --format sarif --lang en", "check --format junit"}) {
        const Ran ran = run(std::string(arguments) + " '" + SAGLIKRAPOR_SOURCE_DIR + "'/examples/reports/*");
        CAPTURE(arguments);
        CHECK(ran.exit == 1);
        for (const char* identifying : {"10000000146", "Deniz", "1985"}) CHECK((ran.out + ran.err).find(identifying) == std::string::npos);
    }
}
