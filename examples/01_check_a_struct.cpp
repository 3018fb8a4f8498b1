// Fill a typed struct, check it against the built-in rulebook, show the doctor what is wrong and what to do.
#include <cstdio>

#include <saglikrapor/saglikrapor.hpp>

namespace sr = saglikrapor;

int main() {
    sr::RestLeaveReport report;
    report.id = "example-1";
    report.issued_on = sr::date(2026, 3, 4);
    report.issuer.mode = sr::IssuerMode::single;
    report.days = 11;

    // Nothing else is known yet, so besides the day too many the findings name what is missing.
    const sr::Decision decision = sr::check(report);
    std::printf("%s\n", std::string(to_string(decision.verdict)).c_str());
    for (const sr::Finding& finding : decision.findings) {
        if (finding.outcome != sr::Outcome::violated) continue;
        std::printf("%s: %s\n-> %s\n", finding.clause.c_str(), finding.message(sr::Language::tr).c_str(),
                    finding.remedy(sr::Language::tr).c_str());
    }
    return decision.verdict == sr::Verdict::invalid ? 0 : 1;
}
