// Runs conformance cases of the Common Expression Language: `cel_conformance [--skips FILE] FILE…`.
// A row is {"file","section","name","expr","env"?,"bindings"?,"expect"}; see tests/conformance/README.md.
// Closes with `N passed, N failed, N skipped`; exit 1 when a case failed, 2 when a file could not be read.
#include <cstdio>
#include <fstream>
#include <map>
#include <string>

#include <fmt/format.h>

#include <saglikrapor/cel/check.hpp>
#include <saglikrapor/program/compile.hpp>
#include <saglikrapor/run/machine.hpp>

#include "values.hpp"

namespace {

using namespace saglikrapor;

struct Tally {
    int passed = 0, failed = 0, skipped = 0;
};

/// What happened instead of what was expected; empty when the case passed.
std::string run(simdjson::dom::element row) {
    cel::Environment environment;
    conformance::Storage storage;
    std::vector<Cell> cells;
    simdjson::dom::object env;
    if (row["env"].get(env) == simdjson::SUCCESS)
        for (auto [name, type] : env) {
            environment.variables.push_back({std::string(name), conformance::read_type(std::string_view(type)), false});
            Cell& cell = cells.emplace_back();
            simdjson::dom::element bound;
            if (row["bindings"].at_key(name).get(bound) != simdjson::SUCCESS) continue;
            cell.slot = conformance::read_value(bound, environment.variables.back().type, storage);
            cell.present = true;
        }
    const simdjson::dom::element expect = row["expect"];
    const bool wants_error = expect.is_string();
    const auto tree = cel::compile_tree(std::string_view(row["expr"]), environment);
    if (!tree) return wants_error ? "" : "not accepted: " + tree.diagnostics().front().code + ": " + tree.diagnostics().front().message;
    program::Code code;
    const auto entry = program::compile_value(code, *tree, environment);
    if (!entry) return wants_error ? "" : "not compiled: " + entry.diagnostics().front().message;
    run::Machine machine;
    machine.set_variables(cells);
    Slot result;
    if (!machine.value(code, *entry, result)) {
        if (wants_error) return "";
        const auto causes = machine.causes();
        return "error: " + std::string(cel::describe(causes.front().fault));
    }
    if (wants_error) return "a value where an error was expected";
    return conformance::is_expected(expect, entry->type, result) ? "" : "another value, of type " + to_string(entry->type);
}

std::map<std::string, std::string> read_skips(const std::string& path) {
    std::map<std::string, std::string> skips;  // expression → reason
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.find('\t');
        if (line.empty() || line[0] == '#' || tab == std::string::npos) continue;
        skips.emplace(line.substr(0, tab), line.substr(tab + 1));
    }
    return skips;
}

bool run_file(const std::string& path, const std::map<std::string, std::string>& skips, Tally& tally) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        fmt::print(stderr, "cannot read {}\n", path);
        return false;
    }
    simdjson::dom::parser parser;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.empty()) continue;
        simdjson::dom::element row;
        if (parser.parse(line).get(row) != simdjson::SUCCESS) {
            fmt::print(stderr, "{}:{}: not a JSON row\n", path, number);
            return false;
        }
        const std::string_view written = row["expr"];
        const std::string expr(written);
        if (const auto skip = skips.find(expr); skip != skips.end()) {
            fmt::print("skipped {}:{}: {}  ({})\n", path, number, expr, skip->second);
            ++tally.skipped;
            continue;
        }
        std::string trouble;
        try {
            trouble = run(row);
        } catch (const std::exception& error) {
            trouble = error.what();
        }
        if (trouble.empty()) {
            ++tally.passed;
            continue;
        }
        fmt::print("failed {}:{}: {}\n    {}\n", path, number, expr, trouble);
        ++tally.failed;
    }
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    std::map<std::string, std::string> skips;
    Tally tally;
    bool read = true;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--skips" && i + 1 < argc) {
            skips = read_skips(argv[++i]);
            continue;
        }
        read = run_file(argv[i], skips, tally) && read;
    }
    fmt::print("{} passed, {} failed, {} skipped\n", tally.passed, tally.failed, tally.skipped);
    if (!read) return 2;
    return tally.failed == 0 ? 0 : 1;
}
