#include "reference.hpp"

#include "status_board_rules.hpp"

namespace bench {

Outcome check(const saglikrapor::StatusBoardReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return status_board_rules(report, history);
}

Outcome check(const saglikrapor::PremaritalReport& report, const std::vector<saglikrapor::EarlierReport>* history) {
    return premarital_rules(report, history);
}

}  // namespace bench
