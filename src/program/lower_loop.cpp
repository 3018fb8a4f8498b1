// Loops: the macros over lists and maps.
#include "program/lower.hpp"

namespace saglikrapor::program {

using cel::MacroKind;
using cel::Node;
using cel::NodeKind;

void Lowering::begin_loop(const Node& node, Loop& loop, Label& fail) {
    const cel::Macro& macro = tree_.macros[node.payload];
    loop.form = macro.over_map ? (macro.two_variables ? map_loop_with_value : map_loop)
                               : (macro.two_variables ? list_loop_with_index : list_loop);
    loop.range = out_.take(macro.two_variables ? second_register + 1 : first_register + 1);
    locals_[macro.first] = loop.first();
    if (macro.two_variables) locals_[macro.second] = loop.second();
    const Register given = operand(child(node, 0), fail);
    out_.emit_to(fail, {.op = Opcode::loop, .form = loop.form, .dst = loop.range, .a = given}, cold(node));
}

void Lowering::next_element(Loop& loop) {
    out_.bind(loop.again);
    out_.emit_to(loop.done, {.op = Opcode::next, .form = loop.form, .a = loop.range});
}

void Lowering::quantifier(const Node& node, Register dst) {
    const bool all = tree_.macros[node.payload].kind == MacroKind::all;
    const Register kept = out_.mark();
    const Register causes = out_.take();
    const Register body = out_.take();
    Loop loop;
    Label fail, end;
    begin_loop(node, loop, fail);
    out_.emit({.op = Opcode::mark, .dst = causes});
    integer(dst, all ? true_value : false_value);
    next_element(loop);
    condition(child(node, 1), body);
    out_.emit({.op = all ? Opcode::and_ : Opcode::or_, .dst = dst, .a = dst, .b = body, .payload = causes});
    out_.emit_to(loop.done, {.op = all ? Opcode::jump_if_false : Opcode::jump_if_true, .a = dst});
    out_.emit_to(loop.again, {.op = Opcode::jump});
    if (out_.used(fail)) {
        out_.bind(fail);
        out_.emit({.op = Opcode::unknown, .dst = dst});
    }
    out_.bind(loop.done);
    out_.bind(end);
    out_.release(kept);
}

void Lowering::exactly_one(const Node& node, Register dst, Label& fail) {
    const Register kept = out_.mark();
    const Register count = out_.take();
    const Register body = out_.take();
    Loop loop;
    begin_loop(node, loop, fail);
    integer(count, 0);
    next_element(loop);
    filter(child(node, 1), body, loop.again, fail);
    out_.emit_to(loop.again, {.op = Opcode::increment, .dst = count});
    out_.bind(loop.done);
    integer(body, 1);
    out_.emit({.op = Opcode::equal_integer, .dst = dst, .a = count, .b = body});
    out_.release(kept);
}

/// Goes to `again` when the element does not fulfil the condition of a filter, to `fail` when that is unknown.
void Lowering::filter(const Node& condition_node, Register item, Label& again, Label& fail) {
    if (screening_) {
        Label taken;
        branch(condition_node, {taken, again, fail});
        out_.bind(taken);
        return;
    }
    condition(condition_node, item);
    out_.emit_to(fail, {.op = Opcode::jump_if_unknown, .a = item});
    out_.emit_to(again, {.op = Opcode::jump_if_false, .a = item});
}

// list.map(x, n).sum() and list.filter(x, c).size() are counted while the loop runs; no list is made.
bool Lowering::counted(const Node& node, Register dst, Label& fail) {
    const std::string_view name = tree_.calls[node.payload].builtin->name;
    if (node.child_count != 1 || child(node, 0).kind != cel::NodeKind::macro) return false;
    const Node& loop_node = child(node, 0);
    const cel::Macro& macro = tree_.macros[loop_node.payload];
    const bool sum = name == "sum" && macro.kind == MacroKind::map && loop_node.type.element().is(TypeKind::integer);
    const bool size = name == "size" && macro.kind == MacroKind::filter;
    if (!sum && !size) return false;
    const Register kept = out_.mark();
    const Register total = out_.take();
    const Register item = out_.take();
    Loop loop;
    begin_loop(loop_node, loop, fail);
    integer(total, 0);
    next_element(loop);
    if (size || macro.has_condition) filter(child(loop_node, 1), item, loop.again, fail);
    if (size) {
        out_.emit_to(loop.again, {.op = Opcode::increment, .dst = total});
    } else {
        value(child(loop_node, macro.has_condition ? 2 : 1), item, fail);
        out_.emit_to(fail, {.op = Opcode::add_integer, .dst = total, .a = total, .b = item}, cold(node));
        out_.emit_to(loop.again, {.op = Opcode::jump});
    }
    out_.bind(loop.done);
    out_.emit({.op = Opcode::move, .dst = dst, .a = total});
    out_.release(kept);
    return true;
}

// filter, map, transformList, transformMap: `into` grows while the loop runs.
void Lowering::collect(const Node& node, Register dst, Label& fail) {
    const cel::Macro& macro = tree_.macros[node.payload];
    const bool makes_map = macro.kind == MacroKind::transform_map;
    const bool filters = macro.kind == MacroKind::filter || macro.has_condition;
    const Register kept = out_.mark();
    const Register into = out_.take();
    const Register item = out_.take();
    Loop loop;
    begin_loop(node, loop, fail);
    out_.emit_to(fail, {.op = Opcode::collect, .form = loop.form, .dst = into, .a = loop.range, .b = static_cast<std::uint16_t>(makes_map ? 1 : 0)},
                 cold(node));
    next_element(loop);
    if (filters) filter(child(node, 1), item, loop.again, fail);
    if (macro.kind == MacroKind::filter) {
        out_.emit({.op = Opcode::append, .dst = into, .a = macro.two_variables ? loop.second() : loop.first()});
    } else {
        value(child(node, macro.has_condition ? 2 : 1), item, fail);
        if (makes_map) out_.emit({.op = Opcode::insert, .dst = into, .a = item, .b = loop.first()});
        else out_.emit({.op = Opcode::append, .dst = into, .a = item});
    }
    out_.emit_to(loop.again, {.op = Opcode::jump});
    out_.bind(loop.done);
    out_.emit({.op = Opcode::move, .dst = dst, .a = into});
    out_.release(kept);
}

// `p.branch == 'neurology' && …`: the member that is compared, when it is one byte of the element itself.
const Node* Lowering::sought_byte(const Node& condition, std::uint32_t element) const {
    const std::vector<const Node*> all_of = condition.kind == NodeKind::and_ ? operands(condition) : std::vector{&condition};
    const Node* found = nullptr;
    for (const Node* const operand : all_of) {  // the last is the most particular, by custom
        if (operand->kind != NodeKind::call || tree_.calls[operand->payload].builtin->name != "_==_") continue;
        const Node& member = child(*operand, 0);
        if (member.kind != NodeKind::field || child(*operand, 1).kind != NodeKind::constant) continue;
        const Node& owner = child(member, 0);
        if (owner.kind != NodeKind::local || owner.payload != element) continue;
        if (owner.type.structure_info().fields[member.payload].layout == Layout::optional_byte) found = operand;
    }
    return found;
}

// What `exists` seeks is passed by in most elements; those are not worth a step each. An element without the member is not passed
// over: it leaves the condition unknown.
void Lowering::next_element_with(const Node& condition, const cel::Macro& macro, Loop& loop) {
    const Node* const sought = loop.form == list_loop ? sought_byte(condition, macro.first) : nullptr;
    if (sought == nullptr) return next_element(loop);
    const Node& member = child(*sought, 0);
    out_.bind(loop.again);
    out_.emit_to(loop.done, {.op = Opcode::next_with, .form = loop.form, .a = loop.range,
                             .payload = child(member, 0).type.structure_info().fields[member.payload].offset,
                             .constant = tree_.constants[child(*sought, 1).payload].integer});
}

// An element that leaves the body unknown counts at the end, unless one that decides comes after it.
void Lowering::branch_quantifier(const Node& node, const Targets& to) {
    const bool all = tree_.macros[node.payload].kind == cel::MacroKind::all;
    Label& decided = all ? to.no : to.yes;
    Label& exhausted = all ? to.yes : to.no;
    const bool apart = &to.unknown != &decided && &to.unknown != &exhausted;
    const Register kept = out_.mark();
    const Register clouded = out_.take();
    Loop loop;
    Label cloud, clear;
    begin_loop(node, loop, to.unknown);
    if (apart) integer(clouded, 0);
    if (all) next_element(loop);
    else next_element_with(child(node, 1), tree_.macros[node.payload], loop);
    Label& unknown = apart ? cloud : &to.unknown == &decided ? decided : loop.again;
    branch(child(node, 1), all ? Targets{loop.again, decided, unknown} : Targets{decided, loop.again, unknown});
    if (apart) {
        out_.bind(cloud);
        integer(clouded, 1);
        out_.emit_to(loop.again, {.op = Opcode::jump});
    }
    out_.bind(loop.done);
    if (apart) out_.emit_branch({to.unknown, exhausted, to.unknown}, {.op = Opcode::branch_true, .a = clouded});
    else out_.emit_to(exhausted, {.op = Opcode::jump});
    out_.release(kept);
}

}  // namespace saglikrapor::program
