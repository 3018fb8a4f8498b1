#include <saglikrapor/cel/check.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <saglikrapor/cel/parse.hpp>

#include "cel/checker.hpp"

namespace saglikrapor::cel {

Checked<Tree> Checker::run(std::optional<Type> wanted) {
    tree_.root = check(syntax_.root);
    if (wanted) want(tree_.root, *wanted, "the expression");
    if (!diagnostics_.empty()) return std::move(diagnostics_);
    return std::move(tree_);
}

Checker::Index Checker::check(Index at) {
    const SyntaxNode& from = syntax_.nodes[at];
    switch (from.kind) {
        case SyntaxKind::null_literal:
        case SyntaxKind::bool_literal:
        case SyntaxKind::int_literal:
        case SyntaxKind::double_literal:
        case SyntaxKind::string_literal:
        case SyntaxKind::bytes_literal:
        case SyntaxKind::uint_literal: return literal(from);
        case SyntaxKind::identifier:
        case SyntaxKind::select: return name(at);
        case SyntaxKind::has: return has(from);
        case SyntaxKind::index:
            return resolve("_[_]", false, {check(from.children[0]), check(from.children[1])}, from.span, from.name);
        case SyntaxKind::call: return call(from);
        case SyntaxKind::list: return list(from);
        case SyntaxKind::map: return map(from);
        case SyntaxKind::conditional: return conditional(from);
        case SyntaxKind::and_:
        case SyntaxKind::or_: return logic(from);
        case SyntaxKind::macro: return macro(from);
    }
    return bad(from.span);
}

Checker::Index Checker::literal(const SyntaxNode& from) {
    Slot value{};
    switch (from.kind) {
        case SyntaxKind::null_literal: return constant(Type::null(), value, from.span);
        case SyntaxKind::bool_literal: value.integer = from.integer; return constant(Type::boolean(), value, from.span);
        case SyntaxKind::int_literal: value.integer = from.integer; return constant(Type::integer(), value, from.span);
        case SyntaxKind::double_literal: value.real = from.real; return constant(Type::real(), value, from.span);
        case SyntaxKind::string_literal: return text_constant(from.text, from.span);
        default: break;  // parse refuses the others
    }
    report(from.span, "cel.type", "there is no type for this literal");
    return bad(from.span);
}

Checker::Index Checker::logic(const SyntaxNode& from) {
    const bool is_and = from.kind == SyntaxKind::and_;
    const Indices sides = {check(from.children[0]), check(from.children[1])};
    for (const Index side : sides) want(side, Type::boolean(), is_and ? "a side of '&&'" : "a side of '||'");
    return add(is_and ? NodeKind::and_ : NodeKind::or_, Type::boolean(), from.span, 0, sides);
}

Checker::Index Checker::conditional(const SyntaxNode& from) {
    const Index condition = check(from.children[0]);
    want(condition, Type::boolean(), "the condition of '?:'");
    const Indices results = {check(from.children[1]), check(from.children[2])};
    const Type result = unite(results, "the two results of '?:'");
    return spoiled_by(results, add(NodeKind::conditional, result, from.span, 0, {condition, results[0], results[1]}));
}

Checker::Index Checker::list(const SyntaxNode& from) {
    Indices elements;
    for (const Index child : from.children) elements.push_back(check(child));
    const Type element = unite(elements, "the elements of a list");
    return spoiled_by(elements, add(NodeKind::list, Type::list(element), from.span, 0, elements));
}

Checker::Index Checker::map(const SyntaxNode& from) {
    Indices all, keys, values;
    for (std::size_t i = 0; i < from.children.size(); ++i) {
        all.push_back(check(from.children[i]));
        (i % 2 == 0 ? keys : values).push_back(all.back());
    }
    const Type key = unite(keys, "the keys of a map");
    const Type value = unite(values, "the values of a map");
    switch (key.kind()) {
        case TypeKind::never:
        case TypeKind::boolean:
        case TypeKind::integer:
        case TypeKind::string:
        case TypeKind::enumeration: break;
        default:
            report(tree_.nodes[keys[0]].span, "cel.type", fmt::format("a map cannot have keys of type {}", to_string(key)),
                   "keys are int, string, bool or an enumeration");
    }
    return spoiled_by(all, add(NodeKind::map, Type::map(key, value), from.span, 0, all));
}

Checker::Index Checker::macro(const SyntaxNode& from) {
    const Index range = check(from.children[0]);
    const Type over = type(range);
    const bool over_map = over.is(TypeKind::map), over_never = over.is(TypeKind::never);
    if (!over_map && !over_never && !over.is(TypeKind::list)) {
        report(tree_.nodes[range].span, "cel.type",
               fmt::format("{}() goes through a list or a map, not {}", from.text, to_string(over)));
        bad_[range] = true;
    }

    Macro made;
    made.two_variables = from.variables.size() == 2;
    made.over_map = over_map;
    const Type position = over_map ? over.key() : over_never ? Type::never() : Type::integer();
    const Type single = over_map ? over.key() : over.element();
    made.first = tree_.locals++;
    scope_.push_back({from.variables[0], made.first, made.two_variables ? position : single});
    if (made.two_variables) {
        made.second = tree_.locals++;
        scope_.push_back({from.variables[1], made.second, over.element()});
    }
    Indices children = {range};
    for (std::size_t i = 1; i < from.children.size(); ++i) children.push_back(check(from.children[i]));
    scope_.resize(scope_.size() - from.variables.size());

    Type result = Type::boolean();
    if (from.text == "all") made.kind = MacroKind::all;
    if (from.text == "exists") made.kind = MacroKind::exists;
    if (from.text == "exists_one") made.kind = MacroKind::exists_one;
    if (from.text == "filter") made.kind = MacroKind::filter, result = Type::list(single);
    if (from.text == "map" || from.text == "transformList") made.kind = MacroKind::map, result = Type::list(type(children.back()));
    if (from.text == "transformMap") made.kind = MacroKind::transform_map, result = Type::map(position, type(children.back()));
    const bool makes_values = made.kind == MacroKind::map || made.kind == MacroKind::transform_map;
    made.has_condition = makes_values && children.size() == 3;
    if (!makes_values || made.has_condition) want(children[1], Type::boolean(), fmt::format("the condition of {}()", from.text));

    tree_.macros.push_back(made);
    const auto number = static_cast<std::uint32_t>(tree_.macros.size() - 1);
    return spoiled_by({range}, add(NodeKind::macro, result, from.span, number, children));
}

Checker::Index Checker::add(NodeKind kind, Type type, Span span, std::uint32_t payload, const Indices& children) {
    Node& node = tree_.nodes.emplace_back();
    node.kind = kind;
    node.type = type;
    node.span = span;
    node.payload = payload;
    node.first_child = static_cast<std::uint32_t>(tree_.children.size());
    node.child_count = static_cast<std::uint32_t>(children.size());
    tree_.children.insert(tree_.children.end(), children.begin(), children.end());
    bad_.push_back(false);
    return static_cast<Index>(tree_.nodes.size() - 1);
}

Checker::Index Checker::constant(Type type, Slot value, Span span) {
    tree_.constants.push_back(value);
    return add(NodeKind::constant, type, span, static_cast<std::uint32_t>(tree_.constants.size() - 1));
}

Checker::Index Checker::text_constant(std::string_view text, Span span) {
    Slot value{};
    value.set(tree_.texts.emplace_back(text));
    return constant(Type::string(), value, span);
}

Checker::Index Checker::bad(Span span) {
    const Index node = constant(Type::never(), Slot{}, span);
    bad_[node] = true;
    return node;
}

bool Checker::any_bad(const Indices& nodes) const {
    return std::any_of(nodes.begin(), nodes.end(), [&](Index node) { return is_bad(node); });
}

Checker::Index Checker::spoiled_by(const Indices& nodes, Index node) {
    if (any_bad(nodes)) bad_[node] = true;
    return node;
}

void Checker::report(Span span, std::string_view code, std::string message, std::string hint) {
    Diagnostic& d = diagnostics_.emplace_back();
    d.code = code;
    d.message = std::move(message);
    d.hint = std::move(hint);
    d.span = span;
}

Checked<Tree> check(const Syntax& syntax, const Environment& environment, std::optional<Type> wanted) {
    return Checker(syntax, environment).run(wanted);
}

Checked<Tree> compile_tree(std::string_view text, const Environment& environment, std::optional<Type> wanted) {
    const auto syntax = parse(text, environment.limits);
    if (!syntax) return syntax.diagnostics();
    return check(*syntax, environment, wanted);
}

}  // namespace saglikrapor::cel
