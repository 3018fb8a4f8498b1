#include "reference.hpp"

#include "security_guard_rules.hpp"

namespace bench {

Outcome check(const saglikrapor::SecurityGuardReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return security_guard_rules(report, history);
}

Outcome check(const saglikrapor::ArmedSecurityGuardReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return armed_security_guard_rules(report, history);
}

}  // namespace bench
