#include "history/postgres_connection.hpp"

#include <charconv>

#include <saglikrapor/history/fault.hpp>

namespace saglikrapor::history {
namespace {

/// libpq's messages end in a line feed and may have more lines, with values in them: the first one is told.
std::string first_line(std::string_view message) { return std::string(message.substr(0, message.find('\n'))); }

/// Values as libpq wants them, pointing into `values`.
struct Arrays {
    explicit Arrays(const std::vector<PostgresValue>& values) {
        for (const PostgresValue& value : values) {
            bytes.push_back(value.bytes.c_str());
            lengths.push_back(static_cast<int>(value.bytes.size()));
            formats.push_back(value.is_binary ? 1 : 0);
        }
    }
    std::vector<const char*> bytes;
    std::vector<int> lengths;
    std::vector<int> formats;
};

/// libpq tries to reach what cannot be an address before it says so, and then it looks like a server that is down. An address may
/// hold a password, so it is never shown. Gives the same address back.
const std::string& checked_address(const std::string& url) {
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> parts(PQconninfoParse(url.c_str(), nullptr), PQconninfoFree);
    if (parts == nullptr)
        throw HistoryFault("history.url", "the address of the ledger is none that PostgreSQL knows", "write postgresql://USER@HOST/DATABASE");
    for (const PQconninfoOption* part = parts.get(); part->keyword != nullptr; ++part) {
        if (part->keyword != std::string_view("port") || part->val == nullptr) continue;
        // Several hosts may have a port each; an empty one is the usual one.
        for (std::string_view ports = part->val; !ports.empty();) {
            const std::string_view port = ports.substr(0, ports.find(','));
            ports.remove_prefix(std::min(ports.size(), port.size() + 1));
            int number = 0;
            const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
            if (!port.empty() && (error != std::errc{} || end != port.data() + port.size() || number < 1 || number > 65535))
                throw HistoryFault("history.url", "the port in the address of the ledger is no number from 1 to 65535", "PostgreSQL's own is 5432");
        }
    }
    return url;
}

}  // namespace

void fail(const PostgresError& error) {
    const std::string what = error.what(), none = "nothing was recorded";
    if (error.connection_lost()) throw HistoryFault("history.server", "the database server cannot be reached: " + what);
    if (error.state == "53100") throw HistoryFault("history.full", "there is no room for the entry: " + what, none + "; make room");
    if (error.state == "25006" || error.state == "42501") throw HistoryFault("history.read-only", "the ledger may not be written: " + what, none);
    if (error.state == "55P03" || error.state == "57014" || error.state.starts_with("53") || error.in_the_way())
        throw HistoryFault("history.busy", "others are in the way: " + what, none + "; ask again");
    if (error.state == "42P01" || error.state == "3F000" || error.state == "3D000")
        throw HistoryFault("history.not-found", "there is no ledger in this database: " + what, "make one with: saglikrapor history init");
    if (error.state.starts_with("23") || error.state.starts_with("XX")) throw HistoryFault("history.corrupt", "the ledger is damaged: " + what, none);
    throw HistoryFault("history.io", "the database server refuses: " + what + " (" + error.state + ")");
}

std::int64_t PostgresResult::integer(int row, int column) const {
    std::uint64_t value = 0;
    const std::string_view bytes = text(row, column);
    for (const char byte : bytes) value = value << 8 | static_cast<std::uint8_t>(byte);
    if (bytes.size() == 2) return static_cast<std::int16_t>(value);
    return static_cast<std::int64_t>(value);
}

PostgresConnection::PostgresConnection(const std::string& url) : connection_(PQconnectdb(checked_address(url).c_str())) {
    PQsetNoticeProcessor(connection_.get(), [](void*, const char*) {}, nullptr);  // a library does not write to stderr
    if (good()) return;
    throw PostgresError({}, first_line(PQerrorMessage(connection_.get())));
}

PostgresResult PostgresConnection::checked(PGresult* result) {
    PostgresResult owned(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) return owned;
    const char* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char* const message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    throw PostgresError(state == nullptr || !good() ? std::string() : std::string(state),
                        first_line(message != nullptr ? message : PQerrorMessage(connection_.get())));
}

PostgresResult PostgresConnection::execute(const std::string& sql) { return checked(PQexec(connection_.get(), sql.c_str())); }

PostgresResult PostgresConnection::query(const std::string& sql, const std::vector<PostgresValue>& values) {
    const Arrays arrays(values);
    return checked(PQexecParams(connection_.get(), sql.c_str(), static_cast<int>(values.size()), nullptr, arrays.bytes.data(),
                                arrays.lengths.data(), arrays.formats.data(), 1));
}

void PostgresConnection::prepare(const char* name, const char* sql) { checked(PQprepare(connection_.get(), name, sql, 0, nullptr)); }

PostgresResult PostgresConnection::run(const char* prepared, const std::vector<PostgresValue>& values) {
    const Arrays arrays(values);
    return checked(PQexecPrepared(connection_.get(), prepared, static_cast<int>(values.size()), arrays.bytes.data(), arrays.lengths.data(),
                                  arrays.formats.data(), 1));
}

}  // namespace saglikrapor::history
