// The exported cases: complete, in a form that other languages read, and decided as they say.
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <catch.hpp>

#include "cli/run.hpp"

using namespace saglikrapor;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

/// The text between two marks.
std::string between(const std::string& line, const std::string& begin, const std::string& end) {
    const std::size_t at = line.find(begin);
    if (at == std::string::npos) return {};
    const std::size_t from = at + begin.size();
    return line.substr(from, line.find(end, from) - from);
}

std::string case_of(const std::string& line) {
    const std::size_t at = line.find(R"(,"case":)");
    REQUIRE(at != std::string::npos);
    return line.substr(at + 8, line.size() - at - 9);
}

}  // namespace

TEST_CASE("every exported case gets from check the verdict that it is exported with") {
    const Ran exported = run("cases export --clause M6");
    CHECK(exported.exit == 0);
    std::vector<std::string> lines = lines_of(exported.out);
    REQUIRE(lines.size() > 50);
    CHECK(lines.front().find(R"("rulebook":"yonerge")") != std::string::npos);
    lines.erase(lines.begin());
    std::string cases;
    for (const std::string& line : lines) cases += case_of(line) + '\n';
    const Ran checked = run("check - --input ndjson --format ndjson", cases);
    const std::vector<std::string> decisions = lines_of(checked.out);
    REQUIRE(decisions.size() == lines.size());
    std::size_t invalid = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string id = between(lines[i], R"({"id":")", "\"");
        CAPTURE(id);
        const std::string verdict = between(lines[i], R"("expected":{"verdict":")", "\"");
        CHECK(verdict == between(decisions[i], R"("verdict":")", "\""));
        if (verdict == "invalid") ++invalid;
        if (between(lines[i], R"("severity":"error","expected":")", "\"") == "violated") CHECK(verdict == "invalid");
    }
    CHECK(invalid > 10);
}

TEST_CASE("without a choice there is every type's valid case and every rule's examples") {
    const Ran exported = run("cases export");
    const std::vector<std::string> lines = lines_of(exported.out);
    CHECK(lines.size() > 1500);
    CHECK(std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
              return line.starts_with(R"({"id":"valid/)") && line.find(R"("rule":null,"expected":{"verdict":"valid","findings":[]})") != std::string::npos;
          }) == 19);
    CHECK(run("cases export").out == exported.out);
}

TEST_CASE("json is the same cases in one object") {
    const Ran lines = run("cases export --type premarital");
    const Ran object = run("cases export --type premarital --format json");
    CHECK(object.exit == 0);
    CHECK(object.out.ends_with("\n]}\n"));
    const std::vector<std::string> one = lines_of(lines.out), other = lines_of(object.out);
    REQUIRE(one.size() + 1 == other.size());
    for (std::size_t i = 1; i < one.size(); ++i) CHECK(other[i].starts_with(one[i]));
    CHECK(one[1].find(R"("type":"premarital")") != std::string::npos);
}

TEST_CASE("a rulebook of one's own is exported with its own verdicts") {
    const Ran exported = run("cases export --rules '" + std::string(SAGLIKRAPOR_SOURCE_DIR) + "/tests/cli/data/mutate'");
    CHECK(exported.exit == 0);
    CHECK(exported.out.find(R"({"id":"sample.limit/1",)") != std::string::npos);
    CHECK(exported.out.find("rest-leave.") == std::string::npos);
}

TEST_CASE("a choice that no case meets is an error") {
    CHECK(run("cases export --clause M99").exit == 2);
    CHECK(run("cases export --type rest_laeve").err.find("did you mean 'rest_leave'?") != std::string::npos);
    CHECK(run("cases").exit == 2);
}
