// Equality and order of two values of one type.
#pragma once

#include <saglikrapor/value/slot.hpp>
#include <saglikrapor/value/type.hpp>

namespace saglikrapor {

/// Whether two values of this type are equal. NaN is not equal to itself; maps compare without regard to order;
/// structures compare by identity of the object.
[[nodiscard]] bool equal(Type type, const Slot& a, const Slot& b);

/// Less than zero, zero, more than zero. For bool, int, double (no NaN), string (by code point), date, timestamp,
/// duration and enumerations (by declaration order).
[[nodiscard]] int compare(Type type, const Slot& a, const Slot& b);

/// Whether values of the type can be ordered with < and <=.
[[nodiscard]] bool is_ordered(Type type);

}  // namespace saglikrapor
