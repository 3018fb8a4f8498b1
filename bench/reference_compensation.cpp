#include "reference.hpp"

#include "compensation_rules.hpp"

namespace bench {

Outcome check(const saglikrapor::CompensationReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return compensation_rules(report, history);
}

}  // namespace bench
