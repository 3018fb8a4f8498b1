// A report of any type, and a case: a report with what is known beside it.
#pragma once

#include <optional>
#include <vector>

#include <boost/variant2/variant.hpp>

#include <saglikrapor/report/compensation.hpp>
#include <saglikrapor/report/disability.hpp>
#include <saglikrapor/report/driver.hpp>
#include <saglikrapor/report/firearm.hpp>
#include <saglikrapor/report/history.hpp>
#include <saglikrapor/report/military.hpp>
#include <saglikrapor/report/police.hpp>
#include <saglikrapor/report/rest_leave.hpp>
#include <saglikrapor/report/security_guard.hpp>
#include <saglikrapor/report/status.hpp>

namespace saglikrapor {

/// In the order of ReportType.
using Report = boost::variant2::variant<
    RestLeaveReport, DisabilityReport, MilitaryReport, MilitaryFlightDivingReport, PoliceCandidateReport, PoliceGradeReport,
    DriverReport, SecurityGuardReport, ArmedSecurityGuardReport, CompensationReport, FirearmReport, HuntingRifleReport,
    PremaritalReport, StatusBoardReport, StatusSingleReport, DrugUseReport, MedicalDeviceReport, AthleteLicenceReport,
    EmploymentReport>;

/// What a check is made of. Without `history` the rules that need earlier reports stay undetermined;
/// an empty list says that there are none.
struct Case {
    Report report;                                      ///< the report to check
    std::optional<std::vector<EarlierReport>> history;  ///< the person's earlier reports
    std::optional<Date> as_of;                          ///< the day whose rules apply; absent: the report's day of issue
};

}  // namespace saglikrapor
