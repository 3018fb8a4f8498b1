// How the tables of a store came to be as they are: one list for all databases. A released migration is never edited.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace saglikrapor::history {

enum class Dialect : std::uint8_t { sqlite, postgres };

/// SQL with {bytes} for the type of bytes, {code} for text in byte order, and for tables that PostgreSQL spreads by person {rows} at
/// their end and {partitions NAME} behind them.
struct Migration {
    int version;
    std::string_view sql;
};

/// In order of the version, from 1.
[[nodiscard]] std::span<const Migration> migrations();

[[nodiscard]] inline int newest_version(std::span<const Migration> list) { return list.back().version; }

/// The statements of a migration as a database takes them. `partitions` is for PostgreSQL only.
[[nodiscard]] std::string sql_of(const Migration& migration, Dialect dialect, int partitions);

}  // namespace saglikrapor::history
