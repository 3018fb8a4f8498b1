#include <saglikrapor/base/business_days.hpp>

namespace saglikrapor {

std::optional<bool> HolidayCalendar::is_business_day(Date day) const {
    if (day.is_special()) return std::nullopt;
    const int year = static_cast<int>(day.year());
    if (year < first_year_ || year > last_year_) return std::nullopt;
    const int weekday = day.day_of_week().as_number();  // 0 is Sunday
    return weekday != 0 && weekday != 6 && holidays_.count(day_number(day)) == 0;
}

std::optional<Date> HolidayCalendar::add_business_days(Date day, int n) const {
    const int step = n < 0 ? -1 : 1;
    for (int left = n; left != 0;) {
        day += boost::gregorian::date_duration(step);
        const auto open = is_business_day(day);
        if (!open) return std::nullopt;
        if (*open) left -= step;
    }
    return day;
}

std::optional<Date> HolidayCalendar::business_day_on_or_after(Date day) const {
    for (;; day += boost::gregorian::date_duration(1)) {
        const auto open = is_business_day(day);
        if (!open) return std::nullopt;
        if (*open) return day;
    }
}

}  // namespace saglikrapor
