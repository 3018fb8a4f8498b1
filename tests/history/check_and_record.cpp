#include <saglikrapor/check_and_record.hpp>

#include <algorithm>

#include <catch.hpp>

#include <saglikrapor/bind/entry_json.hpp>

#include "history/cases.hpp"

using namespace saglikrapor;
using namespace saglikrapor::history;

namespace {

RecordOptions at_noon() {
    RecordOptions options;
    options.recorded_at = {1'772'625'600};  // 2026-03-04T12:00:00
    return options;
}

const Finding* find(const Decision& decision, std::string_view rule) {
    for (const Finding& finding : decision.findings)
        if (finding.rule == rule) return &finding;
    return nullptr;
}

Decision give(Ledger& ledger, const RestLeaveReport& report, const RecordOptions& options = at_noon()) {
    return check_and_record(built_in(), ledger, report, options);
}

}  // namespace

TEST_CASE("a valid report is checked against the ledger and recorded with its receipt") {
    for (const std::string& backend : backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        Ledger ledger = made->open(site_key());
        RecordOptions options = at_noon();
        options.input_sha256 = std::string(64, 'a');
        const Decision decision = give(ledger, rest_leave(1, "R-1", date(2026, 3, 4), 10), options);
        REQUIRE(decision.verdict == Verdict::valid);
        REQUIRE(decision.recording.has_value());
        CHECK(decision.recording->outcome == RecordOutcome::recorded);
        CHECK(decision.recording->entries == 1);
        const auto entries = ledger.entries(person(1));
        REQUIRE(entries.size() == 1);
        CHECK(entries[0].hash == decision.recording->head);
        const EntryContent content = read_entry_content(entries[0].content).value_or_throw();
        REQUIRE(content.decision.has_value());
        CHECK(content.decision->verdict == "valid");
        CHECK(content.decision->sha256 == built_in().rulebook().sha256);
        CHECK(content.decision->as_of == date(2026, 3, 4));
        CHECK(content.decision->input_seal == site_key().seal(options.input_sha256));
        CHECK(content.report->days == 10);
        // Nothing of the identity, the name, the diagnosis, nor the bare digest.
        for (const std::string& secret : {identity(1).number->reveal(), std::string("Deniz"), std::string("J06"), options.input_sha256})
            CHECK(entries[0].content.find(secret) == std::string::npos);
    }
}

TEST_CASE("the forty days of a year end the recording, whoever asks") {
    for (const std::string& backend : backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        Ledger ledger = made->open(site_key());
        for (int i = 0; i < 4; ++i)
            REQUIRE(give(ledger, rest_leave(1, "R-" + std::to_string(i), date(2026, 2 + i, 2), 9)).recording->outcome == RecordOutcome::recorded);
        const Decision refused = give(ledger, rest_leave(1, "R-5", date(2026, 9, 2), 5));
        CHECK(refused.verdict == Verdict::invalid);
        CHECK(refused.recording->outcome == RecordOutcome::not_recorded);
        CHECK(refused.recording->entries == 4);
        const Finding* const finding = find(refused, "rest-leave.calendar-year.forty-days");
        REQUIRE(finding != nullptr);
        CHECK(finding->contributing.size() == 4);
        CHECK(check_with_history(built_in(), ledger, rest_leave(1, "R-5", date(2026, 9, 2), 5)).verdict == Verdict::invalid);
        CHECK(check_with_history(built_in(), ledger, rest_leave(1, "R-5", date(2026, 9, 2), 4)).verdict == Verdict::valid);
        CHECK(ledger.entries(person(1)).size() == 4);
        CHECK(give(ledger, rest_leave(1, "R-6", date(2026, 9, 2), 4)).recording->entries == 5);
        CHECK(give(ledger, rest_leave(2, "R-5", date(2026, 9, 2), 5)).recording->outcome == RecordOutcome::recorded);

        ledger.withdraw(person(1), "R-0", {0});
        CHECK(give(ledger, rest_leave(1, "R-7", date(2026, 9, 20), 9)).recording->outcome == RecordOutcome::recorded);
    }
}

TEST_CASE("a report dated before recorded ones cannot pass the limit beneath them") {
    const auto made = fresh("memory");
    Ledger ledger = made->open(site_key());
    for (int i = 0; i < 4; ++i) give(ledger, rest_leave(1, "R-" + std::to_string(i), date(2026, 5 + i, 2), 9));
    REQUIRE(ledger.entries(person(1)).size() == 4);
    const RestLeaveReport backdated = rest_leave(1, "R-5", date(2026, 3, 2), 5);
    const Decision refused = give(ledger, backdated);
    CHECK(refused.verdict == Verdict::invalid);
    CHECK(refused.recording->outcome == RecordOutcome::not_recorded);
    const Finding* const finding = find(refused, "engine.later-report-invalidated");
    REQUIRE(finding != nullptr);
    REQUIRE(finding->contributing.size() == 1);
    CHECK(finding->contributing[0].id == "R-3");
    CHECK(finding->message(Language::tr).find("sonraki tarihli") != std::string::npos);
    CHECK_FALSE(finding->remedy(Language::en).empty());
    CHECK(find(check_with_history(built_in(), ledger, backdated), "engine.later-report-invalidated") != nullptr);

    CHECK(give(ledger, rest_leave(1, "R-6", date(2026, 3, 2), 4)).recording->outcome == RecordOutcome::recorded);
    // What was over the limit before is not this report's doing: next year's is not touched by it.
    CHECK(give(ledger, rest_leave(1, "R-7", date(2025, 3, 3), 9)).recording->outcome == RecordOutcome::recorded);
}

TEST_CASE("the same report twice is recorded once; a changed one only as a correction, checked again") {
    const auto made = fresh("memory");
    Ledger ledger = made->open(site_key());
    const RestLeaveReport report = rest_leave(1, "R-1", date(2026, 3, 4), 10);
    const Decision first = give(ledger, report);
    const Decision again = give(ledger, report);
    CHECK(again.recording->outcome == RecordOutcome::already_recorded);
    CHECK(again.recording->head == first.recording->head);

    RestLeaveReport changed = rest_leave(1, "R-1", date(2026, 3, 4), 8);
    CHECK(fault_of([&] { (void)give(ledger, changed); }) == "history.id-taken");
    RecordOptions correcting = at_noon();
    correcting.correct = true;
    CHECK(give(ledger, changed, correcting).recording->entries == 2);
    CHECK(ledger.history(person(1)).size() == 1);
    CHECK(ledger.history(person(1))[0].days == 8);
    for (int i = 2; i <= 4; ++i) REQUIRE(give(ledger, rest_leave(1, "R-" + std::to_string(i), date(2026, 2 + 2 * i, 2), 10)).verdict == Verdict::valid);
    changed = rest_leave(1, "R-1", date(2026, 3, 4), 10);
    CHECK(give(ledger, changed, correcting).recording->outcome == RecordOutcome::recorded);  // forty in all
    changed = rest_leave(1, "R-4", date(2026, 10, 2), 11);
    CHECK(give(ledger, changed, correcting).recording->outcome == RecordOutcome::not_recorded);
}

TEST_CASE("what a person must look at is recorded only when one has") {
    const auto made = fresh("memory");
    Ledger ledger = made->open(site_key());
    RestLeaveReport report = rest_leave(1, "R-2", date(2026, 12, 28), 10);
    for (int i = 0; i < 4; ++i) give(ledger, rest_leave(1, "R-1" + std::to_string(i), date(2026, 3 + i, 2), 9));
    const Decision review = give(ledger, report);  // forty-six days by the day of issue, forty by the day
    REQUIRE(review.verdict == Verdict::review);
    CHECK(review.recording->outcome == RecordOutcome::not_recorded);
    RecordOptions seen = at_noon();
    seen.accept_review = true;
    CHECK(give(ledger, report, seen).recording->outcome == RecordOutcome::recorded);
    report = rest_leave(2, "R-1", date(2026, 3, 4), 11);
    CHECK(give(ledger, report, seen).recording->outcome == RecordOutcome::not_recorded);  // invalid stays out
    report = rest_leave(2, "R-1", date(2026, 3, 4), 5);
    report.days.reset();
    CHECK(give(ledger, report, seen).recording->outcome == RecordOutcome::not_recorded);  // so does incomplete
}

TEST_CASE("a report of nobody is not recorded, and its history is not known") {
    const auto made = fresh("memory");
    Ledger ledger = made->open(site_key());
    RestLeaveReport report = rest_leave(1, "R-1", date(2026, 3, 4), 5);
    report.person.identity.number.reset();
    CHECK(fault_of([&] { (void)give(ledger, report); }) == "history.identity");
    const Decision decision = check_with_history(built_in(), ledger, report);
    CHECK(decision.verdict != Verdict::valid);
    const Finding* const finding = find(decision, "rest-leave.calendar-year.forty-days");
    REQUIRE(finding != nullptr);
    CHECK(finding->outcome == Outcome::undetermined);
}
