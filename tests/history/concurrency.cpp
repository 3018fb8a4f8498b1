// Several processes at once, and processes that are killed.
#include <saglikrapor/check_and_record.hpp>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch.hpp>
#include <fmt/format.h>

#include <saglikrapor/history/open.hpp>
#include <saglikrapor/history/verify.hpp>

#include "history/cases.hpp"

using namespace saglikrapor;
using namespace saglikrapor::history;

namespace {

/// How often, when nothing else is wanted: SAGLIKRAPOR_HISTORY_KILLS, _PROCESSES, _CHECKS, _PERSONS.
int wanted(const char* name, int otherwise) {
    const char* const value = std::getenv((std::string("SAGLIKRAPOR_HISTORY_") + name).c_str());
    return value == nullptr ? otherwise : std::atoi(value);
}

/// Lines that other processes write, each with one call, so that a killed one leaves no half line.
class Log {
public:
    explicit Log(const std::string& path) : file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600)) {}
    ~Log() { ::close(file_); }
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;
    void line(const std::string& text) const {
        const std::string whole = text + '\n';
        if (::write(file_, whole.data(), whole.size()) != static_cast<ssize_t>(whole.size())) std::_Exit(3);
    }

private:
    int file_;
};

/// Runs `work` in a process of its own, which ends without this one's destructors.
template <class Work>
pid_t in_process(Work&& work) {
    const pid_t child = fork();
    if (child != 0) return child;
    try {
        work();
    } catch (const std::exception& fault) {
        fmt::print(stderr, "child: {}\n", fault.what());
        std::_Exit(2);
    }
    std::_Exit(0);
}

int ended(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

RecordOptions options() {
    RecordOptions made;
    made.recorded_at = noon;
    return made;
}

/// Loaded before processes are made, so that they share it.
const Engine& engine() {
    static const bool warm = [] {
        (void)built_in().check(rest_leave(1, "R-1", date(2026, 3, 4), 1));
        return true;
    }();
    (void)warm;
    return built_in();
}

struct Line {
    std::string outcome, id, head;
    int person = 0, days = 0;
    std::int64_t entries = 0;
};

std::vector<Line> lines_of(const std::string& path) {
    std::vector<Line> lines;
    std::ifstream file(path);
    for (Line line; file >> line.outcome >> line.person >> line.id >> line.days >> line.entries >> line.head;) lines.push_back(line);
    return lines;
}

void log(const Log& to, int person_number, const RestLeaveReport& report, const Recording& recording) {
    to.line(fmt::format("{} {} {} {} {} {}", to_string(recording.outcome), person_number, report.id, *report.days, recording.entries,
                        recording.head.empty() ? "-" : recording.head));
}

}  // namespace

TEST_CASE("a process killed in the middle of check-and-record loses nothing acknowledged and leaves no half") {
    const int kills = wanted("KILLS", 200);
    for (const std::string& backend : lasting_backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        (void)made->open(site_key());
        (void)engine();
        ScratchFolder folder;
        std::mt19937 random(20260304);
        std::size_t asked = 0;
        for (int round = 0; round < kills; ++round) {
            int ready[2];
            REQUIRE(pipe(ready) == 0);
            const pid_t child = in_process([&] {
                Ledger ledger = open_ledger(made->url(), site_key());
                if (::write(ready[1], "!", 1) != 1) std::_Exit(3);
                const Log acknowledged(folder.file("acknowledged")), begun(folder.file("begun"));
                for (int i = 0;; ++i) {
                    const int turn = round * 37 + i, number = turn % 400;
                    const RestLeaveReport report = rest_leave(number, fmt::format("R-{}-{}", round, i), date(2020 + turn / 400 % 11, 3, 4), 1);
                    begun.line(report.id);
                    log(acknowledged, number, report, *check_and_record(engine(), ledger, report, options()).recording);
                }
            });
            char byte = 0;
            ::close(ready[1]);
            REQUIRE(::read(ready[0], &byte, 1) == 1);
            ::close(ready[0]);
            usleep(static_cast<useconds_t>(random() % 30'000));
            kill(child, SIGKILL);
            const int status = ended(child);
            REQUIRE(WIFSIGNALED(status));
            REQUIRE(WTERMSIG(status) == SIGKILL);

            // The ledger opens at once and takes the next entry.
            Ledger ledger = open_ledger(made->url(), site_key());
            REQUIRE(ledger.record(person(1000), rest("after " + std::to_string(round), date(2026, 3, 4), 1), noon).entries == round + 1);
        }
        Ledger ledger = open_ledger(made->url(), site_key());
        const Verification found = verify(ledger);
        CHECK(found.faults == 0);
        const std::vector<Line> acknowledged = lines_of(folder.file("acknowledged"));
        std::ifstream begun(folder.file("begun"));
        std::set<std::string> may_be;
        for (std::string id; begun >> id;) may_be.insert(id), ++asked;
        std::map<std::string, std::string> recorded;  // id to hash
        for (int number = 0; number < 400; ++number)
            for (const Row& row : ledger.entries(person(number))) recorded[row.report_id] = row.hash;
        std::size_t lost = 0, other = 0;
        for (const Line& line : acknowledged) {
            if (line.outcome != "recorded") continue;
            const auto there = recorded.find(line.id);
            if (there == recorded.end()) ++lost;
            else if (there->second != line.head) ++other;
        }
        CHECK(lost == 0);
        CHECK(other == 0);
        CHECK(std::all_of(recorded.begin(), recorded.end(), [&](const auto& r) { return may_be.contains(r.first); }));
        // At most one for each kill went through without its acknowledgement.
        CHECK(recorded.size() <= acknowledged.size() + static_cast<std::size_t>(kills));
        CHECK(acknowledged.size() >= static_cast<std::size_t>(kills) / 4);  // otherwise nothing was tested
        WARN(fmt::format("{}: {} kills, {} begun, {} acknowledged, {} recorded", backend, kills, asked, acknowledged.size(), recorded.size()));
    }
}

TEST_CASE("processes that record for the same persons never pass forty days, refuse nothing that fits, lose nothing") {
    const int processes = wanted("PROCESSES", 8), checks = wanted("CHECKS", 250), persons = wanted("PERSONS", 50);
    for (const std::string& backend : lasting_backends()) {
        CAPTURE(backend);
        const auto made = fresh(backend);
        {
            // Near their limits to begin with: thirty days of the year are gone.
            Ledger ledger = made->open(site_key());
            for (int p = 0; p < persons; ++p)
                ledger.record(person(p), rest("before", date(2026, 1, 5), 30), noon);
        }
        (void)engine();
        ScratchFolder folder;
        std::vector<pid_t> children;
        for (int process = 0; process < processes; ++process)
            children.push_back(in_process([&, process] {
                Ledger ledger = open_ledger(made->url(), site_key());
                const Log answers(folder.file("answers"));
                std::mt19937 random(static_cast<unsigned>(process) + 1);
                for (int i = 0; i < checks; ++i) {
                    const int number = static_cast<int>(random() % static_cast<unsigned>(persons)), days = 1 + static_cast<int>(random() % 4);
                    // Any day of the year after the first report, in no order.
                    const Date issued_on = date(2026, 2, 5) + boost::gregorian::days(static_cast<long>(random() % 300));
                    const RestLeaveReport report = rest_leave(number, fmt::format("R-{}-{}", process, i), issued_on, days);
                    log(answers, number, report, *check_and_record(engine(), ledger, report, options()).recording);
                }
            }));
        for (const pid_t child : children) CHECK(ended(child) == 0);

        Ledger ledger = open_ledger(made->url(), site_key());
        CHECK(verify(ledger).faults == 0);
        const std::vector<Line> answers = lines_of(folder.file("answers"));
        CHECK(answers.size() == static_cast<std::size_t>(processes * checks));
        std::map<int, std::vector<int>> days_after;  // person to the sum after each entry
        std::map<std::string, std::string> recorded;
        int over = 0;
        for (int p = 0; p < persons; ++p) {
            int sum = 0;
            days_after[p].push_back(0);
            const auto history = ledger.history(person(p));
            for (const EarlierReport& report : history) days_after[p].push_back(sum += *report.days);
            for (const Row& row : ledger.entries(person(p))) recorded[fmt::format("{} {}", p, row.report_id)] = row.hash;
            if (sum > 40) ++over;
        }
        int lost = 0, refused_wrongly = 0, accepted = 0;
        for (const Line& line : answers) {
            if (line.outcome == "recorded") {
                ++accepted;
                const auto there = recorded.find(fmt::format("{} {}", line.person, line.id));
                if (there == recorded.end() || there->second != line.head) ++lost;
            } else if (days_after[line.person].at(static_cast<std::size_t>(line.entries)) + line.days <= 40) {
                ++refused_wrongly;
            }
        }
        CHECK(over == 0);
        CHECK(lost == 0);
        CHECK(refused_wrongly == 0);
        CHECK(accepted + persons == static_cast<int>(recorded.size()));
        CHECK(accepted > persons);
        WARN(fmt::format("{}: {} processes, {} answers, {} recorded", backend, processes, answers.size(), accepted));
    }
}
