// The ledger: what was recorded of people's reports, in order, sealed. Entries are added and never changed.
//
// Entries of one person make a chain: each is sealed (HMAC-SHA-256 under the site's key) together with the seal of the one before.
// verify.hpp says what that finds, and what it cannot.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/decision/recording.hpp>
#include <saglikrapor/history/person_key.hpp>
#include <saglikrapor/history/store.hpp>

namespace saglikrapor::history {

/// A history as it was. Both limits are inclusive; absent: none.
struct AsOf {
    std::optional<DateTime> recorded_until;  ///< entries count up to the first one recorded later
    std::optional<Date> issued_until;        ///< reports issued later are left out
};

/// One person's part of the ledger inside a transaction: nobody else changes it meanwhile.
class PersonLedger {
public:
    /// Reads nothing yet; `transaction` must outlive it.
    PersonLedger(const SiteKey& key, Transaction& transaction, PersonKey person);

    /// The reports in order of their first entry, corrections applied; withdrawn ones are there and marked `withdrawn`.
    [[nodiscard]] const std::vector<EarlierReport>& history() const { return reports_; }
    /// Null when no report of that id is recorded.
    [[nodiscard]] const EarlierReport* find(std::string_view report_id) const;
    /// How many entries the person has, those added here included.
    [[nodiscard]] std::int64_t entries() const { return state_.entries; }
    /// What has not changed anything comes to.
    [[nodiscard]] Recording unchanged(RecordOutcome outcome) const { return {outcome, state_.entries, state_.head}; }

    /// Adds a report. Already there with the same content: already_recorded, nothing is added. Throws history.id-taken when
    /// another content is recorded under the id, history.withdrawn when it was withdrawn, history.text when the id is empty,
    /// longer than 200 bytes, or not UTF-8.
    Recording record(const EarlierReport& report, DateTime recorded_at, const std::optional<DecisionReceipt>& decision = {});
    /// Replaces what is recorded of a report. Throws history.unknown-report, history.withdrawn.
    Recording correct(const EarlierReport& report, DateTime recorded_at, const std::optional<DecisionReceipt>& decision = {});
    /// Cancels a report; already_recorded when that was done before. Throws history.unknown-report.
    Recording withdraw(std::string_view report_id, DateTime recorded_at);
    /// Adds an entry as another copy of the ledger exported it. Already there: already_recorded. Throws history.seal when it is
    /// not the next one or its seal is not that of this site's key over it.
    Recording restore(const Row& row);

    /// Puts the state in line with what was added; due once at the end of the step. Ledger::with_person does it.
    void settle();

private:
    Recording append(EntryKind kind, std::string_view report_id, DateTime recorded_at, const EntryContent& content);
    void add(const Row& row);

    const SiteKey& key_;
    Transaction& transaction_;
    bool changed_ = false;
    PersonKey person_;
    PersonState state_;
    std::vector<EarlierReport> reports_;
};

/// A store of people's earlier reports together with the site's key. Throws HistoryFault when the store fails.
class Ledger {
public:
    /// Throws history.key-mismatch when the store was made with another key.
    Ledger(std::shared_ptr<Store> store, SiteKey key);

    /// The site's key, by which people are known and entries are sealed.
    [[nodiscard]] const SiteKey& key() const { return key_; }
    /// The store itself, for verification and export.
    [[nodiscard]] Store& store() { return *store_; }

    /// The person's reports, see PersonLedger::history. `recorded_until` goes through all entries; without it reading is fast.
    [[nodiscard]] std::vector<EarlierReport> history(const PersonKey& person, const AsOf& as_of = {});
    /// The person's entries, oldest first.
    [[nodiscard]] std::vector<Row> entries(const PersonKey& person);

    /// One step on one person: `work` reads, decides and adds or not, and nobody else comes between. It may be run again, see
    /// Store::transact. Durable when this returns.
    void with_person(const PersonKey& person, const std::function<void(PersonLedger&)>& work);

    // The single steps, each atomic; see PersonLedger.
    /// Adds a report, see PersonLedger::record.
    Recording record(const PersonKey& person, const EarlierReport& report, DateTime recorded_at);
    /// Replaces an earlier one, see PersonLedger::correct.
    Recording correct(const PersonKey& person, const EarlierReport& report, DateTime recorded_at);
    /// Takes an earlier one back, see PersonLedger::withdraw.
    Recording withdraw(const PersonKey& person, std::string_view report_id, DateTime recorded_at);

private:
    std::shared_ptr<Store> store_;
    SiteKey key_;
};

}  // namespace saglikrapor::history
