#include <filesystem>

#include <catch.hpp>

#include "cli/run.hpp"
#include "render/sample.hpp"

using namespace saglikrapor;

namespace {

/// The sample rulebook with one file changed, in a folder of its own.
std::string changed(const std::string& folder, const std::string& path, const std::string& from, const std::string& to) {
    bool found = false;
    for (RulebookFile file : sample::files()) {
        if (file.path == path)
            if (const std::size_t at = file.text.find(from); at != std::string::npos) {
                file.text.replace(at, from.size(), to);
                found = true;
            }
        write_file(folder + "/" + file.path, file.text);
    }
    REQUIRE(found);
    return scratch() + "/" + folder;
}

constexpr const char* a_case =
    "report: {type: rest_leave, id: R, issued_on: 2026-03-04, person: {identity: {kind: national_id, number: \"10000000146\"}, "
    "name: A, birth_date: 1985-05-20}, issuer: {mode: single}, channel: sgk_system, fees: [], days: 5, starts_on: 2026-03-04, "
    "no_board_within_reach: false}\nhistory: []\n";

/// With examples for the rule of ten days; the last one as given.
std::string with_examples(const std::string& folder, const std::string& last) {
    const std::string path = changed(folder, "yonerge/m06.yaml", "  - id: sample.forty-days\n",
                                     "    examples:\n      - {name: beş gün, expect: holds}\n"
                                     "      - {name: on bir gün, given: {report.days: 11}, expect: violated}\n" +
                                         last + "  - id: sample.forty-days\n");
    write_file(folder + "/cases/rest_leave.yaml", a_case);
    return path;
}

}  // namespace

TEST_CASE("lint returns 1 for errors, and for warnings only when strict") {
    const Ran faulty = run("rules lint " + sample_rules());
    CHECK(faulty.exit == 1);
    CHECK(faulty.err.find("[rulebook.lint.example-holds]") != std::string::npos);
    CHECK(faulty.err.find("[rulebook.lint.unworded]") != std::string::npos);
    CHECK(faulty.out.find("yonerge 1: 6 rules, ") == 0);
    CHECK(run("rules lint nowhere").exit == 2);
    CHECK(run("rules lint").exit == 0);
    CHECK(run("rules lint '" + std::string(SAGLIKRAPOR_SOURCE_DIR) + "/rules'").exit == 0);
}

TEST_CASE("a rulebook that is wrong is refused with its line and a caret") {
    const std::string folder = changed("misspelt", "yonerge/m06.yaml", "report.days <= param", "report.dyas <= param");
    const Ran ran = run("check - --rules " + folder, "{}");
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("misspelt/yonerge/m06.yaml:16:") != std::string::npos);
    CHECK(ran.err.find("[cel.unknown-field]") != std::string::npos);
    CHECK(ran.err.find("^~~~\n") != std::string::npos);
    CHECK(ran.err.find("did you mean 'days'?") != std::string::npos);
    CHECK(run("rules lint " + folder).exit == 1);
}

TEST_CASE("a fault of a table of one's own is shown in the file that was given") {
    const std::string table = write_file("my-forms.yaml", "table: forms\ntitel: {tr: a, en: b}\n");
    for (const char* command : {"rules lint", "rules list"}) {
        const Ran ran = run(command + (" --table forms=" + table));
        CAPTURE(ran.err);
        CHECK(ran.exit != 0);
        CHECK(ran.err.find(table + ":2:1: error: unknown key 'titel'") != std::string::npos);
        CHECK(ran.err.find("tables/forms.yaml") == std::string::npos);
    }
}

TEST_CASE("what looks like a file of rules and cannot be read is not passed over") {
    namespace fs = std::filesystem;
    const std::string folder = changed("no-files", "vocabulary.yaml", "RestLeaveReport.days", "RestLeaveReport.days");
    const auto refused = [&](const fs::path& name) {
        const Ran ran = run("rules lint " + folder);
        fs::remove_all(name);
        CAPTURE(ran.err);
        return ran.exit == 2 && ran.err.find("saglikrapor: cannot read " + name.string()) == 0;
    };
    CHECK(run("rules lint " + folder).exit == 1);
    fs::create_symlink("nowhere.yaml", folder + "/yonerge/m07.yaml");
    CHECK(refused(folder + "/yonerge/m07.yaml"));
    fs::create_directory(folder + "/yonerge/m08.yaml");
    CHECK(refused(folder + "/yonerge/m08.yaml"));
    fs::create_directory_symlink(".", folder + "/yonerge/loop");
    CHECK(refused(folder + "/yonerge/loop"));
    fs::create_symlink("m06.yaml", folder + "/yonerge/m09.yaml");  // a link to a file is a file: its rules are there twice
    CHECK(run("rules lint " + folder).err.find("[rulebook.duplicate-id]") != std::string::npos);
}

TEST_CASE("a vocabulary with words for nothing in the model is told of") {
    const std::string folder = changed("words", "vocabulary.yaml", "RestLeaveReport.days", "RestLeaveReport.dayz");
    const Ran ran = run("rules lint " + folder);
    CHECK(ran.err.find("the report model has no 'RestLeaveReport.dayz' [rulebook.lint.unknown-word]") != std::string::npos);
    CHECK(ran.err.find("hint: did you mean 'RestLeaveReport.days'?") != std::string::npos);
    CHECK(ran.err.find("there are no words for 'RestLeaveReport.days' [rulebook.lint.unworded]") != std::string::npos);
}

TEST_CASE("the examples of rules are run") {
    const Ran passed = run("rules test " + with_examples("passing", "      - {name: yok, given: {report.days: null}, expect: undetermined, missing: [report.days]}\n"));
    CHECK(passed.out == "4 passed, 0 failed\n");
    CHECK(passed.exit == 0);
    const Ran failed = run("rules test " + with_examples("failing", "      - {name: on gün, given: {report.days: 10}, expect: violated}\n"));
    CHECK(failed.exit == 1);
    CHECK(failed.out.find("FAILED sample.ten-days · on gün\n    " + scratch() + "/failing/yonerge/m06.yaml:") == 0);
    CHECK(failed.out.find("expected violated, got holds\n") != std::string::npos);
    CHECK(failed.out.ends_with("3 passed, 1 failed\n"));
}

TEST_CASE("what an example gives, or expects to be missing, must be of the report model") {
    const struct {
        const char* example;
        const char* at;  ///< the word that the caret begins at
        const char* says;
    } rows[] = {
        {"{name: a, given: {report.dyas: 11}, expect: violated}", "dyas", "RestLeaveReport has no member 'dyas' [rulebook.lint.example-given]"},
        {"{name: a, given: {report.dyas: null}, expect: holds}", "dyas", "hint: did you mean 'days'?"},
        {"{name: a, given: {report.issuer.mdoe.x: null}, expect: holds}", "mdoe", "Issuer has no member 'mdoe'"},
        {"{name: a, given: {report.days.x: null}, expect: holds}", "x: null", "'days' is a single value, which has no member 'x'"},
        {"{name: a, given: {report.fees.amount: null}, expect: holds}", "amount", "'fees' is a list, which has no member 'amount'"},
        {"{name: a, given: {history.0.dyas: null}, expect: holds}", "dyas", "hint: did you mean 'days'?"},
        {"{name: a, given: {report.days: '11'}, expect: violated}", "'11'", "[rulebook.lint.example-given]"},
        {"{name: a, given: {report.issuer: {mode: singel}}, expect: violated}", "singel", "hint: did you mean 'single'?"},
        {"{name: a, given: {report.issuer: {mdoe: single}}, expect: violated}", "mdoe", "unknown key 'mdoe' [rulebook.lint.example-given]"},
        {"{name: a, given: {report.issuer.mode: singel, report.dyas: 3}, expect: violated}", "singel", "hint: did you mean 'single'?"},
        {"{name: a, given: {report.days: null}, expect: undetermined, missing: [report.days, report.dyas]}", "dyas",
         "RestLeaveReport has no member 'dyas' [rulebook.lint.example-missing]"},
        {"{name: a, given: {report.days: null}, expect: undetermined, missing: [reprot.days]}", "reprot", "hint: did you mean 'report'?"},
        {"{name: a, given: {report.days: null}, expect: undetermined, missing: [param.single_dyas]}", "single_dyas", "param has no member 'single_dyas'"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.example);
        const std::string line = std::string("      - ") + row.example;
        const Ran ran = run("rules lint " + with_examples("astray", line + "\n"));
        CAPTURE(ran.err);
        CHECK(ran.exit == 1);
        CHECK(ran.err.find(row.says) != std::string::npos);
        const std::string excerpt = " | " + line + "\n      | " + std::string(line.find(row.at), ' ') + '^';
        CHECK(ran.err.find(excerpt) != std::string::npos);
    }
    const Ran right = run("rules lint " + with_examples("right", "      - {name: a, given: {report.days: null, report.fees: []}, expect: undetermined, missing: [report.days, 'history[].days', param.single_physician_days]}\n"));
    CHECK(right.err.find("example-given") == std::string::npos);
    CHECK(right.err.find("example-missing") == std::string::npos);
}

TEST_CASE("a valid case is read by the lint too") {
    const std::string folder = with_examples("unreadable-case", "");
    std::string broken = a_case;
    broken.replace(broken.find("days: 5"), 4, "dayz");
    write_file("unreadable-case/cases/rest_leave.yaml", broken);
    const Ran ran = run("rules lint " + folder);
    CHECK(ran.err.find("cases/rest_leave.yaml:1:") != std::string::npos);
    CHECK(ran.err.find("unknown key 'dayz' [rulebook.lint.case]") != std::string::npos);
    CHECK(ran.err.find("example-given") == std::string::npos);  // told once, where it is
}

TEST_CASE("a failing example says what was missing, what is not in the case, and which exception held") {
    const struct {
        const char* example;
        const char* says;
    } rows[] = {
        {"{name: a, given: {report.issuer.mode: null}, expect: holds}", "expected holds, got undetermined (missing report.issuer.mode)"},
        {"{name: a, given: {report.days: null}, expect: undetermined, missing: [report.fees]}", "expected report.fees to be missing (missing report.days)"},
        {"{name: a, given: {report.days: 11, report.no_board_within_reach: true}, expect: violated}",
         "expected violated, got holds by the exception M6/8"},
        {"{name: a, expect: holds, unless: M6/8}", "expected to hold by the exception M6/8, held without one"},
        {"{name: a, given: {report.dyas: 11}, expect: violated}", "cannot be read\n    unknown key 'dyas' at /report/dyas [input.unknown-key]"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.example);
        const Ran ran = run("rules test " + with_examples("failing", std::string("      - ") + row.example + "\n"));
        CHECK(ran.exit == 1);
        CAPTURE(ran.out);
        CHECK(ran.out.find(row.says) != std::string::npos);
    }
}

TEST_CASE("a valid case must be valid") {
    const std::string folder = with_examples("invalid-case", "");
    std::string broken = a_case;
    broken.replace(broken.find("days: 5"), 7, "days: 11");
    write_file("invalid-case/cases/rest_leave.yaml", broken);
    const Ran ran = run("rules test " + folder + "/cases/rest_leave.yaml");
    CHECK(ran.exit == 1);
    CHECK(ran.out.find("expected valid, got invalid\n    sample.ten-days violated\n") != std::string::npos);
    CHECK(ran.out.ends_with("0 passed, 1 failed\n"));
}

TEST_CASE("one file of a rulebook can be tested") {
    const std::string folder = with_examples("one-file", "");
    CHECK(run("rules test " + folder + "/yonerge/m06.yaml").out == "2 passed, 0 failed\n");
    const Ran numbers = run("rules test " + folder + "/yonerge/parameters.yaml");
    CHECK(numbers.exit == 2);
    CHECK(numbers.out.empty());
    CHECK(numbers.err.find("saglikrapor: yonerge/parameters.yaml holds no rules: ") == 0);
    const std::string procedures = std::string(SAGLIKRAPOR_SOURCE_DIR) + "/rules/khgm/procedures/112-sevk.yaml";
    CHECK(run("rules test '" + procedures + "'").err.find("'saglikrapor procedure test' runs their examples") != std::string::npos);
    CHECK(run("rules test " + sample_rules()).err.find("no rule of the rulebook has an example") != std::string::npos);
    CHECK(run("rules test one-file/yonerge/m06.yaml").out == "2 passed, 0 failed\n");
    CHECK(run("rules test nowhere.yaml").exit == 2);
    CHECK(run("rules test stdin").exit == 2);
}

TEST_CASE("the built-in rulebook passes its own tests") {
    const Ran ran = run("rules test");
    CAPTURE(ran.out, ran.err);
    CHECK(ran.exit == 0);
    CHECK(ran.out.ends_with(" passed, 0 failed\n"));
}

TEST_CASE("rules are listed by type and clause") {
    const std::string rules = " --rules " + sample_rules();
    CHECK(run("rules list --lang en" + rules).out.find("M6/7       error       sample.ten-days  A single physician") != std::string::npos);
    CHECK(run("rules list --clause M6/8 --format json" + rules).out.find("sample.ten-days") != std::string::npos);  // by its exception
    CHECK(run("rules list --clause M6/70" + rules).out.empty());
    CHECK(run("rules list --type rest_leave" + rules).out == run("rules list --clause M6" + rules).out);
    const Ran wrong = run("rules list --type rest_laeve" + rules);
    CHECK(wrong.exit == 2);
    CHECK(wrong.err.find("şu mu demek istendi: 'rest_leave'?") != std::string::npos);
}

TEST_CASE("a clause is shown with its rules, a rule alone") {
    const std::string rules = " --rules " + sample_rules();
    const Ran clause = run("rules show M6/7 --lang en" + rules);
    CHECK(clause.exit == 0);
    CHECK(clause.out.find("M6/7 · Directive art. 6/7\n") == 0);
    CHECK(clause.out.find("\nsample.ten-days\n") != std::string::npos);
    CHECK(run("rules show yonerge:M6/7 --lang en" + rules).out.find("M6/7 · Directive") == 0);
    CHECK(run("rules show sample.ten-days --lang en" + rules).out.find("sample.ten-days\n") == 0);
    const Ran wrong = run("rules show sample.tendays" + rules);
    CHECK(wrong.exit == 2);
    CHECK(wrong.err.find("şu mu demek istendi: 'sample.ten-days'?") != std::string::npos);
}

TEST_CASE("coverage is told in text and JSON") {
    const std::string rules = " --rules " + sample_rules();
    CHECK(run("rules coverage" + rules).out.find("      1 henüz karşılanmadı\n") != std::string::npos);
    CHECK(run("rules coverage --format json" + rules).out.find("\"planned\":1") != std::string::npos);
}

TEST_CASE("a file whose name only looks like YAML does not stay out of the rulebook unnoticed") {
    const std::string folder = scratch() + "/names";
    std::filesystem::create_directories(folder);
    std::filesystem::copy(sample_rules(), folder, std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
    const std::string digest = run("version --rules " + folder).out;
    const Ran before = run("rules lint " + folder);
    write_file("names/yonerge/m07.yaml.bak", "an old one");
    write_file("names/notes.txt", "no YAML");
    const Ran warned = run("rules lint " + folder);
    CHECK(warned.exit == before.exit);
    CHECK(warned.err.find("names/yonerge/m07.yaml.bak") != std::string::npos);
    CHECK(warned.err.find("[rulebook.path]") != std::string::npos);
    CHECK(warned.err.find("notes.txt") == std::string::npos);
    CHECK(run("version --rules " + folder).out == digest);
    for (const char* name : {"m07.yml", "m07.YAML", "m07.Yml"}) {
        CAPTURE(name);
        const std::string path = write_file(std::string("names/yonerge/") + name, "rules: []\n");
        const Ran refused = run("rules lint " + folder);
        CHECK(refused.exit == 1);
        CHECK(refused.err.find(std::string("names/yonerge/") + name) != std::string::npos);
        CHECK(refused.err.find("rename it to m07.yaml") != std::string::npos);
        CHECK(run("check - --rules " + folder, report("R-1", 5)).exit == 2);
        std::filesystem::remove(path);
    }
}
