// Tokens to members, by the tables of table.hpp; faults are collected with their place and JSON pointer.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
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

/// Reads one document. Every read function begins on the first character of a value and gives where the text goes on behind
/// it, or null when the text is malformed and reading must stop; a fault that leaves the rest readable is noted, and the
/// value is passed over. Most values take the short way of quick.hpp, and where that gives up, the careful one.
class Reader {
public:
    explicit Reader(const ReadLimits& limits) : limits_(limits) {}

    /// Sets out on a text that begins at `start` of its file, and gives where. The text is copied: the short way needs a NUL
    /// and padding behind it.
    const char* begin(std::string_view text, Position start, Diagnostics& errors);
    /// After the document: nothing but white space may follow.
    void end_document(const char* at);

    const char* boolean(const char* at, bool& out) {
        const char* const behind = quick::boolean(at, out);
        return behind != nullptr ? behind : boolean_with_care(at, out);
    }
    template <class Int>
    const char* integer(const char* at, Int& out) {
        const char* const behind = quick::natural(at, out);
        return behind != nullptr ? behind : integer_with_care(at, out);
    }
    const char* real(const char* at, double& out);
    const char* string(const char* at, std::string& out) {
        std::string_view read;
        const char* const behind = quick::text(at, read);
        if (behind == nullptr) return string_with_care(at, out);
        quick::copy(read, out);
        return behind;
    }
    const char* date(const char* at, Date& out) {
        const char* const behind = quick::date(at, out);
        return behind != nullptr ? behind : date_with_care(at, out);
    }
    const char* date_time(const char* at, DateTime& out);
    const char* enumerator(const char* at, const EnumTable& table, std::uint8_t& ordinal) {
        std::string_view read;
        bool ascii = true;  // which all enumerators are
        const char* const behind = quick::bytes(at, read, ascii);
        const int found = behind != nullptr ? table.enumerators.find_in_text(read) : -1;
        if (found < 0) return enumerator_with_care(at, table, ordinal);
        ordinal = static_cast<std::uint8_t>(found);
        return behind;
    }
    const char* object(const char* at, const StructTable& table, void* object);
    /// element(at, i) reads element i. `count` becomes the number of elements.
    template <class Element>
    const char* list(const char* at, std::size_t& count, Element&& element);

    /// Notes that something else than `expected` stands here and passes over it.
    const char* mismatch(const char* at, std::string_view expected);
    const char* skip(const char* at);
    /// Notes a fault at `where` for the value that is being read, or for its member `key`.
    void error(std::string_view code, const char* where, std::string message, std::string hint = {},
               std::string_view key = {});
    /// Notes the scanner's fault. Always null.
    const char* syntax_error();

    [[nodiscard]] const ReadLimits& limits() const { return limits_; }
    [[nodiscard]] std::size_t error_count() const { return errors_->size() - first_error_; }

    /// Forgets what was noted since there were `errors` errors, and the id.
    void forget(std::size_t errors);
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
    /// any.
    struct Frame {
        Frame* outer;
        const StructTable* table;  ///< null in a list
        std::size_t index = nowhere;
    };

    /// One container further in, until the end of the scope.
    class Inside {
    public:
        explicit Inside(Reader& reader, const StructTable* table = nullptr) : frame{reader.frame_, table}, reader_(reader) {
            reader_.frame_ = &frame;
        }
        ~Inside() { reader_.frame_ = frame.outer; }
        Inside(const Inside&) = delete;
        Inside& operator=(const Inside&) = delete;

        Frame frame;

    private:
        Reader& reader_;
    };

    /// Where `scan` is now, or, when it found a fault, null.
    const char* where_if(bool sound) { return sound ? scan.at : syntax_error(); }
    const char* boolean_with_care(const char* at, bool& out);
    template <class Int>
    const char* integer_with_care(const char* at, Int& out);
    const char* text_with_care(const char* at, std::string_view& out);
    template <class Take>
    const char* take_text(const char* at, std::string_view expected, Take&& take);
    const char* string_with_care(const char* at, std::string& out);
    const char* date_with_care(const char* at, Date& out);
    const char* enumerator_with_care(const char* at, const EnumTable& table, std::uint8_t& ordinal);

    /// Where a key's value is, and whose it is: nobody's, when the value was passed over.
    struct Key {
        const char* value;
        const Member* member;
    };
    Key look_up_key(const char* at, const StructTable& table);
    const char* read_member(const char* at, const Member& member, void* object) {
        void* const place = static_cast<std::byte*>(object) + member.offset;
        return *at != 'n' ? member.read(*this, at, place, member.table) : read_null(at, member, place);
    }
    const char* read_null(const char* at, const Member& member, void* place);
    const char* pass_over_repeated(const char* at, std::string_view name, const char* where);
    const char* pass_over_unknown(const char* at, const StructTable& table, std::string_view key, const char* where);
    void finish(const StructTable& table, void* object, const MemberSet& left, const char* open);
    /// What we know of the objects of a table. Stays where it is.
    struct Memory {
        std::vector<const Member*> order;      ///< the members of the last one, and the one behind the table's last
        std::vector<const Member*> new_order;  ///< the same, while it is being found
        std::vector<const Member*> following;  ///< by number: the member that once came after it; last, the first one
        MemberSet left;                        ///< those of to_see_to() that the last one had not
        bool full = false;                     ///< the last one had every member: there is nothing to make absent
    };
    Memory& memory_of(const StructTable& table) {
        const std::size_t number = table.number();
        Memory* const memory = number < memory_.size() ? memory_[number].get() : nullptr;
        return memory != nullptr ? *memory : make_memory(table);
    }
    Memory& make_memory(const StructTable& table);
    const char* other_members(const char* at, bool more, const char* begin, const StructTable& table, void* object, const Member* const* end);
    [[nodiscard]] Frame& innermost() { return *frame_; }
    const char* no_next(const char* at, char close);
    void note_bad_text();
    void note_passed_over();
    [[nodiscard]] std::size_t depth() const;  ///< how many containers are open
    [[nodiscard]] std::string pointer(std::string_view key) const;

    ReadLimits limits_;
    Diagnostics* errors_ = nullptr;
    std::size_t first_error_ = 0;
    Position start_{1, 1};
    std::string kept_id_;
    std::vector<char> text_;  ///< the document, and padding
    std::vector<std::unique_ptr<Memory>> memory_;  ///< by the number of the table
    Frame* frame_ = nullptr;
    std::string_view unknown_;  ///< the key whose value is passed over
};

template <class Element>
const char* Reader::list(const char* at, std::size_t& count, Element&& element) {
    count = 0;
    if (*at != '[') return mismatch(at, "a list");
    Inside inside(*this);
    at = quick::past_space(at + 1);
    if (*at == ']') return at + 1;
    for (;;) {
        inside.frame.index = count++;
        at = element(at, inside.frame.index);
        if (at == nullptr) return nullptr;
        at = quick::past_space(at);
        if (*at == ']') return at + 1;
        if (*at != ',') return no_next(at, ']');
        at = quick::past_space(at + 1);
    }
}

}  // namespace saglikrapor::json
