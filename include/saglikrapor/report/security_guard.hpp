// Private security guards, unarmed (M18) and armed (M19).
#pragma once

#include <saglikrapor/report/common.hpp>
#include <saglikrapor/report/examination.hpp>

namespace saglikrapor {

struct SecurityGuardCommon : ReportCommon {
    std::optional<std::vector<Examination>> examinations;
    std::optional<std::vector<Branch>> board_requested_branches;  ///< further examinations the board asked for
    std::optional<FreeText> decision_text;                        ///< carries the mandated phrase
};
BOOST_DESCRIBE_STRUCT(SecurityGuardCommon, (ReportCommon), (examinations, board_requested_branches, decision_text))

struct SecurityGuardReport : SecurityGuardCommon {
    static constexpr ReportType type = ReportType::security_guard;
};
BOOST_DESCRIBE_STRUCT(SecurityGuardReport, (SecurityGuardCommon), ())

struct ArmedSecurityGuardReport : SecurityGuardCommon {
    static constexpr ReportType type = ReportType::armed_security_guard;
};
BOOST_DESCRIBE_STRUCT(ArmedSecurityGuardReport, (SecurityGuardCommon), ())

}  // namespace saglikrapor
