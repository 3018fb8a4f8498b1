// The answer to one check: a verdict, the findings, what was applied, and a receipt to repeat it by.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <saglikrapor/decision/finding.hpp>
#include <saglikrapor/decision/recording.hpp>

namespace saglikrapor {

namespace program {
struct RuleSets;
}

enum class Verdict : std::uint8_t {
    valid,
    invalid,     ///< a rule of severity error is violated
    review,      ///< a person must decide something
    incomplete   ///< a rule of severity error cannot be decided: data is missing
};

[[nodiscard]] std::string_view to_string(Verdict verdict);

/// What decided, so that the decision can be repeated byte for byte.
struct Receipt {
    std::string engine;        ///< version of the library
    std::string rulebook;      ///< id
    std::string version;       ///< of the rulebook
    std::string sha256;        ///< of the rulebook's files
    std::optional<Date> as_of; ///< the day by which the rules were picked
    std::string input_sha256;  ///< of the bytes that were read; empty for a struct
};

/// What the rules say of one report. Equal for equal input, byte for byte; carries nothing that identifies the person.
struct Decision {
    std::string id;                                      ///< the report's
    std::string type;                                    ///< "rest_leave"
    Verdict verdict = Verdict::review;                   ///< follows from the findings by verdict_of
    std::vector<Finding> findings;                       ///< in order of the rulebook: violated and undetermined rules
    std::shared_ptr<const program::RuleSets> rule_sets;  ///< shared by all decisions on reports of that type and day
    Receipt receipt;                                     ///< to repeat the decision by
    std::optional<Recording> recording;                  ///< what became of the report; absent: it was only checked

    /// Rule sets (files) with a rule in force for this type of report.
    [[nodiscard]] const std::vector<std::string>& applied() const;
    /// Rule sets that speak of the type of report, but not on that day.
    [[nodiscard]] const std::vector<std::string>& not_applied() const;
};

/// The verdict that follows from findings: error violated → invalid, error undetermined → incomplete,
/// any review finding → review, else valid. `nothing_applied` → never valid.
[[nodiscard]] Verdict verdict_of(const std::vector<Finding>& findings);

}  // namespace saglikrapor
