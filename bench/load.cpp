// How long until rules can be used: a rulebook from YAML, its program alone, the built-in engine, a process.
// `bench_load RULES_DIR CLI [RUNS]` prints Markdown; CLI is the path of the program saglikrapor.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include <saglikrapor/engine.hpp>
#include <saglikrapor/program/program.hpp>

#include "generator.hpp"
#include "measure.hpp"

namespace {

using namespace saglikrapor;

bench::Spread times(int runs, const std::function<void()>& work) {
    std::vector<double> ms;
    for (int i = 0; i < runs; ++i) {
        const double start = bench::now_ns();
        work();
        ms.push_back((bench::now_ns() - start) / 1e6);
    }
    return bench::spread_of(ms);
}

void row(const char* what, const bench::Spread& ms) { fmt::print("| {} | {:.1f} / {:.1f} |\n", what, ms.least, ms.median); }

/// From fork to the end of the process, its output thrown away.
void run_program(const std::vector<std::string>& arguments) {
    std::vector<char*> argv;
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("cannot fork");
    if (child == 0) {
        dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
        execv(argv[0], argv.data());
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) throw std::runtime_error("cannot run " + arguments.front());
}

program::ModelSchema model() {
    program::ModelSchema schema;
    for (const ReportType type : report_types()) schema.reports.push_back({std::string(name_of(type)), &report_schema(type)});
    schema.earlier_report = &earlier_report_schema();
    return schema;
}

int run(const std::string& folder, const std::string& cli, int runs) {
    const std::string file = (std::filesystem::temp_directory_path() / fmt::format("saglikrapor-bench-{}.json", getpid())).string();
    std::string report;
    bench::append_case(report, 1, 42);
    std::ofstream(file) << report;

    // Examples are kept by the second only, and they are most of a rulebook.
    LoadOptions lean;
    lean.examples = false;
    const Engine engine = load_rules(folder, lean).value_or_throw();
    const auto rulebook = std::make_shared<const Rulebook>(engine.rulebook());
    const program::ModelSchema schema = model();
    fmt::print("{} rules, {} report types.\n\n| what | ms, least / median |\n|---|---|\n", rulebook->rules.size(), schema.reports.size());
    row("rulebook from YAML, without examples (as `check --rules`)", times(runs, [&] { bench::keep(load_rules(folder, lean).has_value()); }));
    row("rulebook from YAML, with examples (as `rules test`)", times(runs, [&] { bench::keep(load_rules(folder).has_value()); }));
    row("part of both: the program of a rulebook that was read, all report types",
        times(runs, [&] { bench::keep(program::build(rulebook, schema).has_value()); }));
    row("process: `saglikrapor --version`", times(runs, [&] { run_program({cli, "--version"}); }));
    row("process: `saglikrapor check` of one report, built-in rulebook", times(runs, [&] { run_program({cli, "check", file}); }));
    row("process: `saglikrapor check` of one report, rulebook from YAML", times(runs, [&] { run_program({cli, "check", "--rules", folder, file}); }));
    std::filesystem::remove(file);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc < 3) {
            fmt::print(stderr, "usage: bench_load RULES_DIR CLI [RUNS]\n");
            return 2;
        }
        return run(argv[1], argv[2], argc > 3 ? std::atoi(argv[3]) : 20);
    } catch (const std::exception& fault) {
        fmt::print(stderr, "bench_load: {}\n", fault.what());
        return 1;
    }
}
