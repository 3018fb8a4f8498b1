// Checks one report and shows the doctor what is wrong and what to do.
#include <fstream>
#include <iostream>
#include <sstream>

#include <saglikrapor/saglikrapor.hpp>

namespace sr = saglikrapor;

int main(int count, char** arguments) {
    std::ifstream file(count == 2 ? arguments[1] : "", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) return 2;

    const sr::Checked<sr::Case> read = sr::read_case(text.str());
    for (const sr::Diagnostic& fault : read.diagnostics())  // of an unreadable document
        std::cout << fault.at.line << ':' << fault.at.column << ' ' << fault.pointer << ": " << fault.message << ' ' << fault.hint << '\n';
    if (!read) return 1;

    const sr::Decision decision = sr::check(*read);
    std::cout << to_string(decision.verdict) << ' ' << decision.id << '\n';
    for (const sr::Finding& finding : decision.findings)
        std::cout << finding.clause << ": " << finding.message(sr::Language::tr) << "\n-> " << finding.remedy(sr::Language::tr) << '\n';
    return decision.verdict == sr::Verdict::valid ? 0 : 1;
}
