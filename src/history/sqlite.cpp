#include <saglikrapor/history/sqlite.hpp>

#include <cerrno>
#include <mutex>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include <saglikrapor/history/fault.hpp>

#include "history/merge.hpp"
#include "history/migrations.hpp"
#include "history/sqlite_database.hpp"

namespace saglikrapor::history {
namespace {

constexpr std::int64_t application = 0x53675270;  // "SgRp"

/// What a transaction does is undone unless commit() was reached.
class SqliteStep {
public:
    SqliteStep(SqliteDatabase& database, const char* begin) : database_(database) { database_.execute(begin); }
    ~SqliteStep() {
        if (database_.in_transaction()) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    SqliteStep(const SqliteStep&) = delete;
    SqliteStep& operator=(const SqliteStep&) = delete;
    void commit() { database_.execute("COMMIT"); }

private:
    SqliteDatabase& database_;
};

void require_version(std::int64_t version) {
    if (version > newest_version(migrations()))
        throw HistoryFault("history.schema-newer", "the ledger was written by a newer version of this program", "update the program");
}

/// Brings the schema up to date, from nothing if need be. Several may try at once.
void migrate(SqliteDatabase& database, const SiteKey* key) {
    if (database.read_only()) throw HistoryFault("history.read-only", "the ledger is of an older version and may not be written", "open it once with write access");
    SqliteStep step(database, "BEGIN IMMEDIATE");
    const std::int64_t version = database.number("PRAGMA user_version");
    require_version(version);
    for (const Migration& migration : migrations())
        if (migration.version > version) database.execute(sql_of(migration, Dialect::sqlite, 0));
    if (version == 0) {
        SqliteStatement insert(database, "INSERT INTO ledger VALUES ('key_fingerprint', ?)");
        insert.bind(1, key->fingerprint()).run();
        database.execute("PRAGMA application_id = " + std::to_string(application));
    }
    database.execute("PRAGMA user_version = " + std::to_string(newest_version(migrations())));
    step.commit();
}

Row row_of(const SqliteStatement& at) {
    Row row;
    row.person.hex = at.text(0);
    row.number = at.integer(1);
    row.kind = static_cast<EntryKind>(at.integer(2));
    row.recorded_at.seconds = at.integer(3);
    row.report_id = at.text(4);
    row.content = at.text(5);
    row.hash = at.text(6);
    return row;
}

PersonState state_of(const SqliteStatement& at) { return {at.integer(1), std::string(at.text(2)), std::string(at.text(3))}; }

class SqliteStore : public Store {
public:
    SqliteStore(const std::string& path, const SqliteOptions& options)
        : database_(checked(path, options.wait)),
          state_(*database_, "SELECT person_key, entries, head, reports FROM person WHERE person_key = ?"),
          rows_(*database_, "SELECT person_key, number, kind, recorded_at, report_id, content, hash FROM entry "
                            "WHERE person_key = ? ORDER BY number"),
          hash_(*database_, "SELECT hash FROM entry WHERE person_key = ? AND number = ?"),
          insert_(*database_, "INSERT INTO entry (person_key, number, kind, recorded_at, report_id, content, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"),
          put_(*database_, "INSERT INTO person (person_key, entries, head, reports) VALUES (?, ?, ?, ?) ON CONFLICT (person_key) DO "
                           "UPDATE SET entries = excluded.entries, head = excluded.head, reports = excluded.reports") {}

    PersonState state(const PersonKey& person) override {
        const std::lock_guard lock(mutex_);
        return read_state(person);
    }

    std::vector<Row> rows(const PersonKey& person) override {
        const std::lock_guard lock(mutex_);
        return read_rows(person);
    }

    void transact(const std::function<void(Transaction&)>& work) override {
        const std::lock_guard lock(mutex_);
        if (database_->read_only()) throw HistoryFault("history.read-only", "the ledger may not be written", "nothing was recorded");
        SqliteStep step(*database_, "BEGIN IMMEDIATE");
        Step transaction(*this);
        work(transaction);
        step.commit();
    }

    void scan(const Visit& visit) override {
        const std::lock_guard lock(mutex_);
        SqliteStep step(*database_, "BEGIN");
        SqliteStatement states(*database_, "SELECT person_key, entries, head, reports FROM person ORDER BY person_key");
        SqliteStatement rows(*database_, "SELECT person_key, number, kind, recorded_at, report_id, content, hash FROM entry "
                                         "ORDER BY person_key, number");
        merge([&]() -> std::optional<KeyedState> {
                  if (!states.next()) return std::nullopt;
                  return KeyedState{{std::string(states.text(0))}, state_of(states)};
              },
              [&]() -> std::optional<Row> {
                  if (!rows.next()) return std::nullopt;
                  return row_of(rows);
              },
              visit);
        step.commit();
    }

    std::string key_fingerprint() override {
        const std::lock_guard lock(mutex_);
        SqliteStatement select(*database_, "SELECT value FROM ledger WHERE name = 'key_fingerprint'");
        return select.next() ? std::string(select.text(0)) : std::string();
    }

private:
    struct Step : Transaction {
        explicit Step(SqliteStore& opened) : store(opened) {}
        PersonState state(const PersonKey& person) override { return store.read_state(person); }
        std::vector<Row> rows(const PersonKey& person) override { return store.read_rows(person); }
        std::string hash_of(const PersonKey& person, std::int64_t number) override {
            Reset reset{store.hash_.bind(1, person.hex).bind(2, number)};
            return store.hash_.next() ? std::string(store.hash_.text(0)) : std::string();
        }
        void append(const Row& row) override {
            store.insert_.bind(1, row.person.hex).bind(2, row.number).bind(3, static_cast<std::int64_t>(row.kind));
            store.insert_.bind(4, row.recorded_at.seconds).bind(5, row.report_id).bind(6, row.content).bind(7, row.hash).run();
        }
        void put(const PersonKey& person, const PersonState& state) override {
            store.put_.bind(1, person.hex).bind(2, state.entries).bind(3, state.head).bind_bytes(4, state.reports).run();
        }
        SqliteStore& store;
    };

    /// A statement whose rows are not read to the end keeps its lock.
    struct Reset {
        ~Reset() { statement.reset(); }
        SqliteStatement& statement;
    };

    static std::unique_ptr<SqliteDatabase> checked(const std::string& path, std::chrono::milliseconds wait) {
        auto database = std::make_unique<SqliteDatabase>(path, wait);
        if (database->number("PRAGMA application_id") != application)
            throw HistoryFault("history.not-a-ledger", path + " is no ledger of this program", "make a new one with: saglikrapor history init");
        const std::int64_t version = database->number("PRAGMA user_version");
        require_version(version);
        if (version < newest_version(migrations())) migrate(*database, nullptr);
        return database;
    }

    PersonState read_state(const PersonKey& person) {
        Reset reset{state_.bind(1, person.hex)};
        return state_.next() ? state_of(state_) : PersonState{};
    }

    std::vector<Row> read_rows(const PersonKey& person) {
        Reset reset{rows_.bind(1, person.hex)};
        std::vector<Row> rows;
        while (rows_.next()) rows.push_back(row_of(rows_));
        return rows;
    }

    std::mutex mutex_;
    std::unique_ptr<SqliteDatabase> database_;
    SqliteStatement state_;
    SqliteStatement rows_;
    SqliteStatement hash_;
    SqliteStatement insert_;
    SqliteStatement put_;
};

}  // namespace

void create_sqlite(const std::string& path, const SiteKey& key, const SqliteOptions& options) {
    require_file(path);
    // Nobody but the owner is to read it; SQLite gives the files beside it the same rights.
    const int made = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (made < 0 && errno == EROFS) throw HistoryFault("history.read-only", "cannot make " + path + ": the file system may not be written");
    if (made < 0) throw HistoryFault("history.io", "cannot make " + path + ": " + std::generic_category().message(errno));
    ::close(made);
    {
        SqliteDatabase database(path, options.wait);
        const bool empty = database.number("PRAGMA application_id") == 0 && database.number("SELECT count(*) FROM sqlite_schema") == 0;
        if (empty) {
            database.execute("PRAGMA journal_mode = WAL");
            migrate(database, &key);
        }
    }
    if (sqlite_store(path, options)->key_fingerprint() != key.fingerprint())
        throw HistoryFault("history.key-mismatch", "the ledger was made with another site key", "find the right key");
}

std::unique_ptr<Store> sqlite_store(const std::string& path, const SqliteOptions& options) {
    return std::make_unique<SqliteStore>(path, options);
}

}  // namespace saglikrapor::history
