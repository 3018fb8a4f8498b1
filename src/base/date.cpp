#include <saglikrapor/base/date.hpp>

#include <chrono>

#include <fmt/format.h>

#include "base/digit.hpp"

namespace saglikrapor {
namespace {

constexpr std::int64_t number_of(unsigned short year, unsigned short month, unsigned short day) {
    return boost::gregorian::gregorian_calendar::day_number({year, month, day});
}
constexpr std::int64_t first_number = number_of(1400, 1, 1);
constexpr std::int64_t last_number = number_of(9999, 12, 31);

// Days come from every report and rules ask for their years; std::chrono does both in a third of the steps.
constexpr std::int64_t number_of_unix_epoch = number_of(1970, 1, 1);

std::int64_t number_of(std::chrono::year_month_day day) {
    return std::chrono::sys_days(day).time_since_epoch().count() + number_of_unix_epoch;
}

std::optional<Date> make(int year, int month, int day) {
    if (year < 1400 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const std::chrono::year_month_day real{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!real.ok()) return std::nullopt;
    return Date(static_cast<Date::date_int_type>(number_of(real)));
}

}  // namespace

Date date(int year, int month, int day) {
    if (const auto made = make(year, month, day)) return *made;
    throw std::out_of_range(fmt::format("no such day: {}-{}-{}", year, month, day));
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
        if (!is_digit(text[i])) return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (std::size_t i = from; i < from + count; ++i) value = value * 10 + (text[i] - '0');
        return value;
    };
    return make(number(0, 4), number(5, 2), number(8, 2));
}

std::string to_string(Date day) {
    if (day.is_special()) return "not-a-date";
    const auto ymd = day.year_month_day();
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year), static_cast<int>(ymd.month.as_number()),
                       static_cast<int>(ymd.day));
}

std::int64_t first_day_number() { return first_number; }

std::int64_t last_day_number() { return last_number; }

int year_of(std::int64_t number) {
    const std::chrono::sys_days day{std::chrono::days(number - number_of_unix_epoch)};
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

std::int64_t first_day_of_year(int year) { return number_of(std::chrono::year(year) / std::chrono::January / 1); }

std::int64_t last_day_of_year(int year) { return number_of(std::chrono::year(year) / std::chrono::December / 31); }

Date from_day_number(std::int64_t number) {
    if (number < first_number || number > last_number) throw std::out_of_range("a day outside 1400-9999");
    return Date(static_cast<Date::date_int_type>(number));
}

Date add_months(Date day, int months, Rounding rounding) {
    const auto ymd = day.year_month_day();
    const int index = static_cast<int>(ymd.year) * 12 + static_cast<int>(ymd.month.as_number()) - 1 + months;
    const int year = index >= 0 ? index / 12 : (index - 11) / 12;
    const int month = index - year * 12 + 1;
    if (const auto exact = make(year, month, static_cast<int>(ymd.day))) return *exact;
    if (rounding == Rounding::up) return date(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1);
    const int last = boost::gregorian::gregorian_calendar::end_of_month_day(static_cast<unsigned short>(year),
                                                                            static_cast<unsigned short>(month));
    return date(year, month, last);
}

int completed_years(Date from, Date on) {
    const auto a = from.year_month_day();
    const auto b = on.year_month_day();
    int years = static_cast<int>(b.year) - static_cast<int>(a.year);
    const int am = static_cast<int>(a.month.as_number()), bm = static_cast<int>(b.month.as_number());
    if (bm < am || (bm == am && static_cast<int>(b.day) < static_cast<int>(a.day))) --years;
    return years;
}

}  // namespace saglikrapor
