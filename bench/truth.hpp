// Three-valued logic over optional members, as whoever writes the rules by hand would want it. For the reference only.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/base/date_time.hpp>
#include <saglikrapor/base/identifying.hpp>

namespace bench {

/// Kleene's logic: `and` is the least, `or` the greatest.
enum class Truth : std::uint8_t { no, unknown, yes };

[[nodiscard]] constexpr Truth truth(bool value) { return value ? Truth::yes : Truth::no; }
[[nodiscard]] constexpr Truth operator&(Truth a, Truth b) { return std::min(a, b); }
[[nodiscard]] constexpr Truth operator|(Truth a, Truth b) { return std::max(a, b); }
[[nodiscard]] constexpr Truth operator~(Truth a) { return static_cast<Truth>(2 - static_cast<int>(a)); }

[[nodiscard]] constexpr Truth is(const std::optional<bool>& value) { return value ? truth(*value) : Truth::unknown; }
/// Present and true: what is not told counts as no.
[[nodiscard]] constexpr Truth told(const std::optional<bool>& value) { return truth(value && *value); }
/// Present and false.
[[nodiscard]] constexpr Truth told_no(const std::optional<bool>& value) { return truth(value && !*value); }
template <class T>
[[nodiscard]] constexpr Truth has(const std::optional<T>& value) {
    return truth(value.has_value());
}

template <class T>
[[nodiscard]] constexpr Truth equal(const std::optional<T>& value, T wanted) {
    return value ? truth(*value == wanted) : Truth::unknown;
}
template <class T, std::same_as<T>... Wanted>
[[nodiscard]] constexpr Truth among(const std::optional<T>& value, Wanted... wanted) {
    return value ? truth(((*value == wanted) || ...)) : Truth::unknown;
}
template <class A, class B, class Compare>
[[nodiscard]] constexpr Truth both(const std::optional<A>& a, const std::optional<B>& b, Compare compare) {
    return a && b ? truth(compare(*a, *b)) : Truth::unknown;
}
template <class T>
[[nodiscard]] constexpr Truth same(const std::optional<T>& a, const std::optional<T>& b) {
    return a && b ? truth(*a == *b) : Truth::unknown;
}
template <class A, class B>
[[nodiscard]] constexpr Truth at_most(const std::optional<A>& value, B most) {
    return value ? truth(*value <= most) : Truth::unknown;
}
template <class A, class B>
[[nodiscard]] constexpr Truth at_least(const std::optional<A>& value, B least) {
    return value ? truth(*value >= least) : Truth::unknown;
}

/// A member of an absent structure is absent: reading goes on in an empty one.
template <class T>
inline const T nothing{};
template <class T>
[[nodiscard]] const T& or_nothing(const std::optional<T>& value) {
    return value ? *value : nothing<T>;
}

// Of a list that may be absent (an optional or a pointer).
template <class List, class Test>
[[nodiscard]] Truth exists(const List& list, Test test) {
    if (!list) return Truth::unknown;
    Truth found = Truth::no;
    for (const auto& element : *list) {
        found = found | test(element);
        if (found == Truth::yes) break;
    }
    return found;
}
template <class List, class Test>
[[nodiscard]] Truth all(const List& list, Test test) {
    if (!list) return Truth::unknown;
    Truth held = Truth::yes;
    for (const auto& element : *list) {
        held = held & test(element);
        if (held == Truth::no) break;
    }
    return held;
}
/// Nothing when the list is absent or it is not known of an element whether it counts.
template <class List, class Test>
[[nodiscard]] std::optional<int> count(const List& list, Test test) {
    if (!list) return std::nullopt;
    int counted = 0;
    for (const auto& element : *list) {
        const Truth counts = test(element);
        if (counts == Truth::unknown) return std::nullopt;
        if (counts == Truth::yes) ++counted;
    }
    return counted;
}
template <class List>
[[nodiscard]] std::optional<int> size(const List& list) {
    return list ? std::optional<int>(static_cast<int>(list->size())) : std::nullopt;
}
template <class List>
[[nodiscard]] Truth is_empty(const List& list) {
    return list ? truth(list->empty()) : Truth::unknown;
}
template <class List, class T>
[[nodiscard]] Truth contains(const List& list, const T& wanted) {
    return list ? truth(std::find(list->begin(), list->end(), wanted) != list->end()) : Truth::unknown;
}

[[nodiscard]] inline std::string_view text(std::string_view value) { return value; }
[[nodiscard]] inline std::string_view text(const std::string& value) { return value; }
[[nodiscard]] inline std::string_view text(const saglikrapor::Identifying<std::string>& value) { return value.reveal(); }

/// A day number, or nothing.
using Day = std::optional<std::int64_t>;

[[nodiscard]] inline Day day(const Day& value) { return value; }
[[nodiscard]] inline Day day(saglikrapor::Date value) {
    return value.is_special() ? Day() : Day(saglikrapor::day_number(value));
}
[[nodiscard]] inline Day day(const std::optional<saglikrapor::Date>& value) { return value ? day(*value) : Day(); }
[[nodiscard]] inline Day day(const std::optional<saglikrapor::Identifying<saglikrapor::Date>>& value) {
    return value ? day(value->reveal()) : Day();
}

/// The Julian day, which is the day number, of 1970-01-01.
inline constexpr std::int64_t epoch_day = 2'440'588;

[[nodiscard]] constexpr Day day_of(saglikrapor::DateTime time) {
    constexpr std::int64_t seconds = 86'400;
    return epoch_day + (time.seconds >= 0 ? time.seconds : time.seconds - (seconds - 1)) / seconds;
}

inline const std::int64_t first_day = saglikrapor::first_day_number();
inline const std::int64_t last_day = saglikrapor::last_day_number();

/// Nothing outside the calendar.
[[nodiscard]] inline Day plus(Day from, std::optional<std::int64_t> days) {
    if (!from || !days) return std::nullopt;
    const std::int64_t number = *from + *days;
    return number >= first_day && number <= last_day ? Day(number) : Day();
}

/// Days that [a, b] and [c, d] share.
[[nodiscard]] constexpr std::int64_t overlap(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
    return std::max<std::int64_t>(0, std::min(b, d) - std::max(a, c) + 1);
}

}  // namespace bench
