// Tokens to members, by the tables of table.hpp; faults are collected with their place and JSON pointer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/base/date_time.hpp>
#include <saglikrapor/base/diagnostic.hpp>
#include <saglikrapor/bind/read_json.hpp>

#include "bind/scanner.hpp"
#include "bind/struct_table.hpp"

namespace saglikrapor::json {

struct ReportTable;

/// Reads one document. Every read function returns false when the text is malformed and reading must stop; a fault that
/// leaves the rest readable is noted, the value is passed over, and the function returns true.
class Reader {
public:
    explicit Reader(const ReadLimits& limits) : limits_(limits) {}

    /// Sets out on a text that begins at `start` of its file.
    void begin(std::string_view text, Position start, Diagnostics& errors);
    /// After the document: nothing but white space may follow.
    void end_document();

    bool boolean(bool& out);
    bool integer(int& out);
    bool integer(std::int64_t& out);
    bool real(double& out);
    bool string(std::string& out);
    bool date(Date& out);
    bool date_time(DateTime& out);
    bool enumerator(const EnumTable& table, std::uint8_t& ordinal);
    bool object(const StructTable& table, void* object);
    /// element(i) reads element i and returns false to stop. `count` becomes the number of elements.
    template <class Element>
    bool list(std::size_t& count, Element&& element);

    /// Notes that something else than `expected` stands here and passes over it.
    bool mismatch(std::string_view expected);
    bool skip();
    /// Notes a fault at `where` for the value that is being read, or for its member `key`.
    void error(std::string_view code, const char* where, std::string message, std::string hint = {},
               std::string_view key = {});
    /// Notes the scanner's fault. Always false.
    bool syntax_error();

    [[nodiscard]] const ReadLimits& limits() const { return limits_; }
    [[nodiscard]] std::size_t error_count() const { return errors_->size() - first_error_; }

    /// Back to `where`, forgetting what was noted since there were `errors` errors.
    void go_back(const char* where, std::size_t errors);
    /// Sets `id` to a copy.
    void keep_id(std::string kept);

    Scanner scan;
    std::string_view id;  ///< of the report, once it has been read

    /// The table that the report is read by. Until `sure`, which the report's `type` will tell, it is only supposed, and
    /// reading stops at the first fault.
    const ReportTable* report = nullptr;
    bool sure = true;

private:
    static constexpr std::size_t nowhere = ~std::size_t{0};
    /// Where we are in the document, innermost first: at the member of a table or the element of a list with that number, if at
    /// any, or at a key that is not in the table.
    struct Frame {
        const Frame* outer;
        const StructTable* table;  ///< null in a list
        std::size_t index = nowhere;
        std::string_view unknown{};
    };

    /// One container further in, until the end of the scope.
    class Inside {
    public:
        explicit Inside(Reader& reader, const StructTable* table = nullptr) : frame{reader.frame_, table}, reader_(reader) {
            reader_.frame_ = &frame;
            ++reader_.depth_;
        }
        ~Inside() {
            reader_.frame_ = frame.outer;
            --reader_.depth_;
        }
        Inside(const Inside&) = delete;
        Inside& operator=(const Inside&) = delete;

        Frame frame;

    private:
        Reader& reader_;
    };

    template <class Int>
    bool read_integer(Int& out);
    bool text(std::string_view& out);
    bool unexpected_key(const StructTable& table, std::uint8_t& guess, int& index, std::string_view& key);
    bool read_member(const StructTable& table, std::size_t i, void* object) {
        const Member& member = table[i];
        void* const place = static_cast<std::byte*>(object) + member.offset;
        return scan.peek() != 'n' ? member.read(*this, place) : read_null(member, table.names()[i], place);
    }
    bool read_null(const Member& member, std::string_view name, void* place);
    bool pass_over_repeated(std::string_view name, const char* where);
    bool pass_over_unknown(const StructTable& table, std::string_view key, const char* where, Frame& frame);
    void finish(const StructTable& table, void* object, const MemberSet& seen, const char* open);
    /// Where in followers_ the guess for the first key is; behind it are the guesses for the key after each member.
    std::size_t guesses(const StructTable& table) {
        const std::size_t begin = table.number(), end = begin + table.size() + 1;
        if (followers_.size() < end) followers_.resize(end);
        return begin;
    }
    /// Steps over the opening bracket; `more` when the container is not empty, else over the closing one too.
    void open(char close, bool& more) {
        ++scan.at;
        scan.space();
        more = !scan.accept(close);
    }
    /// Steps over a comma (`more`) or the closing bracket.
    bool next(char close, bool& more) {
        scan.space();
        more = scan.accept(',');
        if (more) return true;
        if (scan.peek() != close) return no_next(close);
        ++scan.at;
        return true;
    }
    bool no_next(char close);
    void note_bad_text();
    void note_passed_over();
    [[nodiscard]] std::string pointer(std::string_view key) const;

    ReadLimits limits_;
    Diagnostics* errors_ = nullptr;
    std::size_t first_error_ = 0;
    Position start_{1, 1};
    std::string kept_id_;
    /// For each member of each table, by its number: the member that followed it last time.
    std::vector<std::uint8_t> followers_;
    const Frame* frame_ = nullptr;
    std::size_t depth_ = 0;
};

template <class Element>
bool Reader::list(std::size_t& count, Element&& element) {
    count = 0;
    if (scan.peek() != '[') return mismatch("a list");
    Inside inside(*this);
    bool more = false;
    open(']', more);
    while (more) {
        inside.frame.index = count++;
        if (!element(inside.frame.index) || !next(']', more)) return false;
    }
    return true;
}

}  // namespace saglikrapor::json
