#include <saglikrapor/history/verify.hpp>

#include <algorithm>

#include <catch.hpp>

#include "history/backends.hpp"

using namespace saglikrapor;
using namespace saglikrapor::history;

namespace {

void fill(Ledger& ledger) {
    for (int p = 1; p <= 3; ++p) {
        for (int i = 1; i <= 4; ++i) ledger.record(person(p), rest("R-" + std::to_string(i), date(2026, i, 4), i), noon);
        ledger.correct(person(p), rest("R-2", date(2026, 2, 4), 9), noon);
        ledger.withdraw(person(p), "R-3", noon);
    }
}

std::vector<std::string> codes(const Verification& found) {
    std::vector<std::string> all;
    for (const Tampering& fault : found.told) all.push_back(fault.code);
    return all;
}

std::string where(int p, int number) { return "person_key = '" + person(p).hex + "' AND number = " + std::to_string(number); }

/// What verify says after somebody changed the store by `sql`.
Verification after(const std::string& backend, const std::string& sql, const VerifyOptions& options = {}) {
    const auto made = fresh(backend);
    Ledger ledger = made->open(site_key());
    fill(ledger);
    made->tamper(sql);
    return verify(ledger, options);
}

}  // namespace

TEST_CASE("a ledger that nobody touched verifies") {
    for (const std::string& backend : backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        Ledger ledger = made->open(site_key());
        CHECK(verify(ledger).persons == 0);
        fill(ledger);
        std::map<PersonKey, Head> heads;
        VerifyOptions options;
        options.on_head = [&](const PersonKey& key, const Head& head) { heads[key] = head; };
        const Verification found = verify(ledger, options);
        CHECK(found.persons == 3);
        CHECK(found.entries == 18);
        CHECK(found.faults == 0);
        REQUIRE(heads.size() == 3);
        CHECK(heads[person(2)].number == 6);
        CHECK(heads[person(2)].hash == ledger.entries(person(2)).back().hash);

        // More entries later are no fault.
        ledger.record(person(1), rest("R-9", date(2026, 9, 4), 1), noon);
        VerifyOptions later;
        later.earlier_heads = &heads;
        CHECK(verify(ledger, later).faults == 0);
    }
}

TEST_CASE("every way to change an entry is found, and the entry named") {
    const std::string changes[] = {"content = replace(content, '\"days\":1', '\"days\":2')", "kind = 2", "recorded_at = recorded_at + 1",
                                   "report_id = 'R-7'", "hash = '" + std::string(64, '0') + "'"};
    for (const std::string& backend : lasting_backends())
        for (const std::string& change : changes) {
            CAPTURE(backend, change);
            const Verification found = after(backend, "UPDATE entry SET " + change + " WHERE " + where(2, 1));
            REQUIRE(found.faults >= 1);
            CHECK(std::any_of(found.told.begin(), found.told.end(), [](const Tampering& t) {
                return t.code == "history.tampered.content" && t.person == person(2) && t.number == 1;
            }));
        }
}

TEST_CASE("entries taken away, moved and given to others are found") {
    for (const std::string& backend : lasting_backends()) {
        CAPTURE(backend);
        CHECK(codes(after(backend, "DELETE FROM entry WHERE " + where(1, 3))) ==
              std::vector<std::string>{"history.tampered.gap", "history.tampered.tail"});
        CHECK(codes(after(backend, "DELETE FROM entry WHERE " + where(1, 6))) ==
              std::vector<std::string>{"history.tampered.tail", "history.tampered.state"});
        CHECK(codes(after(backend, "DELETE FROM entry WHERE person_key = '" + person(1).hex + "'")).front() == "history.tampered.tail");
        CHECK(codes(after(backend, "DELETE FROM person WHERE person_key = '" + person(1).hex + "'")).front() == "history.tampered.state");
        // Numbers closed up again after one was taken out: the seals hold the numbers.
        CHECK(codes(after(backend, "DELETE FROM entry WHERE " + where(1, 6) + "; UPDATE entry SET number = 6 WHERE " + where(1, 5) +
                                       "; UPDATE entry SET number = 5 WHERE " + where(1, 4)))
                  .front() == "history.tampered.gap");
        const Verification moved = after(backend, "DELETE FROM entry WHERE " + where(2, 1) + "; UPDATE entry SET person_key = '" +
                                                      person(2).hex + "' WHERE " + where(1, 1));
        CHECK(std::count_if(moved.told.begin(), moved.told.end(), [](const Tampering& t) {
                  return t.code == "history.tampered.content" && t.person == person(2);
              }) == 2);  // the foreign entry, and the one after it
    }
}

TEST_CASE("a history that is not that of the entries is found") {
    for (const std::string& backend : lasting_backends()) {
        CAPTURE(backend);
        const std::string state = "UPDATE person SET reports = (SELECT reports FROM person WHERE person_key = '" + person(2).hex +
                                  "'), entries = 6 WHERE person_key = '" + person(1).hex + "'";
        const auto made = fresh(backend);
        Ledger ledger = made->open(site_key());
        fill(ledger);
        ledger.record(person(2), rest("R-8", date(2026, 8, 4), 1), noon);
        made->tamper(state);
        CHECK(codes(verify(ledger)) == std::vector<std::string>{"history.tampered.state"});
        CHECK(codes(after(backend, "UPDATE person SET entries = 7 WHERE person_key = '" + person(1).hex + "'")) ==
              std::vector<std::string>{"history.tampered.tail"});
        CHECK(codes(after(backend, "UPDATE person SET head = '" + std::string(64, '0') + "' WHERE person_key = '" + person(1).hex + "'")) ==
              std::vector<std::string>{"history.tampered.state"});
    }
}

TEST_CASE("an older state put back is found by the heads of then, and only by them") {
    for (const std::string& backend : lasting_backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        Ledger ledger = made->open(site_key());
        ledger.record(person(1), rest("R-1", date(2026, 1, 4), 1), noon);
        made->tamper("CREATE TABLE kept AS SELECT * FROM person");
        ledger.record(person(1), rest("R-2", date(2026, 2, 4), 1), noon);
        ledger.record(person(2), rest("R-1", date(2026, 2, 4), 1), noon);
        std::map<PersonKey, Head> heads;
        VerifyOptions keep;
        keep.on_head = [&](const PersonKey& key, const Head& head) { heads[key] = head; };
        REQUIRE(verify(ledger, keep).faults == 0);
        made->tamper("DELETE FROM entry WHERE " + where(1, 2) + "; DELETE FROM entry WHERE " + where(2, 1) +
                     "; DELETE FROM person; INSERT INTO person SELECT * FROM kept; DROP TABLE kept");
        CHECK(verify(ledger).faults == 0);
        VerifyOptions with_heads;
        with_heads.earlier_heads = &heads;
        const Verification found = verify(ledger, with_heads);
        CHECK(codes(found) == std::vector<std::string>{"history.tampered.rollback", "history.tampered.rollback"});
    }
}

TEST_CASE("an entry of another site does not fit, whoever wrote it") {
    const SiteKey other("another secret of 32 bytes or more, for tests");
    for (const std::string& backend : lasting_backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        {
            Ledger ledger = made->open(site_key());
            fill(ledger);
        }
        // The same store under another key's fingerprint: everything in it was sealed by somebody else.
        made->tamper("UPDATE ledger SET value = '" + other.fingerprint() + "' WHERE name = 'key_fingerprint'");
        Ledger ledger = made->open(other);
        CHECK(verify(ledger).faults == 18);
    }
}
