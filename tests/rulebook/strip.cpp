#include <saglikrapor/rulebook/strip.hpp>

#include <saglikrapor/rulebook/read_yaml.hpp>

#include "rulebook/fixtures.hpp"
#include "rulebook/flow.hpp"
#include "rulebook/printing.hpp"

using namespace saglikrapor;
using namespace fixtures;

TEST_CASE("compacted files give the rulebook that the published ones give") {
    const std::vector<RulebookFile> files = good_files();
    const std::vector<RulebookFile> small = compact(files);
    Rulebook expected = read_rulebook(files, names(), {false, {}}).value_or_throw();
    const Rulebook read = read_rulebook(small, names(), {false, expected.sha256}).value_or_throw();
    CHECK(read.procedures.empty());
    expected.procedures.clear();
    CHECK(printed(read, false) == printed(expected, false));
    CHECK(read.sha256 == expected.sha256);
}

TEST_CASE("compacted procedures say what the published ones say") {
    Rulebook published = read_rulebook(good_files(), names(), {false, {}}).value_or_throw();
    Rulebook small = published;
    small.procedures.clear();
    for (const RulebookFile& file : compact_procedures(good_files())) {
        CHECK(read_flow(file.text, {}));
        CHECK(file.text.find("examples") == std::string::npos);
        small.procedures.push_back(std::make_shared<const Source>(file.path, file.text));
    }
    CHECK(small.procedures.size() == 2);
    for (Rulebook* rulebook : {&published, &small}) rulebook->entries = std::make_shared<const Entries>(read_entries(*rulebook).value_or_throw());
    CHECK(printed(small, false) == printed(published, false));
    const auto line = [](const Rulebook& rulebook) {
        const Procedure& p = rulebook.entries->procedures.front();
        return p.source->position(p.transitions[1].span.begin).line;
    };
    CHECK(line(small) == line(published));
}

TEST_CASE("compacted files are read the short way") {
    for (const RulebookFile& file : compact(good_files())) {
        INFO(file.path << "\n" << file.text);
        CHECK(read_flow(file.text, {}));
    }
}

TEST_CASE("compacting leaves out cases, indexes, examples, notes and comments, and keeps every entry on its line") {
    std::string all;
    for (const RulebookFile& file : compact(good_files())) {
        CHECK_FALSE(file.path.starts_with("cases/"));
        CHECK_FALSE(file.path.ends_with("clauses.yaml"));
        all += file.text;
    }
    CHECK(all.find("examples") == std::string::npos);
    CHECK(all.find("Why it is read so") == std::string::npos);
    CHECK(all.find("A value that changed") == std::string::npos);
    CHECK(all.find("schema") == std::string::npos);

    const Rulebook expected = good_rulebook();
    const Rulebook read = read_rulebook(compact(good_files()), names(), {false, {}}).value_or_throw();
    for (std::size_t i = 0; i < read.rules.size(); ++i) {
        const auto line = [](const Rule& rule, std::uint32_t at) { return rule.source->position(at).line; };
        const Rule& rule = read.rules[i];
        const Rule& original = expected.rules[i];
        CHECK(line(rule, rule.id_span.begin) == line(original, original.id_span.begin));
        CHECK(line(rule, rule.require.places.front()) == line(original, original.require.places.front()));
        CHECK(line(rule, rule.message_span_en.begin) == line(original, original.message_span_en.begin));
    }
}

TEST_CASE("texts, numbers and columns called note survive compacting") {
    const std::string text =
        "table: t\ntitle: {tr: 'a\"b', en: \"line\\nend \\x01 \\x7f\"}\ncolumns: {code: string, note: \"string?\", n: double}\n"
        "rows:\n  - {code: \"1\", note: yes, n: -0.5}\n  - {code: 01, note: '', n: 1e3}\n  - {code: Null-x, n: 7}\n  - {code: a b, note: ~, n: 0}\n";
    const std::string small = compact(RulebookFile{"tables/t.yaml", text});
    INFO(small);
    CHECK(read_flow(small, {}));
    CHECK(to_json(read_yaml("t", text).value_or_throw().root) == to_json(read_yaml("t", small).value_or_throw().root));
}

TEST_CASE("what is not YAML is given back as it is") {
    CHECK(compact(RulebookFile{"a.yaml", "a: [b"}) == "a: [b");
}
