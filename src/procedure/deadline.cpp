#include <saglikrapor/procedure/deadline.hpp>

#include <stdexcept>

namespace saglikrapor::procedure {

std::optional<Date> last_day(const Deadline& deadline, Date start, std::int64_t count, const HolidayCalendar& holidays) {
    constexpr std::int64_t longest = 36'600;  // a hundred years in days
    if (count <= 0 || count > longest || start.is_special()) return std::nullopt;
    const int n = static_cast<int>(count);
    std::optional<Date> day;
    try {
        switch (deadline.unit) {
            case DeadlineUnit::days: day = from_day_number(day_number(start) + n); break;
            case DeadlineUnit::business_days: day = holidays.add_business_days(start, n); break;
            case DeadlineUnit::months: day = add_months(start, n, deadline.rounding); break;
            case DeadlineUnit::years: day = add_months(start, n * 12, deadline.rounding); break;
            case DeadlineUnit::words:
            case DeadlineUnit::recurring: return std::nullopt;
        }
    } catch (const std::out_of_range&) {
        return std::nullopt;
    }
    if (day && deadline.extends) return holidays.business_day_on_or_after(*day);
    return day;
}

}  // namespace saglikrapor::procedure
