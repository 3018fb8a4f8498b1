// Writing instructions: labels that are bound later, registers that are given back, and a cold entry for each step.
#pragma once

#include <vector>

#include <saglikrapor/program/code.hpp>

namespace saglikrapor::program {

using Register = std::uint16_t;

/// A place in the code that may be jumped to before it is known.
struct Label {
    std::vector<std::uint32_t> uses;
    bool bound = false;
    std::uint32_t position = 0;
};

class Emitter {
public:
    Emitter(Code& code, Register first_free) : code_(code), next_(first_free) {}

    std::uint32_t emit(Instruction instruction, ColdInfo cold = {}) {
        code_.instructions.push_back(instruction);
        code_.cold.push_back(cold);
        return static_cast<std::uint32_t>(code_.instructions.size() - 1);
    }

    void emit_to(Label& label, Instruction instruction, ColdInfo cold = {}) {
        const std::uint32_t at = emit(instruction, cold);
        if (label.bound) code_.instructions[at].target = label.position;
        else label.uses.push_back(at);
    }

    void bind(Label& label) {
        label.bound = true;
        label.position = static_cast<std::uint32_t>(code_.instructions.size());
        for (const std::uint32_t use : label.uses) code_.instructions[use].target = label.position;
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
        return first;
    }

    [[nodiscard]] Register mark() const { return next_; }
    void release(Register mark) { next_ = mark; }
    [[nodiscard]] bool exhausted() const { return exhausted_; }

    Code& code() { return code_; }

private:
    Code& code_;
    Register next_;
    bool exhausted_ = false;
};

}  // namespace saglikrapor::program
