// One rule alone with its examples, so that it can be changed and run again thousands of times.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <saglikrapor/engine.hpp>
#include <saglikrapor/program/program.hpp>

namespace saglikrapor::cli {

/// Changes a rulebook that holds one rule, and of parameters and tables those that it names.
using Change = std::function<void(Rulebook&)>;

enum class TrialResult : std::uint8_t {
    survived,  ///< every example came out as it expects
    killed,    ///< one did not
    refused    ///< the changed rule does not compile
};

/// The names after `root.` in a rule's condition, requirement and exceptions: "param" gives its parameters.
[[nodiscard]] std::set<std::string> names_below(const Rule& rule, std::string_view root);

class RuleTrial {
public:
    /// Makes the cases of the examples. `rulebook` and `rule` must outlive the trial.
    RuleTrial(const Rulebook& rulebook, const Rule& rule);

    /// Examples that fail without any change or cannot be made; they take no part.
    [[nodiscard]] const std::vector<const Example*>& failing() const { return failing_; }

    /// Runs the examples on the rule as changed. With a day, only those whose rules are picked by it.
    [[nodiscard]] TrialResult run(const Change& change, std::optional<Date> day = std::nullopt) const;

private:
    struct Sample {
        const Example* example;
        Case value;
        Date day;
    };

    /// The same test as `rules test` makes.
    [[nodiscard]] static bool is_as_expected(const Rule& rule, const Sample& sample, const Engine& engine);
    /// Of the rule as changed; nothing when it does not compile.
    [[nodiscard]] std::optional<Engine> compiled(const Change& change) const;

    Rulebook alone_;
    program::ModelSchema model_;
    std::vector<Sample> samples_;
    std::vector<const Example*> failing_;
};

}  // namespace saglikrapor::cli
