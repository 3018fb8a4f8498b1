// Writing instructions: labels that are bound later, registers that are given back, and a cold entry for each step.
#pragma once

#include <algorithm>
#include <vector>

#include <saglikrapor/program/code.hpp>

namespace saglikrapor::program {

using Register = std::uint16_t;

/// A place in the code that may be jumped to before it is known.
struct Label {
    struct Use {
        std::uint32_t instruction;
        std::uint32_t Instruction::*member;
    };
    std::vector<Use> uses;
    bool bound = false;
    std::uint32_t position = 0;
};

/// Where a branch leads.
struct Targets {
    Label& yes;
    Label& no;
    Label& unknown;
};

class Emitter {
public:
    Emitter(Code& code, Register first_free) : code_(code), next_(first_free) {}

    std::uint32_t emit(Instruction instruction, ColdInfo cold = {}) {
        code_.instructions.push_back(instruction);
        code_.cold.push_back(cold);
        return static_cast<std::uint32_t>(code_.instructions.size() - 1);
    }

    void emit_to(Label& label, Instruction instruction, ColdInfo cold = {}) { point(emit(instruction, cold), &Instruction::target, label); }

    /// Of a loop: where it ends when its tally is 0, and when it is not.
    struct Ends {
        Label& none;
        Label& some;
    };
    void emit_next(const Ends& ends, Instruction instruction) {
        const std::uint32_t at = emit(instruction);
        point(at, &Instruction::target, ends.none);
        point(at, &Instruction::no, ends.some);
    }

    void emit_branch(const Targets& targets, Instruction instruction) {
        const std::uint32_t at = emit(instruction);
        point(at, &Instruction::yes, targets.yes);
        point(at, &Instruction::no, targets.no);
        point(at, &Instruction::target, targets.unknown);
    }

    void bind(Label& label) {
        label.bound = true;
        label.position = static_cast<std::uint32_t>(code_.instructions.size());
        for (const Label::Use& use : label.uses) code_.instructions[use.instruction].*use.member = label.position;
        label.uses.clear();
    }

    [[nodiscard]] bool used(const Label& label) const { return !label.uses.empty(); }

    /// `count` neighbouring registers; past the last one exhausted() becomes true and the code must not be run.
    Register take(std::size_t count = 1) {
        if (next_ + count > register_count) {
            exhausted_ = true;
            return 0;
        }
        const Register first = next_;
        next_ = static_cast<Register>(next_ + count);
        highest_ = std::max(highest_, next_);
        return first;
    }

    [[nodiscard]] Register mark() const { return next_; }
    void release(Register mark) { next_ = mark; }
    [[nodiscard]] bool exhausted() const { return exhausted_; }
    /// One more than the highest register that was taken; past the last one when they did not suffice.
    [[nodiscard]] Register highest() const { return exhausted_ ? static_cast<Register>(register_count + 1) : highest_; }

    Code& code() { return code_; }

private:
    void point(std::uint32_t at, std::uint32_t Instruction::*member, Label& label) {
        if (label.bound) code_.instructions[at].*member = label.position;
        else label.uses.push_back({at, member});
    }

    Code& code_;
    Register next_;
    Register highest_ = 0;
    bool exhausted_ = false;
};

}  // namespace saglikrapor::program
