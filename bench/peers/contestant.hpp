// The workload's twelve rules in the project's own hands: rulebook from YAML, reader and engine of the library, a described struct.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <saglikrapor/engine.hpp>

#include "bind/table.hpp"
#include "report.hpp"

namespace peers {

/// The rules, compiled against Report. Throws with every fault when the folder holds none that fit.
[[nodiscard]] saglikrapor::Engine load_rules(const std::string& folder);

/// Lines to reports. One for each thread.
class Reader {
public:
    /// Throws std::runtime_error with the first fault of the line.
    void read(std::string_view line, Report& report);

private:
    saglikrapor::json::Reader reader_{saglikrapor::ReadLimits{}};
    saglikrapor::Diagnostics errors_;
};

/// Reports to the set of violated rules, bit 0 for R1. One for each thread.
class Checker {
public:
    explicit Checker(const saglikrapor::Engine& engine);

    [[nodiscard]] std::uint16_t violated(const Report& report);

private:
    const saglikrapor::Engine& engine_;
    saglikrapor::ReportCommon common_;  ///< the engine asks it for the report's id and day
    saglikrapor::Decision decision_;
    std::vector<std::uint16_t> bits_;   ///< by Finding::rule_index
};

/// "id<TAB>R1,R2\n", nothing for a report without violations.
void append_violations(std::string& out, std::string_view id, std::uint16_t violated);

}  // namespace peers
