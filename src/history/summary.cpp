#include <saglikrapor/history/summary.hpp>

namespace saglikrapor::history {
namespace {

void add_own(EarlierReport&, const ReportCommon&) {}

void add_own(EarlierReport& summary, const RestLeaveReport& report) {
    summary.starts_on = report.starts_on;
    summary.days = report.days;
    summary.episode = report.episode;
    summary.control_foreseen = report.control_foreseen;
    summary.after_control = report.control_held;
    summary.control_held_on = report.control_held_on;
}

// M29, M31/7.
void add_own(EarlierReport& summary, const WeaponCommon& report) {
    if (!report.control) return;
    summary.control_foreseen = report.control->required;
    summary.control_due_on = report.control->due_on;
    summary.control_branches = report.control->branches;
}

// M15/9: the period is written in months. Where the last month has no such day, its last day is the day.
void add_own(EarlierReport& summary, const DriverReport& report) {
    if (!report.part_three || !report.part_three->control_months || *report.part_three->control_months <= 0 || report.issued_on.is_special()) return;
    summary.control_foreseen = true;
    summary.control_due_on = add_months(report.issued_on, *report.part_three->control_months, Rounding::down);
}

/// The branches whose examination is recorded in a report that has examinations by branch.
void add_branches(EarlierReport& summary, const std::optional<std::vector<Examination>>& examinations) {
    if (!examinations) return;
    summary.branches.emplace();
    for (const Examination& examination : *examinations)
        if (examination.branch && examination.recorded.value_or(false)) summary.branches->push_back(*examination.branch);
}

}  // namespace

EarlierReport summarise(const Report& report) {
    return boost::variant2::visit(
        []<class T>(const T& held) {
            EarlierReport summary;
            summary.id = held.id;
            summary.type = T::type;
            summary.issued_on = held.issued_on;
            summary.issuer_mode = held.issuer.mode;
            summary.valid_until = held.valid_until;
            summary.provider_level = held.provider.level;
            if constexpr (requires { held.examinations; }) add_branches(summary, held.examinations);
            add_own(summary, held);
            return summary;
        },
        report);
}

}  // namespace saglikrapor::history
