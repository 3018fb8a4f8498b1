// A local point in time, to the second, as a hospital's clock in Türkiye shows it. No zone is ever consulted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace saglikrapor {

/// Local date and time of day. Compared and subtracted, never converted.
struct DateTime {
    std::int64_t seconds = 0;  ///< since 1970-01-01T00:00:00 local time

    /// By time.
    friend auto operator<=>(const DateTime&, const DateTime&) = default;
};

/// Reads "2026-03-04T09:20" or "2026-03-04T09:20:30"; nothing when it is not a real time.
[[nodiscard]] std::optional<DateTime> parse_date_time(std::string_view text);

/// "2026-03-04T09:20:30".
[[nodiscard]] std::string to_string(DateTime time);

}  // namespace saglikrapor
