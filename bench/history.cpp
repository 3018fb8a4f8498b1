// Ledgers: check-and-record with every entry on disk, a long history read, an import. As Markdown rows.
//   bench_history FOLDER [ENTRIES [CHECKS]]   the file lies in FOLDER, which should be on a real disk
// PostgreSQL is measured when SAGLIKRAPOR_TEST_POSTGRES names a server (tests/history/with_postgres.sh).
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include <saglikrapor/check_and_record.hpp>
#include <saglikrapor/history/memory.hpp>
#include <saglikrapor/history/open.hpp>

#include "cases.hpp"
#include "measure.hpp"

namespace {

using namespace saglikrapor;
using namespace saglikrapor::history;

constexpr int heavy_person = 0, heavy_entries = 5000;
const DateTime noon{1'772'625'600};

/// A synthetic national id, with its check digits.
Identity identity(int number) {
    std::string digits = fmt::format("1{:08}", number);
    int odd = 0, even = 0;
    for (std::size_t i = 0; i < 9; ++i) (i % 2 == 0 ? odd : even) += digits[i] - '0';
    const int tenth = ((odd * 7 - even) % 10 + 10) % 10;
    digits += fmt::format("{}{}", tenth, (odd + even + tenth) % 10);
    return {IdentityKind::national_id, Identifying<std::string>(digits)};
}

RestLeaveReport report(int person_number, const std::string& id) {
    static const RestLeaveReport valid = boost::variant2::get<RestLeaveReport>(bench::valid_case("rest_leave").report);
    RestLeaveReport made = valid;
    made.id = id;
    made.person.identity = identity(person_number);
    made.episode = id;
    made.first_of_episode = true;
    return made;
}

EarlierReport earlier(int number) {
    EarlierReport made;
    made.id = fmt::format("2026-{:08}", number);
    made.issued_on = date(2000 + number % 26, 1 + number % 12, 1 + number % 28);
    made.issuer_mode = IssuerMode::single;
    made.starts_on = made.issued_on;
    made.days = 1 + number % 10;
    made.episode = fmt::format("E-{}", number);
    made.control_foreseen = false;
    return made;
}

/// Seconds that `work` takes.
double seconds(const std::function<void()>& work) {
    const double begin = bench::now_ns();
    work();
    return (bench::now_ns() - begin) / 1e9;
}

void row(const std::string& what, const std::string& result) { fmt::print("| {} | {} |\n", what, result), std::fflush(stdout); }

/// The limit: a line of the size of an entry, written and synchronised, and nothing else.
void append_and_sync(const std::string& folder, int count) {
    const std::string path = folder + "/appended", line(700, 'x');
    const int file = ::open(path.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    const double taken = seconds([&] {
        for (int i = 0; i < count; ++i)
            if (::write(file, line.data(), line.size()) < 0 || ::fdatasync(file) != 0) std::abort();
    });
    ::close(file);
    std::filesystem::remove(path);
    row("limit: 700 bytes appended to a file and synchronised (`fdatasync`)", fmt::format("{:.0f}/s", count / taken));
}

void check_and_record_rate(const std::string& name, Ledger& ledger, int count) {
    RecordOptions options;
    options.recorded_at = noon;
    std::vector<RestLeaveReport> reports;
    for (int i = 0; i < count; ++i) reports.push_back(report(10'000'000 + i % 5'000, fmt::format("B-{}", i)));
    int recorded = 0;
    const double taken = seconds([&] {
        for (const RestLeaveReport& one : reports)
            recorded += check_and_record(built_in(), ledger, one, options).recording->outcome == RecordOutcome::recorded ? 1 : 0;
    });
    row(fmt::format("{}: check and record, one caller, {} of {} recorded", name, recorded, count),
        fmt::format("{:.0f}/s, {:.0f} µs each", count / taken, taken / count * 1e6));
}

void import_rate(const std::string& name, Ledger& ledger, int entries) {
    const int others = std::max(1, (entries - heavy_entries) / 20);
    const double taken = seconds([&] {
        for (int first = 0; first < entries; first += 1000)
            ledger.store().transact([&](Transaction& transaction) {
                std::map<PersonKey, PersonLedger> open;
                for (int i = first; i < std::min(entries, first + 1000); ++i) {
                    const int number = i < heavy_entries ? heavy_person : 1 + i % others;
                    const PersonKey key = ledger.key().person(identity(number));
                    open.try_emplace(key, ledger.key(), transaction, key).first->second.record(earlier(i), noon);
                }
                for (auto& [key, one] : open) one.settle();
            });
    });
    row(fmt::format("{}: import of {} entries, 1 000 in one step", name, entries), fmt::format("{:.0f}/s", entries / taken));
}

void read_rate(const std::string& name, Ledger& ledger, int entries) {
    for (const int number : {heavy_person, 7}) {
        const PersonKey key = ledger.key().person(identity(number));
        std::vector<double> times;
        std::size_t size = 0;
        for (int i = 0; i < 200; ++i)
            times.push_back(1e6 * seconds([&] {
                                const auto history = ledger.history(key);
                                bench::keep(history.data());
                                size = history.size();
                            }));
        const bench::Spread spread = bench::spread_of(times);
        row(fmt::format("{}: history of a person with {} entries among {}, least / median of 200", name, size, entries),
            fmt::format("{:.0f} / {:.0f} µs", spread.least, spread.median));
    }
}

void measure(const std::string& name, Ledger ledger, int entries, int checks) {
    import_rate(name, ledger, entries);
    read_rate(name, ledger, entries);
    check_and_record_rate(name, ledger, checks);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "bench_history FOLDER [ENTRIES [CHECKS]]\n");
        return 2;
    }
    const std::string folder = argv[1];
    const int entries = argc > 2 ? std::atoi(argv[2]) : 1'000'000, checks = argc > 3 ? std::atoi(argv[3]) : 3'000;
    const SiteKey key("a secret of 32 bytes or more, for measurements");
    (void)built_in().check(report(1, "warm"));

    fmt::print("| what | result |\n|---|---|\n");
    append_and_sync(folder, checks);
    measure("memory", {memory_store(key), key}, entries, checks);
    const std::string file = folder + "/bench-history.db";
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file + end);
    create_ledger("sqlite:" + file, key);
    measure("SQLite", open_ledger("sqlite:" + file, key), entries, checks);
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file + end);
    if (const char* const url = std::getenv("SAGLIKRAPOR_TEST_POSTGRES")) {
        create_ledger(url, key);
        measure("PostgreSQL", open_ledger(url, key), entries, checks);
    } else {
        row("PostgreSQL", "not measured: SAGLIKRAPOR_TEST_POSTGRES is not set");
    }
    return 0;
}
