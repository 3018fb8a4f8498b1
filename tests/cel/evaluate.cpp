#include "cel/evaluate.hpp"

#include <saglikrapor/value/compare.hpp>

#include "cel/builtins.hpp"
#include "cel/value_text.hpp"

namespace saglikrapor::cel {

Fault Evaluator::walk(const Node& node, Slot& result) {
    switch (node.kind) {
        case NodeKind::constant: result = tree_.constants[node.payload]; return Fault::none;
        case NodeKind::variable:
            result = cells_[node.payload].slot;
            return cells_[node.payload].present ? Fault::none : Fault::argument;
        case NodeKind::local: result = locals_[node.payload]; return Fault::none;
        case NodeKind::has_variable: return give(cells_[node.payload].present, result);
        case NodeKind::field:
        case NodeKind::has_field: {
            const Node& child = tree_.child(node, 0);
            Slot object;
            const Fault fault = walk(child, object);
            if (fault != Fault::none) return node.kind == NodeKind::has_field ? give(false, result) : fault;
            const FieldInfo& field = child.type.structure_info().fields[node.payload];
            const bool present = field.load(static_cast<const std::byte*>(object.object) + field.offset, result);
            if (node.kind == NodeKind::has_field) return give(present, result);
            return present ? Fault::none : Fault::argument;
        }
        case NodeKind::has_key: return has_key(node, result);
        case NodeKind::call: return call(node, result);
        case NodeKind::and_:
        case NodeKind::or_: return logic(node, result);
        case NodeKind::conditional: {
            Slot condition;
            if (const Fault fault = walk(tree_.child(node, 0), condition); fault != Fault::none) return fault;
            return walk(tree_.child(node, condition.integer != 0 ? 1 : 2), result);
        }
        case NodeKind::list: return list(node, result);
        case NodeKind::map: return map(node, result);
        case NodeKind::macro: return macro(node, result);
    }
    return Fault::argument;
}

Fault Evaluator::call(const Node& node, Slot& result) {
    std::vector<Slot> arguments(node.child_count);
    for (std::uint32_t i = 0; i < node.child_count; ++i)
        if (const Fault fault = walk(tree_.child(node, i), arguments[i]); fault != Fault::none) return fault;
    const Call& called = tree_.calls[node.payload];
    CallContext context{arena_, called.types.data(), called.prepared.get(), holidays_};
    return called.builtin->function(context, arguments.data(), result);
}

Fault Evaluator::logic(const Node& node, Slot& result) {
    const bool decisive = node.kind == NodeKind::or_;
    Slot left, right;
    const Fault first = walk(tree_.child(node, 0), left);
    if (first == Fault::none && (left.integer != 0) == decisive) return give(decisive, result);
    const Fault second = walk(tree_.child(node, 1), right);
    if (second == Fault::none && (right.integer != 0) == decisive) return give(decisive, result);
    if (first != Fault::none || second != Fault::none) return first != Fault::none ? first : second;
    return give(!decisive, result);
}

Fault Evaluator::list(const Node& node, Slot& result) {
    Slot* items = nullptr;
    if (!make_list(arena_, node.child_count, items, result)) return Fault::limit;
    for (std::uint32_t i = 0; i < node.child_count; ++i)
        if (const Fault fault = walk(tree_.child(node, i), items[i]); fault != Fault::none) return fault;
    return Fault::none;
}

Fault Evaluator::map(const Node& node, Slot& result) {
    Slot *keys = nullptr, *values = nullptr;
    if (!make_map(arena_, node.child_count / 2, keys, values, result)) return Fault::limit;
    for (std::uint32_t i = 0; i < node.child_count / 2; ++i) {
        if (const Fault fault = walk(tree_.child(node, 2 * i), keys[i]); fault != Fault::none) return fault;
        if (const Fault fault = walk(tree_.child(node, 2 * i + 1), values[i]); fault != Fault::none) return fault;
        for (std::uint32_t j = 0; j < i; ++j)
            if (equal(node.type.key(), keys[i], keys[j])) return Fault::repeated_key;
    }
    return Fault::none;
}

Fault Evaluator::has_key(const Node& node, Slot& result) {
    Slot object, key, candidate;
    if (const Fault fault = walk(tree_.child(node, 0), object); fault != Fault::none) return fault;
    if (const Fault fault = walk(tree_.child(node, 1), key); fault != Fault::none) return fault;
    for (std::size_t i = 0; i < object.map.access->size(object.map.object); ++i) {
        object.map.access->key_at(object.map.object, i, candidate);
        if (equal(tree_.child(node, 1).type, candidate, key)) return give(true, result);
    }
    return give(false, result);
}

Fault Evaluator::macro(const Node& node, Slot& result) {
    const Macro& m = tree_.macros[node.payload];
    Slot range;
    if (const Fault fault = walk(tree_.child(node, 0), range); fault != Fault::none) return fault;
    const std::size_t size = m.over_map ? range.map.access->size(range.map.object) : Items(range.list).size();
    const Node& condition = tree_.child(node, 1);
    const Node& body = tree_.child(node, node.child_count - 1);
    std::vector<Slot> keys, values;
    std::size_t hits = 0;
    Fault absorbed = Fault::none;
    for (std::size_t i = 0; i < size; ++i) {
        Slot key, value;
        key.integer = static_cast<std::int64_t>(i);
        if (m.over_map) {
            range.map.access->key_at(range.map.object, i, key);
            range.map.access->value_at(range.map.object, i, value);
        } else {
            value = Items(range.list)[i];
        }
        locals_[m.first] = m.two_variables || m.over_map ? key : value;
        if (m.two_variables) locals_[m.second] = value;
        Slot holds{}, made;
        holds.integer = 1;
        const bool makes = m.kind == MacroKind::map || m.kind == MacroKind::transform_map;
        const Fault fault = !makes || m.has_condition ? walk(condition, holds) : Fault::none;
        const bool absorbs = m.kind == MacroKind::all || m.kind == MacroKind::exists;
        if (fault != Fault::none && !absorbs) return fault;
        if (fault != Fault::none) {
            absorbed = absorbed == Fault::none ? fault : absorbed;
            continue;
        }
        if (m.kind == MacroKind::all && holds.integer == 0) return give(false, result);
        if (m.kind == MacroKind::exists && holds.integer != 0) return give(true, result);
        if (holds.integer == 0) continue;
        ++hits;
        if (makes) {
            if (const Fault failed = walk(body, made); failed != Fault::none) return failed;
        } else {
            made = locals_[m.first];
        }
        keys.push_back(key);
        values.push_back(made);
    }
    if (absorbed != Fault::none) return absorbed;
    if (m.kind == MacroKind::all) return give(true, result);
    if (m.kind == MacroKind::exists) return give(false, result);
    if (m.kind == MacroKind::exists_one) return give(hits == 1, result);
    Slot *to_keys = nullptr, *to_values = nullptr;
    const bool is_map = m.kind == MacroKind::transform_map;
    const bool made = is_map ? make_map(arena_, values.size(), to_keys, to_values, result)
                             : make_list(arena_, values.size(), to_values, result);
    if (!made) return Fault::limit;
    std::copy(values.begin(), values.end(), to_values);
    if (is_map) std::copy(keys.begin(), keys.end(), to_keys);
    return Fault::none;
}

std::string evaluate(std::string_view text, const Environment& environment, const std::vector<Cell>& cells,
                     const HolidayCalendar* holidays) {
    const auto tree = compile_tree(text, environment);
    std::string out;
    if (!tree) {
        for (const Diagnostic& d : tree.diagnostics()) out += (out.empty() ? "" : " ") + d.code;
        return out;
    }
    Evaluator evaluator(*tree, cells, holidays);
    Slot result;
    Fault fault = evaluator.run(result);
    if (fault == Fault::none) fault = append_value(out, tree->type(), result);
    return fault == Fault::none ? out : "fault: " + std::string(describe(fault));
}

}  // namespace saglikrapor::cel
