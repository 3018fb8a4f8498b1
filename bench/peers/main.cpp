// The project's contestant in a comparison of engines on one workload; README.md says how it is run.
//   bench_peers e2e IN OUT      violations of each line, one thread          bench_peers e2e-2t IN OUT   on two
//   bench_peers eval IN PASSES  nanoseconds a report, already bound          bench_peers first IN        milliseconds to the first verdict
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "cli/line_pool.hpp"
#include "contestant.hpp"
#include "measure.hpp"

namespace {

namespace sr = saglikrapor;
using sr::cli::LinePool;

class File {
public:
    File(const char* path, int flags) : descriptor_(open(path, flags, 0644)) {
        if (descriptor_ < 0) throw std::runtime_error(std::string("cannot open ") + path);
    }
    ~File() { close(descriptor_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    std::size_t read(char* buffer, std::size_t size) {
        const ssize_t count = ::read(descriptor_, buffer, size);
        if (count < 0) throw std::runtime_error("cannot read");
        return static_cast<std::size_t>(count);
    }
    void write(std::string_view text) {
        for (ssize_t count = 0; !text.empty(); text.remove_prefix(static_cast<std::size_t>(count)))
            if ((count = ::write(descriptor_, text.data(), text.size())) < 0) throw std::runtime_error("cannot write");
    }

private:
    int descriptor_;
};

void end_to_end(const std::string& rules, const char* in, const char* out, std::size_t threads) {
    const sr::Engine engine = peers::load_rules(rules);
    File input(in, O_RDONLY), output(out, O_WRONLY | O_CREAT | O_TRUNC);
    struct Worker {
        explicit Worker(const sr::Engine& engine) : checker(engine) {}
        peers::Reader reader;
        peers::Checker checker;
        peers::Report report;
    };
    std::vector<LinePool::Work> work;
    for (std::size_t i = 0; i < threads; ++i)
        work.push_back([own = std::make_shared<Worker>(engine)](const sr::LineBlock& block, std::uint64_t, std::string& text) {
            sr::LineCursor cursor(block);
            std::string_view line;
            std::uint32_t number = 0;
            while (cursor.next(line, number)) {
                own->reader.read(line, own->report);
                peers::append_violations(text, own->report.id, own->checker.violated(own->report));
            }
        });
    const auto write = [&output](const std::string& text, std::uint64_t) { return output.write(text), true; };
    LinePool([&input](char* buffer, std::size_t size) { return input.read(buffer, size); }, std::size_t{1} << 20, write).run(work);
}

void evaluate(const std::string& rules, const char* in, int passes) {
    const sr::Engine engine = peers::load_rules(rules);
    peers::Reader reader;
    peers::Checker checker(engine);
    std::vector<peers::Report> reports;
    std::ifstream lines(in);
    for (std::string line; std::getline(lines, line);) reader.read(line, reports.emplace_back());
    std::vector<std::uint16_t> violated(reports.size());
    std::string times;
    for (int pass = 0; pass < passes; ++pass) {
        const double start = bench::now_ns();
        for (std::size_t i = 0; i < reports.size(); ++i) violated[i] = checker.violated(reports[i]);
        times += fmt::format("{}{:.2f}", pass == 0 ? "" : ",", (bench::now_ns() - start) / static_cast<double>(reports.size()));
    }
    std::uint32_t sum = 2'166'136'261U;  // FNV-1a over the sets of violated rules
    for (const std::uint16_t rules_of_one : violated) sum = (sum ^ rules_of_one) * 16'777'619U;
    fmt::print("{{\"n\":{},\"checksum\":{},\"ns\":[{}]}}\n", reports.size(), sum, times);
}

void first(const std::string& rules, const char* in, double start) {
    const sr::Engine engine = peers::load_rules(rules);
    std::ifstream lines(in);
    std::string line;
    std::getline(lines, line);
    peers::Report report;
    peers::Reader().read(line, report);
    const std::uint16_t violated = peers::Checker(engine).violated(report);
    fmt::print("{{\"first_ms\":{:.4f},\"mask\":{}}}\n", (bench::now_ns() - start) / 1e6, violated);
}

}  // namespace

int main(int argc, char** argv) {
    const double start = bench::now_ns();
    const std::string mode = argc > 1 ? argv[1] : "";
    const char* const folder = std::getenv("PEERS_RULES");
    const std::string rules = folder != nullptr ? folder : PEERS_RULES;
    try {
        if (mode == "e2e" && argc == 4) return end_to_end(rules, argv[2], argv[3], 1), 0;
        if (mode == "e2e-2t" && argc == 4) return end_to_end(rules, argv[2], argv[3], 2), 0;
        if (mode == "eval" && argc == 4) return evaluate(rules, argv[2], std::atoi(argv[3])), 0;
        if (mode == "first" && argc == 3) return first(rules, argv[2], start), 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_peers: %s\n", error.what());
        return 1;
    }
    std::fprintf(stderr, "bench_peers e2e|e2e-2t IN OUT, eval IN PASSES, first IN\n");
    return 2;
}
