// What is known of a person's earlier reports: the input of the rules that count days over a year or an illness.
#pragma once

#include <optional>
#include <string>
#include <vector>

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
    std::optional<int> inpatient_days;        ///< of these, days spent in hospital as an inpatient
    std::optional<std::string> episode;       ///< the caller's key of the illness
    std::optional<bool> control_foreseen;     ///< the report foresaw a control examination
    std::optional<Date> control_due_on;       ///< the day by which the control examination was foreseen (M15/9, M29)
    std::optional<std::vector<Branch>> control_branches;  ///< branches that were to hold it (M29)
    std::optional<bool> after_control;        ///< that report was given after a control examination of its illness
    std::optional<Date> control_held_on;      ///< the day of that control examination
    std::optional<bool> withdrawn;            ///< cancelled: counts for nothing
    std::optional<Date> valid_until;          ///< last day of validity as the physicians wrote it (M42/2, M42/3)
    std::optional<CareLevel> provider_level;  ///< level of the provider that issued it (M42/3)
    std::optional<std::vector<Branch>> branches;  ///< branches whose examinations or opinions that report holds
};
BOOST_DESCRIBE_STRUCT(EarlierReport, (), (id, type, issued_on, issuer_mode, starts_on, days, inpatient_days, episode, control_foreseen,
                                          control_due_on, control_branches, after_control, control_held_on, withdrawn,
                                          valid_until, provider_level, branches))

}  // namespace saglikrapor
