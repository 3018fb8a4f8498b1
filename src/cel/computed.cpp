#include <saglikrapor/cel/computed.hpp>

#include <new>

namespace saglikrapor::cel {
namespace {

const ComputedList& list_at(const void* object) { return *static_cast<const ComputedList*>(object); }
const ComputedMap& map_at(const void* object) { return *static_cast<const ComputedMap*>(object); }

bool find_text(const void* object, std::string_view key, Slot& out) {
    const ComputedMap& map = map_at(object);
    for (std::size_t i = 0; i < map.size; ++i) {
        if (map.keys[i].view() != key) continue;
        out = map.values[i];
        return true;
    }
    return false;
}

}  // namespace

const ListAccess& computed_list_access() {
    static constexpr ListAccess access = {
        [](const void* object) { return list_at(object).size; },
        [](const void* object, std::size_t index, Slot& out) { out = list_at(object).items[index]; }};
    return access;
}

const MapAccess& computed_map_access() {
    static constexpr MapAccess access = {
        [](const void* object) { return map_at(object).size; },
        [](const void* object, std::size_t index, Slot& out) { out = map_at(object).keys[index]; },
        [](const void* object, std::size_t index, Slot& out) { out = map_at(object).values[index]; }, find_text};
    return access;
}

bool make_list(Arena& arena, std::size_t size, Slot*& items, Slot& out) {
    auto* const list = arena.array<ComputedList>(1);
    items = arena.array<Slot>(size);
    if (list == nullptr || items == nullptr) return false;
    out.list = {new (list) ComputedList{size, items}, &computed_list_access()};
    return true;
}

bool make_map(Arena& arena, std::size_t size, Slot*& keys, Slot*& values, Slot& out) {
    auto* const map = arena.array<ComputedMap>(1);
    keys = arena.array<Slot>(size);
    values = arena.array<Slot>(size);
    if (map == nullptr || keys == nullptr || values == nullptr) return false;
    out.map = {new (map) ComputedMap{size, keys, values}, &computed_map_access()};
    return true;
}

}  // namespace saglikrapor::cel
