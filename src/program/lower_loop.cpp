// Loops: the macros over lists and maps.
#include "program/lower.hpp"

namespace saglikrapor::program {

using cel::MacroKind;
using cel::Node;

void Lowering::begin_loop(const Node& node, Loop& loop, Label& fail) {
    const cel::Macro& macro = tree_.macros[node.payload];
    Code& code = out_.code();
    loop.ref.over_map = macro.over_map;
    loop.ref.two_variables = macro.two_variables;
    loop.ref.range = out_.take();
    loop.ref.position = out_.take();
    loop.ref.size = out_.take();
    loop.ref.first = out_.take();
    locals_[macro.first] = loop.ref.first;
    if (macro.two_variables) {
        loop.ref.second = out_.take();
        locals_[macro.second] = loop.ref.second;
    }
    loop.index = static_cast<std::uint32_t>(code.loops.size());
    code.loops.push_back(loop.ref);
    value(child(node, 0), loop.ref.range, fail);
    out_.emit({.op = Opcode::loop, .a = loop.ref.range, .payload = loop.index});
}

void Lowering::next_element(const Node& node, Loop& loop, Label& fail) {
    out_.bind(loop.again);
    out_.emit_to(loop.done, {.op = Opcode::next, .payload = loop.index}, cold(node));
    out_.emit_to(fail, {.op = Opcode::jump});  // where `next` goes at the step limit
}

void Lowering::quantifier(const Node& node, Register dst) {
    const bool all = tree_.macros[node.payload].kind == MacroKind::all;
    const Register kept = out_.mark();
    const Register causes = out_.take();
    const Register body = out_.take();
    Loop loop;
    Label fail, end;
    Code& code = out_.code();
    begin_loop(node, loop, fail);
    out_.emit({.op = Opcode::mark, .dst = causes});
    code.constants.push_back({});
    code.constants.back().integer = all ? true_value : false_value;
    out_.emit({.op = Opcode::constant, .dst = dst, .payload = static_cast<std::uint32_t>(code.constants.size() - 1)});
    next_element(node, loop, fail);
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
    Code& code = out_.code();
    const auto integer_constant = [&](Register into, std::int64_t n) {
        code.constants.push_back({});
        code.constants.back().integer = n;
        out_.emit({.op = Opcode::constant, .dst = into, .payload = static_cast<std::uint32_t>(code.constants.size() - 1)});
    };
    begin_loop(node, loop, fail);
    integer_constant(count, 0);
    next_element(node, loop, fail);
    condition(child(node, 1), body);
    out_.emit_to(fail, {.op = Opcode::jump_if_unknown, .a = body});
    out_.emit({.op = Opcode::count_true, .dst = count, .a = body});
    out_.emit_to(loop.again, {.op = Opcode::jump});
    out_.bind(loop.done);
    integer_constant(body, 1);
    out_.emit({.op = Opcode::equal_integer, .dst = dst, .a = count, .b = body});
    out_.release(kept);
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
    out_.emit_to(fail, {.op = Opcode::collect, .dst = into, .b = static_cast<std::uint16_t>(makes_map ? 1 : 0), .payload = loop.index},
                 cold(node));
    next_element(node, loop, fail);
    if (filters) {
        condition(child(node, 1), item);
        out_.emit_to(fail, {.op = Opcode::jump_if_unknown, .a = item});
        out_.emit_to(loop.again, {.op = Opcode::jump_if_false, .a = item});
    }
    if (macro.kind == MacroKind::filter) {
        out_.emit({.op = Opcode::append, .dst = into, .a = macro.two_variables ? loop.ref.second : loop.ref.first});
    } else {
        value(child(node, macro.has_condition ? 2 : 1), item, fail);
        if (makes_map) out_.emit({.op = Opcode::insert, .dst = into, .a = item, .b = loop.ref.first});
        else out_.emit({.op = Opcode::append, .dst = into, .a = item});
    }
    out_.emit_to(loop.again, {.op = Opcode::jump});
    out_.bind(loop.done);
    out_.emit({.op = Opcode::move, .dst = dst, .a = into});
    out_.release(kept);
}

}  // namespace saglikrapor::program
