// What stands in the output in the place of a report that could not be read.
#pragma once

#include <cstdint>
#include <string_view>

#include <saglikrapor/base/diagnostic.hpp>

namespace saglikrapor::render {

/// Where a report stands in its input.
struct Place {
    std::string_view file;    ///< as the caller names it; may be empty
    std::uint64_t index = 0;  ///< in the file, from 0
    std::uint32_t line = 1;   ///< on which it begins
};

/// What stands in place of a decision when a report cannot be read.
struct Unreadable {
    std::string_view id;  ///< the report's, when at least that could be read
    /// Why; at least one.
    const Diagnostics& errors;
};

}  // namespace saglikrapor::render
