// Timestamps and durations as values: their ranges, their texts, and the parts of a timestamp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <saglikrapor/cel/builtin.hpp>

namespace saglikrapor::cel {

inline constexpr std::int64_t nanos_per_second = 1'000'000'000;
inline constexpr std::int64_t first_second = -62'135'596'800;  // 0001-01-01T00:00:00Z
inline constexpr std::int64_t last_second = 253'402'300'799;   // 9999-12-31T23:59:59Z

/// `time` moved by a duration; nothing outside the years 1 to 9999.
[[nodiscard]] std::optional<TimeSlot> moved(TimeSlot time, std::int64_t nanos);

/// Reads RFC 3339: "2026-03-04T09:20:30.5+03:00". Fault::conversion or Fault::time_range when it is no such time.
[[nodiscard]] Fault read_timestamp(std::string_view text, TimeSlot& time);

/// Reads "1h45m47s", "-1.5s", "100ns" (h, m, s, ms, us, µs, ns) as nanoseconds. Faults as read_timestamp.
[[nodiscard]] Fault read_duration(std::string_view text, std::int64_t& nanos);

/// Seconds to add to UTC for "UTC", "Z", "+02:00", "02:00" or "-09:30"; nothing for anything else: there is no
/// database of named zones, because it would make results depend on the machine.
[[nodiscard]] std::optional<std::int64_t> read_zone(std::string_view text);

/// "2026-03-04T06:20:30.5Z".
void append_timestamp(std::string& out, TimeSlot time);

/// Seconds: "6347s", "-1.5s".
void append_duration(std::string& out, std::int64_t nanos);

/// A second since 1970, taken apart.
struct CivilTime {
    int year, month, day;        ///< month and day from 1
    int day_of_year;             ///< from 0
    int day_of_week;             ///< Sunday is 0
    int hour, minute, second;
};
[[nodiscard]] CivilTime civil_time(std::int64_t seconds);

/// Days since 1970-01-01, rounded down.
[[nodiscard]] std::int64_t days_of(std::int64_t seconds);

}  // namespace saglikrapor::cel
