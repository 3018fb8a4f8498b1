#include <saglikrapor/value/compare.hpp>

namespace saglikrapor {
namespace {

bool equal_lists(Type element, const ListSlot& a, const ListSlot& b) {
    const std::size_t size = a.access->size(a.object);
    if (size != b.access->size(b.object)) return false;
    Slot x, y;
    for (std::size_t i = 0; i < size; ++i) {
        a.access->at(a.object, i, x);
        b.access->at(b.object, i, y);
        if (!equal(element, x, y)) return false;
    }
    return true;
}

bool equal_maps(Type type, const MapSlot& a, const MapSlot& b) {
    const std::size_t size = a.access->size(a.object);
    if (size != b.access->size(b.object)) return false;
    Slot key, other_key, value, other_value;
    for (std::size_t i = 0; i < size; ++i) {
        a.access->key_at(a.object, i, key);
        a.access->value_at(a.object, i, value);
        bool found = false;
        for (std::size_t j = 0; j < size && !found; ++j) {
            b.access->key_at(b.object, j, other_key);
            if (!equal(type.key(), key, other_key)) continue;
            b.access->value_at(b.object, j, other_value);
            found = equal(type.element(), value, other_value);
        }
        if (!found) return false;
    }
    return true;
}

template <class T>
int sign(T a, T b) {
    return a < b ? -1 : b < a ? 1 : 0;
}

}  // namespace

bool equal(Type type, const Slot& a, const Slot& b) {
    switch (type.kind()) {
        case TypeKind::never:
        case TypeKind::null: return true;
        case TypeKind::boolean:
        case TypeKind::integer:
        case TypeKind::date:
        case TypeKind::duration:
        case TypeKind::enumeration: return a.integer == b.integer;
        case TypeKind::real: return a.real == b.real;
        case TypeKind::string: return a.view() == b.view();
        case TypeKind::timestamp: return a.time.seconds == b.time.seconds && a.time.nanos == b.time.nanos;
        case TypeKind::structure: return a.object == b.object;
        case TypeKind::list: return equal_lists(type.element(), a.list, b.list);
        case TypeKind::map: return equal_maps(type, a.map, b.map);
    }
    return false;
}

int compare(Type type, const Slot& a, const Slot& b) {
    switch (type.kind()) {
        case TypeKind::real: return sign(a.real, b.real);
        case TypeKind::string: return a.view().compare(b.view());
        case TypeKind::timestamp:
            return a.time.seconds != b.time.seconds ? sign(a.time.seconds, b.time.seconds) : sign(a.time.nanos, b.time.nanos);
        default: return sign(a.integer, b.integer);
    }
}

bool is_ordered(Type type) {
    switch (type.kind()) {
        case TypeKind::never:
        case TypeKind::boolean:
        case TypeKind::integer:
        case TypeKind::real:
        case TypeKind::string:
        case TypeKind::date:
        case TypeKind::timestamp:
        case TypeKind::duration:
        case TypeKind::enumeration: return true;
        default: return false;
    }
}

}  // namespace saglikrapor
