// The tables of all report types, made in one place because they are most of the stage's compile time.
#pragma once

#include <string_view>
#include <vector>

#include <saglikrapor/report/report.hpp>

#include "bind/reader.hpp"

namespace saglikrapor::json {

/// How to read one alternative of Report.
struct ReportTable {
    std::string_view type;          ///< its name in JSON
    StructTable keys;               ///< `type`, then the struct's members
    void* (*hold)(Report& report);  ///< makes the report hold this type, keeping what it has if it does already
};

/// The table of the type of that name; null when Report does not hold it.
[[nodiscard]] const ReportTable* report_table(std::string_view type);

/// The names that report_table() knows.
[[nodiscard]] const NameTable& report_table_names();

}  // namespace saglikrapor::json
