// SQLite's C interface with owners, and its errors as HistoryFault.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <sqlite3.h>

namespace saglikrapor::history {

/// Throws history.not-a-ledger when the path is a folder's.
void require_file(const std::string& path);

class SqliteDatabase;

/// A prepared statement, used again and again.
class SqliteStatement {
public:
    SqliteStatement(SqliteDatabase& database, std::string_view sql);

    /// Values for the placeholders, from 1. They are not copied: they must last until the last next().
    SqliteStatement& bind(int place, std::int64_t value);
    SqliteStatement& bind(int place, std::string_view text);
    SqliteStatement& bind_bytes(int place, std::string_view bytes);

    /// The next row; false after the last, and the statement is ready for other values then.
    bool next();
    /// Runs a statement without rows, or forgets the rows that are left.
    void run();
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    /// Holds until the next call of next() or reset().
    [[nodiscard]] std::string_view text(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    SqliteDatabase& database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class SqliteDatabase {
public:
    /// Opens a file that exists. `wait` is for others that have it locked.
    SqliteDatabase(const std::string& path, std::chrono::milliseconds wait);
    SqliteDatabase(const SqliteDatabase&) = delete;
    SqliteDatabase& operator=(const SqliteDatabase&) = delete;

    [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
    [[nodiscard]] bool read_only() const { return sqlite3_db_readonly(handle(), "main") == 1; }

    /// Runs statements without values.
    void execute(const std::string& sql);
    [[nodiscard]] std::int64_t number(const std::string& sql);
    [[nodiscard]] bool in_transaction() const { return sqlite3_get_autocommit(handle()) == 0; }

    /// Throws the fault that SQLite's last error is.
    [[noreturn]] void fail(int result);

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    static int wait_for_others(void* self, int count);

    std::chrono::milliseconds wait_;
    std::chrono::steady_clock::time_point give_up_;
    std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace saglikrapor::history
