// Calendar days. Everything that counts days, months or years in this library goes through here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <boost/date_time/gregorian/gregorian_types.hpp>

namespace saglikrapor {

/// A calendar day without time or zone. A default-made one is "not a date" (is_special()).
using Date = boost::gregorian::date;

/// What to do when the day of the month does not exist in the target month (31 January + 1 month).
enum class Rounding : std::uint8_t {
    down,  ///< the last day of the target month
    up     ///< the first day of the month after
};

/// The day year-month-day. Throws std::out_of_range when there is no such day.
[[nodiscard]] Date date(int year, int month, int day);

/// Reads "2026-03-04" (exactly ten characters, years 1400 to 9999); nothing when it is not a real day.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// "2026-03-04"; "not-a-date" for a special value.
[[nodiscard]] std::string to_string(Date day);

/// The day number that rules and slots carry: days since an arbitrary epoch, so that differences are days.
[[nodiscard]] inline std::int64_t day_number(Date day) { return day.day_number(); }
[[nodiscard]] Date from_day_number(std::int64_t number);
/// First and last day number that a Date can hold.
[[nodiscard]] std::int64_t first_day_number();
[[nodiscard]] std::int64_t last_day_number();
/// The year of a day number that a Date can hold, without making the Date.
[[nodiscard]] int year_of(std::int64_t number);
/// The day number of 1 January and of 31 December of a year from 1400 to 9999.
[[nodiscard]] std::int64_t first_day_of_year(int year);
[[nodiscard]] std::int64_t last_day_of_year(int year);

/// n calendar months later (n may be negative), rounding as told.
[[nodiscard]] Date add_months(Date day, int months, Rounding rounding);

/// Completed years from `from` to `on`. Someone born on 29 February completes a year on 1 March of a common year.
[[nodiscard]] int completed_years(Date from, Date on);

/// Days from first to last, both counted (M42/11): 1 March to 10 March is 10.
[[nodiscard]] inline std::int64_t inclusive_days(Date first, Date last) { return (last - first).days() + 1; }

}  // namespace saglikrapor
