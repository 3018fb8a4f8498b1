// Checks a report against everything recorded of its person and records it, in one step that nobody comes between.
#include <fstream>
#include <iostream>
#include <sstream>

#include <saglikrapor/check_and_record.hpp>
#include <saglikrapor/history/fault.hpp>
#include <saglikrapor/history/open.hpp>
#include <saglikrapor/saglikrapor.hpp>

namespace sr = saglikrapor;

int main(int count, char** arguments) {
    if (count != 4) return 2;  // report, file with the site's key, address of the ledger
    std::ifstream file(arguments[1], std::ios::binary), key_file(arguments[2]);
    std::ostringstream text;
    text << file.rdbuf();
    std::string key;
    std::getline(key_file, key);
    try {
        sr::history::Ledger ledger = sr::history::open_ledger(arguments[3], sr::history::SiteKey(key));
        sr::RecordOptions options;
        options.recorded_at = sr::parse_date_time("2026-03-04T10:00").value();  // your clock; the library has none
        const sr::Case read = sr::read_case(text.str()).value_or_throw();
        const sr::Decision decision = sr::check_and_record(sr::built_in(), ledger, read.report, options);
        std::cout << decision.id << ' ' << to_string(decision.verdict) << ' ' << to_string(decision.recording->outcome) << ' '
                  << decision.recording->entries << '\n';
        return decision.verdict == sr::Verdict::valid ? 0 : 1;
    } catch (const sr::history::HistoryFault& fault) {  // nothing is recorded
        std::cerr << fault.code() << ": " << fault.what() << '\n';
        return 2;
    }
}
