#include "cel/value_text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/value/schema.hpp>

#include "cel/builtins.hpp"
#include "cel/time_value.hpp"

namespace saglikrapor::cel {
namespace {

constexpr std::size_t most_bytes = 1U << 20U;

Fault append_list(std::string& out, Type element, const ListSlot& list) {
    const Items items(list);
    out += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += ", ";
        if (const Fault fault = append_value(out, element, items[i]); fault != Fault::none) return fault;
    }
    out += ']';
    return Fault::none;
}

Fault append_map(std::string& out, Type type, const MapSlot& map) {
    std::vector<std::pair<std::string, std::size_t>> keys(map.access->size(map.object));
    Slot slot;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        map.access->key_at(map.object, i, slot);
        keys[i].second = i;
        if (const Fault fault = append_value(keys[i].first, type.key(), slot); fault != Fault::none) return fault;
    }
    std::sort(keys.begin(), keys.end());
    out += '{';
    for (const auto& [key, index] : keys) {
        if (out.back() != '{') out += ", ";
        out += key;
        out += ": ";
        map.access->value_at(map.object, index, slot);
        if (const Fault fault = append_value(out, type.element(), slot); fault != Fault::none) return fault;
    }
    out += '}';
    return Fault::none;
}

Fault append_date(std::string& out, std::int64_t number) {
    if (number < first_day_number() || number > last_day_number()) return Fault::time_range;
    out += to_string(from_day_number(number));
    return Fault::none;
}

Fault append_enumerator(std::string& out, const EnumInfo& info, std::int64_t ordinal) {
    if (ordinal < 0 || static_cast<std::uint64_t>(ordinal) >= info.enumerators.size()) return Fault::argument;
    out += info.enumerators[static_cast<std::size_t>(ordinal)];
    return Fault::none;
}

}  // namespace

void append_double(std::string& out, double value) {
    if (std::isnan(value)) {
        out += "NaN";
    } else if (std::isinf(value)) {
        out += value < 0 ? "-Infinity" : "Infinity";
    } else {
        out += fmt::format("{}", value);
    }
}

Fault append_value(std::string& out, Type type, const Slot& value) {
    if (out.size() > most_bytes) return Fault::limit;
    switch (type.kind()) {
        case TypeKind::never:
        case TypeKind::structure: return Fault::argument;
        case TypeKind::null: out += "null"; break;
        case TypeKind::boolean: out += value.integer != 0 ? "true" : "false"; break;
        case TypeKind::integer: out += fmt::format("{}", value.integer); break;
        case TypeKind::real: append_double(out, value.real); break;
        case TypeKind::string: out += value.view(); break;
        case TypeKind::date: return append_date(out, value.integer);
        case TypeKind::timestamp: append_timestamp(out, value.time); break;
        case TypeKind::duration: append_duration(out, value.integer); break;
        case TypeKind::enumeration: return append_enumerator(out, type.enum_info(), value.integer);
        case TypeKind::list: return append_list(out, type.element(), value.list);
        case TypeKind::map: return append_map(out, type, value.map);
    }
    return Fault::none;
}

}  // namespace saglikrapor::cel
