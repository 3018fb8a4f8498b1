#include "reference.hpp"

#include "driver_rules.hpp"

namespace bench {

Outcome check(const saglikrapor::DriverReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return driver_rules(report, history);
}

}  // namespace bench
