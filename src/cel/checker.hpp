// The checker's state and its rules. check.cpp has literals and logic, check_names.cpp variables and fields,
// check_calls.cpp overloads, check_types.cpp how types of several parts are made one.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <saglikrapor/cel/check.hpp>

namespace saglikrapor::cel {

class Checker {
public:
    Checker(const Syntax& syntax, const Environment& environment) : syntax_(syntax), environment_(environment) {}

    Checked<Tree> run(std::optional<Type> wanted);

private:
    using Index = std::uint32_t;
    using Indices = std::vector<Index>;

    struct Local {
        std::string_view name;
        std::uint32_t number;
        Type type;
    };

    /// The names of `a.b.c` and, for each, the syntax node that ends with it. Empty for anything but names.
    struct Path {
        std::vector<std::string_view> names;
        Indices nodes;
        bool leading_dot = false;
    };

    /// The part of a path that is a variable or loop variable, and how many names that takes.
    struct Found {
        NodeKind kind = NodeKind::variable;
        std::uint32_t number = 0;
        Type type;
        std::size_t names = 0;
    };

    // Rules: syntax node in, typed node out.
    Index check(Index at);
    Index literal(const SyntaxNode& from);
    Index logic(const SyntaxNode& from);
    Index conditional(const SyntaxNode& from);
    Index list(const SyntaxNode& from);
    Index map(const SyntaxNode& from);
    Index macro(const SyntaxNode& from);
    Index name(Index at);
    Index has(const SyntaxNode& from);
    Index call(const SyntaxNode& from);

    // Names.
    [[nodiscard]] Path path_of(Index at) const;
    /// Looks in the first `count` names of the path.
    [[nodiscard]] std::optional<Found> find(const Path& path, std::size_t count) const;
    /// The value of the first `count` names.
    Index follow(const Path& path, std::size_t count);
    Index unknown_name(const Path& path);
    /// A name that is no variable, where an enumerator or a text was meant: the quotes are missing.
    void suggest_quotes(const Indices& arguments);
    void suggest_quotes(Index node, Type wanted);
    /// The field of an object that has been checked.
    Index select(Index object, std::string_view field, Span whole, Span name);
    Index has_field(Index object, std::string_view field, Span whole, Span name);
    Index unknown_field(Type structure, std::string_view field, Span name);

    // Calls.
    Index resolve(std::string_view function, bool receiver, Indices arguments, Span whole, Span name);
    /// What A and B stand for if the arguments can be passed.
    [[nodiscard]] std::optional<Bindings> fit(const Signature& signature, const Indices& arguments) const;
    void prepare(Call& call, const Indices& arguments);
    Index no_overload(std::string_view function, bool receiver, const Indices& arguments, Span name);
    [[nodiscard]] std::string overload_hint(std::string_view function, const Indices& arguments) const;
    Index unknown_function(std::string_view function, Span name);
    /// The function's full name when `a.b.f(x)` is a call of a function `a.b.f`, else empty.
    [[nodiscard]] std::string qualified(const SyntaxNode& from) const;

    // Types of several parts. A text literal can become an enumerator, alone or in a literal list, map or conditional.
    [[nodiscard]] bool has_text_literal(Index node) const;
    [[nodiscard]] bool can_become(Index node, Type type) const;
    void become(Index node, Type type);
    /// One type for all nodes, which become it; reports the first that does not go with those before it, which is bad then.
    Type unite(const Indices& nodes, std::string_view what);
    void want(Index node, Type type, std::string_view where);

    // Nodes.
    Index add(NodeKind kind, Type type, Span span, std::uint32_t payload = 0, const Indices& children = {});
    Index constant(Type type, Slot value, Span span);
    Index text_constant(std::string_view text, Span span);
    /// Stands for something that has been reported: fits everywhere, so that one fault gives one diagnostic.
    Index bad(Span span);
    [[nodiscard]] bool is_bad(Index node) const { return bad_[node]; }
    [[nodiscard]] bool any_bad(const Indices& nodes) const;
    /// The node, bad if one of these is.
    Index spoiled_by(const Indices& nodes, Index node);
    [[nodiscard]] Type type(Index node) const { return tree_.nodes[node].type; }

    void report(Span span, std::string_view code, std::string message, std::string hint = {});

    const Syntax& syntax_;
    const Environment& environment_;
    Tree tree_;
    std::vector<bool> bad_;
    std::vector<Local> scope_;  ///< innermost last
    /// A single name that is no variable.
    struct Unknown {
        std::string_view name;
        std::size_t diagnostic;
    };
    std::map<Index, Unknown> unknown_;  ///< by node
    Diagnostics diagnostics_;
};

}  // namespace saglikrapor::cel
