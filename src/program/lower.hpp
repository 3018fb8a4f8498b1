// The compiler's work on one expression: values, conditions, loops. Split over lower_*.cpp by subject.
#pragma once

#include <optional>

#include <saglikrapor/cel/environment.hpp>
#include <saglikrapor/cel/typed.hpp>

#include "program/emit.hpp"

namespace saglikrapor::program {

class Lowering {
public:
    Lowering(Code& code, const cel::Tree& tree, const cel::Environment& environment);

    /// dst becomes 0, 1 or 2.
    void condition(const cel::Node& node, Register dst);
    /// dst becomes the value, or control goes to `fail` with a cause noted.
    void value(const cel::Node& node, Register dst, Label& fail);

    [[nodiscard]] Emitter& emitter() { return out_; }

private:
    struct Member {
        Register object;
        FieldRef field;
    };

    // lower_condition.cpp
    void connective(const cel::Node& node, Register dst);
    void choice_condition(const cel::Node& node, Register dst);
    void presence(const cel::Node& node, Register dst);
    bool fused(const cel::Node& node, Register dst, Label& fail);
    bool fused_member(const cel::Node& node, Register dst, Label& fail);
    [[nodiscard]] std::optional<std::int64_t> ordinal_set(const cel::Node& list) const;

    // lower_value.cpp
    Register operand(const cel::Node& node, Label& fail);
    Member member(const cel::Node& node, Label& fail);
    void call(const cel::Node& node, Register dst, Label& fail);
    void has_key(const cel::Node& node, Register dst, Label& fail);
    void list_literal(const cel::Node& node, Register dst, Label& fail);
    void map_literal(const cel::Node& node, Register dst, Label& fail);
    void choice_value(const cel::Node& node, Register dst, Label& fail);
    void constant(const cel::Node& node, Register dst);

    // lower_loop.cpp
    void quantifier(const cel::Node& node, Register dst);
    void exactly_one(const cel::Node& node, Register dst, Label& fail);
    void collect(const cel::Node& node, Register dst, Label& fail);
    struct Loop {
        LoopRef ref;
        std::uint32_t index;
        Label again, done;
    };
    void begin_loop(const cel::Node& node, Loop& loop, Label& fail);
    void next_element(const cel::Node& node, Loop& loop, Label& fail);

    [[nodiscard]] bool is_condition(const cel::Node& node) const;
    [[nodiscard]] ColdInfo cold(const cel::Node& node, bool with_path = false);
    [[nodiscard]] const cel::Node& child(const cel::Node& node, std::uint32_t i) const { return tree_.child(node, i); }
    std::uint32_t add_test(const FieldRef& field, std::int64_t constant_value);

    const cel::Tree& tree_;
    const cel::Environment& environment_;
    Emitter out_;
    std::vector<Register> locals_;
};

}  // namespace saglikrapor::program
