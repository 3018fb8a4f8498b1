// The compiler's work on one expression: values, conditions, loops. Split over lower_*.cpp by subject.
#pragma once

#include <optional>
#include <utility>

#include <saglikrapor/cel/environment.hpp>
#include <saglikrapor/cel/typed.hpp>

#include "program/emit.hpp"
#include "program/shared_values.hpp"

namespace saglikrapor::program {

class Lowering {
public:
    Lowering(Code& code, const cel::Tree& tree, const cel::Environment& environment);

    /// dst becomes 0, 1 or 2.
    void condition(const cel::Node& node, Register dst);
    /// Control goes to one of the targets; no causes are noted (lower_branch.cpp). Conditions within values are branches too
    /// from then on.
    void screen(const std::vector<const cel::Node*>& all_of, const std::string& text, SharedValues& shared, const Targets& to);
    /// dst becomes the value, or control goes to `fail` with a cause noted.
    void value(const cel::Node& node, Register dst, Label& fail);

    /// Whether `presence` asks (in a conjunction has(x), else !has(x)) for just the field that `test` compares with constants.
    [[nodiscard]] bool asks_presence_of(const cel::Node& presence, const cel::Node& test, bool conjunction) const;

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

    // lower_branch.cpp
    enum class Test { in, equal, less_equal };
    void branch(const cel::Node& node, const Targets& to);
    void branch_chain(const std::vector<const cel::Node*>& chain, bool conjunction, const Targets& to);
    void branch_presence(const cel::Node& node, const Targets& to);
    void branch_field(const cel::Node& field, Test test, std::int64_t constant, const Targets& to);
    bool branch_comparison(const cel::Node& node, const Targets& to);
    void branch_quantifier(const cel::Node& node, const Targets& to);
    [[nodiscard]] std::vector<const cel::Node*> operands(const cel::Node& node) const;

    // lower_shared.cpp
    [[nodiscard]] bool is_plain_path(const cel::Node& node) const;
    std::optional<Register> shared_object(const cel::Node& node);
    std::optional<Register> shared_value(const cel::Node& node, Label& fail);
    bool shared_condition(const cel::Node& node, const Targets& to);
    std::optional<Register> shared_range(const cel::Node& list);

    // lower_value.cpp
    void materialize(const cel::Node& node, Register dst, Label& fail);
    void integer(Register dst, std::int64_t n);
    /// The step that loads such a field, and its payload.
    std::pair<Opcode, std::uint32_t> load_of(const FieldRef& field);
    Register operand(const cel::Node& node, Label& fail);
    Member member(const cel::Node& node, Label& fail);
    void list_literal(const cel::Node& node, Register dst, Label& fail);
    void map_literal(const cel::Node& node, Register dst, Label& fail);
    void choice_value(const cel::Node& node, Register dst, Label& fail);
    void constant(const cel::Node& node, Register dst);

    // lower_call.cpp
    void call(const cel::Node& node, Register dst, Label& fail);
    [[nodiscard]] std::optional<std::int64_t> added_constant(const cel::Node& node, Opcode operation) const;
    void has_key(const cel::Node& node, Register dst, Label& fail);

    // lower_loop.cpp
    void quantifier(const cel::Node& node, Register dst);
    void exactly_one(const cel::Node& node, Register dst, Label& fail);
    bool counted(const cel::Node& node, Register dst, Label& fail);
    void filter(const cel::Node& node, Register item, Label& again, Label& fail);
    void collect(const cel::Node& node, Register dst, Label& fail);
    struct Loop {
        Register range = 0;
        LoopForm form = list_loop;
        Label again, done;

        [[nodiscard]] Register tally() const { return static_cast<Register>(range + tally_register); }
        [[nodiscard]] Register first() const { return static_cast<Register>(range + first_register); }
        [[nodiscard]] Register second() const { return static_cast<Register>(range + second_register); }
    };
    /// Elements that are not worth a step each: their byte at `offset` is there and has its bit.
    struct Passed {
        std::uint32_t offset = 0;
        std::uint64_t ordinals = 0;
        double part = 0;  ///< of all the values that there are
    };
    void begin_loop(const cel::Node& node, Loop& loop, Label& fail);
    void next_element(Loop& loop) { next_element(loop, loop.done, loop.done); }
    void next_element(Loop& loop, Label& none, Label& some, const std::optional<Passed>& passed = std::nullopt);
    [[nodiscard]] std::optional<Passed> passed_over(const cel::Node& condition, const cel::Macro& macro, const Loop& loop) const;
    [[nodiscard]] std::optional<Passed> passed_by(const cel::Node& test, bool answer, std::uint32_t element) const;

    [[nodiscard]] bool is_condition(const cel::Node& node) const;
    [[nodiscard]] ColdInfo cold(const cel::Node& node, bool with_path = false);
    [[nodiscard]] const cel::Node& child(const cel::Node& node, std::uint32_t i) const { return tree_.child(node, i); }
    std::uint32_t add_test(const FieldRef& field, std::int64_t constant_value);

    [[nodiscard]] static bool is_integral(Type type);

    const cel::Tree& tree_;
    const cel::Environment& environment_;
    Emitter out_;
    std::vector<Register> locals_;
    // While screening:
    bool screening_ = false;
    SharedValues* shared_ = nullptr;
    const std::string* text_ = nullptr;
    const cel::Node* computing_ = nullptr;  ///< the kept value that is being computed, which must not refer to itself
};

}  // namespace saglikrapor::program
