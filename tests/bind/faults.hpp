// What the tests of the binding share: faults as lines of text.
#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

#include <saglikrapor/bind/read_json.hpp>

namespace saglikrapor::test {

using Lines = std::vector<std::string>;

/// "input.type /days 1:20" for each.
inline Lines lines_of(const Diagnostics& diagnostics) {
    Lines lines;
    for (const Diagnostic& d : diagnostics) lines.push_back(fmt::format("{} {} {}:{}", d.code, d.pointer, d.at.line, d.at.column));
    return lines;
}

inline Lines faults_of(std::string_view json) {
    const auto read = read_case(json);
    return lines_of(read.diagnostics());
}

/// A report with the members given, each as `"days":5`.
inline std::string report_with(std::string_view members) {
    return fmt::format(R"({{"type":"rest_leave","id":"R1","issued_on":"2026-03-04",{}}})", members);
}

/// The same for JSON that does not matter but for its faults: the column of `members` is 57.
inline Lines faults_with(std::string_view members) { return faults_of(report_with(members)); }

}  // namespace saglikrapor::test
