#include "reference.hpp"

#include "military_rules.hpp"

namespace bench {

Outcome check(const saglikrapor::MilitaryReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return military_rules(report, history);
}

Outcome check(const saglikrapor::MilitaryFlightDivingReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return military_flight_diving_rules(report, history);
}

}  // namespace bench
