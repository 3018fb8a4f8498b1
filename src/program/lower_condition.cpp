// Conditions: three-valued connectives, presence, and the comparisons that are one step.
#include <algorithm>

#include "program/lower.hpp"

namespace saglikrapor::program {

using cel::Node;
using cel::NodeKind;

void Lowering::condition(const Node& node, Register dst) {
    switch (node.kind) {
        case NodeKind::and_:
        case NodeKind::or_: return connective(node, dst);
        case NodeKind::conditional: return choice_condition(node, dst);
        case NodeKind::has_field: return presence(node, dst);
        case NodeKind::has_variable: out_.emit({.op = Opcode::has_variable, .dst = dst, .payload = node.payload}); return;
        case NodeKind::call:
            if (tree_.calls[node.payload].builtin->name == "!_") {
                condition(child(node, 0), dst);
                out_.emit({.op = Opcode::not_, .dst = dst, .a = dst});
                return;
            }
            break;
        case NodeKind::macro: {
            const cel::MacroKind kind = tree_.macros[node.payload].kind;
            if (kind == cel::MacroKind::all || kind == cel::MacroKind::exists) return quantifier(node, dst);
            break;
        }
        default: break;
    }
    Label fail, end;
    const Register kept = out_.mark();
    if (!(node.kind == NodeKind::field && fused_member(node, dst, fail))) value(node, dst, fail);
    out_.release(kept);
    if (!out_.used(fail)) return;
    out_.emit_to(end, {.op = Opcode::jump});
    out_.bind(fail);
    out_.emit({.op = Opcode::unknown, .dst = dst});
    out_.bind(end);
}

// A chain a && b && c is one list of operands: one mark is enough, because what decides the chain makes every cause
// that was noted since its beginning irrelevant.
void Lowering::connective(const Node& node, Register dst) {
    const NodeKind kind = node.kind;
    const bool conjunction = kind == NodeKind::and_;
    const std::vector<const Node*> chain = operands(node);
    const Register kept = out_.mark();
    const Register causes = out_.take();
    const Register right = out_.take();
    Label decided;
    out_.emit({.op = Opcode::mark, .dst = causes});
    for (std::size_t i = 0; i < chain.size(); ++i) {
        if (i == 0) {
            condition(*chain[i], dst);
        } else {
            condition(*chain[i], right);
            out_.emit({.op = conjunction ? Opcode::and_ : Opcode::or_, .dst = dst, .a = dst, .b = right, .payload = causes});
        }
        if (i + 1 < chain.size())
            out_.emit_to(decided, {.op = conjunction ? Opcode::jump_if_false : Opcode::jump_if_true, .a = dst});
    }
    out_.bind(decided);
    out_.release(kept);
}

void Lowering::choice_condition(const Node& node, Register dst) {
    const Register kept = out_.mark();
    const Register test = out_.take();
    Label otherwise, unknown, end;
    condition(child(node, 0), test);
    out_.emit_to(unknown, {.op = Opcode::jump_if_unknown, .a = test});
    out_.emit_to(otherwise, {.op = Opcode::jump_if_false, .a = test});
    condition(child(node, 1), dst);
    out_.emit_to(end, {.op = Opcode::jump});
    out_.bind(otherwise);
    condition(child(node, 2), dst);
    out_.emit_to(end, {.op = Opcode::jump});
    out_.bind(unknown);
    out_.emit({.op = Opcode::unknown, .dst = dst});
    out_.bind(end);
    out_.release(kept);
}

// has(a.b.c) is false when a.b is absent already, so the causes of that are forgotten.
void Lowering::presence(const Node& node, Register dst) {
    const Register kept = out_.mark();
    const Register causes = out_.take();
    Label absent, end;
    out_.emit({.op = Opcode::mark, .dst = causes});
    const Member m = member(node, absent);
    Code& code = out_.code();
    code.fields.push_back(m.field);
    out_.emit({.op = Opcode::has, .dst = dst, .a = m.object, .payload = static_cast<std::uint32_t>(code.fields.size() - 1)});
    if (out_.used(absent)) {
        out_.emit_to(end, {.op = Opcode::jump});
        out_.bind(absent);
        out_.emit({.op = Opcode::forget, .a = causes});
        code.constants.push_back({});
        code.constants.back().integer = false_value;
        out_.emit({.op = Opcode::constant, .dst = dst, .payload = static_cast<std::uint32_t>(code.constants.size() - 1)});
        out_.bind(end);
    }
    out_.release(kept);
}

std::uint32_t Lowering::add_test(const FieldRef& field, std::int64_t constant_value) {
    auto& tests = out_.code().tests;
    tests.push_back({field, constant_value});
    return static_cast<std::uint32_t>(tests.size() - 1);
}

bool Lowering::fused_member(const Node& node, Register dst, Label& fail) {
    const Member m = member(node, fail);
    out_.emit_to(fail, {.op = Opcode::test_true, .dst = dst, .a = m.object, .payload = add_test(m.field, 0)}, cold(node, true));
    return true;
}

namespace {

struct Comparison {
    std::string_view name;
    Opcode op;
    Opcode swapped;  ///< when the constant stands on the left
};

constexpr Comparison comparisons[] = {
    {"_==_", Opcode::test_equal, Opcode::test_equal},
    {"_!=_", Opcode::test_not_equal, Opcode::test_not_equal},
    {"_<_", Opcode::test_less, Opcode::test_greater},
    {"_<=_", Opcode::test_less_equal, Opcode::test_greater_equal},
    {"_>_", Opcode::test_greater, Opcode::test_less},
    {"_>=_", Opcode::test_greater_equal, Opcode::test_less_equal},
};

}  // namespace

std::optional<std::int64_t> Lowering::ordinal_set(const Node& list) const {
    if (list.kind != NodeKind::list || !list.type.element().is(TypeKind::enumeration)) return std::nullopt;
    std::uint64_t bits = 0;
    for (std::uint32_t i = 0; i < list.child_count; ++i) {
        const Node& item = child(list, i);
        if (item.kind != NodeKind::constant) return std::nullopt;
        const std::int64_t ordinal = tree_.constants[item.payload].integer;
        if (ordinal < 0 || ordinal > 62) return std::nullopt;
        bits |= std::uint64_t{1} << static_cast<unsigned>(ordinal);
    }
    if (list.type.element().enum_info().enumerators.size() > 63) return std::nullopt;
    return static_cast<std::int64_t>(bits);
}

bool Lowering::fused(const Node& node, Register dst, Label& fail) {
    if (node.child_count != 2) return false;
    const cel::Call& called = tree_.calls[node.payload];
    const Node& left = child(node, 0);
    const Node& right = child(node, 1);
    if (called.builtin->name == "_in_" && left.kind == NodeKind::field) {
        const auto set = ordinal_set(right);
        if (!set) return false;
        const Member m = member(left, fail);
        out_.emit_to(fail, {.op = Opcode::test_in, .dst = dst, .a = m.object, .payload = add_test(m.field, *set)}, cold(left, true));
        return true;
    }
    const bool straight = left.kind == NodeKind::field && right.kind == NodeKind::constant;
    const bool swapped = left.kind == NodeKind::constant && right.kind == NodeKind::field;
    if ((!straight && !swapped) || !is_integral(called.types[0]) || called.types[0] != called.types[1]) return false;
    for (const Comparison& c : comparisons) {
        if (c.name != called.builtin->name) continue;
        const Node& field = straight ? left : right;
        const Member m = member(field, fail);
        const std::int64_t constant_value = tree_.constants[(straight ? right : left).payload].integer;
        out_.emit_to(fail, {.op = straight ? c.op : c.swapped, .dst = dst, .a = m.object, .payload = add_test(m.field, constant_value)},
                     cold(field, true));
        return true;
    }
    return false;
}

}  // namespace saglikrapor::program
