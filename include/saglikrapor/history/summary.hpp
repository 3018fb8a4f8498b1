// A report to what a ledger keeps of it: nothing that identifies the person, nothing of the diagnosis.
#pragma once

#include <saglikrapor/report/report.hpp>

namespace saglikrapor::history {

/// What the rules will want to know of this report when the next one comes. `after_control` is the report's `control_held`;
/// `inpatient_days` is not known from a report and stays absent.
[[nodiscard]] EarlierReport summarise(const Report& report);

}  // namespace saglikrapor::history
