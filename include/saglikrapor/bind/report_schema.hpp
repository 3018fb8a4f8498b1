// The report types as rules see them, and a report as they are given it. What there is follows from the variant Report.
#pragma once

#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include <saglikrapor/report/report.hpp>
#include <saglikrapor/value/schema.hpp>

namespace saglikrapor {

/// The report types that the variant Report holds, in its order.
[[nodiscard]] const std::vector<ReportType>& report_types();

/// The JSON name of a report type: "rest_leave".
[[nodiscard]] std::string_view name_of(ReportType type);

/// The report type of that name, held by Report or not; nothing when there is none.
[[nodiscard]] std::optional<ReportType> report_type(std::string_view name);

/// The members of a report type. Throws std::out_of_range for a type that Report does not hold.
[[nodiscard]] const StructInfo& report_schema(ReportType type);

/// The report type whose members these are; nothing when it is no report's schema.
[[nodiscard]] std::optional<ReportType> type_described_by(const StructInfo& schema);

[[nodiscard]] const StructInfo& earlier_report_schema();

/// A report as rules are run on it: its address and how to fetch its members.
struct BoundReport {
    ReportType type;             ///< which report struct it is
    const void* object;          ///< its address
    const StructInfo* schema;    ///< its members
    const ReportCommon* common;  ///< the same object's part that every report has
};

/// Points into `report`, which must stay where it is as long as the result is used.
[[nodiscard]] BoundReport bound(const Report& report);
/// The same for a report struct, without a copy into the variant.
template <class T>
    requires std::is_base_of_v<ReportCommon, T>
[[nodiscard]] BoundReport bound(const T& report) {
    return {T::type, &report, &report_schema(T::type), &report};
}

/// The earlier reports as a list of earlier_report_schema(); points into `history`.
[[nodiscard]] Slot history_slot(const std::vector<EarlierReport>& history);

}  // namespace saglikrapor
