#include <saglikrapor/rulebook/rulebook.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>

#include <saglikrapor/base/sha256.hpp>
#include <saglikrapor/rulebook/read_yaml.hpp>

#include "rulebook/fixtures.hpp"
#include "rulebook/printing.hpp"

using namespace saglikrapor;
using namespace fixtures;

namespace {

std::vector<std::string> bad_names() {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(data_folder() + "/bad"))
        if (entry.is_directory()) out.push_back(entry.path().filename().string());
    std::ranges::sort(out);
    return out;
}

/// The JSON of an example that gives this, or what is wrong with it.
std::string json_with(std::string_view given, const std::string& report = {}) {
    const std::vector<RulebookFile> files = with_file(good_files(), "yonerge/m99.yaml",
                                                "rules:\n  - id: x\n    clause: M42/1\n    reports: all\n    severity: info\n"
                                                "    title: {tr: a, en: b}\n    require: true\n    message: {tr: a, en: b}\n"
                                                "    remedy: {tr: a, en: b}\n    examples:\n      - {name: x, expect: holds, given: " +
                                                    std::string(given) + (report.empty() ? "" : ", report: " + report) + "}\n");
    const Checked<Rulebook> read = read_rulebook(files, names());
    if (!read) return printed(read.diagnostics());
    const Rule& last = read->rules.back();
    const Checked<std::string> json = example_json(*read, last, last.examples.front());
    return json ? *json : printed(json.diagnostics());
}

}  // namespace

TEST_CASE("a rulebook is read with everything that its files say") {
    const Checked<Rulebook> read = read_rulebook(good_files(), names());
    CHECK(printed(read.diagnostics()) == "");
    REQUIRE(read);
    check_golden("good.expected", printed(*read));
}

TEST_CASE("everything wrong with the files of a rulebook is told, with its place") {
    for (const std::string& name : bad_names()) {
        INFO(name);
        const Checked<Rulebook> read = read_rulebook(bad_files(name), names());
        check_golden("bad/" + name + ".expected", (read ? "read\n" : "refused\n") + printed(read.diagnostics()));
    }
}

TEST_CASE("each code that the header names has a fixture that shows it") {
    std::ifstream in(std::string(SAGLIKRAPOR_SOURCE_DIR) + "/include/saglikrapor/rulebook/rulebook.hpp");
    std::string header{std::istreambuf_iterator<char>(in), {}};
    const std::size_t from = header.find("Codes: those of read_yaml and rulebook.path");
    REQUIRE(from != std::string::npos);
    std::string list = header.substr(from, header.find("[[nodiscard]]", from) - from);
    std::erase(list, '/');
    std::set<std::string> named;
    for (std::size_t at = list.find('.'); at != std::string::npos; at = list.find('.', at + 1)) {
        const std::size_t end = list.find_first_not_of("abcdefghijklmnopqrstuvwxyz-.", at + 1);
        std::string code = list.substr(at, end - at);
        while (code.ends_with('.')) code.pop_back();
        if (!code.empty()) named.insert("rulebook" + code);
        at = end;
    }
    CHECK(named.size() > 20);
    std::set<std::string> shown;
    for (const std::string& name : bad_names()) {
        const Checked<Rulebook> read = read_rulebook(bad_files(name), names());
        for (const Diagnostic& d : read.diagnostics())
            if (d.code.starts_with("rulebook.")) shown.insert(d.code);
    }
    CHECK(named == shown);
}

TEST_CASE("the order in which files are given changes nothing") {
    std::vector<RulebookFile> files = good_files();
    const std::string expected = printed(good_rulebook());
    std::mt19937 random(1);
    for (int round = 0; round < 5; ++round) {
        std::ranges::shuffle(files, random);
        const Rulebook read = read_rulebook(files, names()).value_or_throw();
        CHECK(printed(read) == expected);
        CHECK(read.sha256 == good_rulebook().sha256);
    }
}

TEST_CASE("the digest is over names, lengths and texts of all files, whatever is read of them") {
    const std::vector<RulebookFile> files = {{"b.yaml", "two"}, {"a.yaml", "x"}};
    using namespace std::string_literals;
    CHECK(rulebook_sha256(files) == sha256_hex("a.yaml\0"s + "1\0x"s + "b.yaml\0"s + "3\0two"s));
    const std::string whole = good_rulebook().sha256;
    CHECK(whole == rulebook_sha256(good_files()));
    CHECK(read_rulebook(good_files(), names(), {false, {}}).value_or_throw().sha256 == whole);
    CHECK(read_rulebook(good_files(), names(), {true, "published"}).value_or_throw().sha256 == "published");
    CHECK(rulebook_sha256(with_file(good_files(), "cases/driver.yaml", "report: {}\n")) != whole);
}

TEST_CASE("without examples, cases and clause indexes are not looked into") {
    std::vector<RulebookFile> files = with_file(good_files(), "yonerge/clauses.yaml", "not: [yaml");
    files = with_file(std::move(files), "cases/driver.yaml", "not: [yaml");
    CHECK_FALSE(read_rulebook(files, names()));
    const Rulebook read = read_rulebook(files, names(), {false, {}}).value_or_throw();
    CHECK(read.cases.empty());
    CHECK(read.regulations.front().clauses.empty());
    CHECK(read.rules.size() == 3);
    CHECK(std::ranges::all_of(read.rules, [](const Rule& rule) { return rule.examples.empty(); }));
    CHECK(read.rules[0].require.text == good_rulebook().rules[0].require.text);
}

TEST_CASE("a warning comes with the value") {
    const Checked<Rulebook> read = read_rulebook(bad_files("coverage"), names());
    REQUIRE(read);
    CHECK(read.diagnostics().size() == 2);
    CHECK(read.diagnostics().front().level == DiagnosticLevel::warning);
}

TEST_CASE("a broken index does not make every citation wrong too") {
    const Checked<Rulebook> read = read_rulebook(with_file(good_files(), "yonerge/clauses.yaml", "clauses: [\n"), names());
    REQUIRE(read.diagnostics().size() == 1);
    CHECK(read.diagnostics().front().code == "yaml.syntax");
    const Checked<Rulebook> rules = read_rulebook(with_file(good_files(), "yonerge/m06-rest-leave.yaml", "rules: [\n"), names());
    REQUIRE(rules.diagnostics().size() == 1);
    CHECK(rules.diagnostics().front().file == "yonerge/m06-rest-leave.yaml");
}

TEST_CASE("an expression's place in the file is exact inside a block scalar") {
    const Rulebook rulebook = good_rulebook();
    const ExpressionText& when = rulebook.rules[0].unless[0].when;
    const std::size_t at = when.text.find("transfer_medically");
    const Span span = when.place({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 8)});
    CHECK(when.source->position(span.begin) == Position{14, 21});
    CHECK(when.source->text().substr(span.begin, span.end - span.begin) == "transfer");
    CHECK(ExpressionText{}.place({3, 4}) == Span{});
}

TEST_CASE("a placeholder of a message is found by the span that was kept of the message") {
    const Rulebook rulebook = good_rulebook();
    const Rule& rule = rulebook.rules[0];
    const std::vector<std::uint32_t> at = scalar_places(*rule.source, rule.message_span_tr, rule.message.tr);
    const std::size_t placeholder = rule.message.tr.find("{report.days}");
    CHECK(rule.source->text().substr(at.at(placeholder), 13) == "{report.days}");
    CHECK(rule.source->position(at[placeholder]) == Position{17, 85});
    const Unless& exception = rule.unless[0];
    const std::vector<std::uint32_t> because = scalar_places(*rule.source, exception.because_span_en, exception.because.en);
    CHECK(rule.source->position(because.front()) == Position{15, 48});
}

TEST_CASE("the files of a folder come in order, without README, schema and hidden files") {
    std::string paths;
    for (const RulebookFile& file : good_files()) paths += file.path + " ";
    CHECK(paths ==
          "cases/driver.yaml cases/rest_leave.yaml memur-2011/clauses.yaml memur-2011/regulation.yaml rulebook.yaml "
          "tables/driver-codes.yaml tables/public-holidays.yaml vocabulary.yaml yonerge/clauses.yaml "
          "yonerge/input-rules/appeal.yaml yonerge/m06-rest-leave.yaml yonerge/m42-common.yaml yonerge/parameters.yaml "
          "yonerge/procedures/m35-appeal.yaml yonerge/regulation.yaml ");
    CHECK_THROWS_AS(files_below(data_folder() + "/nowhere"), std::runtime_error);
    try {
        (void)files_below(data_folder() + "/nowhere");
    } catch (const std::runtime_error& error) {
        CHECK(std::string(error.what()).find("/nowhere") != std::string::npos);
    }
}

TEST_CASE("an example is the valid case with what is given laid over it") {
    const std::string bare = R"({"report":{"type":"rest_leave","id":"R1","issued_on":"2026-03-04","days":5,)"
                             R"("issuer":{"mode":"single","branch":null},)"
                             R"("diagnoses":[{"code":"J10","main":true},{"code":"M54.5","main":false}]}})";
    const auto replaced = [&](std::string_view what, std::string_view by) {
        std::string out = bare;
        const std::size_t at = out.find(what);
        REQUIRE(at != std::string::npos);
        return out.replace(at, what.size(), by);
    };
    CHECK(json_with("{}") == bare);
    CHECK(json_with("{report.days: 11}") == replaced("\"days\":5", "\"days\":11"));
    CHECK(json_with("{report.days: \"11\"}") == replaced("\"days\":5", "\"days\":\"11\""));
    CHECK(json_with("{report.days: null}") == replaced("\"days\":5,", ""));
    CHECK(json_with("{report.nothing: null, report.none.at.all: null}") == bare);
    CHECK(json_with("{report.issuer.mode: board}") == replaced("single", "board"));
    CHECK(json_with("{report.issuer: {name: x}}") == replaced(R"({"mode":"single","branch":null})", R"({"name":"x"})"));
    CHECK(json_with("{report.issuer.branch.code: 12}") == replaced("null", R"({"code":12})"));
    CHECK(json_with("{report.diagnoses.1.code: A00}") == replaced("M54.5", "A00"));
    CHECK(json_with("{report.diagnoses.0: null}") == replaced(R"({"code":"J10","main":true},)", ""));
    CHECK(json_with("{report.diagnoses: []}") == replaced(R"([{"code":"J10","main":true},{"code":"M54.5","main":false}])", "[]"));
    CHECK(json_with("{report.new.member.here: [1, a]}") == replaced("]}}", R"(],"new":{"member":{"here":[1,"a"]}}}})"));
    CHECK(json_with("{history: [{days: 3}], history.0.days: 4, as_of: 2026-03-05}") ==
          replaced("]}}", R"(]},"history":[{"days":4}],"as_of":"2026-03-05"})"));
    CHECK(json_with("{history: null}", "driver") ==
          R"({"report":{"type":"driver","id":"D1","codes":["01.01"]},"as_of":"2026-03-04"})");
}

TEST_CASE("no file makes the reader throw, whatever its parts are replaced by") {
    const std::vector<RulebookFile> files = good_files();
    const std::string replacements[] = {"null", "[]", "{}", "''", "x", "[{}]", "{x: y}", "2019-09-30", "-1"};
    std::size_t turn = 0, refused = 0, read = 0;
    for (const RulebookFile& file : files) {
        const Document document = read_yaml(file.path, file.text).value_or_throw();
        std::vector<Span> spans;
        const auto collect = [&](const auto& self, const DocumentNode& node) -> void {
            if (node.kind == DocumentKind::scalar) spans.push_back(node.span);
            for (const DocumentNode& item : node.items) self(self, item);
            for (const DocumentNode::Entry& entry : node.entries) {
                spans.push_back(entry.key_span);
                self(self, entry.value);
            }
        };
        collect(collect, document.root);
        for (const Span span : spans)
            for (int i = 0; i < 3; ++i) {
                std::string text = file.text;
                text.replace(span.begin, span.end - span.begin, replacements[turn++ % std::size(replacements)]);
                const Checked<Rulebook> result = read_rulebook(with_file(files, file.path, text), names());
                result ? ++read : ++refused;
                if (!result) CHECK(has_errors(result.diagnostics()));
            }
    }
    CHECK(refused > 500);
    CHECK(read > 100);
}

TEST_CASE("a path that leads nowhere is told at its place in the example") {
    const auto check = [](const std::string& given, const std::string& message) {
        CHECK(json_with(given) == "yonerge/m99.yaml:11:42 error rulebook.example.path: " + message + "\n");
    };
    check("{report.days.x: 1}", "'x' in 'report.days.x' would lie inside a single value");
    check("{report.diagnoses.2: {}}", "'2' is no index of a list of 2 in 'report.diagnoses.2'");
    check("{report.diagnoses.-1: {}}", "'-1' is no index of a list of 2 in 'report.diagnoses.-1'");
    check("{report.diagnoses.main: {}}", "'main' is no index of a list of 2 in 'report.diagnoses.main'");
    check("{history.0.days: 1}", "there is no list for '0' in 'history.0.days'");
    check("{report..x: 1}", "the path 'report..x' has an empty name");
    check("{report.: 1}", "the path 'report.' has an empty name");
}

TEST_CASE("an example of a type without a case is told") {
    CHECK(json_with("{}", "disability") ==
          "yonerge/m99.yaml:11:9 error rulebook.example.no-case: there is no valid case of 'disability' to lay the example over | "
          "write cases/disability.yaml\n");
}
