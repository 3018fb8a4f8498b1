#include <catch.hpp>

#include <saglikrapor/rulebook/rulebook.hpp>

#include "cli/run.hpp"

using namespace saglikrapor;

namespace {

struct Edit {
    std::string path, from, to;
};

/// tests/cli/data/mutate with some edits, as a folder of that name.
std::string rulebook(const std::string& name, const std::vector<Edit>& edits = {}) {
    std::size_t made = 0;
    for (RulebookFile file : files_below(std::string(SAGLIKRAPOR_SOURCE_DIR) + "/tests/cli/data/mutate")) {
        for (const Edit& edit : edits) {
            if (edit.path != file.path) continue;
            const std::size_t at = file.text.find(edit.from);
            REQUIRE(at != std::string::npos);
            file.text.replace(at, edit.from.size(), edit.to);
            ++made;
        }
        write_file(name + "/" + file.path, file.text);
    }
    REQUIRE(made == edits.size());
    return name;
}

std::string diff(const std::string& name, const std::vector<Edit>& edits, const std::string& arguments = {}) {
    const Ran ran = run("rules diff " + rulebook("before") + " " + rulebook(name, edits) + " " + arguments);
    CHECK(ran.exit == 1);
    CHECK(ran.err.empty());
    return ran.out;
}

}  // namespace

TEST_CASE("two rulebooks that say the same do not differ, however they are laid out") {
    const Ran same = run("rules diff " + rulebook("before") + " " + rulebook("before"));
    CHECK(same.exit == 0);
    CHECK(same.out == "0 differences\n");
    const Ran laid_out = run("rules diff before " + rulebook("laid-out", {{"yonerge/m06.yaml", "require: >-\n      report.days\n      <= param", "# a note\n    require: report.days<=param"}}));
    CHECK(laid_out.exit == 0);
}

TEST_CASE("what changed in a rule is told member by member") {
    CHECK(diff("rule", {{"yonerge/m06.yaml", "severity: error", "severity: review"},
                        {"yonerge/m06.yaml", "    when: report.issuer.mode == 'single'\n", ""},
                        {"yonerge/m06.yaml", "in_force: {from: 2020-01-01}", "in_force: {from: 2020-01-01, to: 2030-12-31}"},
                        {"yonerge/m06.yaml", "{tr: Azaltın., en: Reduce it.}", "{tr: Kısaltın., en: Reduce it.}"},
                        {"yonerge/m06.yaml", "no_board_within_reach\n", "no_board_within_reach && report.issuer.mode == 'single'\n"},
                        {"yonerge/m06.yaml", "      - {name: kurul, given: {report.days: 20, report.issuer.mode: board}, expect: not_applied}\n", ""}}) ==
          "rule sample.limit changed\n"
          "  severity: error → review\n"
          "  when: report.issuer.mode == 'single' → (none)\n"
          "  remedy.tr: Azaltın. → Kısaltın.\n"
          "  example kurul:\n"
          "    - {\"report.days\":20,\"report.issuer.mode\":\"board\"} not_applied\n"
          "    + (none)\n"
          "rule sample.least changed\n"
          "  in_force.to: (none) → 2030-12-31\n"
          "  unless M6/7:\n"
          "    - report.days == 0 && report.no_board_within_reach\n"
          "    + report.days == 0 && report.no_board_within_reach && report.issuer.mode == 'single'\n"
          "2 differences\n");
}

TEST_CASE("rules that were added, removed or moved are told") {
    CHECK(diff("renamed", {{"yonerge/m06.yaml", "id: sample.least", "id: sample.fewest"}}) ==
          "rule sample.least removed\n"
          "  clause: M6/8\n  severity: error\n  reports: rest_leave\n  in_force.from: 2020-01-01\n  title.tr: En az bir gün\n"
          "rule sample.fewest added\n"
          "  clause: M6/8\n  severity: error\n  reports: rest_leave\n  in_force.from: 2020-01-01\n  title.tr: En az bir gün\n"
          "2 differences\n");
}

TEST_CASE("values of parameters and what covers a clause are compared") {
    CHECK(diff("values", {{"yonerge/parameters.yaml", "2026-01-01: 12}", "2026-01-01: 15, 2027-01-01: null}"},
                          {"yonerge/clauses.yaml", "En çok on gün, en: At most ten days}, covered_by: rules}", "En çok on gün, en: At most ten days}, covered_by: definition, reason: why}"},
                          {"rulebook.yaml", "\"1\"", "\"2\""},
                          {"yonerge/regulation.yaml", "2019-09-30}", "2019-10-01}"}}) ==
          "rulebook yonerge changed\n"
          "  version: 1 → 2\n"
          "regulation yonerge changed\n"
          "  in_force.from: 2019-09-30 → 2019-10-01\n"
          "clause yonerge:M6/7 changed\n"
          "  covered_by: rules → definition\n"
          "  reason: (none) → why\n"
          "parameter limit_days changed\n"
          "  value from 2026-01-01: 12 → 15\n"
          "  value from 2027-01-01: (none) → ended\n"
          "rule sample.limit changed\n"
          "  in_force.from: 2019-09-30 → 2019-10-01\n"
          "5 differences\n");
}

TEST_CASE("rows of tables, holidays and words are compared") {
    const std::string table = "table: limits\ntitle: {tr: Sınırlar, en: Limits}\ncolumns: {name: string, most: int}\nrows:\n";
    const std::string holidays = "holidays:\n  first_year: 2026\n  last_year: 2026\n  full_days: [{date: 2026-10-29, name: {tr: A, en: A}}";
    for (const std::string name : {"tables-before", "tables-after"}) rulebook(name);
    write_file("tables-before/tables/limits.yaml", table + "  - {name: a, most: 1}\n  - {name: b, most: 2}\n");
    write_file("tables-after/tables/limits.yaml", table + "  - {name: a, most: 3}\n  - {name: c, most: 2, to: 2030-12-31}\n");
    write_file("tables-before/tables/public-holidays.yaml", holidays + "]\n");
    write_file("tables-after/tables/public-holidays.yaml", holidays + ", {date: 2026-01-01, name: {tr: B, en: B}}]\n");
    write_file("tables-before/vocabulary.yaml", "members: {RestLeaveReport.days: {tr: gün, en: days}}\n");
    write_file("tables-after/vocabulary.yaml", "members: {RestLeaveReport.days: {tr: gün sayısı, en: days}}\n");
    const Ran ran = run("rules diff tables-before tables-after");
    CHECK(ran.exit == 1);
    CHECK(ran.err.empty());
    CHECK(ran.out == "table limits changed\n"
                     "  row a most: 1 → 3\n"
                     "  row b: name b, most 2 → (none)\n"
                     "  row c: (none) → name c, most 2\n"
                     "holidays public-holidays changed\n"
                     "  2026-01-01: business day → holiday\n"
                     "words vocabulary changed\n"
                     "  RestLeaveReport.days.tr: gün → gün sayısı\n"
                     "3 differences\n");
}

TEST_CASE("cases and reports that are judged differently are told") {
    write_file("reports/deep/two.ndjson", report("A", 3) + "\n" + report("B", 7) + "\n");
    write_file("reports/other.txt", "not looked at");
    const std::string out = diff("judged", {{"yonerge/parameters.yaml", "2026-01-01: 12", "2026-01-01: 4"}}, "--reports reports");
    CHECK(out.ends_with("  value from 2026-01-01: 12 → 4\n"
                        "decision cases/rest_leave.yaml changed\n"
                        "  verdict: valid → invalid\n"
                        "  finding sample.limit:\n"
                        "    - (none)\n"
                        "    + error violated M6/7, report.days = 5, param.limit_days = 4\n"
                        "decision reports/deep/two.ndjson:2 changed\n"
                        "  verdict: valid → invalid\n"
                        "  finding sample.limit:\n"
                        "    - (none)\n"
                        "    + error violated M6/7, report.days = 7, param.limit_days = 4\n"
                        "3 differences\n"));
}

TEST_CASE("a case that itself changed is judged as it was and as it is") {
    const std::string out = diff("case", {{"cases/rest_leave.yaml", "days: 5", "days: 11"}, {"yonerge/parameters.yaml", "2026-01-01: 12", "2026-01-01: 9"}});
    CHECK(out.find("case cases/rest_leave.yaml changed\n"
                   "decision cases/rest_leave.yaml as it is changed\n"
                   "  verdict: valid → invalid\n") != std::string::npos);
}

TEST_CASE("a report that cannot be read is told beside the differences") {
    write_file("unreadable/one.json", "{");
    const Ran ran = run("rules diff " + rulebook("before") + " before --reports unreadable");
    CHECK(ran.exit == 0);
    CHECK(ran.err.find("saglikrapor: unreadable/one.json:1: ") == 0);
    CHECK(run("rules diff before before --reports nowhere").exit == 2);
}

TEST_CASE("differences can be had as JSON, one a line") {
    const std::string out = diff("as-json", {{"yonerge/m06.yaml", "severity: error", "severity: review"}, {"yonerge/clauses.yaml", "covered_by: rules}\n", "covered_by: rules, reports: [rest_leave]}\n"}}, "--format json");
    CHECK(out.find("{\"before\":{\"id\":\"yonerge\",\"version\":\"1\",\"sha256\":\"") == 0);
    CHECK(out.find("\"differences\":[\n"
                   R"({"of":"clause","name":"yonerge:M6/7","change":"changed","members":[{"member":"reports","before":null,"after":"rest_leave"}]},)"
                   "\n"
                   R"({"of":"rule","name":"sample.limit","change":"changed","members":[{"member":"severity","before":"error","after":"review"}]})"
                   "\n]}\n") != std::string::npos);
}

TEST_CASE("a rulebook that cannot be loaded ends the comparison") {
    CHECK(run("rules diff " + rulebook("before") + " nowhere").exit == 2);
    const Ran faulty = run("rules diff before " + rulebook("faulty", {{"yonerge/m06.yaml", "report.days >= 1", "report.dyas >= 1"}}));
    CHECK(faulty.exit == 2);
    CHECK(faulty.err.find("faulty/yonerge/m06.yaml:25:") != std::string::npos);
    CHECK(run("rules diff before").exit == 2);
}
