// The whole way in one object: rules are loaded once, any number of reports are checked from any number of threads.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/base/checked.hpp>
#include <saglikrapor/bind/report_schema.hpp>
#include <saglikrapor/decision/decision.hpp>
#include <saglikrapor/report/report.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

namespace saglikrapor {

namespace program {
class Program;
}

/// The library's version, "0.1.0".
[[nodiscard]] std::string_view version();

/// What is known beside a report.
struct Known {
    const std::vector<EarlierReport>* history = nullptr;  ///< null: not known; empty: known to be none
    std::optional<Date> as_of;                            ///< the day whose rules apply; absent: the day of issue
};

/// A compiled rulebook. Immutable: threads share one without a lock.
class Engine {
public:
    /// Of a compiled rulebook, as load_rules and built_in give it.
    explicit Engine(std::shared_ptr<const program::Program> program);

    /// Checks a report held in a typed struct or in the variant Report.
    template <class T>
    [[nodiscard]] Decision check(const T& report, const Known& known = {}) const {
        Decision decision;
        check(bound(report), known, decision);
        return decision;
    }
    /// Checks a case: its report with its history, by the rules of its as_of day or else the day of issue.
    [[nodiscard]] Decision check(const Case& c) const;

    /// Fills `decision`, reusing its memory: a report without findings allocates nothing.
    void check(const BoundReport& report, const Known& known, Decision& decision) const;

    /// What one rule says about a case; not_applied when the rule does not speak of the report's type or is not in force
    /// on its day. Throws std::out_of_range when there is no rule of that id.
    [[nodiscard]] RuleOutcome evaluate_rule(const Case& c, std::string_view rule_id) const;

    /// The rules, parameters and tables it was made of; without examples when it was loaded without.
    [[nodiscard]] const Rulebook& rulebook() const;
    /// The compiled rules, for explain() and the renderers.
    [[nodiscard]] const program::Program& program() const { return *program_; }
    /// The same, to keep beyond the engine's life.
    [[nodiscard]] const std::shared_ptr<const program::Program>& shared_program() const { return program_; }

private:
    std::shared_ptr<const program::Program> program_;
    Receipt receipt_;  ///< what is the same for every decision
};

/// How to load a rulebook.
struct LoadOptions {
    bool examples = true;                       ///< false loads faster; true for test, lint, coverage
    std::map<std::string, std::string> tables;  ///< table name → YAML file that replaces rules/tables/NAME.yaml
};

/// Loads a rulebook from a folder. Refused whole, with every error. Throws std::runtime_error when a file cannot be read.
[[nodiscard]] Checked<Engine> load_rules(const std::string& folder, const LoadOptions& options = {});
/// The same from files in memory.
[[nodiscard]] Checked<Engine> load_rules(std::vector<RulebookFile> files, const LoadOptions& options = {});

/// The rulebook that is part of the library.
[[nodiscard]] const Engine& built_in();
/// Its files, as they were when the library was built.
[[nodiscard]] std::vector<RulebookFile> built_in_files();

/// The JSON Schema of a kind of rulebook file ("rules", "parameters", "clauses", "table" …), for editors and for those who write
/// rules of their own. Nothing for a name that is none.
[[nodiscard]] std::optional<std::string> built_in_schema(std::string_view name);

/// Checks a report against the built-in rulebook.
template <class T>
[[nodiscard]] Decision check(const T& report, const Known& known = {}) {
    return built_in().check(report, known);
}
[[nodiscard]] inline Decision check(const Case& c) { return built_in().check(c); }

}  // namespace saglikrapor
