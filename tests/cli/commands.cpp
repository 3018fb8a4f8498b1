#include <catch.hpp>

#include "cli/run.hpp"

using namespace saglikrapor;

TEST_CASE("every command has a help with an example") {
    for (const char* command : {"check", "explain", "limit", "rules", "rules lint", "rules test", "rules list", "rules show", "rules coverage", "cases", "cases export",
                                "schema", "version", "docs"}) {
        CAPTURE(command);
        const Ran ran = run(std::string(command) + " --help");
        CHECK(ran.exit == 0);
        CHECK(ran.out.find("Example") != std::string::npos);
        CHECK(ran.out.find("\n  saglikrapor ") != std::string::npos);
    }
    const std::string help = run("--help").out;
    CHECK(help.find("check") != std::string::npos);
    CHECK(help.find("  docs") == std::string::npos);
}

TEST_CASE("the version names engine, rulebook and digest") {
    const Ran ran = run("version");
    CHECK(ran.exit == 0);
    CHECK(ran.out.find("saglikrapor ") == 0);
    CHECK(ran.out.find("\nrulebook yonerge ") != std::string::npos);
    CHECK(ran.out.find("\nsha256 ") != std::string::npos);
    CHECK(run("--version").out == ran.out);
    CHECK(run("version --rules " + sample_rules()).out.find("\nrulebook yonerge 1\n") != std::string::npos);
}

TEST_CASE("a rule is explained on every report of a file, or on one") {
    const std::string rules = " --lang en --rules " + sample_rules();
    const std::string file = write_file("two.ndjson", report("R-1", 5) + "\n" + report("R-2", 11) + "\n{\n");
    const Ran all = run("explain " + file + " --rule sample.ten-days" + rules);
    CHECK(all.exit == 1);  // one could not be read
    CHECK(all.out.find("R-1 · ") < all.out.find("R-2 · "));
    CHECK(all.out.find("UNREADABLE  ") != std::string::npos);
    const Ran one = run("explain " + file + " --rule sample.ten-days --index 1" + rules);
    CHECK(one.exit == 0);
    CHECK(one.out.find("R-1") == std::string::npos);
    CHECK(one.out.find("  Outcome: violated\n") != std::string::npos);
    CHECK(run("explain " + file + " --rule sample.ten-days --index 9" + rules).exit == 2);
    const Ran wrong = run("explain " + file + " --rule sample.tendays" + rules);
    CHECK(wrong.exit == 2);
    CHECK(wrong.err.find("did you mean 'sample.ten-days'?") != std::string::npos);
}

TEST_CASE("schemas are printed") {
    CHECK(run("schema --list").out.find("rest_leave\n") != std::string::npos);
    const Ran report = run("schema rest_leave --lang en");
    CHECK(report.exit == 0);
    CHECK(report.out.find("\"$schema\"") != std::string::npos);
    CHECK(report.out.find("number of rest days") != std::string::npos);
    CHECK(run("schema case").out.find("istirahat gün sayısı") != std::string::npos);
    CHECK(run("schema").exit == 2);
    CHECK(run("schema rest_laeve").err.find("şu mu demek istendi: 'rest_leave'?") != std::string::npos);
    CHECK(run("schema rulebook --rules '" + std::string(SAGLIKRAPOR_SOURCE_DIR) + "/rules'").out.find("\"$schema\"") != std::string::npos);
    CHECK(run("schema rulebook").out.find("\"$schema\"") != std::string::npos);
    CHECK(run("schema rulebook --file parameters").out != run("schema rulebook").out);
    CHECK(run("schema rulebook --file nothing").exit == 2);
    CHECK(run("schema rulebook --file nothing --rules '" + std::string(SAGLIKRAPOR_SOURCE_DIR) + "/rules'").exit == 2);
}

TEST_CASE("the generated pages are printed") {
    CHECK(run("docs errors").out.find("# Diagnostic codes") == 0);
    CHECK(run("docs expressions").out.find("startsWith") != std::string::npos);
    CHECK(run("docs report-model").out.find("istirahat gün sayısı") != std::string::npos);
    CHECK(run("docs clauses --rules " + sample_rules()).out.find("# Clauses and what covers them") == 0);
    CHECK(run("docs nothing").exit == 2);
}

TEST_CASE("a misspelt command or option, or an argument too many, is told with what was meant") {
    const auto says = [](const char* arguments, const char* words) {
        CAPTURE(arguments);
        const Ran ran = run(arguments);
        CHECK(ran.exit == 2);
        CHECK(ran.err.find(words) != std::string::npos);
        CHECK(ran.out.empty());
    };
    says("chek a.json", "there is no command 'saglikrapor chek': did you mean 'check'?");
    says("rules lnt", "there is no command 'saglikrapor rules lnt': did you mean 'lint'?");
    says("rules xyzzy", "one of: lint, test, mutate, diff, list, show, coverage");
    says("limit a.json b.json", "'saglikrapor limit' does not take 'b.json': it reads one file.");
    says("check a.json --sumary", "'saglikrapor check' has no option '--sumary': did you mean '--summary'?");
    says("explain a.json --rule x --index -1", "'-1' is no place of a report: they are counted from 0");
    says("explain a.json --rule x --index 1.5", "'1.5' is no place of a report");
    CHECK(run("rules").exit == 2);
}

TEST_CASE("the help shows no choice in the form of the program's own tables") {
    const std::string help = run("--help-all").out;
    for (const char* garbled : {"{", "->", ":INT", "false}"}) CHECK(help.find(std::string("  --today") + garbled) == std::string::npos);
    CHECK(help.find("--today{") == std::string::npos);
    CHECK(help.find(":INT in") == std::string::npos);
    CHECK(help.find("->") == std::string::npos);
    CHECK(help.find("  --today  ") != std::string::npos);
}
