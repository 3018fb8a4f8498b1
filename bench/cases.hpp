// The cases that are measured.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/report/report.hpp>

namespace bench {

/// Another value for a member that the case has: {"report.days", "11"}.
struct Change {
    std::string path, value;
};

/// The complete valid case of a report type, from the rulebook's cases/, with the changes.
[[nodiscard]] saglikrapor::Case valid_case(const std::string& type, const std::vector<Change>& changes = {});

/// Generated rest-leave cases 1 to count.
[[nodiscard]] std::vector<saglikrapor::Case> generated_cases(long count, std::uint64_t seed = 42);
/// Generated driver cases 1 to count.
[[nodiscard]] std::vector<saglikrapor::Case> generated_driver_cases(long count, std::uint64_t seed = 42);

}  // namespace bench
