// NDJSON in, decisions out: library, command line and hand-written limit over the same bytes.
// `bench_end_to_end CLI [COUNT [ROUNDS]]` prints Markdown; CLI is the path of the program saglikrapor.
// `bench_end_to_end reference IN OUT` is the limit as a program of its own.
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include <saglikrapor/bind/read_file.hpp>
#include <saglikrapor/engine.hpp>
#include <saglikrapor/render/json.hpp>

#include "generator.hpp"
#include "lean_check.hpp"
#include "measure.hpp"

namespace {

using namespace saglikrapor;

constexpr std::size_t chunk = 256U << 10U;

class File {
public:
    File(const std::string& path, int flags) : descriptor_(open(path.c_str(), flags | O_CLOEXEC, 0600)) {
        if (descriptor_ < 0) throw std::runtime_error("cannot open " + path);
    }
    ~File() { close(descriptor_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    std::size_t read_some(char* buffer, std::size_t size) const {
        const ssize_t count = read(descriptor_, buffer, size);
        if (count < 0) throw std::runtime_error("cannot read");
        return static_cast<std::size_t>(count);
    }
    void write_all(std::string& text) const {
        for (std::size_t at = 0; at < text.size();) {
            const ssize_t count = write(descriptor_, text.data() + at, text.size() - at);
            if (count < 0) throw std::runtime_error("cannot write");
            at += static_cast<std::size_t>(count);
        }
        text.clear();
    }

private:
    int descriptor_;
};

std::size_t by_reference(const std::string& in, const std::string& out) {
    bench::LeanCheck check(built_in());
    const File from(in, O_RDONLY), to(out, O_WRONLY | O_CREAT | O_TRUNC);
    std::vector<char> buffer(2 * chunk + bench::LeanCheck::padding);
    std::string text;
    std::size_t kept = 0, reports = 0;
    for (;;) {
        const std::size_t got = from.read_some(buffer.data() + kept, chunk);
        const std::size_t have = kept + got;
        if (have == 0) return reports;
        const auto* const feed = static_cast<const char*>(memrchr(buffer.data(), '\n', have));
        const std::size_t whole = got == 0 ? have : feed == nullptr ? 0 : static_cast<std::size_t>(feed - buffer.data()) + 1;
        if (whole > 0) reports += check.run(buffer.data(), whole, buffer.size(), text);
        kept = have - whole;
        if (kept > chunk) throw std::runtime_error("a line longer than a chunk");
        std::memmove(buffer.data(), buffer.data() + whole, kept);
        if (!text.empty()) to.write_all(text);
    }
}

std::size_t by_library(const std::string& in, const std::string& out) {
    const Engine& engine = built_in();
    const File from(in, O_RDONLY), to(out, O_WRONLY | O_CREAT | O_TRUNC);
    LineBlocks blocks([&](char* buffer, std::size_t size) { return from.read_some(buffer, size); }, FileLimits{}.item, chunk);
    LineBlock block;
    CaseReader reader;
    Case c;
    Decision decision;
    Diagnostics errors;
    std::string text;
    std::size_t reports = 0;
    while (blocks.next(block)) {
        LineCursor lines(block);
        std::string_view line;
        std::uint32_t number = 0;
        while (lines.next(line, number)) {
            if (!reader.read(line, c, errors, {number, 1})) throw DiagnosticError(errors);
            engine.check(bound(c.report), {c.history ? &*c.history : nullptr, c.as_of}, decision);
            render::append_json(text, decision, {Language::tr, false});
            text += '\n';
            ++reports;
        }
        to.write_all(text);
    }
    return reports;
}

/// A program run to its end: seconds and greatest resident size.
struct Ran {
    double seconds, mib;
};
Ran run_program(const std::vector<std::string>& arguments) {
    std::vector<char*> argv;
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    const double start = bench::now_ns();
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("cannot fork");
    if (child == 0) {
        execv(argv[0], argv.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const double seconds = (bench::now_ns() - start) / 1e9;
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) throw std::runtime_error("cannot run " + arguments.front());
    return {seconds, static_cast<double>(usage.ru_maxrss) / 1024.0};
}

/// "R0000001 invalid" of every decision, to compare the two outputs.
std::string verdicts(const std::string& path) {
    const File file(path, O_RDONLY);
    LineBlocks blocks([&](char* buffer, std::size_t size) { return file.read_some(buffer, size); }, FileLimits{}.item, chunk);
    LineBlock block;
    std::string out;
    while (blocks.next(block)) {
        LineCursor lines(block);
        std::string_view line;
        std::uint32_t number = 0;
        while (lines.next(line, number)) {
            const auto value = [&](std::string_view key) {
                const std::size_t from = line.find(key) + key.size();
                return line.substr(from, line.find('"', from) - from);
            };
            out += value(R"("id":")");
            out += ' ';
            out += value(R"("verdict":")");
            out += '\n';
        }
    }
    return out;
}

struct Contestant {
    std::string name;
    std::function<Ran()> run;
    std::vector<double> seconds{};
    double mib = 0;
};

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "saglikrapor-bench-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] std::string file(const char* name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

void generate(const std::string& path, long count) {
    const File file(path, O_WRONLY | O_CREAT | O_TRUNC);
    std::string text;
    for (long i = 1; i <= count; ++i) {
        bench::append_case(text, i, 42);
        text += '\n';
        if (text.size() > (1U << 20U) || i == count) file.write_all(text);
    }
}

int run(const std::string& self, const std::string& cli, long count, int rounds) {
    const TemporaryFolder folder;
    const std::string in = folder.file("reports.ndjson"), library_out = folder.file("library.ndjson"), lean_out = folder.file("reference.ndjson");
    generate(in, count);
    const double bytes = static_cast<double>(std::filesystem::file_size(in));
    const auto timed = [](auto&& work) {
        return [work]() -> Ran {
            const double start = bench::now_ns();
            work();
            return {(bench::now_ns() - start) / 1e9, 0};
        };
    };
    const auto check = [&](const char* jobs) {
        return [&, jobs] { return run_program({cli, "check", in, "--format", "ndjson", "--jobs", jobs, "-o", library_out}); };
    };
    std::vector<Contestant> contestants{
        {"in process: simdjson + hand-written rules", timed([&] { by_reference(in, lean_out); })},
        {"in process: CaseReader + Engine::check + append_json", timed([&] { by_library(in, library_out); })},
        {"program: simdjson + hand-written rules", [&] { return run_program({self, "reference", in, lean_out}); }},
        {"program: saglikrapor check --format ndjson --jobs 1", check("1")},
        {"program: saglikrapor check --format ndjson --jobs 2", check("2")}};
    by_reference(in, lean_out);
    by_library(in, library_out);
    if (verdicts(lean_out) != verdicts(library_out)) throw std::runtime_error("the two ways do not come to the same verdicts");
    for (int round = 0; round < rounds; ++round)
        for (Contestant& contestant : contestants) {
            const Ran ran = contestant.run();
            contestant.seconds.push_back(ran.seconds);
            contestant.mib = std::max(contestant.mib, ran.mib);
        }
    fmt::print("{} reports, {:.0f} MB in, {:.0f} MB out of the library, {:.0f} MB out of the reference; {} rounds.\n\n", count, bytes / 1e6,
               static_cast<double>(std::filesystem::file_size(library_out)) / 1e6, static_cast<double>(std::filesystem::file_size(lean_out)) / 1e6,
               rounds);
    fmt::print("| what | µs/report, least / median | reports/s | MB/s | peak MiB | of the reference, least / median |\n|---|---|---|---|---|---|\n");
    for (std::size_t i = 0; i < contestants.size(); ++i) {
        const Contestant& c = contestants[i];
        const bench::Spread own = bench::spread_of(c.seconds), limit = bench::spread_of(contestants[i < 2 ? 0 : 2].seconds);
        const auto n = static_cast<double>(count);
        fmt::print("| {} | {:.2f} / {:.2f} | {:.0f} | {:.0f} | {} | {:.2f} / {:.2f} |\n", c.name, own.least / n * 1e6, own.median / n * 1e6,
                   n / own.median, bytes / 1e6 / own.median, c.mib > 0 ? fmt::format("{:.0f}", c.mib) : "–", limit.least / own.least,
                   limit.median / own.median);
    }
    const bench::Spread one = bench::spread_of(contestants[3].seconds), two = bench::spread_of(contestants[4].seconds);
    fmt::print("\nTwo threads: {:.2f} × one (least), {:.2f} × (median).\n", one.least / two.least, one.median / two.median);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        const std::vector<std::string> arguments(argv + 1, argv + argc);
        if (arguments.size() == 3 && arguments[0] == "reference") return by_reference(arguments[1], arguments[2]) == 0 ? 1 : 0;
        if (arguments.empty()) {
            fmt::print(stderr, "usage: bench_end_to_end CLI [COUNT [ROUNDS]] | reference IN OUT\n");
            return 2;
        }
        return run(std::filesystem::canonical("/proc/self/exe").string(), arguments[0], arguments.size() > 1 ? std::atol(argv[2]) : 100'000,
                   arguments.size() > 2 ? std::atoi(argv[3]) : 5);
    } catch (const std::exception& fault) {
        fmt::print(stderr, "bench_end_to_end: {}\n", fault.what());
        return 1;
    }
}
