// libpq with owners: statements with values, results by column, and the server's errors with their SQLSTATE.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <libpq-fe.h>

namespace saglikrapor::history {

/// What the server said no with; `state` is its SQLSTATE, empty when the connection itself broke.
class PostgresError : public std::runtime_error {
public:
    PostgresError(std::string sqlstate, const std::string& message) : std::runtime_error(message), state(std::move(sqlstate)) {}

    /// The connection is no more, or the server is stopping.
    [[nodiscard]] bool connection_lost() const { return state.empty() || state.starts_with("08") || state.starts_with("57P0"); }
    /// Somebody else was in the way: another try may go through.
    [[nodiscard]] bool in_the_way() const { return state == "40001" || state == "40P01" || state == "23505"; }

    std::string state;
};

/// Throws the HistoryFault that an error is.
[[noreturn]] void fail(const PostgresError& error);

/// A value for a placeholder.
struct PostgresValue {
    PostgresValue(std::string_view text) : bytes(text) {}
    PostgresValue(const std::string& text) : bytes(text) {}
    PostgresValue(std::int64_t number) : bytes(std::to_string(number)) {}
    static PostgresValue binary(std::string_view bytes) {
        PostgresValue value(bytes);
        value.is_binary = true;
        return value;
    }
    std::string bytes;
    bool is_binary = false;
};

/// Rows in binary form.
class PostgresResult {
public:
    explicit PostgresResult(PGresult* result) : result_(result) {}
    [[nodiscard]] int rows() const { return PQntuples(result_.get()); }
    [[nodiscard]] std::string_view text(int row, int column) const {
        return {PQgetvalue(result_.get(), row, column), static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
    }
    /// SMALLINT or BIGINT.
    [[nodiscard]] std::int64_t integer(int row, int column) const;
    [[nodiscard]] std::string_view tag() const { return PQcmdStatus(result_.get()); }

private:
    struct Clear {
        void operator()(PGresult* result) const { PQclear(result); }
    };
    std::unique_ptr<PGresult, Clear> result_;
};

class PostgresConnection {
public:
    /// Throws PostgresError when the server cannot be reached or refuses.
    explicit PostgresConnection(const std::string& url);

    /// Any number of statements without values.
    PostgresResult execute(const std::string& sql);
    PostgresResult query(const std::string& sql, const std::vector<PostgresValue>& values = {});
    void prepare(const char* name, const char* sql);
    PostgresResult run(const char* prepared, const std::vector<PostgresValue>& values);
    [[nodiscard]] bool good() const { return PQstatus(connection_.get()) == CONNECTION_OK; }
    [[nodiscard]] int server_process() const { return PQbackendPID(connection_.get()); }

private:
    struct Finish {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    PostgresResult checked(PGresult* result);

    std::unique_ptr<PGconn, Finish> connection_;
};

}  // namespace saglikrapor::history
