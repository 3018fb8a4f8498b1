// The day of return to work (işbaşı) after a rest: M42/10 and M42/11 count it in two ways.
#pragma once

#include <optional>

#include <saglikrapor/base/business_days.hpp>

namespace saglikrapor {

/// After a rest without inpatient stay: the calendar day after its last day (M42/11), working day or not. `days` >= 0.
[[nodiscard]] inline Date return_to_work(Date first_day, int days) { return first_day + boost::gregorian::date_duration(days); }

/// After an inpatient stay: the first business day after the rest that follows the discharge; the day of discharge is still
/// "hastanede yatış" and the rest begins the next day (M42/10). `days_after` is 0 when no rest was given after it. Nothing when
/// the holidays of that year are not known.
[[nodiscard]] inline std::optional<Date> return_to_work_after_discharge(Date discharged_on, int days_after,
                                                                        const HolidayCalendar& calendar) {
    return calendar.add_business_days(discharged_on + boost::gregorian::date_duration(days_after), 1);
}

}  // namespace saglikrapor
