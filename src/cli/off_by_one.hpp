// A written value and its nearest neighbours: what a limit would be had its author been one off. For `rules mutate`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace saglikrapor::cli {

/// One unit less and one unit more; the unit of a decimal is that of the last digit given: "0.50" has "0.49" and "0.51".
/// Empty for what is no number, and without a neighbour that does not fit in 64 bits.
[[nodiscard]] std::vector<std::string> numbers_beside(std::string_view number);

/// The day before and the day after "2026-03-04"; empty for what is no day.
[[nodiscard]] std::vector<std::string> days_beside(std::string_view day);

}  // namespace saglikrapor::cli
