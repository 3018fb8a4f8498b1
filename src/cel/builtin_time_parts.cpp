// The parts of timestamps, in UTC or at a fixed offset, and of durations.
#include "cel/builtins.hpp"
#include "cel/time_value.hpp"

namespace saglikrapor::cel {
namespace {

using Part = std::int64_t (*)(const CivilTime&, std::int32_t nanos);

std::int64_t year(const CivilTime& t, std::int32_t) { return t.year; }
std::int64_t month(const CivilTime& t, std::int32_t) { return t.month - 1; }
std::int64_t day(const CivilTime& t, std::int32_t) { return t.day; }
std::int64_t day_from_zero(const CivilTime& t, std::int32_t) { return t.day - 1; }
std::int64_t day_of_week(const CivilTime& t, std::int32_t) { return t.day_of_week; }
std::int64_t day_of_year(const CivilTime& t, std::int32_t) { return t.day_of_year; }
std::int64_t hour(const CivilTime& t, std::int32_t) { return t.hour; }
std::int64_t minute(const CivilTime& t, std::int32_t) { return t.minute; }
std::int64_t second(const CivilTime& t, std::int32_t) { return t.second; }
std::int64_t millisecond(const CivilTime&, std::int32_t nanos) { return nanos / 1'000'000; }

template <Part part>
Fault in_utc(CallContext&, const Slot* a, Slot& result) {
    return give(part(civil_time(a[0].time.seconds), a[0].time.nanos), result);
}

template <Part part>
Fault at_zone(CallContext& context, const Slot* a, Slot& result) {
    std::int64_t offset = 0;
    if (context.prepared != nullptr) {
        offset = static_cast<const Slot*>(context.prepared)->integer;
    } else if (const auto read = read_zone(a[1].view())) {
        offset = *read;
    } else {
        return Fault::argument;
    }
    return give(part(civil_time(a[0].time.seconds + offset), a[0].time.nanos), result);
}

std::shared_ptr<const void> prepare_zone(const std::vector<const Slot*>& constants, std::string& error) {
    if (constants[1] == nullptr) return nullptr;
    if (const auto offset = read_zone(constants[1]->view())) {
        Slot value{};
        value.integer = *offset;
        return prepared_value(value);
    }
    error = "not a time zone: there are 'UTC' and fixed offsets such as '+03:00', no names of places";
    return nullptr;
}

template <std::int64_t nanos>
Fault whole(CallContext&, const Slot* a, Slot& result) {
    return give(a[0].integer / nanos, result);
}
Fault milliseconds_part(CallContext&, const Slot* a, Slot& result) {
    return give(a[0].integer % nanos_per_second / 1'000'000, result);
}

constexpr std::string_view subject = "Time";

template <Part part>
void add_part(BuiltinTable& table, std::string_view name, std::string_view doc) {
    table.add({name, "timestamp.() -> int", doc, subject, in_utc<part>});
    table.add({name, "timestamp.(string) -> int", doc, subject, at_zone<part>, prepare_zone});
}

}  // namespace

void add_time_parts(BuiltinTable& table) {
    add_part<year>(table, "getFullYear", "Year, in UTC or at an offset such as '+03:00'.");
    add_part<month>(table, "getMonth", "Month; January is 0.");
    add_part<day>(table, "getDate", "Day of the month, from 1.");
    add_part<day_from_zero>(table, "getDayOfMonth", "Day of the month, from 0.");
    add_part<day_of_week>(table, "getDayOfWeek", "Day of the week; Sunday is 0.");
    add_part<day_of_year>(table, "getDayOfYear", "Day of the year, from 0.");
    add_part<hour>(table, "getHours", "Hour of the day.");
    add_part<minute>(table, "getMinutes", "Minute of the hour.");
    add_part<second>(table, "getSeconds", "Second of the minute.");
    add_part<millisecond>(table, "getMilliseconds", "Milliseconds of the second.");
    table.add({"getHours", "duration.() -> int", "The whole duration in hours.", subject, whole<3600 * nanos_per_second>});
    table.add({"getMinutes", "duration.() -> int", "The whole duration in minutes.", subject, whole<60 * nanos_per_second>});
    table.add({"getSeconds", "duration.() -> int", "The whole duration in seconds.", subject, whole<nanos_per_second>});
    table.add({"getMilliseconds", "duration.() -> int", "What is left of the seconds, in milliseconds.", subject, milliseconds_part});
}

}  // namespace saglikrapor::cel
