// Earlier reports of the same person decide the forty days of a calendar year.
#include <cstdio>
#include <vector>

#include <saglikrapor/saglikrapor.hpp>

namespace sr = saglikrapor;

int main() {
    std::vector<sr::EarlierReport> history;
    for (int month = 1; month <= 4; ++month) {
        sr::EarlierReport earlier;
        earlier.id = "earlier-" + std::to_string(month);
        earlier.issued_on = sr::date(2026, month, 1);
        earlier.issuer_mode = sr::IssuerMode::single;
        earlier.starts_on = earlier.issued_on;
        earlier.days = 9;
        history.push_back(earlier);
    }

    sr::RestLeaveReport report;
    report.id = "example-3";
    report.issued_on = sr::date(2026, 5, 4);
    report.starts_on = report.issued_on;
    report.ends_on = sr::date(2026, 5, 8);
    report.issuer.mode = sr::IssuerMode::single;
    report.days = 5;

    sr::Known known;
    known.history = &history;
    const sr::Decision decision = sr::check(report, known);
    bool found = false;
    for (const sr::Finding& finding : decision.findings) {
        if (finding.clause != "M6/8" || finding.outcome != sr::Outcome::violated) continue;
        found = true;
        std::printf("%s\n", finding.message(sr::Language::tr).c_str());
        for (const sr::Contribution& c : finding.contributing)
            std::printf("  %s: %d\n", c.id.c_str(), c.days.value_or(0));
    }
    return found ? 0 : 1;
}
