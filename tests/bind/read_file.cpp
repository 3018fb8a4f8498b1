#include <saglikrapor/bind/read_file.hpp>

#include <catch.hpp>

#include "bind/faults.hpp"

using namespace saglikrapor;
using namespace saglikrapor::test;

namespace {

/// Gives a text, at most `step` bytes at a time.
Pull pull_from(std::string text, std::size_t step) {
    return [text = std::move(text), step, at = std::size_t{0}](char* buffer, std::size_t size) mutable {
        const std::size_t count = std::min({size, step, text.size() - at});
        text.copy(buffer, count, at);
        at += count;
        return count;
    };
}

/// Each item as "index line id: faults", read in pulls and chunks of several sizes, which must make no difference.
Lines items_of(const std::string& text, InputForm form, std::size_t limit = 4096) {
    Lines first;
    for (const std::size_t step : {1U, 7U, 64U, 1'000'000U}) {
        for (const std::size_t chunk : {16U, 100U, 65'536U}) {
            Lines lines;
            CaseFile file(pull_from(text, step), form, "in.json", {limit, chunk, {}});
            for (CaseItem item; file.next(item);) {
                lines.push_back(fmt::format("{} {} {}:", item.index, item.line, item.id));
                for (const std::string& fault : lines_of(item.errors)) lines.back() += " " + fault;
                for (const Diagnostic& d : item.errors) CHECK(d.file == "in.json");
            }
            if (first.empty()) first = lines;
            CHECK(lines == first);
        }
    }
    return first;
}

std::string report(std::string_view id) { return fmt::format(R"({{"type":"rest_leave","id":"{}","issued_on":"2026-03-04"}})", id); }

const std::string bom = "\xEF\xBB\xBF";

}  // namespace

TEST_CASE("every line of NDJSON is a document, and a faulty one costs only itself") {
    CHECK(items_of(report("A") + "\n\n  \t\r\n" + report("B") + "\r\n{\"type\":\n" + R"({"type":"rest_leave","id":"Çağ","issued_on":5})" +
                       "\nnot JSON\n" + report("C"), InputForm::ndjson) ==
          Lines{"0 1 A:", "1 4 B:", "2 5 : input.syntax  5:9", "3 6 Çağ: input.type /issued_on 6:45", "4 7 : input.syntax  7:2", "5 8 C:"});
}

TEST_CASE("an NDJSON text may be empty and may end with or without a line feed") {
    CHECK(items_of("", InputForm::ndjson).empty());
    CHECK(items_of("\n \n", InputForm::ndjson).empty());
    CHECK(items_of(report("A"), InputForm::ndjson) == Lines{"0 1 A:"});
    CHECK(items_of(report("A") + "\n", InputForm::ndjson) == Lines{"0 1 A:"});
}

TEST_CASE("a byte order mark is tolerated at the beginning of a file only") {
    CHECK(items_of(bom + report("A") + "\n" + bom + report("B"), InputForm::ndjson) == Lines{"0 1 A:", "1 2 : input.syntax  2:1"});
    CHECK(items_of(bom + "[" + report("A") + "]", InputForm::json) == Lines{"0 1 A:"});
    CHECK(items_of(bom + "{]", InputForm::json) == Lines{"0 1 : input.syntax  1:2"});
    CHECK(items_of("\n" + bom + report("A"), InputForm::ndjson) == Lines{"0 2 : input.syntax  2:1"});
    CHECK(items_of(bom, InputForm::ndjson).empty());
    CHECK(items_of(bom, InputForm::json) == Lines{"0 1 : input.empty  1:1"});
}

TEST_CASE("a document that is too long is passed over") {
    const std::string longer = R"({"type":"rest_leave","id":")" + std::string(300, 'x') + "\"}";
    CHECK(items_of(report("A") + "\n" + longer + "\n" + report("B") + "\n" + longer, InputForm::ndjson, 200) ==
          Lines{"0 1 A:", "1 2 : input.too-long  2:1", "2 3 B:", "3 4 : input.too-long  4:1"});
    CHECK(items_of("[" + report("A") + ",\n " + longer + ",\n" + report("B") + "]", InputForm::json, 200) ==
          Lines{"0 1 A:", "1 2 : input.too-long  2:2", "2 3 B:"});
    CHECK(items_of(longer + " 1", InputForm::json, 200) == Lines{"0 1 : input.too-long  1:1 input.trailing  1:331"});
    CHECK(items_of(std::string(200, ' ') + "\n" + report("B"), InputForm::ndjson, 200) == Lines{"0 2 B:"});
}

TEST_CASE("every element of a JSON array is a document") {
    CHECK(items_of("\n[" + report("A") + ",\n  " + report("B\\\"]}") + "\n,5, \"]\" ,{\"report\":" + report("C") + "}\n]\n", InputForm::json) ==
          Lines{"0 2 A:", "1 3 B\"]}:", "2 4 : input.type  4:2", "3 4 : input.type  4:5", "4 4 C:"});
    CHECK(items_of(" [ ] ", InputForm::json).empty());
}

TEST_CASE("after a syntax error in an array nothing more is read") {
    CHECK(items_of("[" + report("A") + ",\n{\"type\":tru}, " + report("B") + "]", InputForm::json) == Lines{"0 1 A:", "1 2 : input.syntax  2:12"});
    CHECK(items_of("[" + report("A") + " " + report("B") + "]", InputForm::json) == Lines{"0 1 A:", "1 1 : input.syntax  1:58"});
    CHECK(items_of("[" + report("A") + ",]", InputForm::json) == Lines{"0 1 A:", "1 1 : input.syntax  1:58"});
    CHECK(items_of("[,]", InputForm::json) == Lines{"0 1 : input.syntax  1:2"});
    CHECK(items_of("[" + report("A"), InputForm::json) == Lines{"0 1 A:", "1 1 : input.syntax  1:57"});
    CHECK(items_of("[" + report("A") + ",\n{\"type\":[}", InputForm::json) == Lines{"0 1 A:", "1 2 : input.syntax  2:10"});
    CHECK(items_of("[}]", InputForm::json) == Lines{"0 1 : input.syntax  1:2"});
    CHECK(items_of("[" + report("A") + "]\n]", InputForm::json) == Lines{"0 1 A:", "1 2 : input.trailing  2:1"});
}

TEST_CASE("a file may be one document over many lines") {
    CHECK(items_of("\n{\"type\": \"rest_leave\",\n\n \"id\": \"A\", \"issued_on\": \"2026-03-04\",\n \"dayss\": 1}\n", InputForm::json) ==
          Lines{"0 2 A: input.unknown-key /dayss 5:2"});
    CHECK(items_of(report("A") + "\n" + report("B"), InputForm::json) == Lines{"0 1 A: input.trailing  2:1"});
    CHECK(items_of("{\"a\" 1} 2", InputForm::json) == Lines{"0 1 : input.syntax  1:6"});
    CHECK(items_of(" \n", InputForm::json) == Lines{"0 2 : input.empty  2:1"});
    CHECK(items_of("5", InputForm::json) == Lines{"0 1 : input.type  1:1"});
    CHECK(items_of("}", InputForm::json) == Lines{"0 1 : input.syntax  1:1"});
}

TEST_CASE("blocks of lines can be read apart from each other") {
    LineBlocks blocks(pull_from("a\nbc\n\ndef\ng", 3), 100, 16);
    std::vector<std::pair<std::uint32_t, std::string>> lines;
    std::size_t counted = 0;
    for (LineBlock block; blocks.next(block);) {
        counted += block.lines.size();
        LineCursor cursor(block);
        std::string_view line;
        for (std::uint32_t number = 0; cursor.next(line, number);) lines.emplace_back(number, line);
    }
    CHECK(lines == std::vector<std::pair<std::uint32_t, std::string>>{{1, "a"}, {2, "bc"}, {4, "def"}, {5, "g"}});
    CHECK(counted == 4);
}

TEST_CASE("what a pull throws comes through") {
    const Pull broken = [](char*, std::size_t) -> std::size_t { throw std::runtime_error("disk"); };
    for (const InputForm form : {InputForm::ndjson, InputForm::json}) {
        CaseFile file(broken, form);
        CaseItem item;
        CHECK_THROWS_AS(file.next(item), std::runtime_error);
    }
}
