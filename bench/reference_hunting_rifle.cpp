#include "reference.hpp"

#include "hunting_rifle_rules.hpp"

namespace bench {

Outcome check(const saglikrapor::HuntingRifleReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return hunting_rifle_rules(report, history);
}

}  // namespace bench
