// From when until when something applies. Every parameter, rule and table row has one.
#pragma once

#include <optional>

#include <saglikrapor/base/date.hpp>

namespace saglikrapor {

/// Both days belong to the interval; an absent end is open.
struct InForce {
    std::optional<Date> from;  ///< first day; absent: always so far
    std::optional<Date> to;    ///< last day; absent: no end

    /// Whether it applies on that day.
    [[nodiscard]] bool holds(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
};

}  // namespace saglikrapor
