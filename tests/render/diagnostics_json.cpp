#include <saglikrapor/render/diagnostics_json.hpp>

#include <catch.hpp>

using namespace saglikrapor;

TEST_CASE("the faults of a rulebook are an array in their order") {
    std::string out = "before ";
    render::append_json(out, Diagnostics{});
    CHECK(out == "before []");

    const Source source("rules/ş.yaml", "days: 10\nwhen: report.dyas > 10\n");
    Diagnostic unknown = diagnostic_at(source, {15, 26}, "cel.unknown-field", "no field 'dyas'", "did you mean 'days'?");
    unknown.notes.push_back({"first \"given\" here", "rules/a.yaml", {3, 7}});
    Diagnostic bare;
    bare.code = "rulebook.missing-file";
    bare.level = DiagnosticLevel::warning;
    bare.message = "the folder has no regulation.yaml";
    out.clear();
    render::append_json(out, {unknown, bare});
    CHECK(out ==
          R"([{"code":"cel.unknown-field","level":"error","message":"no field 'dyas'","file":"rules/ş.yaml","line":2,"column":7,)"
          R"("excerpt":"when: report.dyas > 10","notes":[{"message":"first \"given\" here","file":"rules/a.yaml","line":3,"column":7}],)"
          R"("hint":"did you mean 'days'?"},)"
          R"({"code":"rulebook.missing-file","level":"warning","message":"the folder has no regulation.yaml","file":"","line":0,"column":0}])");
}
