// What structures and enumerations a rule may see: names, types, and how to fetch a field.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/value/slot.hpp>
#include <saglikrapor/value/type.hpp>

namespace saglikrapor {

/// How a field lies in memory, for the plain cases that need no call.
enum class Layout : std::uint8_t {
    call,              ///< fetched by FieldInfo::load, as every field can be
    boolean,           ///< bool
    byte,              ///< an enumeration over std::uint8_t
    int32,             ///< int
    int64,
    real,              ///< double
    structure,         ///< a structure by value: its address is the value
    optional_boolean,  ///< std::optional<bool>
    optional_byte,     ///< std::optional of an enumeration over std::uint8_t
    optional_int32,    ///< std::optional<int>
    optional_real,     ///< std::optional<double>
    date,              ///< Date; one that is "not a date" counts as absent
    optional_date,     ///< std::optional<Date>
    text,              ///< std::string
    optional_text,     ///< std::optional<std::string>
    cell               ///< Cell
};

/// Fetches the value of a field. `member` is the address of the object plus the field's offset.
/// Returns false when the field is absent.
using Load = bool (*)(const void* member, Slot& out);

/// A member of a structure.
struct FieldInfo {
    std::string name;              ///< the member's name in C++, in JSON and in rules
    Type type;                     ///< as rules see it, without std::optional and Identifying
    bool optional = false;         ///< may be absent: `has()` asks, reading it may leave a condition undetermined
    bool required = false;         ///< must be given in JSON
    bool identifying = false;      ///< identifies a person: testable, never shown
    std::uint32_t offset = 0;      ///< of the member in its object, in bytes
    Layout layout = Layout::call;  ///< call: by `load`; else read directly
    Load load = nullptr;           ///< never null
};

/// A structure's members. There is one object of each for the whole program; types are compared by its address.
struct StructInfo {
    std::string name;               ///< of the C++ struct: "RestLeaveReport"
    std::vector<FieldInfo> fields;  ///< in the order of the struct, those of its bases first

    /// The member of that name; null when there is none.
    [[nodiscard]] const FieldInfo* find(std::string_view field) const;
    /// The members' names, for hints.
    [[nodiscard]] std::vector<std::string_view> names() const;
};

/// Enumerators in declaration order; the ordinal of one is its index.
struct EnumInfo {
    std::string name;                      ///< of the C++ enumeration: "IssuerMode"
    std::vector<std::string> enumerators;  ///< as JSON and rules write them

    /// The ordinal, or -1 when there is no such enumerator.
    [[nodiscard]] int ordinal(std::string_view enumerator) const;
    /// The enumerators, for hints.
    [[nodiscard]] std::vector<std::string_view> names() const;
};

/// A field of a row made of cells: the cell with this index.
[[nodiscard]] FieldInfo cell_field(std::string name, Type type, std::size_t index, bool optional = true);

}  // namespace saglikrapor
