// check --history and --record, and the commands of `saglikrapor history`, as a user runs them.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch.hpp>
#include <fmt/format.h>

#include "cli/run.hpp"

using namespace saglikrapor;

namespace {

const std::string national_id = "10000000146";

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

void replace(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

/// The valid example on one line, given on the fourth of a month, for some days, to be `id`.
std::string rest_leave(const std::string& id, int month, int days) {
    std::string text = text_of(std::string(SAGLIKRAPOR_SOURCE_DIR) + "/examples/reports/01-valid.json");
    replace(text, "\n", " ");
    replace(text, "ORNEK-1", id);
    replace(text, "HASTALIK-1", "HASTALIK-" + id);
    replace(text, "2026-03-08", fmt::format("2026-{:02}-{:02}", month, 3 + days));
    replace(text, "2026-03-04", fmt::format("2026-{:02}-04", month));
    replace(text, "\"days\": 5", fmt::format("\"days\": {}", days));
    return text;
}

/// A ledger of its own for a test, and the arguments that name it.
struct TestLedger {
    explicit TestLedger(std::string named, bool make = true) : name(std::move(named)), file(scratch() + "/" + name + ".db") {
        key = write_file(name + ".key", "a site key of 32 bytes or more, for tests\n");
        if (make) REQUIRE(run("history init " + url() + with_key()).exit == 0);
    }
    [[nodiscard]] std::string url() const { return "sqlite:" + file; }
    [[nodiscard]] std::string with_key() const { return " --key-file " + key; }
    [[nodiscard]] Ran check(const std::string& input, const std::string& options) const {
        return run("check - --input ndjson --format ndjson --history " + url() + with_key() + " --recorded-at 2026-03-04T12:00 " + options, input);
    }
    [[nodiscard]] Ran history(const std::string& command, const std::string& options = {}, const std::string& input = {}) const {
        return run("history " + command + " " + url() + with_key() + " " + options, input);
    }
    std::string name, file, key;
};

}  // namespace

TEST_CASE("a person's year: what is recorded counts for the next report, in input order") {
    const TestLedger ledger("year");
    std::string year;
    for (int i = 1; i <= 5; ++i) year += rest_leave("R-" + std::to_string(i), 2 * i, 9) + '\n';
    const Ran ran = ledger.check(year, "--record --jobs 4");
    CHECK(ran.exit == 1);
    CHECK(count(ran.out, R"("outcome":"recorded")") == 4);
    CHECK(has(ran.out, R"("recording":{"outcome":"not_recorded","entries":4,)"));
    CHECK(has(ran.out, "rest-leave.calendar-year.forty-days"));

    const Ran again = ledger.check(year, "--record");
    CHECK(count(again.out, R"("outcome":"already_recorded")") == 4);
    CHECK(ledger.check(rest_leave("R-6", 12, 4), "").exit == 0);
    CHECK(ledger.check(rest_leave("R-6", 12, 5), "").exit == 1);
    CHECK_FALSE(has(ledger.check(rest_leave("R-6", 12, 4), "").out, "recording"));

    const std::string who = write_file("who.json", rest_leave("R-1", 2, 9));
    const Ran shown = ledger.history("show", "--of " + who);
    CHECK(shown.exit == 0);
    CHECK(has(shown.out, "4 kayıt"));
    CHECK(has(shown.out, "   4  2026-03-04T12:00:00  rapor  R-4  istirahat raporu  04.08.2026  9 gün  tek hekim  "));
    CHECK(has(ledger.history("show", "--of " + who + " --lang en").out, "4 entries"));
    CHECK(has(ledger.history("show", "--of " + who + " --recorded-until 2026-03-04T11:59").out, "4 kayıt\n"));
    CHECK(count(ledger.history("show", "--ndjson --of " + who).out, "\n") == 4);

    CHECK(ledger.history("withdraw", "--of " + who + " --id R-2").exit == 0);
    CHECK(ledger.history("withdraw", "--of " + who + " --id R-9").exit == 2);
    CHECK(ledger.check(rest_leave("R-6", 12, 5), "--record").exit == 0);
    CHECK(has(ledger.check(rest_leave("R-6", 12, 6), "--record").out, "history.id-taken"));
    CHECK(has(ledger.check(rest_leave("R-6", 12, 6), "--record --correct").out, R"("outcome":"recorded")"));
}

TEST_CASE("the year of the examples: three reports fit beside five days from elsewhere, the fourth does not") {
    const TestLedger ledger("example");
    const std::string year = std::string(SAGLIKRAPOR_SOURCE_DIR) + "/examples/year/";
    REQUIRE(ledger.history("import", year + "0-elsewhere.ndjson").out == "1 imported, 0 already there, 0 refused\n");
    const std::string options = " --history " + ledger.url() + ledger.with_key() + " --record";
    const Ran three = run("check " + year + "1-february.json " + year + "2-may.json " + year + "3-september.json" + options);
    CHECK(three.exit == 0);
    CHECK(count(three.out, "Kaydedildi; ") == 3);
    const Ran limit = run("limit " + year + "4-november.json --format json --history " + ledger.url() + ledger.with_key());
    CHECK(limit.exit == 1);
    CHECK(has(limit.out, R"("longest_days":5)"));
    const Ran unknown = run("limit " + year + "4-november.json --format json");
    CHECK_FALSE(has(unknown.out, R"("longest_days":5)"));
    const Ran fourth = run("check " + year + "4-november.json" + options);
    CHECK(fourth.exit == 1);
    CHECK(has(fourth.out, "M6/8"));
    CHECK(has(fourth.out, "Kaydedilmedi; karar kişinin 4 kaydına dayanıyor"));
}

TEST_CASE("text says what became of a report, in both languages") {
    const TestLedger ledger("words");
    const std::string file = write_file("one.json", rest_leave("R-1", 2, 9));
    const std::string options = "check " + file + " --record --history " + ledger.url() + ledger.with_key();
    CHECK(has(run(options).out, "Kaydedildi; kişinin 1 kaydı var"));
    CHECK(has(run(options + " --lang en").out, "Recorded already; the person has 1 entries"));
}

TEST_CASE("nothing that a ledger writes says who the person is") {
    const TestLedger ledger("private");
    std::string everything = ledger.check(rest_leave("R-1", 2, 9), "--record --receipt full").out;
    everything += ledger.history("export").out + ledger.history("verify").out;
    everything += ledger.history("show", "--of -", rest_leave("R-1", 2, 9)).out;
    for (const auto& file : std::filesystem::directory_iterator(scratch()))
        if (file.path().filename().string().starts_with("private.db")) everything += text_of(file.path().string());
    REQUIRE(has(everything, "R-1"));
    for (const std::string& secret : {national_id, std::string("Deniz"), std::string("J06.9"), std::string("1985-05-20"), std::string("a site key")})
        CHECK_FALSE(has(everything, secret));
}

TEST_CASE("a ledger that is not there, no key, another key: refused with a code, nothing made") {
    const TestLedger ledger("refused", false);
    const Ran missing = ledger.check(rest_leave("R-1", 2, 9), "--record");
    CHECK(missing.exit == 2);
    CHECK(has(missing.err, "history.not-found"));
    CHECK_FALSE(std::filesystem::exists(ledger.file));
    CHECK(has(run("history init " + ledger.url()).err, "history.key"));
    CHECK(run("history init " + ledger.url()).exit == 2);
    REQUIRE(ledger.history("init").exit == 0);
    const std::string other = write_file("other.key", "another site key of 32 bytes or more, for tests");
    const Ran mismatch = run("history verify " + ledger.url() + " --key-file " + other);
    CHECK(mismatch.exit == 2);
    CHECK(has(mismatch.err, "history.key-mismatch"));
    CHECK(run("history verify mysql://x --key-file " + other).exit == 2);
    CHECK(run("check - --record", "").exit == 2);
    CHECK(has(run("history show " + ledger.url() + ledger.with_key()).err, "--of"));
    CHECK(run("history show " + ledger.url() + ledger.with_key() + " --person-key 12").exit == 2);
}

TEST_CASE("a report of nobody, and a case with a history of its own, are told and not recorded") {
    const TestLedger ledger("nobody");
    std::string nobody = rest_leave("R-1", 2, 9), own = rest_leave("R-2", 2, 9);
    replace(nobody, R"("identity": {"kind": "national_id", "number": "10000000146"},)", "");
    replace(own, R"("history": [])", R"("history": [{"id":"A","type":"rest_leave","issued_on":"2026-01-05"}])");
    const Ran ran = ledger.check(nobody + '\n' + own + '\n' + rest_leave("R-3", 2, 9), "--record");
    CHECK(ran.exit == 1);
    CHECK(has(ran.out, "history.identity"));
    CHECK(has(ran.out, "history.two-histories"));
    CHECK(count(ran.out, R"("outcome":"recorded")") == 1);
}

TEST_CASE("an export is imported elsewhere as it was; an import that was stopped goes on") {
    const TestLedger ledger("from");
    std::string year;
    for (int i = 1; i <= 4; ++i) year += rest_leave("R-" + std::to_string(i), 2 * i, 9) + '\n';
    REQUIRE(ledger.check(year, "--record").exit == 0);
    const Ran exported = ledger.history("export");
    CHECK(count(exported.out, "\n") == 4);

    TestLedger copy("to");
    const std::size_t half = exported.out.find('\n', exported.out.find('\n') + 1) + 1;
    CHECK(copy.history("import", "-", exported.out.substr(0, half)).out == "2 imported, 0 already there, 0 refused\n");
    CHECK(copy.history("import", "-", exported.out).out == "2 imported, 2 already there, 0 refused\n");
    CHECK(copy.history("export").out == exported.out);
    CHECK(copy.history("verify").out == "1 person, 4 entries, 0 faults\n");

    std::string changed = exported.out;
    replace(changed, R"("days":9)", R"("days":1)");
    const TestLedger other("other");
    const Ran refused = other.history("import", "-", changed);
    CHECK(refused.exit == 1);
    CHECK(has(refused.err, "stdin:1: history.seal"));
    CHECK(refused.out == "0 imported, 0 already there, 4 refused\n");
}

TEST_CASE("what another system knows is imported line by line, each faulty one told with its place") {
    const TestLedger ledger("imported");
    const auto line = [](const std::string& id, int days) {
        return fmt::format(R"({{"person":{{"kind":"national_id","number":"{}"}},"content":{{"report":{{"id":"{}","type":"rest_leave",)"
                           R"("issued_on":"2026-01-05","issuer_mode":"single","days":{}}}}}}})"
                           "\n",
                           national_id, id, days);
    };
    const std::string lines = line("A", 20) + "{\"person\":3}\n" + R"({"content":{}})" + "\n" + line("A", 21) + line("B", 15) + line("", 1);
    const Ran ran = ledger.history("import", "- --batch 2 --recorded-at 2026-01-06T08:00", lines);
    CHECK(ran.exit == 1);
    CHECK(ran.out == "2 imported, 0 already there, 4 refused\n");
    CHECK(has(ran.err, "stdin:2: input.type: expected an object, found a number at /person\n"));
    CHECK(has(ran.err, "stdin:3: history.import.line"));
    CHECK(has(ran.err, "stdin:4: history.id-taken"));
    CHECK(has(ran.err, "stdin:6: history.text"));
    CHECK_FALSE(has(ran.err, national_id));
    CHECK(ledger.check(rest_leave("R-1", 2, 5), "").exit == 0);
    CHECK(ledger.check(rest_leave("R-1", 2, 6), "").exit == 1);
}

TEST_CASE("verify says what was tampered with, also an older file put back") {
    const TestLedger ledger("tampered");
    REQUIRE(ledger.check(rest_leave("R-1", 2, 9), "--record").exit == 0);
    const std::string heads = scratch() + "/heads", before = text_of(ledger.file);
    REQUIRE(ledger.check(rest_leave("R-2", 4, 9), "--record").exit == 0);
    CHECK(ledger.history("verify", "--write-heads " + heads).exit == 0);
    const std::string sound = text_of(ledger.file);

    std::string changed = sound;
    replace(changed, R"("days":9)", R"("days":1)");
    write_file("tampered.db", changed);
    const Ran found = ledger.history("verify", "--write-heads " + heads + "2");
    CHECK(found.exit == 1);
    CHECK(has(found.out, "history.tampered.content"));
    CHECK(has(found.out, "entry 1"));
    CHECK_FALSE(std::filesystem::exists(heads + "2"));

    write_file("tampered.db", before);
    CHECK(ledger.history("verify").exit == 0);
    const Ran old = ledger.history("verify", "--heads " + heads);
    CHECK(old.exit == 1);
    CHECK(has(old.out, "history.tampered.rollback"));
    write_file("tampered.db", sound);
    CHECK(ledger.history("verify", "--heads " + heads).exit == 0);
}

TEST_CASE("an address or key that cannot be one is told as such and is the caller's to put right") {
    const TestLedger ledger("addresses");
    const std::string text = write_file("notes.txt", std::string(4096, 'n'));
    const auto tried = [&](const std::string& url, const std::string& key) {
        return run("check - --history '" + url + "'" + key, report("R-1", 5));
    };
    const Ran file = tried("sqlite:" + text, ledger.with_key());
    CHECK(file.exit == 2);
    CHECK(file.err.find("history.not-a-ledger: ") != std::string::npos);
    for (const std::string& command : {std::string("history init 'sqlite:"), std::string("history verify 'sqlite:")}) {
        const Ran folder = run(command + scratch() + "'" + ledger.with_key());
        CHECK(folder.exit == 2);
        CHECK(folder.err.find("is a folder") != std::string::npos);
    }
    const Ran key = tried(ledger.url(), " --key-file " + scratch());
    CHECK(key.exit == 2);
    CHECK(key.err.find("history.key: " + scratch() + " bir klasör") != std::string::npos);
}
