#include "reference.hpp"

#include "rest_leave_rules.hpp"

namespace bench {

Outcome check(const saglikrapor::RestLeaveReport& report, const std::vector<saglikrapor::EarlierReport>* history,
              const saglikrapor::HolidayCalendar& holidays) {
    return rest_leave_rules(report, history, holidays);
}

}  // namespace bench
