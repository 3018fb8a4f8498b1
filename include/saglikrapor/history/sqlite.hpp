// A store in one SQLite file: the embedded default. WAL, synchronous=FULL: what was acknowledged outlives a power cut.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include <saglikrapor/history/store.hpp>

namespace saglikrapor::history {

/// How to open a store in a SQLite file.
struct SqliteOptions {
    std::chrono::milliseconds wait{10'000};  ///< for others to finish writing; then history.busy
};

/// Makes the file or brings its schema up to date. Throws history.key-mismatch when it was made with another key.
void create_sqlite(const std::string& path, const SiteKey& key, const SqliteOptions& options = {});

/// Opens an existing ledger; an older schema is brought up to date. A file that may not be written can still be read.
[[nodiscard]] std::unique_ptr<Store> sqlite_store(const std::string& path, const SqliteOptions& options = {});

}  // namespace saglikrapor::history
