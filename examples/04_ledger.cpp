// Two physicians, one person: the ledger lets in what fits into the year, and nothing twice.
#include <cstdio>
#include <fstream>
#include <sstream>

#include <saglikrapor/check_and_record.hpp>
#include <saglikrapor/history/memory.hpp>
#include <saglikrapor/saglikrapor.hpp>

namespace sr = saglikrapor;

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    // The person's year as scripts/demo shows it; argv[1] is examples/year.
    const sr::history::SiteKey key("a secret of 32 bytes or more: from a file, in earnest");
    sr::history::Ledger ledger(sr::history::memory_store(key), key);  // or sr::history::open_ledger("sqlite:history.db", key)
    sr::RecordOptions options;
    options.recorded_at = sr::parse_date_time("2026-11-02T10:00").value();  // the caller's clock; the library has none

    int recorded = 0, refused = 0;
    for (const char* name : {"1-february", "2-may", "3-september", "4-november", "4-november"}) {
        std::ifstream file(std::string(argv[1]) + '/' + name + ".json");
        std::ostringstream text;
        text << file.rdbuf();
        sr::Report report = sr::read_case(text.str()).value_or_throw().report;
        // Eleven days in November are one too many for a single physician, and for the year.
        if (recorded == 3) boost::variant2::get<sr::RestLeaveReport>(report).days = 11;

        const sr::Decision decision = sr::check_and_record(sr::built_in(), ledger, report, options);
        std::printf("%s: %s, %lld entries\n", decision.id.c_str(), std::string(to_string(decision.recording->outcome)).c_str(),
                    static_cast<long long>(decision.recording->entries));
        (decision.recording->outcome == sr::RecordOutcome::recorded ? recorded : refused) += 1;
    }
    return recorded == 3 && refused == 2 ? 0 : 1;
}
