#include <saglikrapor/history/ledger.hpp>

#include <algorithm>

#include <saglikrapor/bind/entry_json.hpp>
#include <saglikrapor/history/fault.hpp>

#include "history/reports.hpp"
#include "history/seal.hpp"

namespace saglikrapor::history {
namespace {

constexpr std::size_t longest_id = 200;

void require_id(std::string_view id) {
    if (id.empty() || id.size() > longest_id || id.find('\0') != std::string_view::npos)
        throw HistoryFault("history.text", "the id of a report must have 1 to " + std::to_string(longest_id) + " bytes, none of them zero");
}

std::string json_of(const EntryContent& content) {
    std::string json;
    try {
        append_json(json, content);
    } catch (const std::invalid_argument&) {
        throw HistoryFault("history.text", "a text of the report is not UTF-8");
    }
    return json;
}

[[noreturn]] void unknown_report() {
    throw HistoryFault("history.unknown-report", "the person has no recorded report of this id");
}

[[noreturn]] void was_withdrawn() {
    throw HistoryFault("history.withdrawn", "the report of this id was withdrawn", "give a new report an id of its own");
}

bool is_withdrawn(const EarlierReport& report) { return report.withdrawn.value_or(false); }

}  // namespace

PersonLedger::PersonLedger(const SiteKey& key, Transaction& transaction, PersonKey person)
    : key_(key), transaction_(transaction), person_(std::move(person)), state_(transaction.state(person_)) {
    if (state_.entries == 0) return;
    if (auto reports = unpack(state_.reports)) reports_ = *std::move(reports);
    else reports_ = replay(transaction.rows(person_));
}

const EarlierReport* PersonLedger::find(std::string_view report_id) const {
    const auto found = std::find_if(reports_.begin(), reports_.end(), [&](const EarlierReport& r) { return r.id == report_id; });
    return found == reports_.end() ? nullptr : &*found;
}

Recording PersonLedger::record(const EarlierReport& report, DateTime recorded_at, const std::optional<DecisionReceipt>& decision) {
    if (const EarlierReport* const known = find(report.id)) {
        if (same(*known, report)) return unchanged(RecordOutcome::already_recorded);
        if (is_withdrawn(*known)) was_withdrawn();
        throw HistoryFault("history.id-taken", "another content is recorded under the id of this report",
                           "record it as a correction, or give a new report an id of its own");
    }
    return append(EntryKind::report, report.id, recorded_at, {report, decision});
}

Recording PersonLedger::correct(const EarlierReport& report, DateTime recorded_at, const std::optional<DecisionReceipt>& decision) {
    const EarlierReport* const known = find(report.id);
    if (known == nullptr) unknown_report();
    if (same(*known, report)) return unchanged(RecordOutcome::already_recorded);
    if (is_withdrawn(*known)) was_withdrawn();
    return append(EntryKind::correction, report.id, recorded_at, {report, decision});
}

Recording PersonLedger::withdraw(std::string_view report_id, DateTime recorded_at) {
    const EarlierReport* const known = find(report_id);
    if (known == nullptr) unknown_report();
    if (is_withdrawn(*known)) return unchanged(RecordOutcome::already_recorded);
    return append(EntryKind::withdrawal, report_id, recorded_at, {});
}

Recording PersonLedger::restore(const Row& row) {
    if (row.number <= state_.entries) {
        if (transaction_.hash_of(person_, row.number) == row.hash) return unchanged(RecordOutcome::already_recorded);
        throw HistoryFault("history.seal", "the ledger holds another entry of this number");
    }
    if (row.number != state_.entries + 1) throw HistoryFault("history.seal", "an entry before this one is missing");
    if (row.hash != seal_of(key_, row, state_.head))
        throw HistoryFault("history.seal", "the seal does not fit: the entry was changed, or sealed with another key");
    apply(reports_, row.kind, row.report_id, content_of(row).report);
    add(row);
    return unchanged(RecordOutcome::recorded);
}

Recording PersonLedger::append(EntryKind kind, std::string_view report_id, DateTime recorded_at, const EntryContent& content) {
    require_id(report_id);
    Row row{person_, state_.entries + 1, kind, recorded_at, std::string(report_id), json_of(content), {}};
    row.hash = seal_of(key_, row, state_.head);
    apply(reports_, kind, report_id, content.report);
    add(row);
    return unchanged(RecordOutcome::recorded);
}

void PersonLedger::add(const Row& row) {
    state_.entries = row.number;
    state_.head = row.hash;
    transaction_.append(row);
    changed_ = true;
}

void PersonLedger::settle() {
    if (!changed_) return;
    state_.reports = pack(reports_);
    transaction_.put(person_, state_);
    changed_ = false;
}

Ledger::Ledger(std::shared_ptr<Store> store, SiteKey key) : store_(std::move(store)), key_(std::move(key)) {
    if (store_->key_fingerprint() != key_.fingerprint())
        throw HistoryFault("history.key-mismatch", "the ledger was made with another site key",
                           "with this one nobody in it would be recognised; find the right key");
}

std::vector<EarlierReport> Ledger::history(const PersonKey& person, const AsOf& as_of) {
    std::vector<EarlierReport> reports;
    if (as_of.recorded_until) {
        std::vector<Row> rows = store_->rows(person);
        const auto later = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.recorded_at > *as_of.recorded_until; });
        rows.erase(later, rows.end());
        reports = replay(rows);
    } else {
        const PersonState state = store_->state(person);
        if (state.entries == 0) return {};
        if (auto unpacked = unpack(state.reports)) reports = *std::move(unpacked);
        else reports = replay(store_->rows(person));
    }
    if (as_of.issued_until) std::erase_if(reports, [&](const EarlierReport& r) { return r.issued_on > *as_of.issued_until; });
    return reports;
}

std::vector<Row> Ledger::entries(const PersonKey& person) { return store_->rows(person); }

void Ledger::with_person(const PersonKey& person, const std::function<void(PersonLedger&)>& work) {
    store_->transact([&](Transaction& transaction) {
        PersonLedger open(key_, transaction, person);
        work(open);
        open.settle();
    });
}

Recording Ledger::record(const PersonKey& person, const EarlierReport& report, DateTime recorded_at) {
    Recording done;
    with_person(person, [&](PersonLedger& open) { done = open.record(report, recorded_at); });
    return done;
}

Recording Ledger::correct(const PersonKey& person, const EarlierReport& report, DateTime recorded_at) {
    Recording done;
    with_person(person, [&](PersonLedger& open) { done = open.correct(report, recorded_at); });
    return done;
}

Recording Ledger::withdraw(const PersonKey& person, std::string_view report_id, DateTime recorded_at) {
    Recording done;
    with_person(person, [&](PersonLedger& open) { done = open.withdraw(report_id, recorded_at); });
    return done;
}

}  // namespace saglikrapor::history
