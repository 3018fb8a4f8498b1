// Built-ins that compare, and logical not.
#include <saglikrapor/value/compare.hpp>

#include "cel/builtins.hpp"

namespace saglikrapor::cel {
namespace {

Fault equals(CallContext& context, const Slot* a, Slot& result) { return give(equal(context.types[0], a[0], a[1]), result); }
Fault differs(CallContext& context, const Slot* a, Slot& result) { return give(!equal(context.types[0], a[0], a[1]), result); }
Fault negate(CallContext&, const Slot* a, Slot& result) { return give(a[0].integer == 0, result); }

enum class Order : std::uint8_t { less, less_or_equal, greater, greater_or_equal };

template <class T>
bool holds(Order order, const T& a, const T& b) {
    switch (order) {  // not through one another: with a NaN all four are false
        case Order::less: return a < b;
        case Order::less_or_equal: return a <= b;
        case Order::greater: return a > b;
        case Order::greater_or_equal: return a >= b;
    }
    return false;
}

template <Order order>
Fault integers(CallContext&, const Slot* a, Slot& result) {
    return give(holds(order, a[0].integer, a[1].integer), result);
}
template <Order order>
Fault reals(CallContext&, const Slot* a, Slot& result) {
    return give(holds(order, a[0].real, a[1].real), result);
}
template <Order order>
Fault others(CallContext& context, const Slot* a, Slot& result) {
    return give(holds(order, compare(context.types[0], a[0], a[1]), 0), result);
}

template <Order order>
void add_order(BuiltinTable& table, std::string_view name, std::string_view doc, std::string_view subject) {
    table.add({name, "(int, int) -> bool", doc, subject, integers<order>});
    table.add({name, "(double, double) -> bool", doc, subject, reals<order>});
    table.add({name, "(string, string) -> bool", doc, subject, others<order>});
    table.add({name, "(bool, bool) -> bool", doc, subject, integers<order>});
    table.add({name, "(date, date) -> bool", doc, subject, integers<order>});
    table.add({name, "(timestamp, timestamp) -> bool", doc, subject, others<order>});
    table.add({name, "(duration, duration) -> bool", doc, subject, integers<order>});
}

}  // namespace

void add_comparison(BuiltinTable& table) {
    constexpr std::string_view subject = "Comparison";
    table.add({"_==_", "(A, A) -> bool", "Whether two values of one type are equal; lists and maps by their contents, NaN never.",
               subject, equals});
    table.add({"_!=_", "(A, A) -> bool", "Whether two values of one type differ.", subject, differs});
    add_order<Order::less>(table, "_<_", "Order: texts by code point, false before true, earlier before later.", subject);
    add_order<Order::less_or_equal>(table, "_<=_", "Less or equal.", subject);
    add_order<Order::greater>(table, "_>_", "Greater.", subject);
    add_order<Order::greater_or_equal>(table, "_>=_", "Greater or equal.", subject);
    table.add({"!_", "(bool) -> bool", "Logical not.", subject, negate});
}

}  // namespace saglikrapor::cel
