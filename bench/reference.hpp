// The rules written by hand in C++ over the library's own structs: the limit that the engine is measured against. It says
// which rules are violated or undetermined, and nothing else: no values, no citations, no words.
#pragma once

#include <vector>

#include <saglikrapor/base/business_days.hpp>
#include <saglikrapor/report/report.hpp>

#include "outcome.hpp"

namespace bench {

using History = std::vector<saglikrapor::EarlierReport>;

/// The rules in force in 2026. `history` null: earlier reports are not known. The report must have a day of issue.
[[nodiscard]] Outcome check(const saglikrapor::RestLeaveReport& report, const History* history, const saglikrapor::HolidayCalendar& holidays);
[[nodiscard]] Outcome check(const saglikrapor::ArmedSecurityGuardReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::AthleteLicenceReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::CompensationReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::DisabilityReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::DriverReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::DrugUseReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::EmploymentReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::FirearmReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::HuntingRifleReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::MedicalDeviceReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::MilitaryReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::MilitaryFlightDivingReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::PoliceCandidateReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::PoliceGradeReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::PremaritalReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::SecurityGuardReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::StatusBoardReport& report, const History* history);
[[nodiscard]] Outcome check(const saglikrapor::StatusSingleReport& report, const History* history);

/// There is a reference for reports of this type.
template <class Report>
concept HasReference = std::is_same_v<Report, saglikrapor::RestLeaveReport> ||
                       requires(const Report& report, const History* history) { bench::check(report, history); };

/// The same types by name.
inline constexpr const char* types_with_reference[] = {
    "rest_leave", "armed_security_guard", "athlete_licence", "compensation", "disability", "driver", "drug_use", "employment",
    "firearm", "hunting_rifle", "medical_device", "military", "military_flight_diving", "police_candidate",
    "police_grade", "premarital", "security_guard", "status_board", "status_single"};

}  // namespace bench
