// The types an expression can have. Known at load; nothing carries a type at run time.
#pragma once

#include <cstdint>
#include <string>

namespace saglikrapor {

struct StructInfo;
struct EnumInfo;

enum class TypeKind : std::uint8_t {
    never,        ///< the element of an empty literal: fits everywhere, no value has it
    null,
    boolean,
    integer,
    real,
    string,
    date,
    timestamp,
    duration,
    enumeration,
    structure,
    list,
    map
};

/// A type: small, copied freely, compared by identity (equal types are the same object).
class Type {
public:
    Type() = default;  ///< never

    /// The element of an empty literal.
    static Type never() { return {}; }
    /// The type of null.
    static Type null();
    /// bool.
    static Type boolean();
    /// int, 64 bits.
    static Type integer();
    /// Double.
    static Type real();
    /// string, UTF-8.
    static Type string();
    /// A calendar day.
    static Type date();
    /// A point in time, in seconds.
    static Type timestamp();
    /// A span of time, in seconds.
    static Type duration();
    /// `info` must outlive every use of the type.
    static Type enumeration(const EnumInfo& info);
    /// `info` must outlive every use of the type.
    static Type structure(const StructInfo& info);
    /// A list of that type.
    static Type list(Type element);
    /// A map; keys are int, bool or string.
    static Type map(Type key, Type value);

    /// Which kind of type it is.
    [[nodiscard]] TypeKind kind() const;
    /// Whether it is of that kind.
    [[nodiscard]] bool is(TypeKind k) const { return kind() == k; }
    /// Element of a list, value of a map.
    [[nodiscard]] Type element() const;
    /// Key of a map.
    [[nodiscard]] Type key() const;
    /// Only for a structure.
    [[nodiscard]] const StructInfo& structure_info() const;
    /// Only for an enumeration.
    [[nodiscard]] const EnumInfo& enum_info() const;

    /// Equal types are the same object.
    friend bool operator==(Type, Type) = default;

private:
    struct Node;
    explicit Type(const Node* node) : node_(node) {}
    static Type intern(const Node& node);
    const Node* node_ = nullptr;
};

/// As error messages name it: `list<date>`, `IssuerMode`.
[[nodiscard]] std::string to_string(Type type);

/// The type both can be used as, where `never` gives way to anything (also inside lists and maps).
/// Returns false when there is none.
[[nodiscard]] bool unify(Type a, Type b, Type& out);

}  // namespace saglikrapor
