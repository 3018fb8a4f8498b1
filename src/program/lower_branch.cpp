// Conditions as branches: no truth value is kept, every test leads on to where its answer matters. For the screening, which
// needs to know that a rule is fulfilled and not why it is not.
#include <algorithm>
#include <limits>

#include "program/lower.hpp"

namespace saglikrapor::program {

using cel::Node;
using cel::NodeKind;

void Lowering::screen(const std::vector<const Node*>& all_of, const std::string& text, SharedValues& shared, const Targets& to) {
    screening_ = true;
    text_ = &text;
    shared_ = &shared;
    branch_chain(all_of, true, to);
}

// Code made here never runs on into what follows it: its last step always leads to one of the three targets.
void Lowering::branch(const Node& node, const Targets& to) {
    if (node.type.is(TypeKind::boolean) && shared_condition(node, to)) return;
    switch (node.kind) {
        case NodeKind::and_:
        case NodeKind::or_: return branch_chain(operands(node), node.kind == NodeKind::and_, to);
        case NodeKind::conditional: {
            Label then, otherwise;
            branch(child(node, 0), {then, otherwise, to.unknown});
            out_.bind(then);
            branch(child(node, 1), to);
            out_.bind(otherwise);
            return branch(child(node, 2), to);
        }
        case NodeKind::has_field: return branch_presence(node, to);
        case NodeKind::field: return branch_field(node, Test::in, 2, to);
        case NodeKind::call:
            if (tree_.calls[node.payload].builtin->name == "!_") return branch(child(node, 0), {to.no, to.yes, to.unknown});
            if (branch_comparison(node, to)) return;
            break;
        case NodeKind::macro: {
            const cel::MacroKind kind = tree_.macros[node.payload].kind;
            if (kind == cel::MacroKind::all || kind == cel::MacroKind::exists) return branch_quantifier(node, to);
            break;
        }
        default: break;
    }
    const Register kept = out_.mark();
    const Register made = out_.take();
    if (node.kind == NodeKind::has_variable) out_.emit({.op = Opcode::has_variable, .dst = made, .payload = node.payload});
    else value(node, made, to.unknown);
    out_.emit_branch(to, {.op = Opcode::branch_true, .a = made});
    out_.release(kept);
}

std::vector<const Node*> Lowering::operands(const Node& node) const {
    std::vector<const Node*> found, open{&node};
    while (!open.empty()) {
        const Node* const next = open.back();
        open.pop_back();
        if (next->kind != node.kind) {
            found.push_back(next);
            continue;
        }
        open.push_back(&child(*next, 1));
        open.push_back(&child(*next, 0));
    }
    return found;
}

// An operand either decides the chain or passes on to the next. An unknown one can still be overruled by one that decides
// after it. Where "unknown" leads to the same place as one of the answers, it is treated as that answer; where it leads to a
// place of its own, the rest of the chain stands a second time, as it is run after an unknown operand.
void Lowering::branch_chain(const std::vector<const Node*>& chain, bool conjunction, const Targets& to) {
    Label& pass = conjunction ? to.yes : to.no;
    Label& decided = conjunction ? to.no : to.yes;
    std::vector<Label> next(chain.size()), clouded(chain.size());
    const bool apart = &pass != &to.unknown && &decided != &to.unknown;
    const auto walk = [&](std::size_t i, Label& on, Label& unknown) {
        branch(*chain[i], conjunction ? Targets{on, decided, unknown} : Targets{decided, on, unknown});
    };
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const bool last = i + 1 == chain.size();
        out_.bind(next[i]);
        // has(x) && test(x): the test itself finds out that x is absent, which decides the chain.
        if (!last && asks_presence_of(*chain[i], *chain[i + 1], conjunction)) {
            out_.bind(next[++i]);
            walk(i, i + 1 == chain.size() ? pass : next[i + 1], decided);
            continue;
        }
        Label& on = last ? pass : next[i + 1];
        if (&pass == &to.unknown) walk(i, on, on);
        else if (!apart || last) walk(i, on, to.unknown);
        else walk(i, on, clouded[i + 1]);
    }
    if (!apart) return;
    bool reached = false;
    for (std::size_t i = 1; i < chain.size(); ++i) {
        reached = reached || out_.used(clouded[i]);
        if (!reached) continue;
        out_.bind(clouded[i]);
        Label& on = i + 1 == chain.size() ? to.unknown : clouded[i + 1];
        walk(i, on, on);
    }
}

namespace {

// The field whose absence is the only thing that can make the condition unknown; null when it is no such test.
const Node* tested_field(const cel::Tree& tree, const Node& node) {
    if (node.kind == NodeKind::field) return &node;
    if (node.kind != NodeKind::call) return nullptr;
    if (tree.calls[node.payload].builtin->name == "!_") return tested_field(tree, tree.child(node, 0));
    if (node.child_count != 2) return nullptr;
    const Node& left = tree.child(node, 0);
    const Node& right = tree.child(node, 1);
    const std::string_view name = tree.calls[node.payload].builtin->name;
    if (name == "_in_" && left.kind == NodeKind::field && right.kind == NodeKind::list) {
        for (std::uint32_t i = 0; i < right.child_count; ++i)
            if (tree.child(right, i).kind != NodeKind::constant) return nullptr;
        return &left;
    }
    constexpr std::string_view comparisons[] = {"_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_"};
    if (std::find(std::begin(comparisons), std::end(comparisons), name) == std::end(comparisons)) return nullptr;
    if (left.kind == NodeKind::field && right.kind == NodeKind::constant) return &left;
    if (left.kind == NodeKind::constant && right.kind == NodeKind::field) return &right;
    return nullptr;
}

bool same(const cel::Tree& tree, const Node& a, const Node& b) {
    if (a.kind != b.kind || a.payload != b.payload || a.child_count != b.child_count) return false;
    if (a.kind != NodeKind::field && a.kind != NodeKind::variable && a.kind != NodeKind::local) return false;
    for (std::uint32_t i = 0; i < a.child_count; ++i)
        if (!same(tree, tree.child(a, i), tree.child(b, i))) return false;
    return true;
}

}  // namespace

bool Lowering::asks_presence_of(const Node& presence, const Node& test, bool conjunction) const {
    const Node* asked = &presence;
    if (!conjunction) {
        if (asked->kind != NodeKind::call || tree_.calls[asked->payload].builtin->name != "!_") return false;
        asked = &child(*asked, 0);
    }
    if (asked->kind != NodeKind::has_field) return false;
    const Node* const tested = tested_field(tree_, test);
    return tested != nullptr && tested->payload == asked->payload && same(tree_, child(*tested, 0), child(*asked, 0));
}

// has(a.b.c) is false when a.b is absent already.
void Lowering::branch_presence(const Node& node, const Targets& to) {
    const Register kept = out_.mark();
    if (const auto object = shared_object(node)) {
        out_.emit_branch({to.yes, to.no, to.no}, {.op = Opcode::branch_true, .a = *object});
        return out_.release(kept);
    }
    const Member m = member(node, to.no);
    const bool optional_byte = m.field.layout == Layout::optional_byte || m.field.layout == Layout::optional_boolean;
    if (optional_byte) {
        out_.emit_branch({to.yes, to.no, to.no},
                         {.op = Opcode::branch_in_optional_byte, .a = m.object, .payload = m.field.offset, .constant = -1});
    } else {
        out_.code().fields.push_back(m.field);
        out_.emit_branch(to, {.op = Opcode::branch_has, .a = m.object, .payload = static_cast<std::uint32_t>(out_.code().fields.size() - 1)});
    }
    out_.release(kept);
}

void Lowering::branch_field(const Node& field, Test test, std::int64_t constant, const Targets& to) {
    const Register kept = out_.mark();
    const Member m = member(field, to.unknown);
    switch (m.field.layout) {
        case Layout::boolean:
        case Layout::byte:
        case Layout::optional_boolean:
        case Layout::optional_byte:
            if (test == Test::equal && constant >= 0 && constant < 63) {
                constant = std::int64_t{1} << constant;
                test = Test::in;
            }
            break;
        default: break;
    }
    if (test == Test::in) {
        switch (m.field.layout) {
            case Layout::boolean:
            case Layout::byte:
                out_.emit_branch(to, {.op = Opcode::branch_in_byte, .a = m.object, .payload = m.field.offset, .constant = constant});
                return out_.release(kept);
            case Layout::optional_boolean:
            case Layout::optional_byte:
                out_.emit_branch(to, {.op = Opcode::branch_in_optional_byte, .a = m.object, .payload = m.field.offset, .constant = constant});
                return out_.release(kept);
            default: break;
        }
        // Only a bool comes here, and only from somewhere that is not laid out plainly: is it 1?
        test = Test::equal;
        constant = 1;
    }
    out_.emit_branch(to, {.op = test == Test::equal ? Opcode::branch_equal_field : Opcode::branch_less_equal_field, .a = m.object,
                          .payload = add_test(m.field, constant)});
    out_.release(kept);
}

namespace {

/// A comparison told by `==` and `<=` alone.
struct Told {
    bool equal;     ///< == or <=
    bool negated;   ///< the answers change places
    bool swapped;   ///< the sides change places
};

std::optional<Told> told(std::string_view name) {
    if (name == "_==_") return Told{true, false, false};
    if (name == "_!=_") return Told{true, true, false};
    if (name == "_<=_") return Told{false, false, false};
    if (name == "_>_") return Told{false, true, false};
    if (name == "_>=_") return Told{false, false, true};
    if (name == "_<_") return Told{false, true, true};
    return std::nullopt;
}

}  // namespace

bool Lowering::branch_comparison(const Node& node, const Targets& given) {
    if (node.child_count != 2) return false;
    const cel::Call& called = tree_.calls[node.payload];
    const Node& left = child(node, 0);
    const Node& right = child(node, 1);
    if (called.builtin->name == "_in_" && left.kind == NodeKind::field) {
        const auto set = ordinal_set(right);
        const Layout layout = left.kind == NodeKind::field ? child(left, 0).type.structure_info().fields[left.payload].layout : Layout::call;
        if (!set || (layout != Layout::byte && layout != Layout::optional_byte)) return false;
        branch_field(left, Test::in, *set, given);
        return true;
    }
    const auto comparison = told(called.builtin->name);
    if (!comparison || called.types[0] != called.types[1]) return false;
    const Targets to = comparison->negated ? Targets{given.no, given.yes, given.unknown} : given;
    const bool texts = called.types[0].is(TypeKind::string);
    if (!(texts && comparison->equal) && !is_integral(called.types[0])) return false;
    if (!texts && left.kind == NodeKind::field && right.kind == NodeKind::constant) {
        const std::int64_t constant = tree_.constants[right.payload].integer;
        if (comparison->equal) return branch_field(left, Test::equal, constant, to), true;
        if (!comparison->swapped) return branch_field(left, Test::less_equal, constant, to), true;
        // c <= x is not (x <= c - 1)
        if (constant != std::numeric_limits<std::int64_t>::min()) {
            branch_field(left, Test::less_equal, constant - 1, {to.no, to.yes, to.unknown});
            return true;
        }
    }
    const Register kept = out_.mark();
    Register a = operand(left, given.unknown);
    Register b = operand(right, given.unknown);
    if (comparison->swapped) std::swap(a, b);
    const Opcode op = texts ? Opcode::branch_text_equal : comparison->equal ? Opcode::branch_equal : Opcode::branch_less_equal;
    out_.emit_branch(to, {.op = op, .a = a, .b = b});
    out_.release(kept);
    return true;
}

}  // namespace saglikrapor::program
