// Procedures and input rules, checked and compiled. After rulebook and program, before standing and verdict.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include <saglikrapor/base/checked.hpp>
#include <saglikrapor/cel/environment.hpp>
#include <saglikrapor/program/program.hpp>
#include <saglikrapor/rulebook/entries.hpp>

namespace saglikrapor::procedure {

/// What the expressions of an entry may speak of. Variables: the inputs, then `as_of`, `param`, `table`, then what is derived.
struct Frame {
    cel::Environment environment;
    std::size_t inputs = 0;
    std::vector<program::Entry> derived;
};

struct CompiledRule {
    const InputRule* rule = nullptr;
    Frame frame;
    program::Code code;
    program::Entry when;
    std::vector<program::Entry> require;
};

struct CompiledTransition {
    program::Entry guard;          ///< not present: always
    program::Entry count;          ///< of the deadline
    std::uint32_t to = 0;          ///< state
    std::int32_t start = -1;       ///< variable of the deadline's start; -1: the state or an event
};

struct CompiledProcedure {
    const Procedure* procedure = nullptr;
    Frame frame;
    program::Code code;
    std::vector<CompiledTransition> transitions;
    std::vector<std::vector<std::uint32_t>> leaving;  ///< for every state: its transitions
    std::uint32_t initial = 0;
};

/// Means the same from the moment it is made; shared by threads without a lock.
class Book {
public:
    [[nodiscard]] const std::vector<CompiledProcedure>& procedures() const { return procedures_; }
    [[nodiscard]] const std::vector<CompiledRule>& rules() const { return rules_; }
    /// Null when there is none of that id.
    [[nodiscard]] const CompiledProcedure* procedure(std::string_view id) const;
    [[nodiscard]] const CompiledRule* rule(std::string_view id) const;
    /// All ids, procedures first.
    [[nodiscard]] std::vector<std::string_view> ids() const;
    /// "did you mean 'yonerge/driver-appeal'?" for an id that nothing has: an entry that lacks only its regulation, else one that
    /// is spelt alike. Empty when there is none.
    [[nodiscard]] std::string hint_for(std::string_view id) const;
    [[nodiscard]] const Entries& entries() const { return *entries_; }
    /// Brings parameters, tables and holidays.
    [[nodiscard]] const program::Program& program() const { return *program_; }

private:
    friend class BookBuilder;
    std::shared_ptr<const Entries> entries_;
    std::shared_ptr<const program::Program> program_;
    std::vector<CompiledProcedure> procedures_;
    std::vector<CompiledRule> rules_;
};

/// Checks and compiles every expression. All errors at once: cel.*, program.* and procedure.overlap (two transitions for the
/// same event can be enabled at once), procedure.deadline (a count that is no int, a start that is no date).
///
/// Overlaps are told where they can be: transitions that leave the same state on the same event for a common actor, when one
/// has no guard, when both have the same, or when both read only inputs that can be gone through (bool, enumerations, has()
/// of anything) and some choice of values makes both true. Of other guards nothing is said; should both be true for a case,
/// the step is refused as ambiguous.
[[nodiscard]] Checked<std::shared_ptr<const Book>> build(std::shared_ptr<const Entries> entries,
                                                         std::shared_ptr<const program::Program> program);

}  // namespace saglikrapor::procedure
