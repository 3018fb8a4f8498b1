// The typed tree: every name resolved, every overload chosen. Made by check, read by program/compile.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include <saglikrapor/base/source.hpp>
#include <saglikrapor/cel/builtin.hpp>
#include <saglikrapor/value/schema.hpp>
#include <saglikrapor/value/slot.hpp>
#include <saglikrapor/value/type.hpp>

namespace saglikrapor::cel {

enum class NodeKind : std::uint8_t {
    constant,     ///< payload: index into constants
    variable,     ///< payload: number of the variable in the environment
    local,        ///< payload: number of the loop variable
    field,        ///< child 0: object (structure); payload: index of the field in its StructInfo
    has_field,    ///< like field; gives bool. False when the object itself is absent
    has_key,      ///< children: map, constant key; gives bool
    has_variable, ///< payload: number of the variable; gives bool
    call,         ///< payload: index into calls; children: arguments
    and_, or_,    ///< children: left, right
    conditional,  ///< children: condition, then, else
    list,         ///< children: elements
    map,          ///< children: key, value, key, value …
    macro         ///< payload: index into macros; children: range, [condition,] body
};

enum class MacroKind : std::uint8_t { all, exists, exists_one, filter, map, transform_map };

/// A loop. `second` is used by the two-variable forms: `first` is then the index or key, `second` the element or value.
struct Macro {
    MacroKind kind = MacroKind::all;
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    bool two_variables = false;
    bool has_condition = false;  ///< map and transform_map with a filter: children are range, condition, body
    bool over_map = false;       ///< the range is a map: one variable takes the keys
};

struct Call {
    const Builtin* builtin = nullptr;
    std::vector<Type> types;  ///< of the arguments
    std::shared_ptr<const void> prepared;
};

struct Node {
    NodeKind kind = NodeKind::constant;
    Type type;
    std::uint32_t payload = 0;
    std::uint32_t first_child = 0;  ///< into Tree::children
    std::uint32_t child_count = 0;
    Span span;
};

/// Plain data; copies share prepared objects. Constants that are text point into `texts`.
struct Tree {
    std::vector<Node> nodes;
    std::vector<std::uint32_t> children;
    std::vector<Slot> constants;
    std::deque<std::string> texts;
    std::vector<Call> calls;
    std::vector<Macro> macros;
    std::uint32_t locals = 0;  ///< how many loop variables there are
    std::uint32_t root = 0;

    Tree() = default;
    Tree(Tree&&) = default;
    Tree& operator=(Tree&&) = default;

    [[nodiscard]] const Node& child(const Node& node, std::uint32_t i) const { return nodes[children[node.first_child + i]]; }
    [[nodiscard]] Type type() const { return nodes[root].type; }
};

}  // namespace saglikrapor::cel
