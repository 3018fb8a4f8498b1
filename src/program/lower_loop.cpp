// Loops: the macros over lists and maps.
#include <bit>

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
    if (const auto range = shared_range(child(node, 0)); range && loop.form == list_loop) {
        out_.emit_to(fail, {.op = Opcode::loop_over, .dst = loop.range, .a = *range});
        return;
    }
    const Register given = operand(child(node, 0), fail);
    out_.emit_to(fail, {.op = Opcode::loop, .form = loop.form, .dst = loop.range, .a = given}, cold(node));
}

// Past the last element the loop ends at `none` when its tally is 0, else at `some`.
void Lowering::next_element(Loop& loop, Label& none, Label& some, const std::optional<Passed>& passed) {
    Instruction next{.op = Opcode::next, .form = loop.form, .a = loop.range};
    if (passed) {
        next.op = Opcode::next_with;
        next.payload = passed->offset;
        next.constant = static_cast<std::int64_t>(passed->ordinals);
    }
    out_.bind(loop.again);
    out_.emit_next({none, some}, next);
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
    const Register body = out_.take();
    Loop loop;
    begin_loop(node, loop, fail);
    next_element(loop);
    filter(child(node, 1), body, loop.again, fail);
    out_.emit_to(loop.again, {.op = Opcode::increment, .dst = loop.tally()});
    out_.bind(loop.done);
    integer(body, 1);
    out_.emit({.op = Opcode::equal_integer, .dst = dst, .a = loop.tally(), .b = body});
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
    const Register item = out_.take();
    Loop loop;
    begin_loop(loop_node, loop, fail);
    const Register total = loop.tally();
    const bool passes = size && screening_;
    next_element(loop, loop.done, loop.done, passes ? passed_over(child(loop_node, 1), macro, loop) : std::nullopt);
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

// The elements for which a test of one of their own bytes gives that answer.
std::optional<Lowering::Passed> Lowering::passed_by(const Node& test, bool answer, std::uint32_t element) const {
    const Node* member = &test;
    std::uint64_t ordinals = 0;
    if (test.kind == NodeKind::call) {
        const std::string_view name = tree_.calls[test.payload].builtin->name;
        if (name == "!_") return passed_by(child(test, 0), !answer, element);
        if (name != "_==_" && name != "_!=_" && name != "_in_") return std::nullopt;
        member = &child(test, 0);
        const Node& against = child(test, 1);
        if (name == "_in_") {
            const auto set = ordinal_set(against);
            if (!set) return std::nullopt;
            ordinals = static_cast<std::uint64_t>(*set);
        } else {
            if (against.kind != NodeKind::constant || !is_integral(against.type)) return std::nullopt;
            const std::int64_t ordinal = tree_.constants[against.payload].integer;
            if (ordinal < 0 || ordinal > 62) return std::nullopt;
            ordinals = std::uint64_t{1} << static_cast<unsigned>(ordinal);
            if (name == "_!=_") ordinals = ~ordinals;
        }
    } else if (test.kind == NodeKind::field && test.type.is(TypeKind::boolean)) {
        ordinals = 2;
    } else if (test.kind == NodeKind::has_field) {
        ordinals = ~std::uint64_t{0};
    }
    if (member->kind != NodeKind::field && member->kind != NodeKind::has_field) return std::nullopt;
    const Node& owner = child(*member, 0);
    if (owner.kind != NodeKind::local || owner.payload != element) return std::nullopt;
    const FieldInfo& field = owner.type.structure_info().fields[member->payload];
    if (field.layout != Layout::optional_byte && field.layout != Layout::optional_boolean) return std::nullopt;
    const std::size_t values = field.layout == Layout::optional_boolean ? 2 : field.type.enum_info().enumerators.size();
    if (values > 63) return std::nullopt;
    if (!answer) ordinals = ~ordinals;
    ordinals &= (std::uint64_t{1} << values) - 1;
    if (ordinals == 0) return std::nullopt;
    return Passed{field.offset, ordinals, static_cast<double>(std::popcount(ordinals)) / static_cast<double>(values)};
}

// What `exists` seeks is passed by in most elements, and what `all` asks for of some does not concern the others; neither are
// worth a step each. An element without the member is not passed over: it may leave the condition unknown.
std::optional<Lowering::Passed> Lowering::passed_over(const Node& condition, const cel::Macro& macro, const Loop& loop) const {
    if (loop.form != list_loop) return std::nullopt;
    const bool all = macro.kind == MacroKind::all;
    const NodeKind joined = all ? NodeKind::or_ : NodeKind::and_;
    std::optional<Passed> found;
    for (const Node* const operand : condition.kind == joined ? operands(condition) : std::vector{&condition}) {
        const auto passed = passed_by(*operand, all, macro.first);
        if (passed && (!found || passed->part >= found->part)) found = passed;  // of equals the last is more particular, by custom
    }
    return found;
}

// An element that leaves the body unknown counts at the end, unless one that decides comes after it.
void Lowering::branch_quantifier(const Node& node, const Targets& to) {
    const bool all = tree_.macros[node.payload].kind == cel::MacroKind::all;
    Label& decided = all ? to.no : to.yes;
    Label& exhausted = all ? to.yes : to.no;
    const bool apart = &to.unknown != &decided && &to.unknown != &exhausted;
    const Register kept = out_.mark();
    Loop loop;
    Label cloud;
    begin_loop(node, loop, to.unknown);
    next_element(loop, exhausted, to.unknown, passed_over(child(node, 1), tree_.macros[node.payload], loop));
    Label& unknown = apart ? cloud : &to.unknown == &decided ? decided : loop.again;
    branch(child(node, 1), all ? Targets{loop.again, decided, unknown} : Targets{decided, loop.again, unknown});
    if (apart) {
        out_.bind(cloud);
        integer(loop.tally(), 1);
        out_.emit_to(loop.again, {.op = Opcode::jump});
    }
    out_.release(kept);
}

}  // namespace saglikrapor::program
