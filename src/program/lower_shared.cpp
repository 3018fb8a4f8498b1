// Values and objects that are computed once a report, however many rules of a screening need them.
#include <utility>

#include <saglikrapor/cel/print.hpp>

#include "program/lower.hpp"

namespace saglikrapor::program {

using cel::Node;
using cel::NodeKind;

namespace {
/// What the state of a kept value says.
enum KeptState : std::int64_t { not_yet = 0, known = 1, failed = 2 };
/// What the state of a kept condition says.
enum KeptTruth : std::int64_t { is_false = 1, is_true = 2, is_unknown = 3 };
}  // namespace

// A path of members that starts at a variable which is always there.
bool Lowering::is_plain_path(const Node& node) const {
    if (node.kind == NodeKind::variable) return !environment_.variables[node.payload].optional;
    return node.kind == NodeKind::field && is_plain_path(child(node, 0));
}

std::optional<Register> Lowering::shared_object(const Node& node) {
    if (!screening_ || (node.kind != NodeKind::field && node.kind != NodeKind::has_field)) return std::nullopt;
    const Node& owner = child(node, 0);
    const FieldInfo& field = owner.type.structure_info().fields[node.payload];
    if (!field.type.is(TypeKind::structure) || field.layout == Layout::structure || !is_plain_path(owner)) return std::nullopt;
    const std::string path = cel::print_path(tree_, environment_, static_cast<std::uint32_t>(&owner - tree_.nodes.data())) + '.' + field.name;
    return shared_->object(path, [&] {
        Label never;  // the owner is a plain path as well: absent, it is null
        const Member m = member(node, never);
        return SharedValues::Fetch{m.object, m.field};
    });
}

std::optional<Register> Lowering::shared_range(const Node& list) {
    if (!screening_ || !list.type.is(TypeKind::list) || !list.type.element().is(TypeKind::structure)) return std::nullopt;
    const bool variable = list.kind == NodeKind::variable;
    if (variable ? !environment_.variables[list.payload].optional : !is_plain_path(list)) return std::nullopt;
    return shared_->range(*text_, list, [&]() -> SharedValues::List {
        if (variable) return {std::nullopt, list.payload};
        Label never;  // the owner is a plain path as well: absent, it is null
        const Member m = member(list, never);
        return {SharedValues::Fetch{m.object, m.field}, 0};
    });
}

// The register that holds the value, computed here unless it was computed before.
std::optional<Register> Lowering::shared_value(const Node& node, Label& fail) {
    // A bool is shared as a condition, below: both ways would read the state differently.
    if (!screening_ || computing_ == &node || node.type.is(TypeKind::boolean)) return std::nullopt;
    const auto kept = shared_->kept(tree_, *text_, node);
    if (!kept) return std::nullopt;
    Label compute, missing, end;
    out_.emit_branch({end, fail, compute}, {.op = Opcode::branch_state, .a = kept->state, .constant = known});
    out_.bind(compute);
    const Node* const outer = std::exchange(computing_, &node);
    value(node, kept->value, missing);
    computing_ = outer;
    integer(kept->state, known);
    out_.emit_to(end, {.op = Opcode::jump});
    if (out_.used(missing)) {
        out_.bind(missing);
        integer(kept->state, failed);
        out_.emit_to(fail, {.op = Opcode::jump});
    }
    out_.bind(end);
    return kept->value;
}

bool Lowering::shared_condition(const Node& node, const Targets& to) {
    if (computing_ == &node) return false;
    const auto kept = shared_->kept(tree_, *text_, node);
    if (!kept) return false;
    Label compute, no, yes, unknown, ask, ask_false;
    out_.emit_branch({to.yes, ask_false, compute}, {.op = Opcode::branch_state, .a = kept->state, .constant = is_true});
    out_.bind(ask_false);
    out_.emit_branch({to.no, to.unknown, compute}, {.op = Opcode::branch_state, .a = kept->state, .constant = is_false});
    out_.bind(compute);
    const Node* const outer = std::exchange(computing_, &node);
    branch(node, {yes, no, unknown});
    computing_ = outer;
    const auto keep = [&](Label& from, KeptTruth truth, Label& onward) {
        if (!out_.used(from)) return;
        out_.bind(from);
        integer(kept->state, truth);
        out_.emit_to(onward, {.op = Opcode::jump});
    };
    keep(yes, is_true, to.yes);
    keep(no, is_false, to.no);
    keep(unknown, is_unknown, to.unknown);
    return true;
}

}  // namespace saglikrapor::program
