// A build without SQLite and PostgreSQL: opening one says that it was left out.
#include <catch.hpp>

#include <saglikrapor/history/fault.hpp>
#include <saglikrapor/history/postgres.hpp>
#include <saglikrapor/history/sqlite.hpp>

using namespace saglikrapor::history;

namespace {

template <class Work>
std::string code_of(Work&& work) {
    try {
        work();
    } catch (const HistoryFault& fault) {
        return fault.code() + (fault.hint().empty() ? " without a hint" : "");
    }
    return {};
}

}  // namespace

TEST_CASE("a store that the build left out says so") {
    CHECK(code_of([] { (void)sqlite_store("ledger.db"); }) == "history.backend-not-built");
    CHECK(code_of([] { (void)postgres_store("postgresql://localhost/x"); }) == "history.backend-not-built");
}
