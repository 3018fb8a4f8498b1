// Where a loop stands: its registers, from one element to the next.
#pragma once

#include <cstddef>
#include <cstdint>

#include <saglikrapor/program/instruction.hpp>
#include <saglikrapor/value/slot.hpp>

#include "run/fetch.hpp"

namespace saglikrapor::run {

inline std::size_t size_of(std::uint8_t form, const Slot& range) {
    const bool map = form == program::map_loop || form == program::map_loop_with_value;
    return map ? range.map.access->size(range.map.object) : range.list.access->size(range.list.object);
}

// Structures in a vector are walked by address, everything else by index. Gives the number of elements.
inline std::size_t begin(std::uint8_t form, Slot* loop) {
    const Slot& range = loop[program::range_register];
    loop[program::tally_register].integer = 0;
    if (form == program::list_loop && range.list.access->stride != 0) {
        const Structures all = range.list.access->structures(range.list.object);
        loop[program::position_register].object = all.first;
        loop[program::end_register].object = static_cast<const std::byte*>(all.first) + all.size * range.list.access->stride;
        return all.size;
    }
    const std::size_t size = size_of(form, range);
    loop[program::position_register].integer = 0;
    loop[program::end_register].integer = static_cast<std::int64_t>(size);
    return size;
}

inline void advance_by_index(std::uint8_t form, Slot* loop) {
    const Slot& range = loop[program::range_register];
    const auto index = static_cast<std::size_t>(loop[program::position_register].integer++);
    switch (form) {
        case program::list_loop: range.list.access->at(range.list.object, index, loop[program::first_register]); break;
        case program::list_loop_with_index:
            loop[program::first_register].integer = static_cast<std::int64_t>(index);
            range.list.access->at(range.list.object, index, loop[program::second_register]);
            break;
        case program::map_loop_with_value: range.map.access->value_at(range.map.object, index, loop[program::second_register]); [[fallthrough]];
        default: range.map.access->key_at(range.map.object, index, loop[program::first_register]); break;
    }
}

[[gnu::always_inline]] inline void advance(std::uint8_t form, Slot* loop) {
    const std::size_t stride = form == program::list_loop ? loop[program::range_register].list.access->stride : 0;
    if (stride == 0) return advance_by_index(form, loop);
    Slot& position = loop[program::position_register];
    loop[program::first_register].object = position.object;
    position.object = static_cast<const std::byte*>(position.object) + stride;
}

// Moves to the next structure whose byte is absent or has no bit in `passed`; false when there is none. A list whose structures do
// not lie one after the other is looked through by the steps that follow.
inline bool pass_over(Slot* loop, std::uint32_t offset, std::int64_t passed) {
    Slot& position = loop[program::position_register];
    const Slot& end = loop[program::end_register];
    const std::size_t stride = loop[program::range_register].list.access->stride;
    if (stride == 0) return position.integer != end.integer;
    for (; position.object != end.object; position.object = static_cast<const std::byte*>(position.object) + stride) {
        std::int64_t ordinal = 0;
        if (!load_optional_byte(part(position.object, offset), ordinal) || ((passed >> ordinal) & 1) == 0) return true;
    }
    return false;
}

}  // namespace saglikrapor::run
