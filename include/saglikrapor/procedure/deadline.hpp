// The last day of a deadline. The one place where the days of a procedure are counted.
#pragma once

#include <optional>

#include <saglikrapor/base/business_days.hpp>
#include <saglikrapor/rulebook/procedure.hpp>

namespace saglikrapor::procedure {

/// The last day on which the step is in time; the day of the start is not counted (30 days from 1 March: 31 March). Nothing
/// for deadlines in words, a count that is not positive, a day that no calendar holds, or a year whose holidays are not known.
[[nodiscard]] std::optional<Date> last_day(const Deadline& deadline, Date start, std::int64_t count, const HolidayCalendar& holidays);

}  // namespace saglikrapor::procedure
