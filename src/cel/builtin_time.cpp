// Timestamps and durations: how they are made and what can be calculated with them.
#include "cel/builtins.hpp"
#include "cel/time_value.hpp"

namespace saglikrapor::cel {
namespace {

Fault same(CallContext&, const Slot* a, Slot& result) {
    result = a[0];
    return Fault::none;
}

Fault timestamp_of_string(CallContext& context, const Slot* a, Slot& result) {
    if (context.prepared != nullptr) return give_prepared(context, result);
    return read_timestamp(a[0].view(), result.time);
}

std::shared_ptr<const void> prepare_timestamp(const std::vector<const Slot*>& constants, std::string& error) {
    Slot value{};
    if (read_timestamp(constants[0]->view(), value.time) == Fault::none) return prepared_value(value);
    error = "not a time between the years 1 and 9999, written as '2026-03-04T09:20:30Z' or with an offset such as '+03:00'";
    return nullptr;
}

Fault timestamp_of_int(CallContext&, const Slot* a, Slot& result) {
    const std::int64_t seconds = a[0].integer;
    if (seconds < first_second || seconds > last_second) return Fault::time_range;
    result.time = {seconds, 0};
    return Fault::none;
}

Fault duration_of_string(CallContext& context, const Slot* a, Slot& result) {
    if (context.prepared != nullptr) return give_prepared(context, result);
    return read_duration(a[0].view(), result.integer);
}

std::shared_ptr<const void> prepare_duration(const std::vector<const Slot*>& constants, std::string& error) {
    Slot value{};
    if (read_duration(constants[0]->view(), value.integer) == Fault::none) return prepared_value(value);
    error = "not a duration of at most 292 years, written as '1h45m47s' (h, m, s, ms, us, ns)";
    return nullptr;
}

Fault give_moved(TimeSlot time, std::int64_t nanos, Slot& result) {
    const auto at = moved(time, nanos);
    if (!at) return Fault::time_range;
    result.time = *at;
    return Fault::none;
}

Fault later(CallContext&, const Slot* a, Slot& result) { return give_moved(a[0].time, a[1].integer, result); }
Fault later_swapped(CallContext&, const Slot* a, Slot& result) { return give_moved(a[1].time, a[0].integer, result); }

Fault earlier(CallContext&, const Slot* a, Slot& result) {
    if (a[1].integer == INT64_MIN) return Fault::time_range;
    return give_moved(a[0].time, -a[1].integer, result);
}

Fault between(CallContext&, const Slot* a, Slot& result) {
    const std::int64_t seconds = a[0].time.seconds - a[1].time.seconds;
    const std::int64_t nanos = std::int64_t{a[0].time.nanos} - a[1].time.nanos;
    std::int64_t whole = 0;
    if (__builtin_mul_overflow(seconds, nanos_per_second, &whole)) return Fault::time_range;
    return __builtin_add_overflow(whole, nanos, &result.integer) ? Fault::time_range : Fault::none;
}

Fault add_durations(CallContext&, const Slot* a, Slot& result) {
    return __builtin_add_overflow(a[0].integer, a[1].integer, &result.integer) ? Fault::time_range : Fault::none;
}
Fault subtract_durations(CallContext&, const Slot* a, Slot& result) {
    return __builtin_sub_overflow(a[0].integer, a[1].integer, &result.integer) ? Fault::time_range : Fault::none;
}

}  // namespace

void add_time(BuiltinTable& table) {
    constexpr std::string_view subject = "Time";
    table.add({"timestamp", "(string) -> timestamp", "A point in time, as '2026-03-04T09:20:30+03:00'; years 1 to 9999.", subject,
               timestamp_of_string, prepare_timestamp});
    table.add({"timestamp", "(int) -> timestamp", "Seconds since 1970-01-01T00:00:00Z.", subject, timestamp_of_int});
    table.add({"timestamp", "(timestamp) -> timestamp", "The same point in time.", subject, same});
    table.add({"duration", "(string) -> duration", "A length of time, as '1h45m47s', '-1.5s', '100ns'; at most 292 years.", subject,
               duration_of_string, prepare_duration});
    table.add({"duration", "(duration) -> duration", "The same length of time.", subject, same});
    table.add({"_+_", "(timestamp, duration) -> timestamp", "Later by a duration.", subject, later});
    table.add({"_+_", "(duration, timestamp) -> timestamp", "Later by a duration.", subject, later_swapped});
    table.add({"_+_", "(duration, duration) -> duration", "Both durations.", subject, add_durations});
    table.add({"_-_", "(timestamp, timestamp) -> duration", "The time between.", subject, between});
    table.add({"_-_", "(timestamp, duration) -> timestamp", "Earlier by a duration.", subject, earlier});
    table.add({"_-_", "(duration, duration) -> duration", "The difference.", subject, subtract_durations});
}

}  // namespace saglikrapor::cel
