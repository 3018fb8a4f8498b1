#include "history/backends.hpp"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include <fmt/format.h>
#include <unistd.h>

#include <saglikrapor/history/memory.hpp>
#include <saglikrapor/history/open.hpp>
#include <saglikrapor/history/postgres.hpp>
#include <saglikrapor/history/sqlite.hpp>

#ifdef SAGLIKRAPOR_WITH_POSTGRES
#include <history/postgres_connection.hpp>
#endif
#ifdef SAGLIKRAPOR_WITH_SQLITE
#include <history/sqlite_database.hpp>
#endif

namespace saglikrapor::history {
namespace {

class InMemory : public FreshLedger {
public:
    Ledger open(const SiteKey& key) override {
        if (!store_) store_ = memory_store(key);
        return {store_, key};
    }
    void tamper(const std::string&) override { throw std::logic_error("nobody reaches into memory"); }
    std::string url() const override { return "memory:"; }

private:
    std::shared_ptr<Store> store_;
};

#ifdef SAGLIKRAPOR_WITH_SQLITE
class InSqlite : public FreshLedger {
public:
    Ledger open(const SiteKey& key) override {
        if (!std::filesystem::exists(folder_.file("ledger.db"))) create_ledger(url(), key);
        return open_ledger(url(), key);
    }
    void tamper(const std::string& sql) override { SqliteDatabase(folder_.file("ledger.db"), std::chrono::seconds(1)).execute(sql); }
    std::string url() const override { return "sqlite:" + folder_.file("ledger.db"); }

private:
    ScratchFolder folder_;
};
#endif

#ifdef SAGLIKRAPOR_WITH_POSTGRES
class InPostgres : public FreshLedger {
public:
    InPostgres() { tamper("DROP SCHEMA IF EXISTS saglikrapor CASCADE"); }
    Ledger open(const SiteKey& key) override {
        if (!made_) create_postgres(url(), key, 4);
        made_ = true;
        return open_ledger(url(), key);
    }
    void tamper(const std::string& sql) override {
        PostgresConnection(url()).execute("SET client_min_messages = warning; SET search_path = saglikrapor; " + sql);
    }
    std::string url() const override {
        const char* const address = std::getenv("SAGLIKRAPOR_TEST_POSTGRES");
        if (address == nullptr) throw std::runtime_error("run the tests by with_postgres.sh: SAGLIKRAPOR_TEST_POSTGRES is not set");
        return address;
    }

private:
    bool made_ = false;
};
#endif

std::string national_id(int number) {
    std::string digits = fmt::format("1{:08}", number);
    int odd = 0, even = 0;
    for (std::size_t i = 0; i < 9; ++i) (i % 2 == 0 ? odd : even) += digits[i] - '0';
    const int tenth = ((odd * 7 - even) % 10 + 10) % 10;
    digits += static_cast<char>('0' + tenth);
    digits += static_cast<char>('0' + (odd + even + tenth) % 10);
    return digits;
}

}  // namespace

const std::vector<std::string>& backends() {
    static const std::vector<std::string> names{"memory",
#ifdef SAGLIKRAPOR_WITH_SQLITE
                                                "sqlite",
#endif
#ifdef SAGLIKRAPOR_WITH_POSTGRES
                                                "postgres",
#endif
    };
    return names;
}

std::vector<std::string> lasting_backends() { return {backends().begin() + 1, backends().end()}; }

std::unique_ptr<FreshLedger> fresh(const std::string& backend) {
#ifdef SAGLIKRAPOR_WITH_SQLITE
    if (backend == "sqlite") return std::make_unique<InSqlite>();
#endif
#ifdef SAGLIKRAPOR_WITH_POSTGRES
    if (backend == "postgres") return std::make_unique<InPostgres>();
#endif
    return std::make_unique<InMemory>();
}

const SiteKey& site_key() {
    static const SiteKey key("a secret of 32 bytes or more, for tests only");
    return key;
}

Identity identity(int number) { return {IdentityKind::national_id, Identifying<std::string>(national_id(number))}; }

PersonKey person(int number) { return site_key().person(identity(number)); }

EarlierReport rest(const std::string& id, Date issued_on, int days) {
    EarlierReport report;
    report.id = id;
    report.issued_on = issued_on;
    report.issuer_mode = IssuerMode::single;
    report.starts_on = issued_on;
    report.days = days;
    return report;
}

ScratchFolder::ScratchFolder() {
    path = (std::filesystem::temp_directory_path() / "saglikrapor-history-XXXXXX").string();
    if (mkdtemp(path.data()) == nullptr) throw std::runtime_error("no folder for the test's files");
}

ScratchFolder::~ScratchFolder() {
    std::error_code none;
    std::filesystem::remove_all(path, none);
}

}  // namespace saglikrapor::history
