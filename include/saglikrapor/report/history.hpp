// What is known of a person's earlier reports: the input of the rules that count days over a year or an illness.
#pragma once

#include <optional>
#include <string>

#include <boost/describe.hpp>

#include <saglikrapor/report/common.hpp>

namespace saglikrapor {

/// One earlier report of the same person. Says nothing that identifies the person and nothing of the diagnosis.
struct EarlierReport {
    std::string id;
    ReportType type = ReportType::rest_leave;
    Date issued_on;
    std::optional<IssuerMode> issuer_mode;
    std::optional<Date> starts_on;            ///< first day of rest; absent: the day of issue (M42/11)
    std::optional<int> days;                  ///< days of rest, calendar days
    std::optional<std::string> episode;       ///< the caller's key of the illness
    std::optional<bool> control_foreseen;     ///< the report foresaw a control examination
    std::optional<bool> after_control;        ///< that report was given after a control examination of its illness
    std::optional<bool> withdrawn;            ///< cancelled: counts for nothing
    std::optional<Date> valid_until;          ///< for validity rules (M42/2, M42/3)
};
BOOST_DESCRIBE_STRUCT(EarlierReport, (), (id, type, issued_on, issuer_mode, starts_on, days, episode, control_foreseen,
                                          after_control, withdrawn, valid_until))

}  // namespace saglikrapor
