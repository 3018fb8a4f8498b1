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
