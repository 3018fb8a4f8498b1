// Runs code: registers, an arena, and a list of what was missing. Lives on the stack of one check.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include <saglikrapor/cel/builtin.hpp>
#include <saglikrapor/program/code.hpp>
#include <saglikrapor/value/arena.hpp>

namespace saglikrapor::run {

/// Why a value is unknown: an instruction that failed. `fault` none = the datum is absent.
struct Cause {
    std::uint32_t instruction;
    cel::Fault fault;
};

/// One check's working memory. Variables are set once; any number of expressions of one Code may then run.
class Machine {
public:
    explicit Machine(const HolidayCalendar* holidays = nullptr) : holidays_(holidays) {}

    /// Cell n is variable n; the cells must outlive the runs.
    void set_variables(std::span<const Cell> variables);

    /// Runs a condition: false_value, true_value or unknown_value. Unknown leaves its causes().
    [[nodiscard]] program::Truth condition(const program::Code& code, const program::Entry& entry);

    /// Runs a value expression; false when it failed, which leaves causes(). Text, lists and maps in `out` live until
    /// the next reset().
    [[nodiscard]] bool value(const program::Code& code, const program::Entry& entry, Slot& out);

    /// Runs the screening of a report type (program/program.hpp): sets bit n of `flags` when rule n needs a closer look. A
    /// rule whose bit stays as it was holds or does not apply.
    void screen(const program::Code& code, std::uint32_t begin, std::span<std::uint64_t> flags);

    /// Causes of the last run, in order of evaluation; at most 64 are kept.
    [[nodiscard]] std::span<const Cause> causes() const { return {causes_.data(), cause_count_}; }

    /// Forgets values made so far; between reports.
    void reset() { arena_.reset(); }

    [[nodiscard]] Arena& arena() { return arena_; }

private:
    void execute(const program::Code& code, std::uint32_t at);
    [[nodiscard]] program::Truth test(const program::Code& code, std::uint32_t at);
    void note(std::uint32_t instruction, cel::Fault fault) {
        if (cause_count_ < causes_.size()) causes_[cause_count_++] = {instruction, fault};
    }

    /// Notes why, and gives the step to go on with.
    const program::Instruction* failed(const program::Instruction* first, const program::Instruction& at, cel::Fault fault) {
        note(static_cast<std::uint32_t>(&at - first), fault);
        return first + at.target;
    }

    std::span<const Cell> variables_;
    std::span<std::uint64_t> flags_;
    const HolidayCalendar* holidays_;
    std::size_t cause_count_ = 0;
    std::uint64_t steps_ = 0;
    std::array<Cause, 64> causes_;
    std::array<Slot, program::register_count> registers_;
    Arena arena_;
};

}  // namespace saglikrapor::run
