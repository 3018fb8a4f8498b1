// Values: constants, fields, literals, choices. Anything that can fail jumps to the label it was given.
#include <saglikrapor/cel/print.hpp>

#include "program/lower.hpp"

namespace saglikrapor::program {

using cel::Node;
using cel::NodeKind;

Lowering::Lowering(Code& code, const cel::Tree& tree, const cel::Environment& environment)
    : tree_(tree), environment_(environment), out_(code, static_cast<Register>(environment.variables.size())),
      locals_(tree.locals, 0) {}

ColdInfo Lowering::cold(const Node& node, bool with_path) {
    ColdInfo info;
    if (screening_) return info;  // why a step failed is asked of the rule's own code
    info.span = node.span;
    if (with_path) {
        Code& code = out_.code();
        const std::string path = cel::print_path(tree_, environment_, static_cast<std::uint32_t>(&node - tree_.nodes.data()));
        for (std::uint32_t i = 0; i < code.paths.size(); ++i)
            if (code.paths[i] == path) return info.path = i, info;
        code.paths.push_back(path);
        info.path = static_cast<std::uint32_t>(code.paths.size() - 1);
    }
    return info;
}

bool Lowering::is_condition(const Node& node) const {
    switch (node.kind) {
        case NodeKind::and_:
        case NodeKind::or_:
        case NodeKind::has_field:
        case NodeKind::has_variable: return true;
        case NodeKind::conditional: return node.type.is(TypeKind::boolean);
        case NodeKind::call: return tree_.calls[node.payload].builtin->name == "!_";
        case NodeKind::macro: {
            const cel::MacroKind kind = tree_.macros[node.payload].kind;
            return kind == cel::MacroKind::all || kind == cel::MacroKind::exists;
        }
        default: return false;
    }
}

void Lowering::value(const Node& node, Register dst, Label& fail) {
    if (const auto kept = is_condition(node) ? std::nullopt : shared_value(node, fail)) {
        out_.emit({.op = Opcode::move, .dst = dst, .a = *kept});
        return;
    }
    if (is_condition(node)) {
        if (screening_) return materialize(node, dst, fail);
        condition(node, dst);
        out_.emit_to(fail, {.op = Opcode::jump_if_unknown, .a = dst});
        return;
    }
    switch (node.kind) {
        case NodeKind::constant: return constant(node, dst);
        case NodeKind::variable:
            if (environment_.variables[node.payload].optional)
                out_.emit_to(fail, {.op = Opcode::variable, .dst = dst, .payload = node.payload}, cold(node, true));
            else
                out_.emit({.op = Opcode::move, .dst = dst, .a = static_cast<Register>(node.payload)});
            return;
        case NodeKind::local: out_.emit({.op = Opcode::move, .dst = dst, .a = locals_[node.payload]}); return;
        case NodeKind::field: {
            const Register kept = out_.mark();
            const Member m = member(node, fail);
            const auto [op, payload] = load_of(m.field);
            out_.emit_to(fail, {.op = op, .dst = dst, .a = m.object, .payload = payload}, cold(node, true));
            out_.release(kept);
            return;
        }
        case NodeKind::has_key: return has_key(node, dst, fail);
        case NodeKind::call: return call(node, dst, fail);
        case NodeKind::conditional: return choice_value(node, dst, fail);
        case NodeKind::list: return list_literal(node, dst, fail);
        case NodeKind::map: return map_literal(node, dst, fail);
        case NodeKind::macro:
            if (tree_.macros[node.payload].kind == cel::MacroKind::exists_one) return exactly_one(node, dst, fail);
            return collect(node, dst, fail);
        default: return;  // conditions: above
    }
}

void Lowering::materialize(const Node& node, Register dst, Label& fail) {
    Label yes, no, end;
    branch(node, {yes, no, fail});
    out_.bind(yes);
    integer(dst, true_value);
    out_.emit_to(end, {.op = Opcode::jump});
    out_.bind(no);
    integer(dst, false_value);
    out_.bind(end);
}

void Lowering::integer(Register dst, std::int64_t n) {
    Code& code = out_.code();
    code.constants.push_back({});
    code.constants.back().integer = n;
    out_.emit({.op = Opcode::constant, .dst = dst, .payload = static_cast<std::uint32_t>(code.constants.size() - 1)});
}

std::pair<Opcode, std::uint32_t> Lowering::load_of(const FieldRef& field) {
    switch (field.layout) {
        case Layout::optional_int32: return {Opcode::load_int32, field.offset};
        case Layout::optional_date: return {Opcode::load_date, field.offset};
        case Layout::optional_text: return {Opcode::load_text, field.offset};
        case Layout::date: return {Opcode::load_required_date, field.offset};
        case Layout::text: return {Opcode::load_required_text, field.offset};
        case Layout::cell: return {Opcode::load_cell, field.offset};
        default: break;
    }
    out_.code().fields.push_back(field);
    return {Opcode::load, static_cast<std::uint32_t>(out_.code().fields.size() - 1)};
}

Register Lowering::operand(const Node& node, Label& fail) {
    if (node.kind == NodeKind::local) return locals_[node.payload];
    if (node.kind == NodeKind::variable && !environment_.variables[node.payload].optional)
        return static_cast<Register>(node.payload);
    if (const auto kept = is_condition(node) ? std::nullopt : shared_value(node, fail)) return *kept;
    const Register taken = out_.take();
    value(node, taken, fail);
    return taken;
}

Lowering::Member Lowering::member(const Node& node, Label& fail) {
    const Node& object = child(node, 0);
    const FieldInfo& info = object.type.structure_info().fields[node.payload];
    Member m{0, {info.offset, info.layout, info.load}};
    // A structure held by value is part of its owner: only the offset grows.
    if (object.kind == NodeKind::field) {
        const FieldInfo& owner_field = child(object, 0).type.structure_info().fields[object.payload];
        if (owner_field.layout == Layout::structure) {
            const Member owner = member(object, fail);
            m.object = owner.object;
            m.field.offset += owner.field.offset;
            return m;
        }
    }
    const auto shared = shared_object(object);
    m.object = shared ? *shared : operand(object, fail);
    return m;
}

void Lowering::constant(const Node& node, Register dst) {
    Code& code = out_.code();
    Slot slot = tree_.constants[node.payload];
    if (node.type.is(TypeKind::string)) {
        code.texts.emplace_back(slot.view());
        slot.set(code.texts.back());
    }
    code.constants.push_back(slot);
    out_.emit({.op = Opcode::constant, .dst = dst, .payload = static_cast<std::uint32_t>(code.constants.size() - 1)});
}

bool Lowering::is_integral(Type type) {
    switch (type.kind()) {
        case TypeKind::boolean:
        case TypeKind::integer:
        case TypeKind::date:
        case TypeKind::duration:
        case TypeKind::enumeration: return true;
        default: return false;
    }
}

void Lowering::list_literal(const Node& node, Register dst, Label& fail) {
    Code& code = out_.code();
    bool constants = true;
    for (std::uint32_t i = 0; i < node.child_count; ++i) constants = constants && child(node, i).kind == NodeKind::constant;
    if (constants) {
        auto& items = code.constant_items.emplace_back();
        for (std::uint32_t i = 0; i < node.child_count; ++i) {
            Slot slot = tree_.constants[child(node, i).payload];
            if (child(node, i).type.is(TypeKind::string)) {
                code.texts.emplace_back(slot.view());
                slot.set(code.texts.back());
            }
            items.push_back(slot);
        }
        code.constant_lists.push_back({items.size(), items.data()});
        Slot list;
        list.list = {&code.constant_lists.back(), &cel::computed_list_access()};
        code.constants.push_back(list);
        out_.emit({.op = Opcode::constant, .dst = dst, .payload = static_cast<std::uint32_t>(code.constants.size() - 1)});
        return;
    }
    const Register kept = out_.mark();
    const Register first = out_.take(node.child_count);
    for (std::uint32_t i = 0; i < node.child_count; ++i) value(child(node, i), static_cast<Register>(first + i), fail);
    out_.emit_to(fail, {.op = Opcode::list, .dst = dst, .a = first, .payload = node.child_count}, cold(node));
    out_.release(kept);
}

void Lowering::map_literal(const Node& node, Register dst, Label& fail) {
    const Register kept = out_.mark();
    const Register first = out_.take(node.child_count);
    for (std::uint32_t i = 0; i < node.child_count; ++i) value(child(node, i), static_cast<Register>(first + i), fail);
    Code& code = out_.code();
    code.maps.push_back({node.child_count / 2, node.type.key()});
    out_.emit_to(fail, {.op = Opcode::map, .dst = dst, .a = first, .payload = static_cast<std::uint32_t>(code.maps.size() - 1)},
                 cold(node));
    out_.release(kept);
}

void Lowering::choice_value(const Node& node, Register dst, Label& fail) {
    const Register kept = out_.mark();
    const Register test = out_.take();
    Label then, otherwise, end;
    const bool asked = screening_ && asks_presence_of(child(node, 0), child(node, 1), true);
    if (asked) {
        // has(x) ? x : y: the load itself finds out that x is absent.
    } else if (screening_) {
        branch(child(node, 0), {then, otherwise, fail});
        out_.bind(then);
    } else {
        condition(child(node, 0), test);
        out_.emit_to(fail, {.op = Opcode::jump_if_unknown, .a = test});
        out_.emit_to(otherwise, {.op = Opcode::jump_if_false, .a = test});
    }
    value(child(node, 1), dst, asked ? otherwise : fail);
    out_.emit_to(end, {.op = Opcode::jump});
    out_.bind(otherwise);
    value(child(node, 2), dst, fail);
    out_.bind(end);
    out_.release(kept);
}

}  // namespace saglikrapor::program
