// What became of one rule on one report.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/cel/builtin.hpp>

namespace saglikrapor {

enum class Outcome : std::uint8_t {
    holds,
    violated,
    undetermined,  ///< a datum that decides is absent, or an operation has no result
    not_applied    ///< the rule's condition is false
};

[[nodiscard]] constexpr std::string_view to_string(Outcome outcome) {
    switch (outcome) {
        case Outcome::holds: return "holds";
        case Outcome::violated: return "violated";
        case Outcome::undetermined: return "undetermined";
        case Outcome::not_applied: return "not_applied";
    }
    return "";
}

/// A reason for an undetermined outcome: a path without a value, or a fault of an operation.
struct Missing {
    std::string path;                       ///< "report.endorsement.by"; may be empty for a fault
    cel::Fault fault = cel::Fault::none;    ///< none: the datum is absent

    /// Same path and same fault.
    friend bool operator==(const Missing&, const Missing&) = default;
};

/// What one rule says, without words.
struct RuleOutcome {
    Outcome outcome = Outcome::not_applied;  ///< holds also when an exception let it hold
    std::int32_t unless = -1;                ///< for holds: the exception that let it hold
    std::vector<Missing> missing;            ///< for undetermined
};

}  // namespace saglikrapor
