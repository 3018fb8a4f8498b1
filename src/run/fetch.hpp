// Members of a report into registers, by their layout.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/program/code.hpp>

namespace saglikrapor::run {

template <class T>
bool load_optional(const void* member, T& out) {
    const auto& value = *static_cast<const std::optional<T>*>(member);
    if (!value) return false;
    out = *value;
    return true;
}

// An optional enumeration is read as an optional byte. That both lie alike in memory is no promise of the language, so it
// is looked at once, when the describing stage chooses the layout (describe.cpp).
[[gnu::always_inline]] inline bool load_optional_byte(const void* member, std::int64_t& out) {
    std::optional<std::uint8_t> value;
    std::memcpy(static_cast<void*>(&value), member, sizeof value);
    if (!value) return false;
    out = *value;
    return true;
}

[[gnu::always_inline]] inline bool load_date(const Date& day, Slot& out) {
    if (day.is_special()) return false;
    out.integer = day_number(day);
    return true;
}

[[gnu::always_inline]] inline bool fetch(const program::FieldRef& field, const void* object, Slot& out) {
    const void* const member = static_cast<const std::byte*>(object) + field.offset;
    switch (field.layout) {
        case Layout::call: return field.load(member, out);
        case Layout::boolean: out.integer = *static_cast<const bool*>(member) ? 1 : 0; return true;
        case Layout::byte: {
            std::uint8_t ordinal = 0;
            std::memcpy(&ordinal, member, 1);
            out.integer = ordinal;
            return true;
        }
        case Layout::int32: out.integer = *static_cast<const int*>(member); return true;
        case Layout::int64: out.integer = *static_cast<const std::int64_t*>(member); return true;
        case Layout::real: out.real = *static_cast<const double*>(member); return true;
        case Layout::structure: out.object = member; return true;
        case Layout::optional_boolean: {
            bool value = false;
            if (!load_optional(member, value)) return false;
            out.integer = value ? 1 : 0;
            return true;
        }
        case Layout::optional_byte: return load_optional_byte(member, out.integer);
        case Layout::optional_int32: {
            int value = 0;
            if (!load_optional(member, value)) return false;
            out.integer = value;
            return true;
        }
        case Layout::optional_real: return load_optional(member, out.real);
        case Layout::date: return load_date(*static_cast<const Date*>(member), out);
        case Layout::optional_date: {
            const auto& day = *static_cast<const std::optional<Date>*>(member);
            return day && load_date(*day, out);
        }
        case Layout::text: out.set(*static_cast<const std::string*>(member)); return true;
        case Layout::optional_text: {
            const auto& text = *static_cast<const std::optional<std::string>*>(member);
            if (!text) return false;
            out.set(*text);
            return true;
        }
        case Layout::cell: {
            const auto& cell = *static_cast<const Cell*>(member);
            out = cell.slot;
            return cell.present;
        }
    }
    return false;
}

inline const void* part(const void* object, std::uint32_t offset) { return static_cast<const std::byte*>(object) + offset; }

}  // namespace saglikrapor::run
