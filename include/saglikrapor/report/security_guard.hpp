// Private security guards, unarmed (M18) and armed (M19).
#pragma once

#include <saglikrapor/report/common.hpp>
#include <saglikrapor/report/examination.hpp>

namespace saglikrapor {

/// What the reports of unarmed and armed private security guards share (M18, M19).
struct SecurityGuardCommon : ReportCommon {
    std::optional<std::vector<Examination>> examinations;
    std::optional<std::vector<Branch>> board_requested_branches;  ///< further examinations the board asked for
    std::optional<FreeText> decision_text;                        ///< carries the mandated phrase
};
BOOST_DESCRIBE_STRUCT(SecurityGuardCommon, (ReportCommon), (examinations, board_requested_branches, decision_text))

/// Report of an unarmed private security guard (M18).
struct SecurityGuardReport : SecurityGuardCommon {
    static constexpr ReportType type = ReportType::security_guard;
};
BOOST_DESCRIBE_STRUCT(SecurityGuardReport, (SecurityGuardCommon), ())

/// Report of an armed private security guard (M19).
struct ArmedSecurityGuardReport : SecurityGuardCommon {
    static constexpr ReportType type = ReportType::armed_security_guard;
};
BOOST_DESCRIBE_STRUCT(ArmedSecurityGuardReport, (SecurityGuardCommon), ())

}  // namespace saglikrapor
