// Built-ins on lists and maps.
#include <algorithm>

#include <saglikrapor/value/compare.hpp>

#include "cel/builtins.hpp"

namespace saglikrapor::cel {
namespace {

// Functions that compare every element with every other stop here: a list this long is no part of a report.
constexpr std::size_t most_compared = 10'000;

bool contains(const Items& list, Type element, const Slot& wanted) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (equal(element, list[i], wanted)) return true;
    return false;
}

bool find(Type type, const MapSlot& map, const Slot& key, Slot& value) {
    if (type.key().is(TypeKind::string) && map.access->find_text != nullptr)
        return map.access->find_text(map.object, key.view(), value);
    const std::size_t size = map.access->size(map.object);
    for (std::size_t i = 0; i < size; ++i) {
        Slot candidate;
        map.access->key_at(map.object, i, candidate);
        if (!equal(type.key(), candidate, key)) continue;
        map.access->value_at(map.object, i, value);
        return true;
    }
    return false;
}

Fault size_of_list(CallContext&, const Slot* a, Slot& result) {
    return give(static_cast<std::int64_t>(a[0].list.access->size(a[0].list.object)), result);
}
Fault size_of_map(CallContext&, const Slot* a, Slot& result) {
    return give(static_cast<std::int64_t>(a[0].map.access->size(a[0].map.object)), result);
}

Fault element_at(CallContext&, const Slot* a, Slot& result) {
    const Items list(a[0].list);
    if (a[1].integer < 0 || static_cast<std::uint64_t>(a[1].integer) >= list.size()) return Fault::index_out_of_range;
    result = list[static_cast<std::size_t>(a[1].integer)];
    return Fault::none;
}
Fault value_of(CallContext& context, const Slot* a, Slot& result) {
    return find(context.types[0], a[0].map, a[1], result) ? Fault::none : Fault::no_such_key;
}

Fault in_list(CallContext& context, const Slot* a, Slot& result) {
    return give(contains(Items(a[1].list), context.types[0], a[0]), result);
}
Fault in_map(CallContext& context, const Slot* a, Slot& result) {
    Slot ignored;
    return give(find(context.types[1], a[1].map, a[0], ignored), result);
}

Fault concatenate_lists(CallContext& context, const Slot* a, Slot& result) {
    const Items first(a[0].list), second(a[1].list);
    Slot* items = nullptr;
    if (!make_list(context.arena, first.size() + second.size(), items, result)) return Fault::limit;
    for (std::size_t i = 0; i < first.size(); ++i) *items++ = first[i];
    for (std::size_t i = 0; i < second.size(); ++i) *items++ = second[i];
    return Fault::none;
}

Fault sum_int(CallContext&, const Slot* a, Slot& result) {
    const Items list(a[0].list);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (__builtin_add_overflow(sum, list[i].integer, &sum)) return Fault::overflow;
    return give(sum, result);
}
Fault sum_double(CallContext&, const Slot* a, Slot& result) {
    const Items list(a[0].list);
    double sum = 0;
    for (std::size_t i = 0; i < list.size(); ++i) sum += list[i].real;
    return give(sum, result);
}

/// Of ints or dates, which are both Slot::integer.
template <bool greatest>
Fault extreme(CallContext&, const Slot* a, Slot& result) {
    const Items list(a[0].list);
    if (list.size() == 0) return Fault::argument;
    std::int64_t best = list[0].integer;
    for (std::size_t i = 1; i < list.size(); ++i) {
        const std::int64_t item = list[i].integer;
        best = greatest ? std::max(best, item) : std::min(best, item);
    }
    return give(best, result);
}

Fault distinct(CallContext& context, const Slot* a, Slot& result) {
    const Items list(a[0].list);
    if (list.size() > most_compared) return Fault::limit;
    Slot* kept = context.arena.array<Slot>(list.size());
    if (kept == nullptr) return Fault::limit;
    const Type element = context.types[0].element();
    std::size_t count = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Slot item = list[i];
        if (std::none_of(kept, kept + count, [&](const Slot& known) { return equal(element, known, item); })) kept[count++] = item;
    }
    Slot* items = nullptr;
    if (!make_list(context.arena, count, items, result)) return Fault::limit;
    std::copy(kept, kept + count, items);
    return Fault::none;
}

Fault contains_all(CallContext& context, const Slot* a, Slot& result) {
    const Items list(a[0].list), wanted(a[1].list);
    if (list.size() > most_compared || wanted.size() > most_compared) return Fault::limit;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (!contains(list, context.types[0].element(), wanted[i])) return give(false, result);
    return give(true, result);
}

}  // namespace

void add_list(BuiltinTable& table) {
    constexpr std::string_view subject = "Lists and maps";
    table.add({"size", "(list<A>) -> int", "Number of elements.", subject, size_of_list});
    table.add({"size", "list<A>.() -> int", "Number of elements.", subject, size_of_list});
    table.add({"size", "(map<A, B>) -> int", "Number of entries.", subject, size_of_map});
    table.add({"size", "map<A, B>.() -> int", "Number of entries.", subject, size_of_map});
    table.add({"_[_]", "(list<A>, int) -> A", "Element by its position, from 0; a fault when there is none.", subject, element_at});
    table.add({"_[_]", "(map<A, B>, A) -> B", "Value of a key, also written map.key; a fault when there is none.", subject, value_of});
    table.add({"_in_", "(A, list<A>) -> bool", "Whether an element is equal to the value.", subject, in_list});
    table.add({"_in_", "(A, map<A, B>) -> bool", "Whether the map has the key.", subject, in_map});
    table.add({"_+_", "(list<A>, list<A>) -> list<A>", "The elements of both lists.", subject, concatenate_lists});
    table.add({"sum", "list<int>.() -> int", "Sum of the elements, 0 for none.", subject, sum_int});
    table.add({"sum", "list<double>.() -> double", "Sum of the elements, 0 for none.", subject, sum_double});
    table.add({"max", "list<int>.() -> int", "The greatest element; a fault for an empty list.", subject, extreme<true>});
    table.add({"max", "list<date>.() -> date", "The latest day; a fault for an empty list.", subject, extreme<true>});
    table.add({"min", "list<int>.() -> int", "The smallest element; a fault for an empty list.", subject, extreme<false>});
    table.add({"min", "list<date>.() -> date", "The earliest day; a fault for an empty list.", subject, extreme<false>});
    table.add({"distinct", "list<A>.() -> list<A>", "Every element once, in the order of first appearance.", subject, distinct});
    table.add({"containsAll", "list<A>.(list<A>) -> bool", "Whether every element of the other list is in this one.", subject,
               contains_all});
}

}  // namespace saglikrapor::cel
