#include "reference.hpp"

#include "disability_rules.hpp"

namespace bench {

Outcome check(const saglikrapor::DisabilityReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return disability_rules(report, history);
}

}  // namespace bench
