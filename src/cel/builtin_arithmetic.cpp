// Built-ins on numbers.
#include <limits>

#include "cel/builtins.hpp"

namespace saglikrapor::cel {
namespace {

constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

Fault add_int(CallContext&, const Slot* a, Slot& result) {
    return __builtin_add_overflow(a[0].integer, a[1].integer, &result.integer) ? Fault::overflow : Fault::none;
}
Fault subtract_int(CallContext&, const Slot* a, Slot& result) {
    return __builtin_sub_overflow(a[0].integer, a[1].integer, &result.integer) ? Fault::overflow : Fault::none;
}
Fault multiply_int(CallContext&, const Slot* a, Slot& result) {
    return __builtin_mul_overflow(a[0].integer, a[1].integer, &result.integer) ? Fault::overflow : Fault::none;
}
Fault divide_int(CallContext&, const Slot* a, Slot& result) {
    if (a[1].integer == 0) return Fault::division_by_zero;
    if (a[0].integer == smallest && a[1].integer == -1) return Fault::overflow;
    return give(a[0].integer / a[1].integer, result);
}
Fault remainder_int(CallContext&, const Slot* a, Slot& result) {
    if (a[1].integer == 0) return Fault::division_by_zero;
    if (a[1].integer == -1) return give(std::int64_t{0}, result);  // smallest % -1 traps on common processors
    return give(a[0].integer % a[1].integer, result);
}
Fault negate_int(CallContext&, const Slot* a, Slot& result) {
    if (a[0].integer == smallest) return Fault::overflow;
    return give(-a[0].integer, result);
}

Fault add_double(CallContext&, const Slot* a, Slot& result) { return give(a[0].real + a[1].real, result); }
Fault subtract_double(CallContext&, const Slot* a, Slot& result) { return give(a[0].real - a[1].real, result); }
Fault multiply_double(CallContext&, const Slot* a, Slot& result) { return give(a[0].real * a[1].real, result); }
Fault divide_double(CallContext&, const Slot* a, Slot& result) { return give(a[0].real / a[1].real, result); }
Fault negate_double(CallContext&, const Slot* a, Slot& result) { return give(-a[0].real, result); }

}  // namespace

void add_arithmetic(BuiltinTable& table) {
    constexpr std::string_view subject = "Arithmetic";
    table.add({"_+_", "(int, int) -> int", "Sum; a fault when it does not fit in 64 bits.", subject, add_int});
    table.add({"_+_", "(double, double) -> double", "Sum.", subject, add_double});
    table.add({"_-_", "(int, int) -> int", "Difference; a fault when it does not fit in 64 bits.", subject, subtract_int});
    table.add({"_-_", "(double, double) -> double", "Difference.", subject, subtract_double});
    table.add({"_*_", "(int, int) -> int", "Product; a fault when it does not fit in 64 bits.", subject, multiply_int});
    table.add({"_*_", "(double, double) -> double", "Product.", subject, multiply_double});
    table.add({"_/_", "(int, int) -> int", "Quotient, rounded towards zero; a fault when the divisor is 0.", subject, divide_int});
    table.add({"_/_", "(double, double) -> double", "Quotient; infinite or NaN when the divisor is 0.", subject, divide_double});
    table.add({"_%_", "(int, int) -> int", "Remainder, with the sign of the dividend; a fault when the divisor is 0.", subject,
               remainder_int});
    table.add({"-_", "(int) -> int", "Negation; a fault for the smallest int.", subject, negate_int});
    table.add({"-_", "(double) -> double", "Negation.", subject, negate_double});
}

}  // namespace saglikrapor::cel
