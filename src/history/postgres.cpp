#include <saglikrapor/history/postgres.hpp>

#include <algorithm>
#include <mutex>
#include <thread>
#include <type_traits>

#include <fmt/format.h>

#include <saglikrapor/history/fault.hpp>

#include "history/merge.hpp"
#include "history/migrations.hpp"
#include "history/postgres_connection.hpp"

namespace saglikrapor::history {
namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* row_columns = "person_key, number, kind, recorded_at, report_id, content, hash";
constexpr const char* begin = "BEGIN ISOLATION LEVEL SERIALIZABLE";

Row row_of(const PostgresResult& from, int at) {
    Row row;
    row.person.hex = from.text(at, 0);
    row.number = from.integer(at, 1);
    row.kind = static_cast<EntryKind>(from.integer(at, 2));
    row.recorded_at.seconds = from.integer(at, 3);
    row.report_id = from.text(at, 4);
    row.content = from.text(at, 5);
    row.hash = from.text(at, 6);
    return row;
}

PersonState state_of(const PostgresResult& from, int at) {
    return {from.integer(at, 1), std::string(from.text(at, 2)), std::string(from.text(at, 3))};
}

/// The version of the tables; 0 when there are none.
int version_of(PostgresConnection& connection) {
    if (connection.query("SELECT 1 WHERE to_regclass('saglikrapor.ledger') IS NULL").rows() != 0) return 0;
    const PostgresResult found = connection.query("SELECT value FROM saglikrapor.ledger WHERE name = 'schema_version'");
    return found.rows() == 0 ? 0 : std::stoi(std::string(found.text(0, 0)));
}

void require_version(int version) {
    if (version > newest_version(migrations()))
        throw HistoryFault("history.schema-newer", "the ledger was written by a newer version of this program", "update the program");
}

std::unique_ptr<PostgresConnection> connect(const std::string& url, const PostgresOptions& options) {
    auto connection = std::make_unique<PostgresConnection>(url);
    // An acknowledged entry must be on disk, whatever the server is used to. Without sequential scans the server remembers which
    // persons a transaction has read, and not whole small tables: fewer transactions fail for nothing.
    connection->execute(fmt::format("SET client_encoding = 'UTF8'; SET client_min_messages = warning; SET search_path = saglikrapor; "
                                    "SET lock_timeout = {}; SET enable_seqscan = off; "
                                    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
                                    options.lock.count()));
    return connection;
}

/// Brings the tables up to date, from nothing if need be. Several may try at once.
void migrate(PostgresConnection& connection, const SiteKey* key, int partitions) {
    connection.execute("BEGIN");
    try {
        connection.execute("SELECT pg_advisory_xact_lock(1397059184)");  // "SgRp", as the application id of SQLite's files
        const int version = version_of(connection);
        require_version(version);
        if (version == 0) connection.execute("CREATE SCHEMA IF NOT EXISTS saglikrapor");
        for (const Migration& migration : migrations())
            if (migration.version > version) connection.execute(sql_of(migration, Dialect::postgres, partitions));
        if (version == 0)
            connection.query("INSERT INTO ledger VALUES ('key_fingerprint', $1)", {key->fingerprint()});
        connection.query("INSERT INTO ledger VALUES ('schema_version', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                         {std::to_string(newest_version(migrations()))});
        connection.execute("COMMIT");
    } catch (...) {
        if (connection.good()) connection.execute("ROLLBACK");
        throw;
    }
}

class PostgresStore : public Store {
public:
    PostgresStore(std::string url, const PostgresOptions& options) : url_(std::move(url)), options_(options) {
        try {
            open();
        } catch (const PostgresError& error) {
            fail(error);
        }
    }

    PersonState state(const PersonKey& person) override {
        return reading([&] { return read_state(person); });
    }

    std::vector<Row> rows(const PersonKey& person) override {
        return reading([&] { return read_rows(person); });
    }

    void transact(const std::function<void(Transaction&)>& work) override {
        const std::lock_guard lock(mutex_);
        bool committing = false;
        for (int tries = 1;; ++tries) {
            try {
                if (!connection_) open();
                connection_->execute(begin);
                Step step(*this);
                work(step);
                committing = true;
                // A transaction that failed earlier is rolled back by COMMIT, without an error.
                if (connection_->execute("COMMIT").tag() != "COMMIT") throw PostgresError("40001", "the transaction was rolled back");
                return;
            } catch (const PostgresError& error) {
                if (error.connection_lost()) {
                    come_back(error, committing);
                } else {
                    undo();
                    committing = false;
                    if (!error.in_the_way()) fail(error);
                    if (error.state == "23505") require_sound_state();
                    if (tries >= options_.tries)
                        throw HistoryFault("history.busy", fmt::format("others were in the way {} times", tries), "nothing was recorded; ask again");
                    pause(tries);
                }
            } catch (...) {
                undo();
                throw;
            }
        }
    }

    void scan(const Visit& visit) override {
        const std::lock_guard lock(mutex_);
        try {
            if (!connection_) open();
            connection_->execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
            connection_->execute("DECLARE states BINARY CURSOR FOR SELECT person_key, entries, head, reports FROM person ORDER BY person_key");
            connection_->execute(fmt::format("DECLARE all_rows BINARY CURSOR FOR SELECT {} FROM entry ORDER BY person_key, number", row_columns));
            Pages states(*connection_, "FETCH 256 FROM states"), rows(*connection_, "FETCH 1024 FROM all_rows");
            merge([&]() -> std::optional<KeyedState> {
                      if (!states.next()) return std::nullopt;
                      return KeyedState{{std::string(states.page->text(states.at, 0))}, state_of(*states.page, states.at)};
                  },
                  [&]() -> std::optional<Row> {
                      if (!rows.next()) return std::nullopt;
                      return row_of(*rows.page, rows.at);
                  },
                  visit);
            connection_->execute("COMMIT");
        } catch (const PostgresError& error) {
            undo();
            fail(error);
        } catch (...) {
            undo();
            throw;
        }
    }

    std::string key_fingerprint() override {
        return reading([&] {
            const PostgresResult found = connection_->query("SELECT value FROM ledger WHERE name = 'key_fingerprint'");
            return found.rows() == 0 ? std::string() : std::string(found.text(0, 0));
        });
    }

private:
    struct Step : Transaction {
        explicit Step(PostgresStore& opened) : store(opened) {}
        PersonState state(const PersonKey& person) override { return store.read_state(person); }
        std::vector<Row> rows(const PersonKey& person) override { return store.read_rows(person); }
        std::string hash_of(const PersonKey& person, std::int64_t number) override {
            const PostgresResult found = store.connection_->run("hash", {person.hex, number});
            return found.rows() == 0 ? std::string() : std::string(found.text(0, 0));
        }
        void append(const Row& row) override {
            store.last_person_ = row.person;
            store.last_number_ = row.number;
            store.connection_->run("append", {row.person.hex, row.number, static_cast<std::int64_t>(row.kind), row.recorded_at.seconds,
                                              row.report_id, row.content, row.hash});
        }
        void put(const PersonKey& person, const PersonState& state) override {
            store.connection_->run("put", {person.hex, state.entries, state.head, PostgresValue::binary(state.reports)});
        }
        PostgresStore& store;
    };

    /// The rows of a cursor, some at a time.
    struct Pages {
        Pages(PostgresConnection& on, const char* fetch_some) : connection(on), fetch(fetch_some) {}
        bool next() {
            if (page && ++at < page->rows()) return true;
            page.emplace(connection.query(fetch));
            at = 0;
            return page->rows() > 0;
        }
        PostgresConnection& connection;
        const char* fetch;
        std::optional<PostgresResult> page;
        int at = 0;
    };

    void open() {
        auto connection = connect(url_, options_);
        const int version = version_of(*connection);
        require_version(version);
        if (version == 0) throw HistoryFault("history.not-found", "there is no ledger in this database", "make one with: saglikrapor history init");
        if (version < newest_version(migrations())) migrate(*connection, nullptr, 0);
        connection->prepare("state", "SELECT person_key, entries, head, reports FROM person WHERE person_key = $1");
        connection->prepare("rows", fmt::format("SELECT {} FROM entry WHERE person_key = $1 ORDER BY number", row_columns).c_str());
        connection->prepare("hash", "SELECT hash FROM entry WHERE person_key = $1 AND number = $2");
        connection->prepare("append", fmt::format("INSERT INTO entry ({}) VALUES ($1, $2, $3, $4, $5, $6, $7)", row_columns).c_str());
        connection->prepare("put", "INSERT INTO person (person_key, entries, head, reports) VALUES ($1, $2, $3, $4) ON CONFLICT (person_key) "
                                   "DO UPDATE SET entries = excluded.entries, head = excluded.head, reports = excluded.reports");
        connection_ = std::move(connection);
    }

    PersonState read_state(const PersonKey& person) {
        const PostgresResult found = connection_->run("state", {person.hex});
        return found.rows() == 0 ? PersonState{} : state_of(found, 0);
    }

    std::vector<Row> read_rows(const PersonKey& person) {
        const PostgresResult found = connection_->run("rows", {person.hex});
        std::vector<Row> rows;
        for (int i = 0; i < found.rows(); ++i) rows.push_back(row_of(found, i));
        return rows;
    }

    /// A read, again after the connection was made anew.
    template <class Read>
    std::invoke_result_t<Read&> reading(Read&& read) {
        const std::lock_guard lock(mutex_);
        for (;;) {
            try {
                if (!connection_) open();
                return read();
            } catch (const PostgresError& error) {
                if (!error.connection_lost()) fail(error);
                come_back(error, false);
            }
        }
    }

    void undo() {
        if (!connection_) return;
        try {
            connection_->execute("ROLLBACK");
        } catch (const PostgresError&) {
            connection_.reset();
        }
    }

    /// Waits for the server, as long as the options say. `committing`: the last commit may have gone through; the step is run again
    /// and finds out.
    void come_back(const PostgresError& lost, bool committing) {
        connection_.reset();
        const Clock::time_point give_up = Clock::now() + options_.wait;
        for (;;) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            try {
                open();
                return;
            } catch (const PostgresError& error) {
                if (Clock::now() < give_up && error.connection_lost()) continue;
                throw HistoryFault("history.server", std::string("the database server cannot be reached: ") + lost.what(),
                                   committing ? "it is not known whether the entry was recorded; ask again, it is recorded once"
                                              : "nothing was recorded; ask again");
            }
        }
    }

    /// An entry of the number was there already. Either somebody was quicker, and the person's state knows of it by now, or the state
    /// does not fit the entries.
    void require_sound_state() {
        if (!connection_ || read_state(last_person_).entries >= last_number_) return;
        throw HistoryFault("history.corrupt", "the person's state does not fit the entries", "see what `saglikrapor history verify` says");
    }

    // Longer from try to try up to 32 ms, and another time for each connection, so that two do not meet again and again.
    void pause(int tries) {
        const int most = 500 << std::min(tries, 6);
        spread_ = spread_ * 1'103'515'245U + 12'345U + static_cast<unsigned>(connection_ ? connection_->server_process() : 0);
        std::this_thread::sleep_for(std::chrono::microseconds(most / 4 + static_cast<int>(spread_ >> 8U) % most));
    }

    std::mutex mutex_;
    std::string url_;
    PostgresOptions options_;
    std::unique_ptr<PostgresConnection> connection_;  ///< null: lost
    unsigned spread_ = 1;
    PersonKey last_person_;  ///< of the row appended last
    std::int64_t last_number_ = 0;
};

}  // namespace

void create_postgres(const std::string& url, const SiteKey& key, int partitions, const PostgresOptions& options) {
    if (partitions < 1 || partitions > 1024) throw HistoryFault("history.url", "a ledger has 1 to 1024 partitions");
    try {
        const auto connection = connect(url, options);
        if (version_of(*connection) == 0) migrate(*connection, &key, partitions);
    } catch (const PostgresError& error) {
        fail(error);
    }
    if (postgres_store(url, options)->key_fingerprint() != key.fingerprint())
        throw HistoryFault("history.key-mismatch", "the ledger was made with another site key", "find the right key");
}

std::unique_ptr<Store> postgres_store(const std::string& url, const PostgresOptions& options) {
    return std::make_unique<PostgresStore>(url, options);
}

}  // namespace saglikrapor::history
