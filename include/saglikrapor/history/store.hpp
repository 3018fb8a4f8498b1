// Where entries are kept: what a backend has to do. It knows no rules and no seals; ledger.hpp does.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <saglikrapor/history/person_key.hpp>
#include <saglikrapor/report/ledger_entry.hpp>

namespace saglikrapor::history {

/// An entry as it is stored. Rows are only ever added.
struct Row {
    PersonKey person;  ///< whose entry it is
    std::int64_t number = 0;  ///< of the person's entries, from 1 without gaps
    EntryKind kind = EntryKind::report;  ///< a report, a correction or a withdrawal
    DateTime recorded_at;  ///< when the entry was made
    std::string report_id;  ///< the caller's record number
    std::string content;      ///< EntryContent as append_json writes it
    std::string hash;         ///< seal over the row and the hash of the one before
};

/// What all of a person's rows come to, kept beside them so that a history is read in one step.
struct PersonState {
    std::int64_t entries = 0;  ///< 0: nothing is recorded
    std::string head;          ///< hash of the last row
    std::string reports;       ///< the reports as the entries leave them, packed
};

/// A step that happens wholly or not at all, alone with the persons whose state it has read.
class Transaction {
public:
    virtual ~Transaction() = default;
    /// What is known of the person without reading the entries.
    [[nodiscard]] virtual PersonState state(const PersonKey& person) = 0;
    /// The person's entries, oldest first.
    [[nodiscard]] virtual std::vector<Row> rows(const PersonKey& person) = 0;
    /// The hash of one row; empty when there is no such row.
    [[nodiscard]] virtual std::string hash_of(const PersonKey& person, std::int64_t number) = 0;
    /// Adds an entry after the person's last.
    virtual void append(const Row& row) = 0;
    /// Replaces the state; due after rows were appended.
    virtual void put(const PersonKey& person, const PersonState& state) = 0;
};

/// May be used from several threads, which then wait for each other: open one store for each thread that shall not wait.
/// Every function throws HistoryFault when the store cannot be read or written.
class Store {
public:
    virtual ~Store() = default;

    /// What is known of the person without reading the entries.
    [[nodiscard]] virtual PersonState state(const PersonKey& person) = 0;
    /// Oldest first.
    [[nodiscard]] virtual std::vector<Row> rows(const PersonKey& person) = 0;

    /// Runs `work` in a transaction and makes what it appended durable before it returns; what `work` throws undoes it. `work` may
    /// be run again after others were in its way or the connection was lost, so it must have no effect but through Transaction,
    /// and must find out from the state what is already done.
    virtual void transact(const std::function<void(Transaction&)>& work) = 0;

    /// Called for each person.
    using Visit = std::function<void(const PersonKey& person, const PersonState& state, const std::vector<Row>& rows)>;
    /// All persons in order of their keys, as they are at one moment; also a person with rows and no state or a state and no rows.
    virtual void scan(const Visit& visit) = 0;

    /// SiteKey::fingerprint() of the key the store was made with.
    [[nodiscard]] virtual std::string key_fingerprint() = 0;
};

}  // namespace saglikrapor::history
