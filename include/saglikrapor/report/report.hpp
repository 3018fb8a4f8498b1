// A report of any type, and a case: a report with what is known beside it.
#pragma once

#include <optional>
#include <vector>

#include <boost/variant2/variant.hpp>

#include <saglikrapor/report/history.hpp>
#include <saglikrapor/report/rest_leave.hpp>

namespace saglikrapor {

using Report = boost::variant2::variant<RestLeaveReport>;

/// What a check is made of. Without `history` the rules that need earlier reports stay undetermined;
/// an empty list says that there are none.
struct Case {
    Report report;
    std::optional<std::vector<EarlierReport>> history;
    std::optional<Date> as_of;  ///< the day whose rules apply; absent: the report's day of issue
};

}  // namespace saglikrapor
