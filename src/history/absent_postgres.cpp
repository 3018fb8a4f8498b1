// What stands in the place of postgres.cpp in a build without PostgreSQL.
#include <saglikrapor/history/fault.hpp>
#include <saglikrapor/history/postgres.hpp>

namespace saglikrapor::history {
namespace {

[[noreturn]] void postgres_not_built() {
    throw HistoryFault("history.backend-not-built", "this build has no PostgreSQL", "build with -DSAGLIKRAPOR_POSTGRES=ON");
}

}  // namespace

void create_postgres(const std::string&, const SiteKey&, int, const PostgresOptions&) { postgres_not_built(); }
std::unique_ptr<Store> postgres_store(const std::string&, const PostgresOptions&) { postgres_not_built(); }

}  // namespace saglikrapor::history
