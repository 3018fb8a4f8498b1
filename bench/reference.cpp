#include "reference.hpp"

#include "driver_rules.hpp"
#include "firearm_rules.hpp"
#include "rest_leave_rules.hpp"

namespace bench {

Outcome check(const saglikrapor::RestLeaveReport& report, const std::vector<saglikrapor::EarlierReport>* history,
              const saglikrapor::HolidayCalendar& holidays) {
    return rest_leave_rules(report, history, holidays);
}

Outcome check(const saglikrapor::FirearmReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return firearm_rules(report, history);
}

Outcome check(const saglikrapor::DriverReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return driver_rules(report, history);
}

}  // namespace bench
