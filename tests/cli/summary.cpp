// check --summary and --report, as a user runs them.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch.hpp>
#include <fmt/format.h>

#include "cli/run.hpp"

using namespace saglikrapor;

namespace {

const std::string& reports() {
    static const std::string path = [] {
        std::string text;
        for (int i = 0; i < 9'000; ++i) {
            std::string line = report(fmt::format("R-{}", i), i % 7 == 0 ? 11 : 5);
            line.insert(line.find("\"days\""), fmt::format(R"("provider":{{"code":"P{}"}},)", i % 5));
            text += i % 1'000 == 0 ? "{\n" : line + '\n';
        }
        return write_file("reports.ndjson", text);
    }();
    return path;
}

Ran check_counted(const std::string& arguments) { return run("check " + arguments + " --rules " + sample_rules()); }

}  // namespace

TEST_CASE("counts take the place of the decisions and are the same on any number of threads") {
    const Ran one = check_counted(reports() + " --summary --format json --jobs 1");
    CHECK(one.exit == 1);
    CHECK(one.out.find("\"reports\":9000") != std::string::npos);
    CHECK(one.out.find("\"unreadable\":9}") != std::string::npos);
    CHECK(one.out.find(R"({"code":"input.syntax","reports":9})") != std::string::npos);
    CHECK(one.out.find(R"("provider":"P3")") != std::string::npos);
    CHECK(one.out.find("R-1") == std::string::npos);
    for (const char* jobs : {"2", "5"}) CHECK((check_counted(reports() + " --summary --format json --jobs " + jobs).out == one.out));
    CHECK(check_counted(reports() + " --summary --fail-on never").out.starts_with("9000 rapor: "));
    CHECK(check_counted(reports() + " --summary --lang en --fail-on never").out.starts_with("9000 reports: "));
}

TEST_CASE("counts come as text or json only") {
    for (const char* format : {"ndjson", "sarif", "junit"}) {
        const Ran ran = check_counted(reports() + " --summary --format " + format);
        CHECK(ran.exit == 2);
        CHECK(ran.err.find("--summary yalnız text ya da json biçiminde yazılır") != std::string::npos);
    }
}

TEST_CASE("the page is written beside the decisions, whole or not at all") {
    const std::string page = scratch() + "/pages/page.html";
    std::filesystem::create_directories(scratch() + "/pages");
    const Ran with = check_counted(reports() + " --format ndjson --report " + page), without = check_counted(reports() + " --format ndjson");
    CHECK((with.out == without.out));
    CHECK(with.exit == 1);
    const std::string first = read_file(page);
    CHECK(first.starts_with("<!DOCTYPE html>"));
    CHECK(first.ends_with("</html>\n"));
    CHECK(check_counted(reports() + " --summary --jobs 4 --report " + page).exit == 1);
    CHECK((read_file(page) == first));
    CHECK(check_counted("nowhere.ndjson --report " + page).exit == 2);
    CHECK((read_file(page) == first));
    CHECK(std::distance(std::filesystem::directory_iterator(scratch() + "/pages"), {}) == 1);  // nothing is left beside it
}

TEST_CASE("a page that cannot be written, or would replace what is read, is refused before the work") {
    const Ran nowhere = check_counted(reports() + " --report nowhere/page.html");
    CHECK(nowhere.exit == 2);
    CHECK(nowhere.out.empty());
    CHECK(nowhere.err.find("nowhere/page.html yazılamıyor: böyle bir dosya ya da klasör yok") != std::string::npos);
    CHECK(check_counted(reports() + " --report " + reports()).err.find("hem okunup hem yazılamaz") != std::string::npos);
    CHECK(check_counted(reports() + " --output both.html --report both.html").err.find("hem çıktı hem sayfa olamaz") != std::string::npos);
}

TEST_CASE("an input that breaks off is told in the counts") {
    const Ran ran = check_counted(reports() + " nowhere.ndjson --summary --format json");
    CHECK(ran.exit == 2);
    CHECK(ran.out.find("\"inputs_not_read_to_the_end\":1") != std::string::npos);
    CHECK(ran.out.find("\"reports\":9000") != std::string::npos);
}
