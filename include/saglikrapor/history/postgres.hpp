// A store in PostgreSQL: serialisable transactions, tables partitioned by the hash of the person key, so that they spread over
// servers by PostgreSQL's own means (foreign partitions, logical replication).
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include <saglikrapor/history/store.hpp>

namespace saglikrapor::history {

/// How to reach a PostgreSQL store.
struct PostgresOptions {
    int tries = 60;                           ///< of a transaction that others were in the way of; then history.busy
    std::chrono::milliseconds wait{15'000};   ///< for the server to come back; then history.server
    std::chrono::milliseconds lock{10'000};   ///< for a lock that somebody holds; then history.busy
};

/// Makes the tables in the database that `url` names, in its schema `saglikrapor`, or brings them up to date.
/// `partitions` is settled when they are made.
void create_postgres(const std::string& url, const SiteKey& key, int partitions = 16, const PostgresOptions& options = {});

/// Connects to an existing ledger. A connection that is lost is made anew, within `wait`.
[[nodiscard]] std::unique_ptr<Store> postgres_store(const std::string& url, const PostgresOptions& options = {});

}  // namespace saglikrapor::history
