// One report from JSON to the JSON of its decision, through C++ and through the C interface, in the same rounds.
// `bench_c_call FILE… [--rounds N]` prints Markdown; `bench_c_call loop cpp|c FILE TIMES` is for a profiler.
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <saglikrapor/bind/read_file.hpp>
#include <saglikrapor/c/saglikrapor.h>
#include <saglikrapor/saglikrapor.hpp>

#include "measure.hpp"

namespace {

using namespace saglikrapor;

constexpr double round_ns = 5e6;  ///< how long a contestant runs in one round

/// As a C++ program that keeps its buffers does it.
class InCpp {
public:
    void check(const std::string& text) {
        json_.clear();
        item_.errors.clear();
        reader_.read(text, {1, 1}, item_);
        if (!item_.ok()) throw std::runtime_error("an unreadable report");
        const Case& c = item_.value;
        engine_.check(bound(c.report), {c.history ? &*c.history : nullptr, c.as_of}, decision_);
        render::append_json(json_, decision_, {Language::tr, false});
        bench::keep(json_);
    }
    [[nodiscard]] const std::string& json() const { return json_; }

private:
    const Engine& engine_ = built_in();
    ItemReader reader_;
    CaseItem item_;
    Decision decision_;
    std::string json_;
};

class InC {
public:
    InC() {
        if (saglikrapor_engine_built_in(&engine_) != SAGLIKRAPOR_OK || saglikrapor_result_create(&result_) != SAGLIKRAPOR_OK)
            throw std::runtime_error("no engine in C");
    }
    ~InC() {
        saglikrapor_result_destroy(result_);
        saglikrapor_engine_destroy(engine_);
    }
    InC(const InC&) = delete;
    InC& operator=(const InC&) = delete;

    void check(const std::string& text) {
        if (saglikrapor_check(engine_, text.data(), text.size(), SAGLIKRAPOR_TR, 0, result_) != SAGLIKRAPOR_OK)
            throw std::runtime_error("a check in C failed");
        bench::keep(result_);
    }
    [[nodiscard]] std::string json() const { return saglikrapor_result_json(result_, nullptr); }

private:
    saglikrapor_engine* engine_ = nullptr;
    saglikrapor_result* result_ = nullptr;
};

struct Contestant {
    std::function<void()> run;
    std::vector<double> ns{};
    double instructions = 0;

    void measure() {
        const double once = bench::now_ns();
        run();
        const long times = std::max(1L, static_cast<long>(round_ns / std::max(1.0, bench::now_ns() - once)));
        const double start = bench::now_ns();
        for (long i = 0; i < times; ++i) run();
        ns.push_back((bench::now_ns() - start) / static_cast<double>(times));
    }
    void count(const bench::InstructionCounter& counter) {
        constexpr int times = 200;
        for (int i = 0; i < 20; ++i) run();
        const std::uint64_t before = counter.value();
        for (int i = 0; i < times; ++i) run();
        instructions = static_cast<double>(counter.value() - before) / times;
    }
};

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) throw std::runtime_error("cannot read " + path);
    return std::move(text).str();
}

void print_row(const std::string& path, int rounds, InCpp& cpp, InC& c, const bench::InstructionCounter& counter) {
    const std::string text = text_of(path);
    Contestant in_cpp{[&] { cpp.check(text); }}, in_c{[&] { c.check(text); }};
    for (Contestant* contestant : {&in_cpp, &in_c}) contestant->count(counter);
    if (cpp.json() != c.json()) throw std::runtime_error("C and C++ differ on " + path);
    for (int round = 0; round < rounds; ++round)
        for (Contestant* contestant : {&in_cpp, &in_c}) contestant->measure();
    const bench::Spread a = bench::spread_of(in_cpp.ns), b = bench::spread_of(in_c.ns);
    const auto instructions = [&](const Contestant& one) { return counter.works() ? fmt::format("{:.0f}", one.instructions) : "–"; };
    fmt::print("| {} | {} | {:.0f} / {:.0f} | {} | {:.0f} / {:.0f} | {} | {:+.0f} / {:+.0f} |\n", path.substr(path.rfind('/') + 1), text.size(),
               a.least, a.median, instructions(in_cpp), b.least, b.median, instructions(in_c), b.least - a.least, b.median - a.median);
}

int loop(const std::string& contestant, const std::string& text, long times) {
    InCpp cpp;
    InC c;
    for (long i = 0; i < times; ++i) contestant == "c" ? c.check(text) : cpp.check(text);
    return 0;
}

int run(const std::vector<std::string>& arguments) {
    if (arguments.size() == 4 && arguments[0] == "loop") return loop(arguments[1], text_of(arguments[2]), std::stol(arguments[3]));
    std::vector<std::string> files;
    int rounds = 25;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--rounds") rounds = std::stoi(arguments.at(++i));
        else files.push_back(arguments[i]);
    }
    InCpp cpp;
    InC c;
    const bench::InstructionCounter counter;
    fmt::print("| report | bytes | C++ ns, least / median | instructions | C ns, least / median | instructions | C − C++, least / median |\n"
               "|---|---|---|---|---|---|---|\n");
    for (const std::string& file : files) print_row(file, rounds, cpp, c, counter);
    return files.empty() ? 2 : 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& fault) {
        fmt::print(stderr, "bench_c_call: {}\n", fault.what());
        return 1;
    }
}
