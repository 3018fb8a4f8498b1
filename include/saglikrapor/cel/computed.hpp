// Lists and maps that come into being while an expression runs: made by built-ins and by the machine, kept in an arena.
#pragma once

#include <saglikrapor/value/arena.hpp>
#include <saglikrapor/value/slot.hpp>

namespace saglikrapor::cel {

/// What ListSlot::object points to when the access is computed_list_access().
struct ComputedList {
    std::size_t size = 0;         ///< number of elements
    const Slot* items = nullptr;  ///< in an Arena; null when there are none
};

/// What MapSlot::object points to when the access is computed_map_access(). Entry i is keys[i], values[i].
struct ComputedMap {
    std::size_t size = 0;          ///< number of entries
    const Slot* keys = nullptr;    ///< in an Arena; null when there are none
    const Slot* values = nullptr;  ///< in an Arena, as many as keys
};

[[nodiscard]] const ListAccess& computed_list_access();

/// Its find_text is a linear search; ask it only when the keys are strings.
[[nodiscard]] const MapAccess& computed_map_access();

/// Makes `out` a list of `size` elements in the arena; the caller fills `items`. False when the arena is at its limit.
[[nodiscard]] bool make_list(Arena& arena, std::size_t size, Slot*& items, Slot& out);

/// Makes `out` a map of `size` entries in the arena; the caller fills `keys` and `values`. False as for make_list.
[[nodiscard]] bool make_map(Arena& arena, std::size_t size, Slot*& keys, Slot*& values, Slot& out);

}  // namespace saglikrapor::cel
