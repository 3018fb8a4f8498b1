// What an expression may speak of: variables, functions, limits.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/cel/builtin.hpp>
#include <saglikrapor/value/type.hpp>

namespace saglikrapor::cel {

/// Bounds on an expression; going past one is a diagnostic (`cel.limit`), never a crash.
struct Limits {
    std::size_t bytes = 16'384;        ///< length of the text
    std::size_t depth = 100;           ///< nesting
    std::size_t nodes = 4'096;         ///< in one expression's tree
    std::uint64_t steps = 10'000'000;  ///< elements that all/exists/map/filter may go through in one evaluation
};

/// A name in scope. Names may be dotted (`a.b`); the longest one that matches wins.
struct Variable {
    std::string name;       ///< as expressions write it: "report"
    Type type;              ///< what it holds
    bool optional = false;  ///< may have no value when the expression runs
};

/// Variables are numbered by their place in the list; when an expression runs, cell n holds variable n.
struct Environment {
    std::vector<Variable> variables;                           ///< what an expression may name
    const BuiltinTable* builtins = &BuiltinTable::standard();  ///< the functions and operators; never null
    Limits limits;                                             ///< on depth and size
};

}  // namespace saglikrapor::cel
