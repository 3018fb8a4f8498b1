// A described struct as a rule sees it: StructInfo, EnumInfo and Type out of Boost.Describe. The one clever header.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/core/type_name.hpp>
#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/base/date_time.hpp>
#include <saglikrapor/base/identifying.hpp>
#include <saglikrapor/value/schema.hpp>

namespace saglikrapor {

/// The described members of T, those of its described bases first, in the order of the description.
template <class T>
[[nodiscard]] const StructInfo& struct_info();

/// The described enumerators of E. E counts up from 0 without gaps over std::uint8_t: a slot holds the ordinal.
template <class E>
[[nodiscard]] const EnumInfo& enum_info();

/// What a rule calls the type of a C++ member: the type inside std::optional and Identifying, a list for a vector.
template <class T>
[[nodiscard]] Type type_of();

// How a member becomes a field
//
// A rule knows a dozen types, a report is made of C++ types without end: std::optional<Identifying<Date>>,
// std::optional<std::vector<Physician>>. Between them stands Load, a function that is given nothing but the address of the
// member. So that hundreds of members do not make hundreds of functions, it depends on the member's *type* alone: all
// std::optional<bool> of the model share one load, and the table of a struct pairs it with the member's offset. The same
// holds of everything else that is known of a member: facts of its type, made once (FieldFacts), and a name and an offset.
//
// The offset is the delicate part. offsetof is not defined for structs with bases, and the reports have one. Boost.Describe
// gives pointers to members; `probe.*pointer` of a real object is a real reference, and the distance of two addresses within
// one object is its offset in every object of that type. Hence add_members and its static probe. It goes up into the bases by
// itself, instead of asking Boost.Describe for inherited members, so that the code for ReportCommon is made once and not once
// for each report type; and it makes one array for each struct instead of calling something for each member, because the
// compiler feels the difference.
//
// Types peel like an onion: optional, then Identifying, then list, then what is left (the traits below). What is left and is
// neither a scalar nor an enumeration must be a described struct; a forgotten description is a compile-time sentence.
// A new member therefore needs its name in BOOST_DESCRIBE_STRUCT and nothing else. A new *scalar* type needs one line each in
// kind_of, load, layout_of and type_of, and a reader in the stage's JSON part.
namespace detail {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_identifying = false;
template <class T>
inline constexpr bool is_identifying<Identifying<T>> = true;
template <class T>
inline constexpr bool is_identifying<std::optional<T>> = is_identifying<T>;
template <class T>
inline constexpr bool is_identifying<std::vector<T>> = is_identifying<T>;

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

template <class T>
struct Peeled {
    using type = T;
};
template <class T>
struct Peeled<std::optional<T>> : Peeled<T> {};
template <class T>
struct Peeled<Identifying<T>> : Peeled<T> {};
/// The type inside std::optional and Identifying.
template <class T>
using peeled = typename Peeled<T>::type;

template <class T>
constexpr TypeKind kind_of() {
    if constexpr (std::is_same_v<T, bool>) return TypeKind::boolean;
    else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, std::int64_t>) return TypeKind::integer;
    else if constexpr (std::is_same_v<T, double>) return TypeKind::real;
    else if constexpr (std::is_same_v<T, std::string>) return TypeKind::string;
    else if constexpr (std::is_same_v<T, Date>) return TypeKind::date;
    else if constexpr (std::is_same_v<T, DateTime>) return TypeKind::timestamp;
    else if constexpr (std::is_enum_v<T>) return TypeKind::enumeration;
    else if constexpr (is_list<T>) return TypeKind::list;
    else {
        static_assert(boost::describe::has_describe_members<T>::value, "describe this struct with BOOST_DESCRIBE_STRUCT");
        return TypeKind::structure;
    }
}

template <class T>
struct ListLoad;

/// The slot of a value; false when it is absent. A date that is "not a date" counts as absent.
template <class T>
bool load(const T& value, Slot& out) {
    if constexpr (is_optional<T>) {
        return value.has_value() && load(*value, out);
    } else if constexpr (is_identifying<T>) {
        return load(value.reveal(), out);
    } else {
        constexpr TypeKind kind = kind_of<T>();
        if constexpr (kind == TypeKind::date) {
            if (value.is_special()) return false;
            out.integer = day_number(value);
        } else if constexpr (kind == TypeKind::timestamp) {
            out.time = {value.seconds, 0};
        } else if constexpr (kind == TypeKind::real) {
            out.real = value;
        } else if constexpr (kind == TypeKind::string) {
            out.set(value);
        } else if constexpr (kind == TypeKind::list) {
            out.list = {&value, &ListLoad<T>::access};
        } else if constexpr (kind == TypeKind::structure) {
            out.object = &value;
        } else {
            out.integer = static_cast<std::int64_t>(value);
        }
        return true;
    }
}

template <class E>
struct ListLoad<std::vector<E>> {
    static_assert(!is_optional<E>, "an element of a list cannot be absent");

    static std::size_t size(const void* list) { return static_cast<const std::vector<E>*>(list)->size(); }
    static void at(const void* list, std::size_t index, Slot& out) {
        load<E>((*static_cast<const std::vector<E>*>(list))[index], out);
    }
    static Structures structures(const void* list) {
        const auto& vector = *static_cast<const std::vector<E>*>(list);
        return {vector.data(), vector.size()};
    }
    static constexpr bool of_structures = boost::describe::has_describe_members<E>::value;
    static constexpr ListAccess access = of_structures ? ListAccess{&size, &at, &structures, sizeof(E)} : ListAccess{&size, &at};
};

template <class M>
bool load_member(const void* member, Slot& out) {
    return load(*static_cast<const M*>(member), out);
}

template <class M>
constexpr Layout layout_of() {
    if constexpr (std::is_same_v<M, bool>) return Layout::boolean;
    else if constexpr (std::is_enum_v<M>) return Layout::byte;
    else if constexpr (std::is_same_v<M, int>) return Layout::int32;
    else if constexpr (std::is_same_v<M, std::int64_t>) return Layout::int64;
    else if constexpr (std::is_same_v<M, double>) return Layout::real;
    else if constexpr (std::is_same_v<M, std::optional<bool>>) return Layout::optional_boolean;
    else if constexpr (std::is_same_v<M, std::optional<int>>) return Layout::optional_int32;
    else if constexpr (std::is_same_v<M, std::optional<double>>) return Layout::optional_real;
    else if constexpr (std::is_same_v<M, Date>) return Layout::date;
    else if constexpr (std::is_same_v<M, std::optional<Date>>) return Layout::optional_date;
    else if constexpr (std::is_same_v<M, std::string>) return Layout::text;
    else if constexpr (std::is_same_v<M, std::optional<std::string>>) return Layout::optional_text;
    else if constexpr (is_optional<M> && !is_identifying<M> && std::is_enum_v<peeled<M>>) return Layout::optional_byte;
    else if constexpr (is_optional<M> || is_identifying<M>) return Layout::call;
    else if constexpr (kind_of<M>() == TypeKind::structure) return Layout::structure;
    else return Layout::call;
}

/// Whether a member must be given: it can hold nothing, and it is neither a list nor a struct, which may be empty.
template <class M>
constexpr bool is_required() {
    if constexpr (is_optional<M>) return false;
    else return kind_of<peeled<M>>() != TypeKind::structure && kind_of<peeled<M>>() != TypeKind::list;
}

/// All that a field has of its member's type.
struct FieldFacts {
    Type (*type)();
    bool optional;
    bool required;
    bool identifying;
    Layout layout;
    Load load;
};

template <class M>
struct FieldFactsOf {
    static constexpr FieldFacts facts{&type_of<M>, is_optional<M>, is_required<M>(), is_identifying<M>, layout_of<M>(),
                                      &load_member<M>};
};

/// One described member, with facts of its type.
template <class Facts>
struct Described {
    const char* name;
    std::size_t offset;
    const Facts* facts;
};

inline std::size_t distance(const void* object, const void* part) {
    return static_cast<std::size_t>(static_cast<const std::byte*>(part) - static_cast<const std::byte*>(object));
}

template <template <class> class FactsOf, class T, class Facts>
void add_members(std::vector<Described<Facts>>& members, std::size_t base = 0);

template <template <class> class FactsOf, class T, class Facts, class... Bases, class... Members>
void add_members_of(std::vector<Described<Facts>>& members, std::size_t base, boost::mp11::mp_list<Bases...>,
                    boost::mp11::mp_list<Members...>) {
    static const T probe{};
    (add_members<FactsOf, typename Bases::type>(
         members, base + distance(&probe, static_cast<const typename Bases::type*>(&probe))), ...);
    if constexpr (sizeof...(Members) != 0) {
        const Described<Facts> own[] = {
            {Members::name, base + distance(&probe, &(probe.*Members::pointer)),
             &FactsOf<std::remove_cvref_t<decltype(probe.*Members::pointer)>>::facts}...};
        members.insert(members.end(), std::begin(own), std::end(own));
    }
}

/// Adds the members of T that lies at `base`, those of its bases first.
template <template <class> class FactsOf, class T, class Facts>
void add_members(std::vector<Described<Facts>>& members, std::size_t base) {
    using namespace boost::describe;
    add_members_of<FactsOf, T>(members, base, boost::mp11::mp_rename<describe_bases<T, mod_public>, boost::mp11::mp_list>{},
                               boost::mp11::mp_rename<describe_members<T, mod_public>, boost::mp11::mp_list>{});
}

/// The name of the type is taken without its namespaces.
[[nodiscard]] StructInfo make_struct_info(const std::string& type_name, const std::vector<Described<FieldFacts>>& members);
[[nodiscard]] EnumInfo make_enum_info(const std::string& type_name, const std::vector<const char*>& enumerators);

template <class... Enumerators>
constexpr bool counts_up_from_zero(boost::mp11::mp_list<Enumerators...>) {
    std::size_t next = 0;
    return ((static_cast<std::size_t>(Enumerators::value) == next++) && ...);
}

template <class... Enumerators>
std::vector<const char*> names_of(boost::mp11::mp_list<Enumerators...>) {
    return {Enumerators::name...};
}

template <class E>
using enumerators_of = boost::mp11::mp_rename<boost::describe::describe_enumerators<E>, boost::mp11::mp_list>;

}  // namespace detail

template <class T>
const StructInfo& struct_info() {
    static_assert(detail::kind_of<T>() == TypeKind::structure);
    static const StructInfo info = [] {
        std::vector<detail::Described<detail::FieldFacts>> members;
        detail::add_members<detail::FieldFactsOf, T>(members);
        return detail::make_struct_info(boost::core::type_name<T>(), members);
    }();
    return info;
}

template <class E>
const EnumInfo& enum_info() {
    static_assert(std::is_same_v<std::underlying_type_t<E>, std::uint8_t>, "an enumeration lies over std::uint8_t");
    using Enumerators = detail::enumerators_of<E>;
    static_assert(detail::counts_up_from_zero(Enumerators{}), "describe the enumerators in order, counting from 0 without gaps");
    static const EnumInfo info = detail::make_enum_info(boost::core::type_name<E>(), detail::names_of(Enumerators{}));
    return info;
}

template <class T>
Type type_of() {
    using V = detail::peeled<T>;
    constexpr TypeKind kind = detail::kind_of<V>();
    if constexpr (kind == TypeKind::boolean) return Type::boolean();
    else if constexpr (kind == TypeKind::integer) return Type::integer();
    else if constexpr (kind == TypeKind::real) return Type::real();
    else if constexpr (kind == TypeKind::string) return Type::string();
    else if constexpr (kind == TypeKind::date) return Type::date();
    else if constexpr (kind == TypeKind::timestamp) return Type::timestamp();
    else if constexpr (kind == TypeKind::enumeration) return Type::enumeration(enum_info<V>());
    else if constexpr (kind == TypeKind::list) return Type::list(type_of<typename V::value_type>());
    else return Type::structure(struct_info<V>());
}

}  // namespace saglikrapor
