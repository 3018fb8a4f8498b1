// A whole rulebook, checked and compiled: for every report type the code of its rules, for every day what is in force.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <saglikrapor/base/checked.hpp>
#include <saglikrapor/cel/environment.hpp>
#include <saglikrapor/program/code.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

namespace saglikrapor::program {

/// The report model as a rulebook is compiled against it.
struct ModelSchema {
    struct ReportType {
        std::string name;
        const StructInfo* report;
    };
    std::vector<ReportType> reports;
    const StructInfo* earlier_report = nullptr;
};

/// The variables every rule sees, by number.
enum Variables : std::uint32_t { report_variable, history_variable, as_of_variable, param_variable, table_variable, variable_count };

/// A value that a finding shows: a path of the requirement, or an expression in a message.
struct ShownValue {
    std::string name;  ///< as written: "report.days", "report.days - param.single_physician_days"
    Entry entry;
    bool in_finding = true;  ///< listed under `values`; false: only an expression inside a sentence
};

/// Part of a sentence: letters, or the place of a shown value.
struct MessagePart {
    std::string letters;
    std::int32_t value = -1;
};

struct Sentence {
    std::vector<MessagePart> tr;
    std::vector<MessagePart> en;
};

struct RuleProgram {
    std::uint32_t rule = 0;  ///< index into Rulebook::rules
    Entry when;
    Entry require;
    std::vector<Entry> unless;
    Entry contributing;
    std::vector<ShownValue> values;
    Sentence message;
    Sentence remedy;
};

struct TypeProgram {
    std::string name;
    const StructInfo* schema = nullptr;
    Code code;
    std::vector<RuleProgram> rules;
    /// Where the code begins that flags the rules which need a closer look (run/machine.hpp); absent: all of them do.
    std::optional<std::uint32_t> screening;
};

/// The files of rules that speak of a report type on some day.
struct RuleSets {
    std::vector<std::string> applied;      ///< with a rule in force
    std::vector<std::string> not_applied;  ///< with rules for the type, but none in force
};

/// What is in force between two days on which something changes.
struct Epoch {
    std::int64_t from = 0;                            ///< day number
    std::vector<Cell> parameters;
    std::vector<Cell> tables;
    std::vector<std::vector<std::uint32_t>> active;   ///< for every type: the rules in force, as indexes into its rules
    std::vector<std::vector<std::uint64_t>> active_bits;  ///< the same as bits
    std::vector<std::shared_ptr<const RuleSets>> sets;  ///< for every type
};

/// Means the same from the moment it is made; shared by threads without a lock of theirs.
class Program {
public:
    [[nodiscard]] const Rulebook& rulebook() const { return *rulebook_; }
    /// One report type; compiled at the first call when the program was built lazily.
    [[nodiscard]] const TypeProgram& type(std::size_t index) const {
        Compiled& compiled = compiled_[index];
        if (!compiled.done.load(std::memory_order_acquire)) compile(index);
        return types_[index];
    }
    /// All of them, every one compiled.
    [[nodiscard]] const std::vector<TypeProgram>& types() const {
        for (std::size_t i = 0; i < types_.size(); ++i) (void)type(i);
        return types_;
    }
    /// The type's index, or -1.
    [[nodiscard]] int type_index(std::string_view name) const;
    [[nodiscard]] const Epoch& epoch(std::int64_t day) const;
    [[nodiscard]] const std::vector<Epoch>& epochs() const { return epochs_; }
    /// A number that changes when the compiled program's meaning may have: format version and rulebook digest.
    [[nodiscard]] std::string fingerprint() const;
    /// The types of the variables but `report`, which depends on the report type.
    [[nodiscard]] const cel::Environment& shared_environment() const { return environment_; }

private:
    friend class Builder;
    std::shared_ptr<const Rulebook> rulebook_;
    std::vector<TypeProgram> types_;
    struct Compiled {
        std::once_flag once;
        std::atomic<bool> done{false};  ///< asked at every check; call_once takes longer to say the same
    };
    void compile(std::size_t index) const;

    std::unique_ptr<Compiled[]> compiled_;
    std::function<void(std::size_t)> compile_;
    std::vector<Epoch> epochs_;
    cel::Environment environment_;
    std::shared_ptr<void> storage_;  ///< schemas of parameters and tables, rows, texts
};

/// Checks every expression of every rule for every report type it speaks of, and compiles it. All errors at once:
/// cel.* and program.*, each at its line and column in the YAML file.
[[nodiscard]] Checked<std::shared_ptr<const Program>> build(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model);

/// The same for a rulebook that is known to be right, as the built-in one is: a report type is compiled when the first
/// report of it comes. A fault that shows then is thrown as DiagnosticError.
[[nodiscard]] std::shared_ptr<const Program> build_lazily(std::shared_ptr<const Rulebook> rulebook, const ModelSchema& model);

/// The environment in which a rule for that report type is checked (for explanations and tools).
[[nodiscard]] cel::Environment rule_environment(const Program& program, const TypeProgram& type);

}  // namespace saglikrapor::program
