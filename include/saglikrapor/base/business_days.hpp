// Working days: Monday to Friday without the full public holidays. The holidays are data that the rulebook brings.
#pragma once

#include <optional>
#include <set>

#include <saglikrapor/base/date.hpp>

namespace saglikrapor {

/// Which days are public holidays, and for which years that is known. Half days (arife, 28 October) are working days.
class HolidayCalendar {
public:
    HolidayCalendar() = default;
    HolidayCalendar(std::set<std::int64_t> full_holidays, int first_year, int last_year)
        : holidays_(std::move(full_holidays)), first_year_(first_year), last_year_(last_year) {}

    /// Nothing when the holidays of that year are not known.
    [[nodiscard]] std::optional<bool> is_business_day(Date day) const;
    /// The n-th business day after `day` (which itself is not counted); n = 0 gives `day`, n < 0 counts back.
    /// Nothing when the way leads through a year whose holidays are not known.
    [[nodiscard]] std::optional<Date> add_business_days(Date day, int n) const;
    /// `day` itself when it is a business day, else the next one.
    [[nodiscard]] std::optional<Date> business_day_on_or_after(Date day) const;

private:
    std::set<std::int64_t> holidays_;
    int first_year_ = 1;
    int last_year_ = 0;
};

}  // namespace saglikrapor
