// Places inside scalars: a mistake in an expression is shown where it stands, whatever way the scalar was written.
#include <saglikrapor/rulebook/document.hpp>

#include <map>
#include <random>

#include <saglikrapor/rulebook/read_yaml.hpp>

#include "rulebook/printing.hpp"
#include "rulebook/scalar_walk.hpp"

using namespace saglikrapor;

namespace {

std::string with_crlf(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') out += '\r';
        out += c;
    }
    return out;
}

Document document(std::string text) {
    Checked<Document> read = read_yaml("a.yaml", std::move(text));
    for (const Diagnostic& d : read.diagnostics()) UNSCOPED_INFO(d.code << " " << d.at.line << ":" << d.at.column << " " << d.message);
    REQUIRE(read);
    return std::move(read).value();
}

/// Every word (a run of letters, digits, Turkish letters) stands only once in the text and in the file: so where the map
/// must lead is known without knowing any rule of YAML.
void check_words(const Document& doc, const DocumentNode& scalar) {
    const std::string& raw = doc.source->text();
    const ScalarWalk walk = walk_scalar(raw, scalar.span.begin, scalar.text);
    INFO("file:\n" << raw << "\ntext:\n" << scalar.text);
    CHECK(walk.exact);
    REQUIRE(walk.at.size() == scalar.text.size() + 1);
    for (std::size_t i = 0; i + 1 < walk.at.size(); ++i) CHECK(walk.at[i] <= walk.at[i + 1]);
    CHECK(walk.at.back() <= walk.end);
    CHECK(walk.end <= raw.size());
    for (std::size_t begin = 0; begin < scalar.text.size();) {
        begin = scalar.text.find('w', begin);
        if (begin == std::string::npos) break;
        const std::size_t end = std::min(scalar.text.find_first_of("w \n\t", begin + 1), scalar.text.size());
        const std::string word = scalar.text.substr(begin, end - begin);
        const std::size_t in_file = raw.find(word);
        INFO("word " << word);
        REQUIRE(in_file != std::string::npos);
        REQUIRE(raw.find(word, in_file + 1) == std::string::npos);
        for (std::size_t i = 0; i < word.size(); ++i) CHECK(walk.at[begin + i] == in_file + i);
        begin = end;
    }
}

const DocumentNode& value_of(const Document& doc, std::string_view key) {
    const DocumentNode* found = doc.root.find(key);
    REQUIRE(found != nullptr);
    return *found;
}

/// Line and column of the first place of `part` in the scalar of key `k`.
Position place_of(const Document& doc, std::string_view part) {
    const DocumentNode& scalar = value_of(doc, "k");
    const std::vector<std::uint32_t> at = scalar_places(*doc.source, scalar);
    const std::size_t i = scalar.text.find(part);
    INFO("text: " << scalar.text);
    REQUIRE(i != std::string::npos);
    return doc.source->position(at[i]);
}

}  // namespace

TEST_CASE("an error inside a scalar is shown at its line and column, however the scalar is written") {
    struct Row {
        const char* file;
        const char* part;
        Position at;
    };
    const Row rows[] = {
        {"k: a.b == c\n", "==", {1, 8}},
        {"# not\nk:   a.b\n", "b", {2, 8}},
        {"k: a\n  b\n   c\n", "b", {2, 3}},
        {"k: a\n  b\n   c\n", "c", {3, 4}},
        {"k: a\n\n\n  b\n", "b", {4, 3}},
        {"k: a\n\n  b\n", "\n", {2, 1}},
        {"k: 'it''s x'\n", "x", {1, 11}},
        {"k: 'it''s x'\n", "s", {1, 9}},
        {"k: 'it''s x'\n", "'", {1, 7}},
        {"k: 'a\n  b\n\n  c'\n", "c", {4, 3}},
        {"k: \"a\\tb\"\n", "\t", {1, 6}},
        {"k: \"a\\tb\"\n", "b", {1, 8}},
        {"k: \"\\u0131\\U0001F600z\"\n", "z", {1, 21}},
        {"k: \"\\x41b\"\n", "b", {1, 9}},
        {"k: \"a\\\n   b\"\n", "b", {2, 4}},
        {"k: \"a \\\n   \\ b\"\n", "b", {2, 6}},
        {"k: \"a  \n   b\\n\n   c\"\n", "c", {3, 4}},
        {"k: \"a\\n\\nb\"\n", "b", {1, 10}},
        {"k: \"a\\\"b\\\\c\\/d\"\n", "d", {1, 14}},
        {"k: |\n  ab\n  cd\n", "d", {3, 4}},
        {"k: |-\n  ab\n   cd\n", "d", {3, 5}},
        {"k: |+\n  ab\n\n  cd\n\n", "cd", {4, 3}},
        {"k: |2\n    ab\n  cd\n", "ab", {2, 5}},
        {"k: |2-\n    ab\n  cd\n", "cd", {3, 3}},
        {"k: |-2\n    ab\n  cd\n", "  ab", {2, 3}},
        {"k: | # why\n  ab\n", "b", {2, 4}},
        {"k: |\n\n\n  ab\n", "ab", {4, 3}},
        {"k: |2\n  \tab\n", "ab", {2, 4}},
        {"k: >\n  ab\n  cd\n", "cd", {3, 3}},
        {"k: >-\n  ab\n  cd\n", " ", {2, 5}},
        {"k: >-\n\n\n  ab\n  cd\n", "cd", {5, 3}},
        {"k: >-\n  ab\n\n\n  cd\n", "cd", {5, 3}},
        {"k: >-\n  ab\n    cd\n    ef\n\n  gh\n", "ef", {4, 5}},
        {"k: >-\n  ab\n    cd\n    ef\n\n  gh\n", "gh", {6, 3}},
        {"k: >+\n  ab\n\n\n", "ab", {2, 3}},
        {"k: >2\n    ab\n   cd\n", "cd", {3, 4}},
        {"k: >-\n  a &&\n  b ||\n  ç == 'ş' && x\n", "x", {4, 15}},
        {"k: >-\n  gün\n  şğı x\n", "x", {3, 7}},
        {"k: >-\n      a\n      b\n\nz: 1\n", "b", {3, 7}},
        {"k: >-\n  a   \n  b\n", "b", {3, 3}},
    };
    for (const Row& row : rows) {
        INFO(row.file);
        CHECK(place_of(document(row.file), row.part) == row.at);
        CHECK(place_of(document(with_crlf(row.file)), row.part) == row.at);
    }
}

TEST_CASE("the end of a scalar is the end of its last character, and spans hold the quotes") {
    const auto end_of = [](std::string file) {
        const Document doc = document(std::move(file));
        const DocumentNode& scalar = value_of(doc, "k");
        return doc.source->text().substr(scalar.span.begin, scalar.span.end - scalar.span.begin);
    };
    CHECK(end_of("k: abc # no\n") == "abc");
    CHECK(end_of("k: 'abc' # no\n") == "'abc'");
    CHECK(end_of("k: 'a''c' # no\n") == "'a''c'");
    CHECK(end_of("k: \"a\\\"c\" # no\n") == "\"a\\\"c\"");
    CHECK(end_of("k: \"a\\\n  \" # no\n") == "\"a\\\n  \"");
    CHECK(end_of("k: \"\" # no\n") == "\"\"");
    CHECK(end_of("k: a\n  b # no\n") == "a\n  b");
    CHECK(end_of("k: [a, b]\nx: 1") == "");
    CHECK(end_of("k: |\n  a\n  b\nx: 1\n") == "|\n  a\n  b\n");
    CHECK(end_of("k: >-\n  a\n  b\n\n\nx: 1\n") == ">-\n  a\n  b");
}

TEST_CASE("an empty text has one place: its own") {
    for (const char* file : {"k: ''\n", "k: \"\"\n", "k: |\n\nx: 1\n", "k: >-\n"}) {
        const Document doc = document(file);
        INFO(file);
        CHECK(value_of(doc, "k").text.empty());
        CHECK(scalar_places(*doc.source, value_of(doc, "k")).size() == 1);
    }
}

TEST_CASE("words of generated scalars are found wherever they stand") {
    std::mt19937 random(20260304);
    const auto pick = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    for (int round = 0; round < 4000; ++round) {
        int word = 0;
        const auto words = [&](bool quoted, char style) {
            std::string line;
            const unsigned count = 1 + pick(4);
            for (unsigned i = 0; i < count; ++i) {
                if (i > 0) line += std::string(1 + pick(3), ' ');
                line += "w" + std::to_string(word++) + (pick(3) == 0 ? "şİı" : "x");
                if (quoted && style == '"' && pick(3) == 0) line += pick(2) == 0 ? " \\n\\u0131 " : " \\t\\\"\\\\ ";
                if (quoted && style == '\'' && pick(3) == 0) line += " '' ";
            }
            return line;
        };
        const std::string blank_lines[] = {"", "\n", "\n\n", "  \n\n"};
        const std::string indent(2 + pick(4), ' ');
        const unsigned style = pick(5);
        std::string file = pick(2) == 0 ? "# önce\nönce: 1\nk:" : "k:";
        const unsigned lines = 1 + pick(5);
        if (style == 0) {  // plain
            file += " " + words(false, ' ');
            for (unsigned i = 1; i < lines; ++i) file += "\n" + blank_lines[pick(4)] + indent + std::string(pick(3), ' ') + words(false, ' ');
            file += "\n";
        } else if (style <= 2) {  // quoted
            const char quote = style == 1 ? '\'' : '"';
            file += std::string(" ") + quote;
            if (pick(4) == 0) file += "\n" + indent;
            file += words(true, quote);
            for (unsigned i = 1; i < lines; ++i) {
                file += std::string(pick(3), ' ');
                if (quote == '"' && pick(4) == 0) file += "\\";
                file += "\n" + blank_lines[pick(4)] + indent + std::string(pick(3), ' ') + words(true, quote);
            }
            if (pick(4) == 0) file += "\n" + indent;
            file += quote;
            file += "\n";
        } else {  // block
            const char* chomp[] = {"", "-", "+"};
            const bool explicit_indent = pick(3) == 0;
            file += std::string(" ") + (style == 3 ? "|" : ">");
            if (explicit_indent) file += std::to_string(indent.size());
            file += chomp[pick(3)];
            if (pick(4) == 0) file += "  # warum";
            file += "\n";
            if (pick(4) == 0) file += "\n";
            for (unsigned i = 0; i < lines; ++i) {
                const unsigned more = i == 0 && !explicit_indent ? 0 : (pick(3) == 0 ? 1 + pick(3) : 0);
                file += indent + std::string(more, ' ') + words(false, ' ') + std::string(pick(4) == 0 ? 2 : 0, ' ') + "\n";
                const unsigned gap = pick(6);
                if (gap == 0) file += "\n";
                if (gap == 1) file += indent + "\n\n";
                if (gap == 2) file += " \n";
                if (gap == 3) file += indent + "   \n";
            }
        }
        if (pick(2) == 0) file += "z: 1\n";
        if (pick(4) == 0 && style >= 3) file += "# nachher\n";
        if (pick(3) == 0) file = with_crlf(file);
        const Document doc = document(file);
        check_words(doc, value_of(doc, "k"));
    }
}

TEST_CASE("a text that does not belong to the file gets places inside the file all the same") {
    const std::string raw = "k: |\n  abc\n";
    for (std::uint32_t begin = 0; begin <= raw.size(); ++begin)
        for (const char* text : {"zzz", "abc\n\n\n\n", "  \n", "\n\n", "a\\b'c\"", ""}) {
            const ScalarWalk walk = walk_scalar(raw, begin, text);
            REQUIRE(walk.at.size() == std::string_view(text).size() + 1);
            for (const std::uint32_t at : walk.at) CHECK(at <= raw.size());
        }
}
