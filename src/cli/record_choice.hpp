// Whether and how `check` records.
#pragma once

#include <optional>

#include <saglikrapor/base/date_time.hpp>

namespace saglikrapor::cli {

struct RecordChoice {
    bool record = false;
    bool accept_review = false;
    bool correct = false;
    std::optional<DateTime> recorded_at;  ///< absent: the clock's time
};

}  // namespace saglikrapor::cli
