#include "reference.hpp"

#include "drug_device_rules.hpp"

namespace bench {

Outcome check(const saglikrapor::DrugUseReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return drug_use_rules(report, history);
}

Outcome check(const saglikrapor::MedicalDeviceReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return medical_device_rules(report, history);
}

}  // namespace bench
