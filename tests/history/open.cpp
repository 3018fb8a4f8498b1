#include <saglikrapor/history/open.hpp>

#include <catch.hpp>

#include <history/migrations.hpp>

#include "history/backends.hpp"

using namespace saglikrapor;
using namespace saglikrapor::history;

TEST_CASE("a ledger is opened by its address") {
    for (const std::string& backend : lasting_backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        CHECK(fault_of([&] { (void)open_ledger(made->url(), site_key()); }) == "history.not-found");
        create_ledger(made->url(), site_key());
        CHECK(open_ledger(made->url(), site_key()).history(person(1)).empty());
    }
    CHECK(open_ledger("memory:", site_key()).history(person(1)).empty());
    for (const char* url : {"", "sqlite:", "history.db", "mysql://host/db", "memory"}) {
        CHECK(fault_of([&] { (void)open_ledger(url, site_key()); }) == "history.url");
        CHECK(fault_of([&] { create_ledger(url, site_key()); }) == "history.url");
    }
}

TEST_CASE("migrations count up from one and fit both databases") {
    int version = 0;
    for (const Migration& migration : migrations()) {
        CHECK(migration.version == ++version);
        for (const Dialect dialect : {Dialect::sqlite, Dialect::postgres}) {
            const std::string sql = sql_of(migration, dialect, 2);
            CHECK(sql.find('{') == std::string::npos);
            CHECK((sql.find("PARTITION BY HASH (person_key)") != std::string::npos) == (dialect == Dialect::postgres));
        }
    }
    CHECK(newest_version(migrations()) == version);
    CHECK(sql_of(migrations()[0], Dialect::postgres, 2).find("CREATE TABLE entry_1 PARTITION OF entry FOR VALUES WITH (MODULUS 2, REMAINDER 1)") !=
          std::string::npos);
}
