#include "history/migrations.hpp"

#include <array>

#include <fmt/format.h>

namespace saglikrapor::history {
namespace {

// `recorded_at` is in seconds since 1970-01-01T00:00:00 local time. `kind` counts as EntryKind does. A table that ends in {rows} is
// spread by the hash of the person key over the parts that {partitions NAME} makes.
constexpr std::array list = std::to_array<Migration>({
    {1, R"(
CREATE TABLE ledger (name {code} PRIMARY KEY, value {code} NOT NULL);
CREATE TABLE person (
    person_key {code} NOT NULL CHECK (length(person_key) = 64),
    entries BIGINT NOT NULL CHECK (entries > 0),
    head {code} NOT NULL CHECK (length(head) = 64),
    reports {bytes} NOT NULL,
    PRIMARY KEY (person_key)
){rows};
{partitions person}
CREATE TABLE entry (
    person_key {code} NOT NULL CHECK (length(person_key) = 64),
    number BIGINT NOT NULL CHECK (number > 0),
    kind SMALLINT NOT NULL CHECK (kind BETWEEN 0 AND 2),
    recorded_at BIGINT NOT NULL,
    report_id TEXT NOT NULL,
    content TEXT NOT NULL,
    hash {code} NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (person_key, number)
){rows};
{partitions entry}
)"},
});

void replace(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

void replace_partitions(std::string& text, Dialect dialect, int partitions) {
    constexpr std::string_view mark = "{partitions ";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
        const std::size_t end = text.find('}', at);
        const std::string table = text.substr(at + mark.size(), end - at - mark.size());
        std::string made;
        for (int i = 0; dialect == Dialect::postgres && i < partitions; ++i)
            made += fmt::format("CREATE TABLE {0}_{1} PARTITION OF {0} FOR VALUES WITH (MODULUS {2}, REMAINDER {1});\n", table, i, partitions);
        text.replace(at, end - at + 1, made);
    }
}

}  // namespace

std::span<const Migration> migrations() { return list; }

std::string sql_of(const Migration& migration, Dialect dialect, int partitions) {
    std::string sql(migration.sql);
    const bool sqlite = dialect == Dialect::sqlite;
    replace(sql, "{code}", sqlite ? "TEXT" : "TEXT COLLATE \"C\"");
    replace(sql, "{bytes}", sqlite ? "BLOB" : "BYTEA");
    replace(sql, "{rows}", sqlite ? "" : " PARTITION BY HASH (person_key)");
    replace_partitions(sql, dialect, partitions);
    return sql;
}

}  // namespace saglikrapor::history
