#include <saglikrapor/history/ledger.hpp>

#include <thread>

#include <catch.hpp>

#include "history/backends.hpp"

using namespace saglikrapor;
using namespace saglikrapor::history;

namespace {

DateTime later(int seconds) { return {noon.seconds + seconds}; }

std::vector<std::string> ids(const std::vector<EarlierReport>& reports) {
    std::vector<std::string> all;
    for (const EarlierReport& report : reports) all.push_back(report.id);
    return all;
}

}  // namespace

TEST_CASE("a ledger gives back what was recorded, person by person") {
    for (const std::string& backend : backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        Ledger ledger = made->open(site_key());
        CHECK(ledger.history(person(1)).empty());
        CHECK(ledger.entries(person(1)).empty());

        EarlierReport full = rest("R-1", date(2026, 3, 4), 10);
        full.episode = "illness \"ı\" \\ 1";
        full.control_foreseen = true;
        full.after_control = false;
        full.valid_until = date(2026, 9, 4);
        const Recording first = ledger.record(person(1), full, noon);
        CHECK(first.outcome == RecordOutcome::recorded);
        CHECK(first.entries == 1);
        CHECK(first.head.size() == 64);
        CHECK(ledger.record(person(1), rest("R-2", date(2026, 4, 1), 3), later(1)).entries == 2);
        CHECK(ledger.record(person(2), rest("R-1", date(2026, 4, 1), 4), later(2)).entries == 1);

        const auto history = made->open(site_key()).history(person(1));
        REQUIRE(ids(history) == std::vector<std::string>{"R-1", "R-2"});
        CHECK(history[0].type == ReportType::rest_leave);
        CHECK(history[0].issued_on == date(2026, 3, 4));
        CHECK(history[0].issuer_mode == IssuerMode::single);
        CHECK(history[0].starts_on == date(2026, 3, 4));
        CHECK(history[0].days == 10);
        CHECK(history[0].episode == full.episode);
        CHECK(history[0].control_foreseen == true);
        CHECK(history[0].after_control == false);
        CHECK(history[0].valid_until == date(2026, 9, 4));
        CHECK_FALSE(history[0].withdrawn.has_value());
        CHECK_FALSE(history[1].episode.has_value());
        CHECK(ledger.history(person(2))[0].days == 4);

        const auto entries = ledger.entries(person(1));
        REQUIRE(entries.size() == 2);
        CHECK(entries[0].number == 1);
        CHECK(entries[0].kind == EntryKind::report);
        CHECK(entries[0].recorded_at == noon);
        CHECK(entries[0].report_id == "R-1");
        CHECK(entries[0].hash == first.head);
        CHECK(entries[1].number == 2);
    }
}

TEST_CASE("the same report is recorded once, another content under its id is refused") {
    for (const std::string& backend : backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        Ledger ledger = made->open(site_key());
        const Recording first = ledger.record(person(1), rest("R-1", date(2026, 3, 4), 10), noon);
        const Recording again = ledger.record(person(1), rest("R-1", date(2026, 3, 4), 10), later(60));
        CHECK(again.outcome == RecordOutcome::already_recorded);
        CHECK(again.entries == 1);
        CHECK(again.head == first.head);
        CHECK(fault_of([&] { ledger.record(person(1), rest("R-1", date(2026, 3, 4), 9), noon); }) == "history.id-taken");
        CHECK(ledger.entries(person(1)).size() == 1);
    }
}

TEST_CASE("withdrawals and corrections are entries; nothing is deleted") {
    for (const std::string& backend : backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        Ledger ledger = made->open(site_key());
        ledger.record(person(1), rest("R-1", date(2026, 3, 4), 10), noon);
        ledger.record(person(1), rest("R-2", date(2026, 4, 1), 3), later(10));
        CHECK(ledger.correct(person(1), rest("R-1", date(2026, 3, 4), 7), later(20)).entries == 3);
        CHECK(ledger.correct(person(1), rest("R-1", date(2026, 3, 4), 7), later(21)).outcome == RecordOutcome::already_recorded);
        CHECK(ledger.withdraw(person(1), "R-2", later(30)).entries == 4);
        CHECK(ledger.withdraw(person(1), "R-2", later(31)).outcome == RecordOutcome::already_recorded);

        const auto history = ledger.history(person(1));
        REQUIRE(ids(history) == std::vector<std::string>{"R-1", "R-2"});
        CHECK(history[0].days == 7);
        CHECK(history[1].withdrawn == true);
        const auto entries = ledger.entries(person(1));
        REQUIRE(entries.size() == 4);
        CHECK(entries[2].kind == EntryKind::correction);
        CHECK(entries[3].kind == EntryKind::withdrawal);
        CHECK(entries[3].content == "{}");

        CHECK(fault_of([&] { ledger.withdraw(person(1), "R-3", noon); }) == "history.unknown-report");
        CHECK(fault_of([&] { ledger.withdraw(person(2), "R-1", noon); }) == "history.unknown-report");
        CHECK(fault_of([&] { ledger.correct(person(1), rest("R-3", date(2026, 3, 4), 1), noon); }) == "history.unknown-report");
        CHECK(fault_of([&] { ledger.correct(person(1), rest("R-2", date(2026, 4, 1), 1), noon); }) == "history.withdrawn");
        CHECK(fault_of([&] { ledger.record(person(1), rest("R-2", date(2026, 4, 1), 3), noon); }) == "history.withdrawn");
        CHECK(ledger.entries(person(1)).size() == 4);
    }
}

TEST_CASE("a history can be had as it was known and up to a day of issue") {
    for (const std::string& backend : backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        Ledger ledger = made->open(site_key());
        ledger.record(person(1), rest("R-1", date(2026, 3, 4), 10), noon);
        ledger.record(person(1), rest("R-2", date(2026, 4, 1), 3), later(10));
        ledger.withdraw(person(1), "R-1", later(20));

        CHECK(ledger.history(person(1), {later(-1), {}}).empty());
        CHECK(ids(ledger.history(person(1), {noon, {}})) == std::vector<std::string>{"R-1"});
        const auto before = ledger.history(person(1), {later(19), {}});
        REQUIRE(before.size() == 2);
        CHECK_FALSE(before[0].withdrawn.has_value());
        CHECK(ledger.history(person(1), {later(20), {}})[0].withdrawn == true);
        CHECK(ids(ledger.history(person(1), {{}, date(2026, 3, 31)})) == std::vector<std::string>{"R-1"});
        CHECK(ledger.history(person(1), {{}, date(2026, 4, 1)}).size() == 2);
        CHECK(ledger.history(person(1), {noon, date(2026, 3, 3)}).empty());
    }
}

TEST_CASE("a step that throws leaves nothing, also what it had added") {
    for (const std::string& backend : backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        Ledger ledger = made->open(site_key());
        ledger.record(person(1), rest("R-1", date(2026, 3, 4), 1), noon);
        CHECK_THROWS_AS(ledger.with_person(person(1),
                                           [&](PersonLedger& open) {
                                               open.record(rest("R-2", date(2026, 3, 5), 1), noon);
                                               CHECK(open.history().size() == 2);
                                               throw std::runtime_error("stop");
                                           }),
                        std::runtime_error);
        CHECK(ledger.history(person(1)).size() == 1);
        CHECK(ledger.entries(person(1)).size() == 1);
        CHECK(ledger.record(person(1), rest("R-3", date(2026, 3, 5), 1), noon).entries == 2);
    }
}

TEST_CASE("several entries in one step are all there, and sealed in order") {
    for (const std::string& backend : backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        Ledger ledger = made->open(site_key());
        ledger.with_person(person(1), [](PersonLedger& open) {
            for (int i = 1; i <= 20; ++i) open.record(rest("R-" + std::to_string(i), date(2026, 1, i), 1), noon);
            open.withdraw("R-7", noon);
        });
        CHECK(ledger.entries(person(1)).size() == 21);
        CHECK(ledger.history(person(1))[6].withdrawn == true);
        CHECK(ledger.history(person(1), {noon, {}}).size() == 20);
    }
}

TEST_CASE("ids and texts that cannot be kept are refused") {
    for (const std::string& backend : backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        Ledger ledger = made->open(site_key());
        const auto code_for = [&](const std::string& id) {
            return fault_of([&] { ledger.record(person(1), rest(id, date(2026, 3, 4), 1), noon); });
        };
        CHECK(code_for("") == "history.text");
        CHECK(code_for(std::string(201, 'x')) == "history.text");
        CHECK(code_for(std::string("a\0b", 3)) == "history.text");
        CHECK(code_for("\xFF") == "history.text");
        EarlierReport report = rest("R-1", date(2026, 3, 4), 1);
        report.episode = "\xC3";
        CHECK(fault_of([&] { ledger.record(person(1), report, noon); }) == "history.text");
        CHECK(ledger.entries(person(1)).empty());
        CHECK(code_for(std::string(200, 'x')).empty());
        CHECK(code_for("ı'\"; DROP TABLE entry; --\n").empty());
        CHECK(ledger.history(person(1)).size() == 2);
        CHECK(ledger.history(person(1))[1].id == "ı'\"; DROP TABLE entry; --\n");
    }
}

TEST_CASE("a ledger made with another key is refused") {
    for (const std::string& backend : backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        CHECK(fault_of([&] { (void)made->open(site_key()); }).empty());
        const SiteKey other("another secret of 32 bytes or more, for tests");
        CHECK(fault_of([&] { (void)made->open(other); }) == "history.key-mismatch");
    }
}

TEST_CASE("threads with connections of their own lose nothing and never come between") {
    for (const std::string& backend : backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        (void)made->open(site_key());
        constexpr int threads = 4, each = 25;
        std::vector<std::thread> running;
        std::vector<std::string> faults(threads);
        for (int t = 0; t < threads; ++t)
            running.emplace_back([&, t, ledger = std::make_shared<Ledger>(made->open(site_key()))] {
                faults[static_cast<std::size_t>(t)] = fault_of([&] {
                    for (int i = 0; i < each; ++i)
                        ledger->with_person(person(1), [&](PersonLedger& open) {
                            // A report that counts those before it: two of the same count would be two in the same moment.
                            const int seen = static_cast<int>(open.history().size());
                            const std::string id = std::to_string(t) + "-" + std::to_string(i);
                            if (open.find(id) == nullptr) open.record(rest(id, date(2026, 3, 4), seen), noon);
                        });
                });
            });
        for (std::thread& thread : running) thread.join();
        for (const std::string& fault : faults) CHECK(fault.empty());
        const auto history = made->open(site_key()).history(person(1));
        REQUIRE(history.size() == threads * each);
        for (std::size_t i = 0; i < history.size(); ++i) CHECK(history[i].days == static_cast<int>(i));
    }
}
