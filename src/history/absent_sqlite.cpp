// What stands in the place of sqlite.cpp in a build without SQLite.
#include <saglikrapor/history/fault.hpp>
#include <saglikrapor/history/sqlite.hpp>

namespace saglikrapor::history {
namespace {

[[noreturn]] void sqlite_not_built() {
    throw HistoryFault("history.backend-not-built", "this build has no SQLite", "build with -DSAGLIKRAPOR_SQLITE=ON");
}

}  // namespace

void create_sqlite(const std::string&, const SiteKey&, const SqliteOptions&) { sqlite_not_built(); }
std::unique_ptr<Store> sqlite_store(const std::string&, const SqliteOptions&) { sqlite_not_built(); }

}  // namespace saglikrapor::history
