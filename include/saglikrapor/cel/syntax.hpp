// The syntax tree: what was written, before anything is known of types. Made by parse, read by check.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/base/source.hpp>

namespace saglikrapor::cel {

enum class SyntaxKind : std::uint8_t {
    null_literal, bool_literal, int_literal, double_literal, string_literal, bytes_literal, uint_literal,
    identifier,   ///< text: the name (a leading dot kept)
    select,       ///< text: field; child 0: operand
    has,          ///< has(operand.field): like select; has(variable): text is the name, no children
    index,        ///< children: operand, index
    call,         ///< text: function (operators too: `_+_`, `!_`); children: arguments, the receiver first if there is one
    list,         ///< children: elements
    map,          ///< children: key, value, key, value …
    conditional,  ///< children: condition, then, else
    and_, or_,    ///< children: left, right
    macro         ///< text: all, exists, exists_one, map, filter, transformList, transformMap; see SyntaxNode::variables
};

/// A node of the tree as it was written.
struct SyntaxNode {
    SyntaxKind kind = SyntaxKind::null_literal;  ///< says which of the members below are used
    std::string text;                            ///< name, operator, or the decoded string
    std::int64_t integer = 0;                    ///< int_literal; bool_literal as 0 or 1
    double real = 0;                             ///< of a decimal literal
    bool receiver = false;                       ///< call: written as receiver.function(...)
    std::vector<std::uint32_t> children;         ///< indices into Syntax::nodes, in the order of the text
    std::vector<std::string> variables;          ///< macro: one or two loop variables. children: range, then the arguments
    Span span;                                   ///< the whole expression
    Span name;                                   ///< the part an error about the name should point at
};

/// All nodes in one vector; children by index, made before their parent. Not every node is reached from the root.
/// The height of the tree is at most Limits::depth, so walking it by recursion is safe.
struct Syntax {
    std::vector<SyntaxNode> nodes;  ///< children stand before their parents
    std::uint32_t root = 0;         ///< index into `nodes`
};

}  // namespace saglikrapor::cel
