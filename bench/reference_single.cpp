#include "reference.hpp"

#include "single_rules.hpp"

namespace bench {

Outcome check(const saglikrapor::StatusSingleReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return status_single_rules(report, history);
}

Outcome check(const saglikrapor::AthleteLicenceReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return athlete_licence_rules(report, history);
}

Outcome check(const saglikrapor::EmploymentReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return employment_rules(report, history);
}

}  // namespace bench
