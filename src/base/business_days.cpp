#include <saglikrapor/base/business_days.hpp>

namespace saglikrapor {

std::optional<DayKind> HolidayCalendar::kind(Date day) const {
    // Stepping from day to day can leave the calendar, and such a day has no year.
    if (day.is_special() || day_number(day) < first_day_number() || day_number(day) > last_day_number()) return std::nullopt;
    const int year = static_cast<int>(day.year());
    if (year < table_.first_year || year > table_.last_year) return std::nullopt;
    const std::int64_t number = day_number(day);
    if (site_.working_days.contains(number)) return DayKind::working;
    if (site_.free_days.contains(number)) return DayKind::closed;
    const int weekday = day.day_of_week().as_number();  // 0 is Sunday
    if (weekday == 0 || weekday == 6 || table_.full_days.contains(number)) return DayKind::closed;
    return site_.half_days.contains(number) || table_.half_days.contains(number) ? DayKind::half : DayKind::working;
}

std::optional<bool> HolidayCalendar::is_business_day(Date day, HalfDays half_days) const {
    const auto what = kind(day);
    if (!what) return std::nullopt;
    return *what == DayKind::working || (*what == DayKind::half && half_days == HalfDays::count);
}

std::optional<Date> HolidayCalendar::add_business_days(Date day, int n, HalfDays half_days) const {
    const int step = n < 0 ? -1 : 1;
    for (int left = n; left != 0;) {
        day += boost::gregorian::date_duration(step);
        const auto open = is_business_day(day, half_days);
        if (!open) return std::nullopt;
        if (*open) left -= step;
    }
    return day;
}

std::optional<Date> HolidayCalendar::business_day_on_or_after(Date day, HalfDays half_days) const {
    for (;; day += boost::gregorian::date_duration(1)) {
        const auto open = is_business_day(day, half_days);
        if (!open) return std::nullopt;
        if (*open) return day;
    }
}

std::optional<std::int64_t> HolidayCalendar::business_days(Date first, Date last, HalfDays half_days) const {
    if (first.is_special() || last.is_special()) return std::nullopt;
    std::int64_t count = 0;
    for (std::int64_t number = day_number(first); number <= day_number(last); ++number) {
        const auto open = is_business_day(from_day_number(number), half_days);
        if (!open) return std::nullopt;
        if (*open) ++count;
    }
    return count;
}

std::optional<Date> HolidayCalendar::business_day_of(DateTime time) const {
    constexpr std::int64_t day_seconds = 24 * 60 * 60, half_day_ends = 13 * 60 * 60;
    const std::int64_t days = time.seconds >= 0 ? time.seconds / day_seconds : (time.seconds - day_seconds + 1) / day_seconds;
    const std::int64_t number = day_number(Date(1970, 1, 1)) + days;
    if (number < first_day_number() || number > last_day_number()) return std::nullopt;
    const Date day = from_day_number(number);
    const bool half_is_over = kind(day) == DayKind::half && time.seconds - days * day_seconds >= half_day_ends;
    return half_is_over ? add_business_days(day, 1) : business_day_on_or_after(day);
}

}  // namespace saglikrapor
