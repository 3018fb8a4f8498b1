// The functions and operators of the language: one row each, in one table, from which the documentation is made.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <saglikrapor/cel/signature.hpp>
#include <saglikrapor/value/arena.hpp>
#include <saglikrapor/value/slot.hpp>
#include <saglikrapor/value/type.hpp>

namespace saglikrapor {
class HolidayCalendar;
}

namespace saglikrapor::cel {

/// Why an operation has no result. Everything but `none` leaves a condition undetermined.
enum class Fault : std::uint8_t {
    none,
    overflow,
    division_by_zero,
    no_such_key,
    index_out_of_range,
    conversion,      ///< a text that is not a number, date, time, bool …
    argument,        ///< an argument outside what the function accepts
    time_range,      ///< a date or time outside what can be represented
    unknown_holidays,  ///< business days in a year whose public holidays are not in the table
    repeated_key,    ///< a map literal with the same key twice
    limit            ///< too many steps or too much memory
};

/// One short English clause for a fault: "division by zero".
[[nodiscard]] std::string_view describe(Fault fault);

/// What a function may use besides its arguments.
struct CallContext {
    Arena& arena;                               ///< for results that own memory; emptied after the evaluation
    const Type* types = nullptr;                ///< the arguments' types, one each
    const void* prepared = nullptr;             ///< what `prepare` made of constant arguments
    const HolidayCalendar* holidays = nullptr;  ///< for business days; null: calls that need it have no result
};

using Function = Fault (*)(CallContext& context, const Slot* arguments, Slot& result);

/// Work done once at load from the arguments that are constants (null for the others): a compiled regular expression,
/// a check that a literal is a real date. Sets `error` when the constants are wrong; may return null.
using Prepare = std::shared_ptr<const void> (*)(const std::vector<const Slot*>& constants, std::string& error);

/// A function or operator of the language: one row of the table of built-ins.
struct Builtin {
    std::string_view name;        ///< `size`, `startsWith`; operators as `_+_`, `!_`, `-_`, `_[_]`, `_in_`
    std::string_view signature;   ///< "(list<A>, int) -> A", "string.(string) -> bool"; A and B stand for any type
    std::string_view doc;         ///< one line
    std::string_view subject;     ///< heading in docs/expressions.md
    Function function = nullptr;  ///< what it does with values
    Prepare prepare = nullptr;    ///< work done once, when an argument is a constant; null: none
};

/// Rows by name. The standard table is the language; a regulation's own functions are added to a copy.
class BuiltinTable {
public:
    /// The language's own rows.
    [[nodiscard]] static const BuiltinTable& standard();

    /// The row's texts must outlive the table. Throws std::invalid_argument when its signature is not one. A tree refers
    /// to rows by address: add all of them before anything is checked against the table.
    void add(const Builtin& row);
    /// In order of name, then of signature.
    [[nodiscard]] const std::vector<Builtin>& rows() const { return rows_; }
    /// The signatures of the rows, in the same order.
    [[nodiscard]] const std::vector<Signature>& signatures() const { return signatures_; }
    /// The rows of that name, as indices into rows().
    [[nodiscard]] const std::vector<std::size_t>& named(std::string_view name) const;

private:
    std::vector<Builtin> rows_;
    std::vector<Signature> signatures_;
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_name_;
};

}  // namespace saglikrapor::cel
