#include "reference.hpp"

#include "firearm_rules.hpp"

namespace bench {

Outcome check(const saglikrapor::FirearmReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return firearm_rules(report, history);
}

}  // namespace bench
