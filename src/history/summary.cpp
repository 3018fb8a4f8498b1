#include <saglikrapor/history/summary.hpp>

namespace saglikrapor::history {
namespace {

void add(EarlierReport&, const ReportCommon&) {}

void add(EarlierReport& summary, const RestLeaveReport& report) {
    summary.starts_on = report.starts_on;
    summary.days = report.days;
    summary.episode = report.episode;
    summary.control_foreseen = report.control_foreseen;
    summary.after_control = report.control_held;
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
            add(summary, held);
            return summary;
        },
        report);
}

}  // namespace saglikrapor::history
