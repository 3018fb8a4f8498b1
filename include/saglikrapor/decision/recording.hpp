// What became of a report that was to be recorded in a ledger.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace saglikrapor {

enum class RecordOutcome : std::uint8_t {
    recorded,          ///< durable now
    already_recorded,  ///< durable since earlier: asking twice records once
    not_recorded       ///< the verdict does not permit it
};

[[nodiscard]] std::string_view to_string(RecordOutcome outcome);

/// What became of a report that was to be recorded.
struct Recording {
    RecordOutcome outcome = RecordOutcome::not_recorded;  ///< whether it was recorded, and if not, why
    std::int64_t entries = 0;  ///< of the person afterwards; when not recorded, those that the decision rests on
    std::string head;          ///< seal of the last of them, 64 hexadecimal digits; empty when there are none
};

}  // namespace saglikrapor
