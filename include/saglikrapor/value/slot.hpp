// One value while a program runs: sixteen bytes without a tag, because the checker knows every type.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace saglikrapor {

union Slot;

/// How to walk a list that lives in somebody else's memory (a std::vector in a report, an array made by the machine).
struct ListAccess {
    std::size_t (*size)(const void* list);
    void (*at)(const void* list, std::size_t index, Slot& out);
    /// Optional short cut for structures that lie one after the other: where the first is, and how far it is to the next.
    const void* (*first)(const void* list) = nullptr;
    std::size_t stride = 0;
};

/// Read access to a map whose entries are kept in a fixed order.
struct MapAccess {
    std::size_t (*size)(const void* map);
    void (*key_at)(const void* map, std::size_t index, Slot& out);
    void (*value_at)(const void* map, std::size_t index, Slot& out);
    /// Optional short cut for string keys: false when there is no such key; null when the map offers none.
    bool (*find_text)(const void* map, std::string_view key, Slot& out);
};

struct TextSlot {
    const char* data;
    std::size_t size;
};
struct TimeSlot {
    std::int64_t seconds;  ///< since 1970-01-01T00:00:00
    std::int32_t nanos;    ///< 0 to 999 999 999
};
struct ListSlot {
    const void* object;
    const ListAccess* access;
};
struct MapSlot {
    const void* object;
    const MapAccess* access;
};

/// bool, int, date (day number), enumeration (ordinal) and duration (nanoseconds) are `integer`; double is `real`;
/// string is `text`, timestamp `time`; a structure is the address of the object.
union Slot {
    std::int64_t integer;
    double real;
    TextSlot text;
    TimeSlot time;
    ListSlot list;
    MapSlot map;
    const void* object;

    [[nodiscard]] std::string_view view() const { return {text.data, text.size}; }
    void set(std::string_view s) { text = {s.data(), s.size()}; }
};
static_assert(sizeof(Slot) == 16);

/// A slot that may be absent: the cell of a row that is made at run time (parameters, table rows, variables).
struct Cell {
    Slot slot{};
    bool present = false;
};

}  // namespace saglikrapor
