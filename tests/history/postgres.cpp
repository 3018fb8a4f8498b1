// What a PostgreSQL server may do: go away and come back, be full, refuse, be in the way.
#include <saglikrapor/history/postgres.hpp>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <thread>

#include <unistd.h>

#include <catch.hpp>
#include <fmt/format.h>

#include <history/migrations.hpp>
#include <history/postgres_connection.hpp>
#include <saglikrapor/history/open.hpp>
#include <saglikrapor/history/verify.hpp>

#include "history/backends.hpp"

using namespace saglikrapor;
using namespace saglikrapor::history;

namespace {

Ledger opened_server(const std::string& url, const PostgresOptions& options = {}) { return {postgres_store(url, options), site_key()}; }

/// The throw-away server of with_postgres.sh.
class Server {
public:
    Server() : folder_(std::getenv("SAGLIKRAPOR_TEST_SERVER")) {}
    ~Server() { start(); }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// As a crash does it: at once, without a word to anybody.
    void crash() const {
        std::ofstream(folder_ + "/down") << '\n';
        const pid_t server = process();
        kill(server, SIGQUIT);
        while (kill(server, 0) == 0) usleep(10'000);
    }
    void start() const {
        unlink((folder_ + "/down").c_str());
        for (int i = 0; i < 300; ++i) {
            try {
                PostgresConnection(std::getenv("SAGLIKRAPOR_TEST_POSTGRES")).execute("SELECT 1");
                return;
            } catch (const PostgresError&) {
                usleep(100'000);
            }
        }
    }

private:
    [[nodiscard]] pid_t process() const {
        std::ifstream file(folder_ + "/data/postmaster.pid");
        pid_t number = 0;
        file >> number;
        return number;
    }
    std::string folder_;
};

}  // namespace

TEST_CASE("a server that goes away and comes back costs time and nothing else") {
    const Server server;
    const auto made = fresh("postgres");
    (void)made->open(site_key());
    PostgresOptions patient;
    Ledger ledger = opened_server(made->url(), patient);
    for (int i = 1; i <= 3; ++i) ledger.record(person(1), numbered(i), noon);

    server.crash();
    std::thread back([&] {
        usleep(400'000);
        server.start();
    });
    CHECK(ledger.record(person(1), numbered(4), noon).entries == 4);  // the open connection was lost
    back.join();
    server.crash();
    server.start();
    CHECK(ledger.history(person(1)).size() == 4);

    PostgresOptions hasty;
    hasty.wait = std::chrono::milliseconds(200);
    Ledger other = opened_server(made->url(), hasty);
    server.crash();
    CHECK(fault_of([&] { other.record(person(1), numbered(5), noon); }) == "history.server");
    CHECK(fault_of([&] { (void)other.history(person(1)); }) == "history.server");
    CHECK(fault_of([&] { (void)opened_server(made->url(), hasty); }) == "history.server");
    server.start();
    CHECK(other.record(person(1), numbered(5), noon).entries == 5);
    CHECK(verify(other).faults == 0);
    CHECK(other.entries(person(1)).size() == 5);
}

TEST_CASE("a step whose commit was acknowledged by nobody is run again and recorded once") {
    const Server server;
    const auto made = fresh("postgres");
    (void)made->open(site_key());
    Ledger ledger = opened_server(made->url());
    int runs = 0;
    Recording done;
    ledger.with_person(person(1), [&](PersonLedger& open) {
        done = open.record(numbered(1), noon);
        if (++runs > 1) return;
        // The server loses this connection in the middle of the transaction.
        PostgresConnection(made->url()).execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'");
    });
    CHECK(runs == 2);
    CHECK(done.entries == 1);
    CHECK(ledger.entries(person(1)).size() == 1);
}

TEST_CASE("what the server refuses has a code, and nothing is recorded") {
    const auto made = fresh("postgres");
    CHECK(fault_of([&] { (void)opened_server(made->url()); }) == "history.not-found");
    (void)made->open(site_key());
    Ledger ledger = opened_server(made->url());
    ledger.record(person(1), numbered(1), noon);

    // The same as a server that is only a copy of another one.
    made->tamper("ALTER DATABASE postgres SET default_transaction_read_only = on");
    Ledger reader = opened_server(made->url());
    CHECK(reader.history(person(1)).size() == 1);
    CHECK(fault_of([&] { reader.record(person(1), numbered(2), noon); }) == "history.read-only");
    PostgresConnection writer(made->url());
    writer.execute("SET default_transaction_read_only = off");
    writer.execute("ALTER DATABASE postgres RESET default_transaction_read_only");

    PostgresOptions hasty;
    hasty.lock = std::chrono::milliseconds(50);
    Ledger waiting = opened_server(made->url(), hasty);
    PostgresConnection holder(made->url());
    holder.execute("BEGIN; LOCK TABLE saglikrapor.entry IN ACCESS EXCLUSIVE MODE");
    CHECK(fault_of([&] { waiting.record(person(1), numbered(2), noon); }) == "history.busy");
    holder.execute("ROLLBACK");
    CHECK(waiting.record(person(1), numbered(2), noon).entries == 2);

    // A disk that is full, as the server tells it.
    made->tamper("CREATE FUNCTION no_room() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$ "
                 "LANGUAGE plpgsql; CREATE TRIGGER no_room BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION no_room()");
    CHECK(fault_of([&] { waiting.record(person(1), numbered(3), noon); }) == "history.full");
    CHECK(waiting.entries(person(1)).size() == 2);
    CHECK(verify(waiting).faults == 0);
    made->tamper("DROP TRIGGER no_room ON person");

    made->tamper("UPDATE ledger SET value = '99' WHERE name = 'schema_version'");
    CHECK(fault_of([&] { (void)opened_server(made->url()); }) == "history.schema-newer");
    CHECK(fault_of([&] { create_postgres(made->url(), site_key()); }) == "history.schema-newer");
    made->tamper(fmt::format("UPDATE ledger SET value = '{}' WHERE name = 'schema_version'", newest_version(migrations())));
    made->tamper("DELETE FROM person");
    CHECK(fault_of([&] { waiting.record(person(1), numbered(3), noon); }) == "history.corrupt");
    made->tamper("DROP TABLE entry");
    CHECK(fault_of([&] { (void)ledger.entries(person(1)); }) == "history.not-found");
}

TEST_CASE("others that are in the way are waited for, but not without end") {
    const auto made = fresh("postgres");
    (void)made->open(site_key());
    PostgresOptions impatient;
    impatient.tries = 3;
    Ledger ledger = opened_server(made->url(), impatient), other = opened_server(made->url());
    int runs = 0;
    const std::string code = fault_of([&] {
        ledger.with_person(person(1), [&](PersonLedger& open) {
            other.record(person(1), numbered(100 + runs++), noon);  // somebody is always quicker
            open.record(numbered(1), noon);
        });
    });
    CHECK(code == "history.busy");
    CHECK(runs == 3);
    CHECK(ledger.history(person(1)).size() == 3);
    CHECK(ledger.record(person(1), numbered(1), noon).entries == 4);
}

TEST_CASE("the tables are spread over as many parts as wanted") {
    const auto made = fresh("postgres");
    create_postgres(made->url(), site_key(), 3);
    Ledger ledger = opened_server(made->url());
    for (int p = 0; p < 30; ++p) ledger.record(person(p), numbered(1), noon);
    PostgresConnection connection(made->url());
    for (const char* table : {"person", "entry"})
        for (int part = 0; part < 3; ++part)
            CHECK(connection.query(fmt::format("SELECT 1 FROM saglikrapor.{}_{} LIMIT 1", table, part)).rows() == 1);
    CHECK(fault_of([&] { create_postgres(made->url(), site_key(), 0); }) == "history.url");
    create_postgres(made->url(), site_key(), 5);  // there already: nothing happens
    CHECK(ledger.history(person(3)).size() == 1);
}
