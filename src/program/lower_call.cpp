// Calls: arithmetic on integers in steps of its own, everything else by its function.
#include <limits>

#include <saglikrapor/value/compare.hpp>

#include "program/lower.hpp"

namespace saglikrapor::program {

using cel::Node;
using cel::NodeKind;

namespace {

std::optional<Opcode> integer_operation(std::string_view name, const std::vector<Type>& types) {
    if (types.size() != 2 || types[0] != types[1]) return std::nullopt;
    if (name == "_==_") return Opcode::equal_integer;
    if (name == "_!=_") return Opcode::not_equal_integer;
    if (name == "_<_") return Opcode::less_integer;
    if (name == "_<=_") return Opcode::less_equal_integer;
    if (name == "_>_") return Opcode::greater_integer;
    if (name == "_>=_") return Opcode::greater_equal_integer;
    if (!types[0].is(TypeKind::integer)) return std::nullopt;
    if (name == "_+_") return Opcode::add_integer;
    if (name == "_-_") return Opcode::subtract_integer;
    return std::nullopt;
}

}  // namespace

// x + 3 and x - 3; the smallest integer has no opposite.
std::optional<std::int64_t> Lowering::added_constant(const Node& node, Opcode operation) const {
    const Node& right = child(node, 1);
    if (right.kind != NodeKind::constant) return std::nullopt;
    const std::int64_t n = tree_.constants[right.payload].integer;
    if (operation == Opcode::add_integer) return n;
    if (operation == Opcode::subtract_integer && n != std::numeric_limits<std::int64_t>::min()) return -n;
    return std::nullopt;
}

void Lowering::call(const Node& node, Register dst, Label& fail) {
    const cel::Call& called = tree_.calls[node.payload];
    const Register kept = out_.mark();
    if (!screening_ && fused(node, dst, fail)) return out_.release(kept);
    if (counted(node, dst, fail)) return out_.release(kept);
    if (const auto op = is_integral(called.types[0]) ? integer_operation(called.builtin->name, called.types) : std::nullopt) {
        const Register a = operand(child(node, 0), fail);
        if (const auto added = added_constant(node, *op)) {
            out_.emit_to(fail, {.op = Opcode::add_constant, .dst = dst, .a = a, .constant = *added}, cold(node));
            return out_.release(kept);
        }
        const Register b = operand(child(node, 1), fail);
        out_.emit_to(fail, {.op = *op, .dst = dst, .a = a, .b = b}, cold(node));
        return out_.release(kept);
    }
    const Register first = out_.take(node.child_count);
    for (std::uint32_t i = 0; i < node.child_count; ++i) value(child(node, i), static_cast<Register>(first + i), fail);
    Code& code = out_.code();
    code.calls.push_back({called.builtin->function, called.types, called.prepared,
                          node.type.is(TypeKind::string) || node.type.is(TypeKind::list) || node.type.is(TypeKind::map),
                          node.type.is(TypeKind::boolean) || is_integral(node.type)});
    out_.emit_to(fail, {.op = Opcode::call, .dst = dst, .a = first, .payload = static_cast<std::uint32_t>(code.calls.size() - 1)},
                 cold(node));
    out_.release(kept);
}

namespace {

cel::Fault map_has_key(cel::CallContext& context, const Slot* arguments, Slot& result) {
    const MapSlot& map = arguments[0].map;
    const Type key = context.types[0].key();
    const std::size_t size = map.access->size(map.object);
    Slot candidate;
    result.integer = 0;
    for (std::size_t i = 0; i < size && result.integer == 0; ++i) {
        map.access->key_at(map.object, i, candidate);
        if (equal(key, candidate, arguments[1])) result.integer = 1;
    }
    return cel::Fault::none;
}

}  // namespace

void Lowering::has_key(const Node& node, Register dst, Label& fail) {
    const Register kept = out_.mark();
    const Register first = out_.take(2);
    value(child(node, 0), first, fail);
    value(child(node, 1), static_cast<Register>(first + 1), fail);
    Code& code = out_.code();
    code.calls.push_back({map_has_key, {child(node, 0).type, child(node, 1).type}, nullptr, false, true});
    out_.emit_to(fail, {.op = Opcode::call, .dst = dst, .a = first, .payload = static_cast<std::uint32_t>(code.calls.size() - 1)},
                 cold(node));
    out_.release(kept);
}

}  // namespace saglikrapor::program
