// Built-ins that make a value of one type out of another. timestamp() and duration() are with the times, date() with
// the calendar.
#include <charconv>
#include <cmath>

#include "cel/builtins.hpp"
#include "cel/literal.hpp"
#include "cel/value_text.hpp"

namespace saglikrapor::cel {
namespace {

Fault unchanged(CallContext&, const Slot* a, Slot& result) {
    result = a[0];
    return Fault::none;
}

Fault int_of_double(CallContext&, const Slot* a, Slot& result) {
    constexpr double bound = 9223372036854775808.0;
    if (std::isnan(a[0].real)) return Fault::conversion;
    if (a[0].real <= -bound || a[0].real >= bound) return Fault::overflow;
    return give(static_cast<std::int64_t>(a[0].real), result);
}

Fault int_of_string(CallContext&, const Slot* a, Slot& result) {
    std::string_view text = a[0].view();
    if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
    const auto read = std::from_chars(text.data(), text.data() + text.size(), result.integer);
    if (read.ec == std::errc::result_out_of_range) return Fault::overflow;
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? Fault::none : Fault::conversion;
}

Fault int_of_timestamp(CallContext&, const Slot* a, Slot& result) { return give(a[0].time.seconds, result); }

Fault double_of_int(CallContext&, const Slot* a, Slot& result) { return give(static_cast<double>(a[0].integer), result); }

Fault double_of_string(CallContext&, const Slot* a, Slot& result) {
    const std::string_view text = a[0].view();
    if (text == "NaN") return give(std::nan(""), result);
    if (text == "Infinity" || text == "+Infinity") return give(HUGE_VAL, result);
    if (text == "-Infinity") return give(-HUGE_VAL, result);
    const auto value = read_double(text);
    return value ? give(*value, result) : Fault::conversion;
}

Fault bool_of_string(CallContext&, const Slot* a, Slot& result) {
    for (const std::string_view yes : {"1", "t", "true", "TRUE", "True"})
        if (a[0].view() == yes) return give(true, result);
    for (const std::string_view no : {"0", "f", "false", "FALSE", "False"})
        if (a[0].view() == no) return give(false, result);
    return Fault::conversion;
}

Fault string_of(CallContext& context, const Slot* a, Slot& result) {
    std::string text;
    if (const Fault fault = append_value(text, context.types[0], a[0]); fault != Fault::none) return fault;
    return give_text(context, text, result);
}

}  // namespace

void add_conversion(BuiltinTable& table) {
    constexpr std::string_view subject = "Conversion";
    table.add({"int", "(int) -> int", "The same number.", subject, unchanged});
    table.add({"int", "(double) -> int", "The whole part; a fault when it does not fit in 64 bits.", subject, int_of_double});
    table.add({"int", "(string) -> int", "The number that decimal digits write.", subject, int_of_string});
    table.add({"int", "(timestamp) -> int", "Whole seconds since 1970-01-01T00:00:00Z.", subject, int_of_timestamp});
    table.add({"double", "(double) -> double", "The same number.", subject, unchanged});
    table.add({"double", "(int) -> double", "The nearest double.", subject, double_of_int});
    table.add({"double", "(string) -> double", "The number a decimal writes; also NaN, Infinity and -Infinity.", subject, double_of_string});
    table.add({"bool", "(bool) -> bool", "The same value.", subject, unchanged});
    table.add({"bool", "(string) -> bool", "True for 1, t, true, True, TRUE; false for 0, f, false, False, FALSE.", subject,
               bool_of_string});
    table.add({"string", "(string) -> string", "The same text.", subject, unchanged});
    table.add({"string", "(int) -> string", "Decimal digits.", subject, string_of});
    table.add({"string", "(double) -> string", "The shortest decimal that reads back as the same number.", subject, string_of});
    table.add({"string", "(bool) -> string", "'true' or 'false'.", subject, string_of});
    table.add({"string", "(date) -> string", "As '2026-03-04'.", subject, string_of});
    table.add({"string", "(timestamp) -> string", "As '2026-03-04T06:20:30Z'.", subject, string_of});
    table.add({"string", "(duration) -> string", "Seconds, as '6347s'.", subject, string_of});
    table.add({"string", "(enum) -> string", "The enumerator's name.", subject, string_of});
}

}  // namespace saglikrapor::cel
