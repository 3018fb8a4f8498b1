#include <saglikrapor/history/open.hpp>

#include <string_view>

#include <saglikrapor/history/fault.hpp>
#include <saglikrapor/history/memory.hpp>
#include <saglikrapor/history/postgres.hpp>
#include <saglikrapor/history/sqlite.hpp>

namespace saglikrapor::history {
namespace {

constexpr std::string_view sqlite_scheme = "sqlite:";

bool is_postgres(std::string_view url) { return url.starts_with("postgresql://") || url.starts_with("postgres://"); }

/// The path of an sqlite address; empty for other addresses. Throws history.url when there is none behind the scheme.
std::string sqlite_path(const std::string& url) {
    if (!url.starts_with(sqlite_scheme)) return {};
    std::string path = url.substr(sqlite_scheme.size());
    if (path.empty()) throw HistoryFault("history.url", "there is no path behind 'sqlite:'", "for instance sqlite:history.db");
    return path;
}

// An address may hold a password, so it is never shown.
[[noreturn]] void no_such_scheme() {
    throw HistoryFault("history.url", "the address of the ledger begins with no scheme that is known",
                       "one of: sqlite:PATH, postgresql://USER@HOST/DATABASE, memory:");
}

}  // namespace

Ledger open_ledger(const std::string& url, const SiteKey& key) {
    if (const std::string path = sqlite_path(url); !path.empty()) return {sqlite_store(path), key};
    if (is_postgres(url)) return {postgres_store(url), key};
    if (url == "memory:") return {memory_store(key), key};
    no_such_scheme();
}

void create_ledger(const std::string& url, const SiteKey& key) {
    if (const std::string path = sqlite_path(url); !path.empty()) create_sqlite(path, key);
    else if (is_postgres(url)) create_postgres(url, key);
    else if (url != "memory:") no_such_scheme();
}

}  // namespace saglikrapor::history
