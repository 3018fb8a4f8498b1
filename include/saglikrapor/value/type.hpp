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

    static Type never() { return {}; }
    static Type null();
    static Type boolean();
    static Type integer();
    static Type real();
    static Type string();
    static Type date();
    static Type timestamp();
    static Type duration();
    /// `info` must outlive every use of the type.
    static Type enumeration(const EnumInfo& info);
    static Type structure(const StructInfo& info);
    static Type list(Type element);
    static Type map(Type key, Type value);

    [[nodiscard]] TypeKind kind() const;
    [[nodiscard]] bool is(TypeKind k) const { return kind() == k; }
    /// Element of a list, value of a map.
    [[nodiscard]] Type element() const;
    /// Key of a map.
    [[nodiscard]] Type key() const;
    [[nodiscard]] const StructInfo& structure_info() const;
    [[nodiscard]] const EnumInfo& enum_info() const;

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
