// The tables that Reader goes by, made from the description of a struct: the writing half of bind/describe.hpp.
//
// As there, a function depends on the type of a member and not on the member, so that a report type adds little code.
#pragma once

#include <saglikrapor/bind/describe.hpp>

#include "bind/reader.hpp"

namespace saglikrapor::json {

template <class T>
const StructTable& struct_table();

template <class E>
const EnumTable& enum_table() {
    static const EnumTable table(enum_info<E>());
    return table;
}

/// The type of what is read at last, within options, lists and marks.
template <class T>
struct Innermost {
    using type = T;
};
template <class T>
    requires detail::is_optional<T> || detail::is_list<T> || detail::is_identifying<T>
struct Innermost<T> : Innermost<typename T::value_type> {};

/// The table of the Innermost type, which is a struct or an enumeration.
template <class T>
const void* innermost_table() {
    using Inner = typename Innermost<T>::type;
    if constexpr (detail::kind_of<Inner>() == TypeKind::structure) return &struct_table<Inner>();
    else return &enum_table<Inner>();
}
template <class T>
constexpr bool has_table() {
    constexpr TypeKind kind = detail::kind_of<typename Innermost<T>::type>();
    return kind == TypeKind::structure || kind == TypeKind::enumeration;
}

template <class T>
const char* read_value(Reader& reader, const char* at, T& out, const void* table);

template <class E>
const char* read_list(Reader& reader, const char* at, std::vector<E>& out, const void* table) {
    static_assert(!std::is_same_v<E, bool>, "a list of bool has no elements to read into");
    std::size_t count = 0;
    at = reader.list(at, count, [&](const char* begin, std::size_t i) {
        if (i == out.size()) out.emplace_back();
        return read_value(reader, begin, out[i], table);
    });
    out.resize(count);
    return at;
}

/// Reads a value that is given (not null) into a member; begins and ends as Reader's functions do. `table` is that of the
/// Innermost type.
template <class T>
const char* read_value(Reader& reader, const char* at, T& out, const void* table) {
    if constexpr (detail::is_optional<T>) {
        if (!out) out.emplace();
        return read_value(reader, at, *out, table);
    } else if constexpr (detail::is_list<T>) {
        return read_list(reader, at, out, table);
    } else if constexpr (detail::is_identifying<T>) {
        return read_value(reader, at, out.reveal(), table);
    } else {
        constexpr TypeKind kind = detail::kind_of<T>();
        if constexpr (kind == TypeKind::boolean) return reader.boolean(at, out);
        else if constexpr (kind == TypeKind::integer) return reader.integer(at, out);
        else if constexpr (kind == TypeKind::real) return reader.real(at, out);
        else if constexpr (kind == TypeKind::string) return reader.string(at, out);
        else if constexpr (kind == TypeKind::date) return reader.date(at, out);
        else if constexpr (kind == TypeKind::timestamp) return reader.date_time(at, out);
        else if constexpr (kind == TypeKind::structure) return reader.object(at, *static_cast<const StructTable*>(table), &out);
        else {
            static_assert(sizeof(T) == 1);  // as bytes, all enumerations are read by the same code
            return reader.enumerator(at, *static_cast<const EnumTable*>(table), reinterpret_cast<std::uint8_t&>(out));
        }
    }
}

/// Makes a member absent, or what it is in a new object. Text and lists keep their memory.
template <class T>
void clear_value(T& out) {
    if constexpr (detail::is_optional<T>) {
        out.reset();
    } else if constexpr (detail::is_list<T> || std::is_same_v<T, std::string>) {
        out.clear();
    } else if constexpr (detail::is_identifying<T>) {
        out = T{};
    } else if constexpr (detail::kind_of<T>() == TypeKind::structure) {
        struct_table<T>().blank(&out);
    } else {
        out = T{};
    }
}

template <class T>
const char* read_member(Reader& reader, const char* at, void* member, const void* table) {
    return read_value(reader, at, *static_cast<T*>(member), table);
}
template <class T>
void clear_member(void* member) {
    clear_value(*static_cast<T*>(member));
}

template <class M>
struct MemberFactsOf {
    static constexpr MemberFacts make() {
        MemberFacts made{sizeof(M), detail::is_required<M>(), std::is_trivially_copyable_v<M>, &read_member<M>, &clear_member<M>, nullptr};
        if constexpr (has_table<M>()) made.table = &innermost_table<M>;
        return made;
    }
    static constexpr MemberFacts facts = make();
};

/// The members of T as a table is made of them.
template <class T>
std::vector<MemberRow> member_rows() {
    std::vector<MemberRow> rows;
    detail::add_members<MemberFactsOf, T>(rows);
    return rows;
}

template <class T>
const StructTable& struct_table() {
    static const T blank{};
    static const StructTable table(member_rows<T>(), &blank);
    return table;
}

}  // namespace saglikrapor::json
