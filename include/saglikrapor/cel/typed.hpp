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
    MacroKind kind = MacroKind::all;  ///< which macro: all, exists, map …
    std::uint32_t first = 0;          ///< slot of the variable
    std::uint32_t second = 0;         ///< slot of the second variable, for a map's values
    bool two_variables = false;       ///< over a map: key and value
    bool has_condition = false;       ///< map and transform_map with a filter: children are range, condition, body
    bool over_map = false;            ///< the range is a map: one variable takes the keys
};

/// A call with its overload chosen.
struct Call {
    const Builtin* builtin = nullptr;      ///< the row of the table; outlives the tree
    std::vector<Type> types;               ///< of the arguments
    std::shared_ptr<const void> prepared;  ///< what Builtin::prepare made; may be null
};

/// A node of the tree, with its type.
struct Node {
    NodeKind kind = NodeKind::constant;  ///< says how to read `payload`
    Type type;                           ///< of its value
    std::uint32_t payload = 0;           ///< index into the list that `kind` names, or a member's index
    std::uint32_t first_child = 0;       ///< into Tree::children
    std::uint32_t child_count = 0;       ///< how many children it has
    Span span;                           ///< its characters in the expression
};

/// Plain data; copies share prepared objects. Constants that are text point into `texts`.
struct Tree {
    std::vector<Node> nodes;              ///< children stand before their parents
    std::vector<std::uint32_t> children;  ///< indices into `nodes`, the children of a node side by side
    std::vector<Slot> constants;          ///< literals
    std::deque<std::string> texts;        ///< texts that constants point into
    std::vector<Call> calls;              ///< of the call nodes
    std::vector<Macro> macros;            ///< of the macro nodes
    std::uint32_t locals = 0;             ///< how many loop variables there are
    std::uint32_t root = 0;               ///< index into `nodes`

    Tree() = default;
    /// The texts stay where they are, so constants stay good.
    Tree(Tree&&) = default;
    Tree& operator=(Tree&&) = default;  ///< The texts stay where they are, so constants stay good.

    /// The i-th child of a node, counted from 0.
    [[nodiscard]] const Node& child(const Node& node, std::uint32_t i) const { return nodes[children[node.first_child + i]]; }
    /// Of the whole expression.
    [[nodiscard]] Type type() const { return nodes[root].type; }
};

}  // namespace saglikrapor::cel
