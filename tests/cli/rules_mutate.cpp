#include <catch.hpp>

#include <fmt/format.h>

#include <saglikrapor/engine.hpp>

#include "cli/rule_trial.hpp"
#include "cli/run.hpp"

using namespace saglikrapor;

namespace {

const std::string data = std::string(SAGLIKRAPOR_SOURCE_DIR) + "/tests/cli/data/mutate";

std::string with_folder(std::string lines) {
    for (std::size_t at = 0; (at = lines.find("@/", at)) != std::string::npos; at += data.size()) lines.replace(at, 1, data);
    return lines;
}

Ran mutate(const std::string& arguments) { return run("rules mutate --rules '" + data + "' " + arguments); }

/// A file of survivors with these lines.
std::string survivors(const std::string& name, const std::string& lines) { return " --survivors '" + write_file(name, lines) + "'"; }

const std::string at_the_limit = "sample.limit\trequire: `<=` → `<` in `report.days <= param.limit_days`\t";

}  // namespace

TEST_CASE("a limit that no example reaches survives its mutants, each told with its place") {
    const Ran ran = mutate("");
    CHECK(ran.exit == 1);
    CHECK(ran.err.empty());
    CHECK(ran.out == with_folder("@/yonerge/regulation.yaml:4:18\tregulation.yonerge\tin_force.from: 2019-09-30 → 2019-09-29\n"
                                 "@/yonerge/regulation.yaml:4:18\tregulation.yonerge\tin_force.from: 2019-09-30 → 2019-10-01\n"
                                 "@/yonerge/parameters.yaml:6:26\tparam.limit_days\tvalue from 2019-09-30: 10 → 9\n"
                                 "@/yonerge/parameters.yaml:6:26\tparam.limit_days\tvalue from 2019-09-30: 10 → 11\n"
                                 "@/yonerge/parameters.yaml:6:42\tparam.limit_days\tvalue from 2026-01-01: 12 → 11\n"
                                 "@/yonerge/parameters.yaml:6:42\tparam.limit_days\tvalue from 2026-01-01: 12 → 13\n"
                                 "@/yonerge/parameters.yaml:6:30\tparam.limit_days\tfrom: 2026-01-01 → 2025-12-31\n"
                                 "@/yonerge/parameters.yaml:6:30\tparam.limit_days\tfrom: 2026-01-01 → 2026-01-02\n"
                                 "@/yonerge/m06.yaml:11:7\tsample.limit\trequire: `<=` → `<` in `report.days <= param.limit_days`\n"
                                 "23 mutants, 14 killed, 0 refused, 9 survived\n"));
}

TEST_CASE("a rule whose examples stand on both sides of everything has no survivors") {
    const Ran ran = mutate("--rule sample.least");
    CHECK(ran.exit == 0);
    CHECK(ran.out == "12 mutants, 12 killed, 0 refused, 0 survived\n");
}

TEST_CASE("mutants can be asked for by rule, parameter and clause, or only listed") {
    CHECK(mutate("--rule param.limit_days").out.ends_with("\n6 mutants, 0 killed, 0 refused, 6 survived\n"));
    CHECK(mutate("--clause M6/8").out == "12 mutants, 12 killed, 0 refused, 0 survived\n");
    CHECK(mutate("--clause M6").out.ends_with("\n21 mutants, 14 killed, 0 refused, 7 survived\n"));
    const Ran listed = mutate("--list --rule sample.limit");
    CHECK(listed.exit == 0);
    CHECK(listed.out == with_folder("@/yonerge/m06.yaml:8:11\tsample.limit\twhen: left out\n"
                                    "@/yonerge/m06.yaml:8:30\tsample.limit\twhen: `==` → `!=` in `report.issuer.mode == 'single'`\n"
                                    "@/yonerge/m06.yaml:11:7\tsample.limit\trequire: `<=` → `<` in `report.days <= param.limit_days`\n"));
}

TEST_CASE("a number that begins with the rule that reads it is not moved to a day on which nothing reads it") {
    const auto later = [](const std::string& folder, const std::string& rule_from) {
        for (RulebookFile file : files_below(data)) {
            const auto replace = [&](const std::string& what, const std::string& with) { file.text.replace(file.text.find(what), what.size(), with); };
            if (file.path == "yonerge/m06.yaml") replace("    severity: error\n", "    severity: error\n    in_force: {from: " + rule_from + "}\n");
            if (file.path == "yonerge/parameters.yaml") replace("2019-09-30: 10, 2026-01-01: 12", "2026-01-01: 12");
            write_file(folder + "/" + file.path, file.text);
        }
        return run("rules mutate " + folder + " --rule param.limit_days");
    };
    const std::string moved = "from: 2026-01-01 → 2025-12-31\n", delayed = "from: 2026-01-01 → 2026-01-02\n";
    const Ran together = later("together", "2026-01-01");
    CHECK(together.out.find(moved) == std::string::npos);
    CHECK(together.out.find(delayed) != std::string::npos);
    CHECK(together.out.ends_with("\n1 skipped: nothing that reads it is in force on the day that would change\n3 mutants, 0 killed, 0 refused, 3 survived\n"));
    const Ran earlier = later("earlier", "2025-12-31");
    CHECK(earlier.out.find(moved) != std::string::npos);
    CHECK(earlier.out.ends_with("\n4 mutants, 0 killed, 0 refused, 4 survived\n"));
    write_file("together/survivors.tsv", "param.limit_days\tfrom: 2026-01-01 → 2025-12-31\tno rule\n");
    CHECK(run("rules mutate together --rule param.limit_days").out.find("this change is skipped, take the line out: from:") != std::string::npos);
}

TEST_CASE("a rule or a clause that is not there is refused") {
    const Ran rule = mutate("--rule sample.leats");
    CHECK(rule.exit == 2);
    CHECK(rule.err.find("there is no rule 'sample.leats': did you mean 'sample.least'?") != std::string::npos);
    CHECK(mutate("--clause M99").exit == 2);
    CHECK(run("rules mutate nowhere").exit == 2);
}

TEST_CASE("a survivor with a reason is accounted for") {
    const Ran ran = mutate("--rule sample.limit" + survivors("known.tsv", "# rule, change, reason\n\n" + at_the_limit + "nobody is given the last day\n"));
    CHECK(ran.exit == 0);
    CHECK(ran.out == "1 of the survivors are accounted for in " + scratch() + "/known.tsv\n3 mutants, 2 killed, 0 refused, 1 survived\n");
}

TEST_CASE("a line of the survivors that is stale or speaks of nothing is told") {
    const std::string lines = "sample.limit\twhen: left out\tlong ago\nsample.limit\twhen: something\tnever\nsample.limits\twhen: left out\tnever\n"
                              "sample.least\tanything\tnot asked for\n";
    const Ran ran = mutate("--rule sample.limit" + survivors("stale.tsv", at_the_limit + "it is so\n" + lines));
    CHECK(ran.exit == 1);
    const std::string file = scratch() + "/stale.tsv";
    CHECK(ran.out.find(file + ":2:1\tsample.limit\tan example notices this change, take the line out: when: left out\n") != std::string::npos);
    CHECK(ran.out.find(file + ":3:1\tsample.limit\tthere is no such change: when: something\n") != std::string::npos);
    CHECK(ran.out.find(file + ":4:1\tsample.limits\tthere is no such rule: when: left out\n") != std::string::npos);
    CHECK(ran.out.find(":5:1") == std::string::npos);
}

TEST_CASE("a file of survivors without reasons is refused") {
    for (const std::string lines : {"sample.limit\twhen: left out\n", "sample.limit\twhen: left out\t \n", "sample.limit\n"}) {
        INFO(lines);
        const Ran ran = mutate(survivors("faulty.tsv", lines));
        CHECK(ran.exit == 2);
        CHECK(ran.err.find("/faulty.tsv:1: a line is a rule, a change and the reason") != std::string::npos);
    }
    const Ran twice = mutate(survivors("twice.tsv", at_the_limit + "a\n" + at_the_limit + "b\n"));
    CHECK(twice.exit == 2);
    CHECK(twice.err.find("/twice.tsv:2: the same survivor as in line 1") != std::string::npos);
    CHECK(mutate("--survivors nowhere.tsv").exit == 2);
}

TEST_CASE("the survivors of a rulebook are looked for in its folder") {
    for (const RulebookFile& file : files_below(data)) write_file("own/" + file.path, file.text);
    write_file("own/survivors.tsv", at_the_limit + "it is so\n");
    const Ran ran = run("rules mutate own --rule sample.limit");
    CHECK(ran.exit == 0);
    CHECK(ran.out == "1 of the survivors are accounted for in own/survivors.tsv\n3 mutants, 2 killed, 0 refused, 1 survived\n");
}

TEST_CASE("an example that fails as it is kills nothing and is told") {
    for (RulebookFile file : files_below(data)) {
        if (file.path == "yonerge/m06.yaml") file.text.insert(file.text.find("      - {name: beş gün"), "      - {name: yanlış, expect: violated}\n");
        write_file("failing/" + file.path, file.text);
    }
    const Ran ran = run("rules mutate failing --rule sample.limit");
    CHECK(ran.exit == 1);
    CHECK(ran.out == "failing/yonerge/m06.yaml:15:9\tsample.limit\tthe example 'yanlış' fails as it is and takes no part\n"
                     "failing/yonerge/m06.yaml:11:7\tsample.limit\trequire: `<=` → `<` in `report.days <= param.limit_days`\n"
                     "3 mutants, 2 killed, 0 refused, 1 survived\n");
}

TEST_CASE("a change that does not compile is refused, not killed") {
    const Engine engine = load_rules(data).value_or_throw();
    const cli::RuleTrial trial(engine.rulebook(), engine.rulebook().rules.front());
    CHECK(trial.failing().empty());
    CHECK(trial.run({}) == cli::TrialResult::survived);
    CHECK(trial.run([](Rulebook& changed) { changed.rules.front().require.text = "report.days"; }) == cli::TrialResult::refused);
    CHECK(trial.run([](Rulebook& changed) { changed.rules.front().require.text = "true"; }) == cli::TrialResult::killed);
    CHECK(trial.run([](Rulebook& changed) { changed.parameters.clear(); }) == cli::TrialResult::refused);
}

TEST_CASE("columns of tables are changed as a whole, and the dates of rows") {
    for (RulebookFile file : files_below(data)) {
        if (file.path == "yonerge/m06.yaml")
            for (std::size_t at = 0; (at = file.text.find("param.limit_days", at)) != std::string::npos;)
                file.text.replace(at, 16, "table.limits['days'].most");
        if (file.path == "yonerge/parameters.yaml") file.text = "parameters: {}\n";
        write_file("table/" + file.path, file.text);
    }
    write_file("table/tables/limits.yaml",
               "table: limits\ntitle: {tr: Sınırlar, en: Limits}\ncolumns: {name: string, most: int, strict: bool}\nrows:\n"
               "  - {name: days, most: 10, strict: true, from: 2019-09-30, to: 2030-12-31}\n");
    const Ran ran = run("rules mutate table --rule table.limits");
    CHECK(ran.exit == 1);
    CHECK(ran.out == "table/tables/limits.yaml:3:25\ttable.limits\tcolumn most: every value one less\n"
                     "table/tables/limits.yaml:3:25\ttable.limits\tcolumn most: every value one more\n"
                     "table/tables/limits.yaml:3:36\ttable.limits\tcolumn strict: every value the other\n"
                     "table/tables/limits.yaml:5:64\ttable.limits\trow 'days': to: 2030-12-31 → 2030-12-30\n"
                     "table/tables/limits.yaml:5:64\ttable.limits\trow 'days': to: 2030-12-31 → 2031-01-01\n"
                     "5 mutants, 0 killed, 0 refused, 5 survived\n");
}
