#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch.hpp>

#include <saglikrapor/base/sha256.hpp>

#include "cli/run.hpp"
#include "golden.hpp"

using namespace saglikrapor;

namespace {

std::string a_case(const std::string& report) { return R"({"report":)" + report + R"(,"history":[]})"; }

const std::string good = a_case(report("R-1", 5)), bad = a_case(report("R-2", 11)), open_history = report("R-3", 5);

Ran check(const std::string& arguments, const std::string& input = {}) { return run("check " + arguments + " --rules " + sample_rules(), input); }

}  // namespace

TEST_CASE("the exit code says whether something was found") {
    const struct {
        std::string input;
        std::string arguments;
        int exit;
    } rows[] = {
        {good, "", 0},
        {bad, "", 1},
        {open_history, "", 1},                    // incomplete counts as error
        {"{", "", 1},                             // so does what cannot be read
        {bad, "--fail-on never", 0},
        {"{", "--fail-on never", 0},
        {good, "--fail-on review", 0},
    };
    for (const auto& row : rows) {
        CAPTURE(row.input, row.arguments);
        CHECK(check("- " + row.arguments, row.input).exit == row.exit);
    }
}

TEST_CASE("--fail-on sets the severity that counts") {
    std::string paper = bad;
    paper.replace(paper.find("sgk_system"), 10, "manual");
    paper.replace(paper.find("\"days\":11"), 9, "\"days\":5");  // only a review is left
    CHECK(check("- --fail-on error", paper).exit == 0);
    CHECK(check("- --fail-on review", paper).exit == 1);
    CHECK(check("- --fail-on warning", paper).exit == 1);
    std::string fee = good;
    fee.replace(fee.find("\"fees\":[]"), 9, R"("fees":[{"amount":9.0}])");  // only a warning
    CHECK(check("- --fail-on review", fee).exit == 0);
    CHECK(check("- --fail-on warning", fee).exit == 1);
}

TEST_CASE("wrong usage and what cannot be opened return 2 and say why") {
    const struct {
        const char* arguments;
        const char* says;
    } rows[] = {
        {"check", "files is required"},
        {"check nowhere.json", "nowhere.json açılamıyor: böyle bir dosya ya da klasör yok"},
        {"check .", ". okunamıyor: bir klasör"},
        {"check nowhere.json --lang en", "saglikrapor: cannot open nowhere.json: No such file or directory"},
        {"check - --history sqlite:nowhere.db --key-file nowhere.key", "history.key: kurum anahtarı okunamıyor: nowhere.key"},
        {"rules lint --table fees", "--table wants NAME=FILE"},
        {"check - --format xml", "--format"},
        {"check - --rules nowhere", "nowhere"},
        {"check - --table fees", "--table AD=DOSYA biçiminde verilir"},
        {"check - --nothing", "--nothing"},
        {"nothing", "nothing"},
        {"", "Usage:"},
        {"rules", "subcommand is required"},
        {"explain -", "--rule is required"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.arguments);
        const Ran ran = run(row.arguments, good);
        CHECK(ran.exit == 2);
        CHECK(ran.err.find(row.says) != std::string::npos);
        CHECK(ran.out.empty());
    }
}

TEST_CASE("an object in, an object out; an array in, an array out") {
    CHECK(check("- --format json", good).out.starts_with("{\"id\":\"R-1\""));
    CHECK(check("- --format json", "[" + good + "]").out.starts_with("[\n{\"id\":\"R-1\""));
    CHECK(check("- --format json", "[]").out == "[]\n");
    const Ran two = check("- --format json", "[" + good + "," + bad + "]");
    CHECK(two.exit == 1);
    CHECK(two.out.ends_with("}\n]\n"));
    CHECK(count(two.out, "\"input_sha256\":") == 2);
}

TEST_CASE("a line of NDJSON that cannot be read costs one entry in its place") {
    const Ran ran = check("- --input ndjson --format ndjson", good + "\n{\"type\":\"rest_leave\",\"id\":\"R-9\"\n\n" + bad + "\n");
    CHECK(ran.exit == 1);
    CHECK(count(ran.out, "\n") == 3);
    const std::string second = ran.out.substr(ran.out.find('\n') + 1);
    CHECK(second.starts_with(R"({"index":1,"line":2,"id":"R-9","verdict":"unreadable","errors":[{"code":"input.syntax",)"));
    CHECK(ran.out.find(R"({"id":"R-2")") > ran.out.find("unreadable"));
}

TEST_CASE("the form of stdin is seen from its first line") {
    CHECK(count(check("- --format ndjson", good + "\n" + bad + "\n").out, "\n") == 2);
    CHECK(count(check("- --format ndjson", "[" + good + ",\n" + bad + "]").out, "\n") == 2);
    std::string pretty = good;
    pretty.insert(1, "\n  ");
    CHECK(check("- --format ndjson", pretty).exit == 0);
    CHECK(check("- --format json", "\xEF\xBB\xBF\n " + good + "\n\n").out.starts_with("{"));
    CHECK(check("- --format text", "").exit == 1);
}

TEST_CASE("the form of a file is that of its extension, unless told") {
    const std::string lines = write_file("a.ndjson", good + "\n" + bad + "\n");
    const std::string other = write_file("a.txt", good + "\n" + bad + "\n");
    CHECK(count(check(lines + " --format ndjson").out, "\n") == 2);
    CHECK(count(check(other + " --format ndjson").out, "\n") == 2);
    CHECK(check(lines + " --input json --format ndjson").out.find("input.trailing") != std::string::npos);
}

TEST_CASE("several files are one output; one that is not there does not stop the others") {
    const std::string a = write_file("a.json", good), b = write_file("b.json", bad);
    const Ran both = check(a + " " + b + " --format json");
    CHECK(both.exit == 1);
    CHECK(both.out.starts_with("[\n"));
    CHECK(count(both.out, "\"verdict\"") == 2);
    const Ran some = check(a + " nowhere.json " + b + " --lang en");
    CHECK(some.exit == 2);
    CHECK(some.err.find("nowhere.json") != std::string::npos);
    CHECK(some.out.find("2 reports: 1 valid, 1 invalid") != std::string::npos);
    CHECK(some.out.find("── " + b) != std::string::npos);
}

TEST_CASE("a full receipt digests each input") {
    const std::string file = write_file("digest.json", good + "\n");
    CHECK(check(file + " --format json").out.find("\"input_sha256\":\"" + sha256_hex(good + "\n") + '"') != std::string::npos);
    const Ran line = check("- --input ndjson --format json", good + "\n");
    CHECK(line.out.find("\"input_sha256\":\"" + sha256_hex(good) + '"') != std::string::npos);
    const std::string lines = good + "\n" + bad + "\n";
    CHECK(check("- --format ndjson", lines).out.find("input_sha256") == std::string::npos);
    const Ran full = check("- --format ndjson --receipt full", lines);
    CHECK(count(full.out, "\"input_sha256\":\"") == 2);
    CHECK(full.out == check("- --format ndjson --receipt full", lines).out);
}

TEST_CASE("every format is the same every time") {
    const std::string lines = write_file("raporlar.ndjson", good + "\n" + bad + "\n" + open_history + "\n{\n");
    std::string all;
    for (const char* format : {"text", "ndjson", "junit"})
        for (const char* language : {"tr", "en"})
            all += check(std::string("raporlar.ndjson --format ") + format + " --lang " + language).out;
    const std::string version = run("--version").out.substr(12, run("--version").out.find('\n') - 12);
    for (std::size_t at = all.find("saglikrapor " + version); at != std::string::npos; at = all.find("saglikrapor " + version))
        all.replace(at + 12, version.size(), "0.0.0");
    check_golden("cli/check.txt", all);
    CHECK(all.find("10000000146") == std::string::npos);
    CHECK(all.find("Deniz") == std::string::npos);
}

TEST_CASE("an empty value is refused, as a shell variable that is not set gives one") {
    for (const char* option : {"--history", "--rules", "-o", "--report", "--as-of"}) {
        CAPTURE(option);
        const Ran ran = run(std::string("check - ") + option + " ''", good);
        CHECK(ran.exit == 2);
        CHECK(ran.out.empty());
    }
}

TEST_CASE("what is read is not written over, and a page takes the place of plain files only") {
    const std::string key = write_file("guarded.key", std::string(44, 'k'));
    CHECK(check("- --history sqlite:/no/such.db --key-file " + key + " -o " + key, good).exit == 2);
    CHECK(check("- --history sqlite:/no/such.db --key-file " + key + " --report " + key, good).exit == 2);
    std::ifstream in(key);
    CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == std::string(44, 'k'));
    CHECK(check("- --report " + sample_rules() + "/rulebook.yaml", good).exit == 2);
    const std::string link = scratch() + "/link.html";
    std::filesystem::create_symlink(key, link);
    CHECK(check("- --report " + link, good).exit == 2);
    CHECK(std::filesystem::is_symlink(link));
}
