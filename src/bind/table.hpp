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
    static const EnumTable table{enum_info<E>().name, NameTable(enum_info<E>().enumerators)};
    return table;
}

template <class T>
bool read_value(Reader& reader, T& out);

template <class E>
bool read_list(Reader& reader, std::vector<E>& out) {
    static_assert(!std::is_same_v<E, bool>, "a list of bool has no elements to read into");
    std::size_t count = 0;
    const bool going_on = reader.list(count, [&](std::size_t i) {
        if (i == out.size()) out.emplace_back();
        return read_value(reader, out[i]);
    });
    out.resize(count);
    return going_on;
}

/// Reads a value that is given (not null) into a member.
template <class T>
bool read_value(Reader& reader, T& out) {
    if constexpr (detail::is_optional<T>) {
        if (!out) out.emplace();
        return read_value(reader, *out);
    } else if constexpr (detail::is_list<T>) {
        return read_list(reader, out);
    } else if constexpr (detail::is_identifying<T>) {
        typename T::value_type value{};
        const bool going_on = read_value(reader, value);
        out = T(std::move(value));
        return going_on;
    } else {
        constexpr TypeKind kind = detail::kind_of<T>();
        if constexpr (kind == TypeKind::boolean) return reader.boolean(out);
        else if constexpr (kind == TypeKind::integer) return reader.integer(out);
        else if constexpr (kind == TypeKind::real) return reader.real(out);
        else if constexpr (kind == TypeKind::string) return reader.string(out);
        else if constexpr (kind == TypeKind::date) return reader.date(out);
        else if constexpr (kind == TypeKind::timestamp) return reader.date_time(out);
        else if constexpr (kind == TypeKind::structure) return reader.object(struct_table<T>(), &out);
        else {
            auto ordinal = static_cast<std::uint8_t>(out);
            const bool going_on = reader.enumerator(enum_table<T>(), ordinal);
            out = static_cast<T>(ordinal);
            return going_on;
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
bool read_member(Reader& reader, void* member) {
    return read_value(reader, *static_cast<T*>(member));
}
template <class T>
void clear_member(void* member) {
    clear_value(*static_cast<T*>(member));
}

template <class M>
struct MemberFactsOf {
    static constexpr MemberFacts facts{sizeof(M), detail::is_required<M>(), std::is_trivially_copyable_v<M>, &read_member<M>,
                                       &clear_member<M>};
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
