#include "history/sqlite_database.hpp"

#include <filesystem>
#include <thread>

#include <saglikrapor/history/fault.hpp>

namespace saglikrapor::history {

void require_file(const std::string& path) {
    std::error_code none;
    if (std::filesystem::is_directory(path, none))
        throw HistoryFault("history.not-a-ledger", path + " is a folder, not the file of a ledger", "name a file in it, for instance history.db");
}

SqliteDatabase::SqliteDatabase(const std::string& path, std::chrono::milliseconds wait) : wait_(wait) {
    std::error_code none;
    if (!std::filesystem::exists(path, none))
        throw HistoryFault("history.not-found", "there is no ledger " + path, "make one with: saglikrapor history init sqlite:" + path);
    require_file(path);
    sqlite3* opened = nullptr;
    // One store is one connection behind its own lock, so SQLite's locks between threads are not needed.
    const int result = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(opened);
    if (result != SQLITE_OK) fail(result);
    sqlite3_extended_result_codes(handle(), 1);
    sqlite3_busy_handler(handle(), &wait_for_others, this);
    execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384");
}

// SQLite's own handler sleeps up to a tenth of a second; most locks last as long as one commit.
int SqliteDatabase::wait_for_others(void* self, int count) {
    auto& database = *static_cast<SqliteDatabase*>(self);
    const auto now = std::chrono::steady_clock::now();
    if (count == 0) database.give_up_ = now + database.wait_;
    if (now >= database.give_up_) return 0;
    std::this_thread::sleep_for(std::chrono::microseconds(count < 10 ? 200 : 1000));
    return 1;
}

void SqliteDatabase::execute(const std::string& sql) {
    const int result = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) fail(result);
}

std::int64_t SqliteDatabase::number(const std::string& sql) {
    SqliteStatement statement(*this, sql);
    return statement.next() ? statement.integer(0) : 0;
}

void SqliteDatabase::fail(int result) {
    const std::string what = handle() != nullptr ? sqlite3_errmsg(handle()) : sqlite3_errstr(result);
    switch (result & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw HistoryFault("history.busy", "somebody else keeps the ledger locked: " + what, "nothing was recorded; ask again");
        case SQLITE_FULL: throw HistoryFault("history.full", "there is no room for the entry: " + what, "nothing was recorded; make room");
        case SQLITE_READONLY: throw HistoryFault("history.read-only", "the ledger may not be written: " + what, "nothing was recorded");
        case SQLITE_NOTADB:
            throw HistoryFault("history.not-a-ledger", "the file is no ledger, or no longer one: " + what,
                               "nothing was changed; look at the address, and restore the file from a backup if it was a ledger");
        case SQLITE_CORRUPT:
        case SQLITE_CONSTRAINT:
            throw HistoryFault("history.corrupt", "the ledger's file is damaged: " + what, "nothing was changed; restore it from a backup");
        default: break;
    }
    throw HistoryFault("history.io", "the ledger's file cannot be read or written: " + what);
}

SqliteStatement::SqliteStatement(SqliteDatabase& database, std::string_view sql) : database_(database) {
    sqlite3_stmt* made = nullptr;
    const int result = sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    statement_.reset(made);
    if (result != SQLITE_OK) database.fail(result);
}

SqliteStatement& SqliteStatement::bind(int place, std::int64_t value) {
    if (const int result = sqlite3_bind_int64(statement_.get(), place, value); result != SQLITE_OK) database_.fail(result);
    return *this;
}

SqliteStatement& SqliteStatement::bind(int place, std::string_view text) {
    const int result = sqlite3_bind_text(statement_.get(), place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    if (result != SQLITE_OK) database_.fail(result);
    return *this;
}

SqliteStatement& SqliteStatement::bind_bytes(int place, std::string_view bytes) {
    const int result = sqlite3_bind_blob(statement_.get(), place, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
    if (result != SQLITE_OK) database_.fail(result);
    return *this;
}

bool SqliteStatement::next() {
    const int result = sqlite3_step(statement_.get());
    if (result == SQLITE_ROW) return true;
    sqlite3_reset(statement_.get());
    if (result != SQLITE_DONE) database_.fail(result);
    return false;
}

void SqliteStatement::run() {
    while (next()) {
    }
}

void SqliteStatement::reset() { sqlite3_reset(statement_.get()); }

std::int64_t SqliteStatement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string_view SqliteStatement::text(int column) const {
    const void* const bytes = sqlite3_column_blob(statement_.get(), column);
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

}  // namespace saglikrapor::history
