// `saglikrapor limit` as a user runs it, on the built-in rulebook.
#include <fstream>

#include <catch.hpp>

#include <saglikrapor/engine.hpp>

#include "cli/run.hpp"
#include "golden.hpp"

using namespace saglikrapor;

namespace {

const std::string examples = std::string(SAGLIKRAPOR_SOURCE_DIR) + "/examples/limit/";

/// Receipts change with every rulebook: only the first lines of a text, up to the line of the receipt.
std::string without_receipt(const std::string& text) {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        const std::string line = text.substr(at, end - at);
        if (line.rfind("  saglikrapor ", 0) != 0) out += line;
        at = end;
    }
    return out;
}

std::string limits(const std::string& arguments) {
    std::string out;
    for (const char* name : {"year-nearly-used", "control-held", "across-new-year", "history-not-known", "board"}) {
        const Ran ran = run("limit " + examples + name + ".json " + arguments);
        out += "$ saglikrapor limit " + std::string(name) + ".json " + arguments + "\n" + without_receipt(ran.out) + ran.err;
        out += "exit " + std::to_string(ran.exit) + "\n\n";
    }
    return out;
}

}  // namespace

TEST_CASE("the limit in Turkish: the answer, why, the year, later days and the timeline") { check_golden("cli/limit.tr.txt", limits("--lang tr")); }

TEST_CASE("the limit in English says the same") { check_golden("cli/limit.en.txt", limits("--lang en")); }

TEST_CASE("the limit as JSON has no number where there is none") {
    const Ran known = run("limit " + examples + "year-nearly-used.json --format json");
    CHECK(known.exit == 1);  // it asks for five days where three are left
    CHECK(known.out.find(R"("status":"limited")") != std::string::npos);
    CHECK(known.out.find(R"("longest_days":3,)") != std::string::npos);
    CHECK(known.out.find(R"("rule":"rest-leave.calendar-year.forty-days")") != std::string::npos);
    const Ran open = run("limit " + examples + "history-not-known.json --format json");
    CHECK(open.exit == 1);
    CHECK(open.out.find(R"("status":"incomplete")") != std::string::npos);
    CHECK(open.out.find(R"("longest_days":null,"last_day":null)") != std::string::npos);
    CHECK(open.out.find(R"("years":[],"by_start":[],"more_from":null)") != std::string::npos);
    const Ran board = run("limit " + examples + "board.json --format json --lang en");
    CHECK(board.exit == 0);
    CHECK(board.out.find(R"("status":"not_single_physician")") != std::string::npos);
}

TEST_CASE("what is no length, or lies outside the rules or the calendar, is said and never within the limit") {
    std::string text;
    std::getline(std::ifstream(examples + "control-held.json"), text, '\0');
    const auto with = [&](const std::string& key, const std::string& value) {
        std::string changed = text;
        const std::size_t at = changed.find("\"" + key + "\": ") + key.size() + 4;
        return changed.replace(at, changed.find_first_of(",\n", at) - at, value);
    };
    for (const char* days : {"-3", "0"}) {
        const std::string file = write_file("days.json", with("days", days));
        const Ran tr = run("limit " + file);
        CHECK(tr.exit == 1);
        CHECK(tr.out.find("sınırın içinde") == std::string::npos);
        CHECK(tr.out.find("[limit.asked-days]") != std::string::npos);
        CHECK(run("limit " + file + " --format json --lang en").out.find(R"("remarks":[{"code":"limit.asked-days","message":"The number)") != std::string::npos);
    }
    for (const char* day : {"\"1400-01-05\"", "\"2019-09-29\""}) {
        const Ran early = run("limit - --format json", R"({"type":"rest_leave","id":"A","days":4,"issuer":{"mode":"single"},"issued_on":)" + std::string(day) + "}");
        CHECK(early.exit == 1);
        CHECK(early.out.find(R"("status":"incomplete")") != std::string::npos);
        CHECK(early.out.find(R"("longest_days":null)") != std::string::npos);
        CHECK(early.out.find(R"("code":"limit.no-rules")") != std::string::npos);
    }
    CHECK(run("limit " + examples + "control-held.json --format json").out.find(R"("remarks":[])") != std::string::npos);
    const Ran late = run("limit -", R"({"type":"rest_leave","id":"A","days":4,"issuer":{"mode":"single"},"issued_on":"9999-12-20"})");
    CHECK(late.exit == 1);
    CHECK(late.out.find("[limit.calendar]") != std::string::npos);
    CHECK(late.out.find("gereken bilgi eksik") == std::string::npos);
}

TEST_CASE("--today leaves later days out") {
    const Ran ran = run("limit " + examples + "year-nearly-used.json --format json --today");
    CHECK(ran.out.find(R"("by_start":[],"more_from":null)") != std::string::npos);
    CHECK(ran.out.find(R"("longest_days":3,)") != std::string::npos);
}

TEST_CASE("several reports are answered one after the other") {
    const std::string two = R"([{"type":"rest_leave","id":"A"},{"type":"rest_leave","id":"B","issued_on":"2026-13-01"}])";
    const Ran json = run("limit - --format json", two);
    CHECK(json.exit == 1);
    CHECK(json.out.rfind("[{", 0) == 0);
    CHECK(json.out.find("\"verdict\":\"unreadable\"") != std::string::npos);
    CHECK(json.out.substr(json.out.size() - 3) == "}]\n");
    const Ran lines = run("limit " + write_file("two.ndjson", "{\"type\":\"rest_leave\",\"id\":\"A\",\"issued_on\":\"2026-03-04\"}\n{\n"));
    CHECK(lines.exit == 1);
    CHECK(lines.out.find("EKSİK VERİ  A") != std::string::npos);
    CHECK(lines.out.find("OKUNAMADI") != std::string::npos);
    CHECK(run("limit nothing.json").exit == 2);
}

TEST_CASE("no line of a limit is wider than 100 columns") {
    const std::string text = limits("--lang tr") + limits("--lang en");
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        std::size_t columns = 0;
        for (std::size_t i = at; i < end; ++i) columns += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
        INFO(text.substr(at, end - at));
        CHECK(columns <= 100);
        at = end + 1;
    }
}
