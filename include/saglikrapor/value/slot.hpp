// One value while a program runs: sixteen bytes without a tag, because the checker knows every type.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace saglikrapor {

union Slot;

/// Structures that lie one after the other.
struct Structures {
    const void* first;  ///< where the first is; null when there is none
    std::size_t size;   ///< how many
};

/// How to walk a list that lives in somebody else's memory (a std::vector in a report, an array made by the machine).
struct ListAccess {
    /// Number of elements.
    std::size_t (*size)(const void* list);
    /// Writes the element to `out`; `index` is below size.
    void (*at)(const void* list, std::size_t index, Slot& out);
    /// Optional short cut for structures that lie one after the other.
    Structures (*structures)(const void* list) = nullptr;
    std::size_t stride = 0;  ///< bytes from one structure to the next; 0 without `structures`
};

/// Read access to a map whose entries are kept in a fixed order.
struct MapAccess {
    /// Number of entries.
    std::size_t (*size)(const void* map);
    /// Writes the key of an entry to `out`; `index` is below size.
    void (*key_at)(const void* map, std::size_t index, Slot& out);
    /// Writes the value of an entry to `out`; `index` is below size.
    void (*value_at)(const void* map, std::size_t index, Slot& out);
    /// Optional short cut for string keys: false when there is no such key; null when the map offers none.
    bool (*find_text)(const void* map, std::string_view key, Slot& out);
};

/// A text that something else owns.
struct TextSlot {
    const char* data;  ///< not ended by a zero byte
    std::size_t size;  ///< in bytes
};
/// A point in time, or a duration.
struct TimeSlot {
    std::int64_t seconds;  ///< since 1970-01-01T00:00:00
    std::int32_t nanos;    ///< 0 to 999 999 999
};
/// A list and how to read it.
struct ListSlot {
    const void* object;        ///< the list; only `access` knows its type
    const ListAccess* access;  ///< how to read it; never null
};
/// A map and how to read it.
struct MapSlot {
    const void* object;       ///< the map; only `access` knows its type
    const MapAccess* access;  ///< how to read it; never null
};

/// bool, int, date (day number), enumeration (ordinal) and duration (nanoseconds) are `integer`; double is `real`;
/// string is `text`, timestamp `time`; a structure is the address of the object.
union Slot {
    std::int64_t integer;  ///< bool, int, date (day number), enumeration (ordinal)
    double real;           ///< double
    TextSlot text;         ///< string
    TimeSlot time;         ///< timestamp and duration
    ListSlot list;         ///< list
    MapSlot map;           ///< map
    const void* object;    ///< structure: its address

    /// The text; only for a slot of type string.
    [[nodiscard]] std::string_view view() const { return {text.data, text.size}; }
    /// Makes it that text, which must outlive the slot.
    void set(std::string_view s) { text = {s.data(), s.size()}; }
};
static_assert(sizeof(Slot) == 16);

/// A slot that may be absent: the cell of a row that is made at run time (parameters, table rows, variables).
struct Cell {
    Slot slot{};           ///< the value, when present
    bool present = false;  ///< false: the cell is left out
};

}  // namespace saglikrapor
