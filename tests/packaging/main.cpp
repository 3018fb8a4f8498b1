// What a small user of the installed library does: fill a struct, check it with the built-in rules, read the finding.
#include <saglikrapor/saglikrapor.hpp>

namespace sr = saglikrapor;

int main() {
    sr::RestLeaveReport report;
    report.id = "packaging";
    report.issued_on = sr::date(2026, 3, 4);
    report.issuer.mode = sr::IssuerMode::single;
    report.days = 11;
    const sr::Decision decision = sr::check(report);
    if (decision.verdict != sr::Verdict::invalid) return 1;
    for (const sr::Finding& finding : decision.findings)
        if (finding.rule == "rest-leave.single-physician.ten-days" && finding.clause == "M6/7") return 0;
    return 1;
}
