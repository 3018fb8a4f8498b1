#include "reference.hpp"

#include "police_rules.hpp"

namespace bench {

Outcome check(const saglikrapor::PoliceCandidateReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return police_candidate_rules(report, history);
}

Outcome check(const saglikrapor::PoliceGradeReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return police_grade_rules(report, history);
}

}  // namespace bench
