#include "cli/survivors.hpp"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>

#include "cli/command.hpp"

namespace saglikrapor::cli {
namespace {

Survivor parse(const std::string& line) {
    Survivor out;
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
    if (second == std::string::npos) return out;
    out.rule = line.substr(0, first);
    out.change = line.substr(first + 1, second - first - 1);
    out.reason = line.substr(second + 1);
    return out;
}

}  // namespace

std::vector<Survivor> read_survivors(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Refused("cannot open " + path);
    std::vector<Survivor> out;
    std::string line;
    for (std::uint32_t number = 1; std::getline(file, line); ++number) {
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty() || line.starts_with('#')) continue;
        Survivor read = parse(line);
        read.line = number;
        if (read.rule.empty() || read.change.empty() || read.reason.find_first_not_of(" \t") == std::string::npos)
            throw Refused(fmt::format("{}:{}: a line is a rule, a change and the reason why it means the same, with tabs between them", path, number));
        const auto same = std::find_if(out.begin(), out.end(), [&](const Survivor& s) { return s.rule == read.rule && s.change == read.change; });
        if (same != out.end()) throw Refused(fmt::format("{}:{}: the same survivor as in line {}", path, number, same->line));
        out.push_back(std::move(read));
    }
    if (file.bad()) throw Refused("cannot read " + path);
    return out;
}

}  // namespace saglikrapor::cli
