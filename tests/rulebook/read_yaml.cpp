#include <saglikrapor/rulebook/read_yaml.hpp>

#include <fstream>
#include <random>
#include <sstream>

#include <saglikrapor/base/turkish.hpp>

#include "rulebook/flow.hpp"
#include "rulebook/printing.hpp"

using namespace saglikrapor;

namespace {

std::string json_of(std::string text) {
    Checked<Document> read = read_yaml("a.yaml", std::move(text));
    for (const Diagnostic& d : read.diagnostics()) UNSCOPED_INFO(d.code << " " << d.message);
    REQUIRE(read);
    return to_json(read->root);
}

std::string repeat(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("plain true, false, null and numbers are such; everything else is a text") {
    CHECK(json_of("[true, false, null, ~, 0, -7, 40, 0.5, 1e3, -1.5E-2]") == "[true,false,null,null,0,-7,40,0.5,1e3,-1.5E-2]");
    CHECK(json_of("['true', \"40\", yes, True, 040, +5, .5, 1., 0x10, 1_000, 2026-03-04, .inf]") ==
          R"(["true","40","yes","True","040","+5",".5","1.","0x10","1_000","2026-03-04",".inf"])");
    CHECK(json_of("k: |\n  40\n") == R"({"k":"40\n"})");
    CHECK(json_of("k: \"a\\\"\\\\\\u0001\\tş\"") == "{\"k\":\"a\\\"\\\\\\u0001\\tş\"}");
}

TEST_CASE("an empty file is null, and a key without a value too") {
    CHECK(json_of("") == "null");
    CHECK(json_of("# nothing\n") == "null");
    CHECK(json_of("a:\nb:\n  - \n  - x\nc: {d, e: }\n") == R"({"a":null,"b":[null,"x"],"c":{"d":null,"e":null}})");
    CHECK(json_of("---\na: 1\n...\n") == R"({"a":1})");
    CHECK(json_of("\xEF\xBB\xBF" "a: 1\n") == R"({"a":1})");
}

TEST_CASE("what cannot stand in a file is written as an escape, and read again") {
    const std::string json = json_of("[\"\\0\\a\\x7F\\N\\_\\L\\P\\uFEFF\\uFFFF\\uFFFD\\U0001F600\"]");
    CHECK(json == "[\"\\u0000\\u0007\\u007f\\u0085\xC2\xA0\\u2028\\u2029\\ufeff\\uffff\xEF\xBF\xBD\xF0\x9F\x98\x80\"]");
    CHECK(json_of(json) == json);
    CHECK(json_of(json + " # not the short way") == json);
}

TEST_CASE("mappings keep the order of the file") {
    CHECK(json_of("z: 1\na: 2\nm: {y: 1, b: 2}\n") == R"({"z":1,"a":2,"m":{"y":1,"b":2}})");
}

TEST_CASE("a key without a value has the place of the key") {
    const Document doc = read_yaml("a.yaml", "a:\nnull_like:\n  b:\n").value_or_throw();
    CHECK(doc.root.find("a")->span == Span{0, 1});
    CHECK(doc.root.entries[1].key_span == Span{3, 12});
    CHECK(doc.root.find("null_like")->find("b")->span == Span{16, 17});
}

TEST_CASE("what a rulebook must not say is refused with its place") {
    struct Row {
        const char* text;
        const char* code;
        Position at;
    };
    const Row rows[] = {
        {"a: 1\nb: 2\na: 3\n", "yaml.duplicate-key", {3, 1}},
        {"{a: 1, \"a\": 2}", "yaml.duplicate-key", {1, 8}},
        {"a:\n  ğ: 1\n  ğ: 2\n", "yaml.duplicate-key", {3, 3}},
        {"a: &x 1\n", "yaml.alias", {1, 4}},
        {"a: &x {b: 1}\n", "yaml.alias", {1, 4}},
        {"a: *x\n", "yaml.alias", {1, 4}},
        {"a: 1\n<<: {b: 1}\n", "yaml.alias", {2, 1}},
        {"a: !!int 1\n", "yaml.tag", {1, 4}},
        {"a: !mine 1\n", "yaml.tag", {1, 4}},
        {"a: ! 1\n", "yaml.tag", {1, 4}},
        {"a: !mine\n", "yaml.tag", {1, 4}},
        {"a: !mine [1]\n", "yaml.tag", {1, 4}},
        {"a: 1\n---\nb: 1\n", "yaml.documents", {2, 1}},
        {"a: 1\n...\nb: 1\n", "yaml.documents", {3, 1}},
        {"[a]: 1\n", "yaml.key", {1, 1}},
        {"? {a: 1}\n: 1\n", "yaml.key", {1, 3}},
        {"null: 1\n", "yaml.key", {1, 1}},
        {"a: {~: 1}\n", "yaml.key", {1, 5}},
        {"a: b: c\n", "yaml.syntax", {1, 5}},
        {"a: 'b' == c\n", "yaml.syntax", {1, 8}},
        {"a: [1, 2\nb: 1\n", "yaml.syntax", {2, 2}},
        {"a: {b: int?, c: 1}\n", "yaml.syntax", {1, 11}},
        {"a: {?b: 1}\n", "yaml.syntax", {1, 5}},
        {"a: [?b: 1]\n", "yaml.syntax", {1, 5}},
        {"a: [?\"b\"]\n", "yaml.syntax", {1, 5}},
        {"a: {tr: x, en:y\n  z}\n", "yaml.key", {1, 12}},
        {"a: {b:}\n", "yaml.syntax", {1, 6}},
        {"a: 1\nb\nc: 2\n", "yaml.syntax", {2, 1}},
        {"a:\n  - b\n c: 1\n", "yaml.syntax", {3, 2}},
        {"a: 1\n\tb: 2\n", "yaml.syntax", {2, 1}},
        {"a: &\n", "yaml.alias", {1, 4}},
        {"a: *\n", "yaml.alias", {1, 4}},
        {"a: !x!y 1\n", "yaml.tag", {1, 4}},
        {"%HTML 5\n---\na: 1\n", "yaml.syntax", {1, 6}},
        {"a: @x\n", "yaml.syntax", {1, 4}},
        {"a: \"\\q\"\n", "yaml.syntax", {1, 5}},
        {"a: \"b\n", "yaml.syntax", {1, 4}},
        {"a: \"b\\\"", "yaml.syntax", {1, 4}},
        {"a: 'b''", "yaml.syntax", {1, 4}},
        {"a: ['b\n\n", "yaml.syntax", {1, 5}},
        {"a: 1\n b: 2\n", "yaml.syntax", {2, 3}},
        {"a: \"\\uD83D\\uDE00\"\n", "yaml.syntax", {1, 7}},
        {"a: 1\nb: g\xFCn\n", "yaml.utf8", {2, 5}},
        {"a: 1\nb: \x01\n", "yaml.character", {2, 4}},
        {"\xEF\xBB\xBF\xEF\xBB\xBF" "a: 1\n", "yaml.character", {1, 1}},
        {"a: 1\rb: 2\r", "yaml.character", {1, 5}},
        {"a: b\xC2\x85" "c\n", "yaml.character", {1, 5}},
        {"a: b\xC2\x9F" "c\n", "yaml.character", {1, 5}},
        {"a: b\xE2\x80\xA8" "c\n", "yaml.character", {1, 5}},
        {"a: b\xEF\xBB\xBF" "c\n", "yaml.character", {1, 5}},
        {"a: b\xEF\xBF\xBE" "c\n", "yaml.character", {1, 5}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const Checked<Document> read = read_yaml("a.yaml", row.text);
        CHECK_FALSE(read);
        REQUIRE_FALSE(read.diagnostics().empty());
        const Diagnostic& d = read.diagnostics().front();
        INFO(d.message);
        CHECK(d.code == row.code);
        CHECK(d.at == row.at);
        CHECK(d.file == "a.yaml");
        CHECK(d.level == DiagnosticLevel::error);
    }
}

TEST_CASE("a duplicate key names the first place, also in long mappings") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "k" + std::to_string(i) + ": 1\n";
    const Checked<Document> read = read_yaml("a.yaml", text + "k3: 2\nk99: 3\n");
    REQUIRE(read.diagnostics().size() == 2);
    REQUIRE(read.diagnostics()[0].notes.size() == 1);
    CHECK(read.diagnostics()[0].notes[0].at == Position{4, 1});
    CHECK(read.diagnostics()[1].notes[0].at == Position{100, 1});
    CHECK(read_yaml("a.yaml", text));
}

TEST_CASE("all faults of the tree are told together") {
    const Checked<Document> read = read_yaml("a.yaml", "a: 1\na: 2\nb: &x 1\nc: !t 1\n[d]: 1\ne: *x\n");
    std::string codes;
    for (const Diagnostic& d : read.diagnostics()) codes += d.code + " ";
    CHECK(codes == "yaml.duplicate-key yaml.alias yaml.tag yaml.key yaml.alias ");
}

TEST_CASE("a limit passed is a diagnostic, not a crash") {
    const auto code = [](std::string text) {
        const Checked<Document> read = read_yaml("a.yaml", std::move(text));
        return read ? std::string("read") : read.diagnostics().back().code;
    };
    CHECK(code(repeat("[", 64) + repeat("]", 64)) == "read");
    CHECK(code(repeat("[", 65) + repeat("]", 65)) == "yaml.limit");
    CHECK(code(repeat("- ", 65) + "x") == "yaml.limit");
    CHECK(code(repeat("{a: ", 64) + repeat("}", 64)) == "read");
    CHECK(code(repeat("{\"a\": ", 65) + "1" + repeat("}", 65)) == "yaml.limit");
    CHECK(code(repeat("[", 100'000)) == "yaml.limit");
    CHECK(code(std::string((std::size_t{4} << 20) + 1, ' ')) == "yaml.limit");
    CHECK(code(repeat("- 1\n", 200'001)) == "yaml.limit");
    CHECK(code("[" + repeat("1, ", 200'001) + "1]") == "yaml.limit");
    CHECK(code(repeat("a: 1\n", 200)) == "yaml.limit");
    CHECK(code("a:" + std::string(10'000, ' ') + "1") == "read");
    for (std::size_t before = 0; before < 10'001; before += 1'429)
        CHECK(code(std::string(before, 'a') + "\n:" + std::string(10'001, ' ') + "1") == "yaml.limit");
}

TEST_CASE("long lines and runs of blanks are read in time that grows with their length") {
    CHECK(read_yaml("a.yaml", "a: \"" + std::string(9'000, ' ') + repeat("x ", 1 << 20) + "\"\n"));
    CHECK(read_yaml("a.yaml", "a: \"" + repeat("x" + repeat(" \n", 4'500), 200) + "\"\n"));
    CHECK(read_yaml("a.yaml", "a: >-\n" + repeat("  x\n" + repeat("\n", 9'000), 200) + "  y\n"));
    CHECK(read_yaml("a.yaml", "a: \"" + std::string(1 << 20, 'x') + "\"\n"));
    CHECK(read_yaml("a.yaml", "a: |\n" + repeat("  ''x\n", 1 << 17)));
}

TEST_CASE("the short way for written files gives the tree that the parser gives") {
    const char* texts[] = {
        "{}",
        "[]",
        "{\"a\": 1, \"b\": [true, null, -5, x-y.z, 2019-09-30], \"c\": {\"d\": \"\"}}\n",
        "{\"a\": \"ş\\n\\t\\\"\\\\\\u0001\\u00e7\\u2028\\ufeff\",\n\n\n  \"b\": [\n\"x\" ] }\n",
    };
    for (const std::string text : texts) {
        INFO(text);
        const std::optional<DocumentNode> quick = read_flow(text, {});
        REQUIRE(quick);
        // A comment keeps the short way out.
        const Checked<Document> slow = read_yaml("a.yaml", text + " # x");
        REQUIRE(slow);
        CHECK_FALSE(read_flow(text + " # x", {}));
        CHECK(to_json(*quick) == to_json(slow->root));
        const auto same = [](const auto& self, const DocumentNode& a, const DocumentNode& b) -> bool {
            if (a.kind != b.kind || a.text != b.text || a.quoted != b.quoted || a.span != b.span) return false;
            if (a.items.size() != b.items.size() || a.entries.size() != b.entries.size()) return false;
            for (std::size_t i = 0; i < a.items.size(); ++i)
                if (!self(self, a.items[i], b.items[i])) return false;
            for (std::size_t i = 0; i < a.entries.size(); ++i)
                if (a.entries[i].key != b.entries[i].key || a.entries[i].key_span != b.entries[i].key_span ||
                    !self(self, a.entries[i].value, b.entries[i].value))
                    return false;
            return true;
        };
        CHECK(same(same, *quick, slow->root));
    }
    for (const char* text : {"{\"a\": 1, \"a\": 2}", "{\"a\": 1,}", "[1] [2]", "[1", "{a: 1}", "{\"a\":1}", "[- 1]", "[a b]", "[a: b]",
                             "[\"\\ud83d\"]", "[Null]", "['x']", "[x, # y\n z]", "x", "[\"a\nb\"]"}) {
        INFO(text);
        CHECK_FALSE(read_flow(text, {}));
    }
}

TEST_CASE("no text makes the reader throw") {
    const std::string seeds[] = {
        "rules:\n  - id: a.b\n    when: >-\n      report.x == 'ş'\n      && true\n    message: {tr: \"a\\u0131\", en: 'it''s'}\n    x: |+\n\n      y\n\n",
        "{\"a\": [1, 2, {\"b\": \"c\\n\"}], \"d\": null}\n",
        "? a\n: - b\n  - {c: d, e}\n...\n# x\n",
    };
    const std::string_view letters = "\n\r :-?[]{},#&*!|>'\"%@`\\~<a0\t\x7f\xC3\xBC\xFF";
    std::mt19937 random(1618);
    for (int round = 0; round < 20'000; ++round) {
        std::string text = seeds[random() % 3];
        for (auto n = 1 + random() % 6; n > 0; --n) {
            const std::size_t at = random() % (text.size() + 1);
            switch (random() % 4) {
                case 0: text.insert(at, 1, letters[random() % letters.size()]); break;
                case 1: text.erase(at, random() % 8); break;
                case 2: text.insert(at, text.substr(random() % (text.size() + 1), random() % 20)); break;
                default:
                    if (at < text.size()) text[at] = letters[random() % letters.size()];
            }
        }
        const Checked<Document> read = read_yaml("a.yaml", text);
        if (!read) CHECK_FALSE(read.diagnostics().empty());
    }
}
