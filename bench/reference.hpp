// The rules written by hand in C++ over the library's own structs: the limit that the engine is measured against. It says
// which rules are violated or undetermined, and nothing else: no values, no citations, no words.
#pragma once

#include <concepts>
#include <vector>

#include <saglikrapor/base/business_days.hpp>
#include <saglikrapor/report/driver.hpp>
#include <saglikrapor/report/firearm.hpp>
#include <saglikrapor/report/history.hpp>
#include <saglikrapor/report/rest_leave.hpp>

#include "outcome.hpp"

namespace bench {

/// The rules in force in 2026. `history` null: earlier reports are not known. The report must have a day of issue.
[[nodiscard]] Outcome check(const saglikrapor::RestLeaveReport& report, const std::vector<saglikrapor::EarlierReport>* history,
                            const saglikrapor::HolidayCalendar& holidays);
[[nodiscard]] Outcome check(const saglikrapor::FirearmReport& report, const std::vector<saglikrapor::EarlierReport>* history);
[[nodiscard]] Outcome check(const saglikrapor::DriverReport& report, const std::vector<saglikrapor::EarlierReport>* history);

/// There is a reference for reports of this type.
template <class Report>
concept HasReference = std::same_as<Report, saglikrapor::RestLeaveReport> || std::same_as<Report, saglikrapor::FirearmReport> ||
                       std::same_as<Report, saglikrapor::DriverReport>;
/// The same types by name.
inline constexpr const char* types_with_reference[] = {"rest_leave", "firearm", "driver"};

}  // namespace bench
