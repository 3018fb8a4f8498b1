// What an input rule says about a case.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/procedure/book.hpp>
#include <saglikrapor/procedure/values.hpp>
#include <saglikrapor/run/outcome.hpp>

namespace saglikrapor::procedure {

enum class Verdict : std::uint8_t {
    pass,
    fail,
    not_applicable,  ///< its condition is false
    unknown,         ///< a datum that decides is absent
    not_in_force,    ///< on the day that was asked for
    not_stated       ///< strict: the source does not say it
};

[[nodiscard]] std::string_view to_string(Verdict verdict);

/// How to check data against input rules.
struct Options {
    bool strict = false;  ///< only what the source states counts; nothing implied, derived or external
};

/// What one input rule says of the data.
struct RuleVerdict {
    Verdict verdict = Verdict::unknown;  ///< pass, fail, not applicable, or unknown for want of data
    std::vector<std::string> failed;   ///< ids of the requirements that do not hold (empty id: the only one)
    std::vector<Missing> missing;      ///< for unknown
};

/// Judges a case. Without a day it is not asked whether the rule is in force, and parameters and tables are unknown.
[[nodiscard]] RuleVerdict judge(const Book& book, const CompiledRule& rule, const Values& values, std::optional<Date> as_of = {},
                                const Options& options = {});

/// Whether a derived value of the rule is this: the node is read in the value's type; a null node wants no value. The text says
/// what was found instead, and is empty when it is.
[[nodiscard]] std::string derived_fault(const Book& book, const CompiledRule& rule, const Values& values, std::optional<Date> as_of,
                                        std::string_view name, const DocumentNode& wanted);

}  // namespace saglikrapor::procedure
