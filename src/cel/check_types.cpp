// How the checker makes the types of several parts one, and text literals enumerators.
#include <algorithm>

#include <fmt/format.h>

#include "cel/checker.hpp"

namespace saglikrapor::cel {
namespace {

constexpr std::size_t most_listed = 8;

std::string enumerator_hint(const EnumInfo& info, std::string_view written) {
    std::string hint = did_you_mean(written, info.names());
    if (hint.empty() && info.enumerators.size() <= most_listed) hint = fmt::format("one of: {}", fmt::join(info.enumerators, ", "));
    return hint;
}

std::string number_hint(Type a, Type b) {
    const auto is_number = [](Type t) { return t.is(TypeKind::integer) || t.is(TypeKind::real); };
    return is_number(a) && is_number(b) ? "convert with int(…) or double(…); 5 is an int, 5.0 a double" : "";
}

}  // namespace

bool Checker::has_text_literal(Index node) const {
    const Node& n = tree_.nodes[node];
    switch (n.kind) {
        case NodeKind::constant: return n.type.is(TypeKind::string);
        case NodeKind::list:
        case NodeKind::map:
        case NodeKind::conditional:
            for (std::uint32_t i = n.kind == NodeKind::conditional ? 1 : 0; i < n.child_count; ++i)
                if (has_text_literal(tree_.children[n.first_child + i])) return true;
            return false;
        default: return false;
    }
}

bool Checker::can_become(Index node, Type wanted) const {
    const Node& n = tree_.nodes[node];
    if (Type both; unify(n.type, wanted, both) && both == wanted) return true;
    const auto child_can = [&](std::uint32_t i, Type t) { return can_become(tree_.children[n.first_child + i], t); };
    switch (n.kind) {
        case NodeKind::constant: return n.type.is(TypeKind::string) && wanted.is(TypeKind::enumeration);
        case NodeKind::conditional: return child_can(1, wanted) && child_can(2, wanted);
        case NodeKind::list:
            if (!wanted.is(TypeKind::list)) return false;
            for (std::uint32_t i = 0; i < n.child_count; ++i)
                if (!child_can(i, wanted.element())) return false;
            return true;
        case NodeKind::map:
            if (!wanted.is(TypeKind::map)) return false;
            for (std::uint32_t i = 0; i < n.child_count; ++i)
                if (!child_can(i, i % 2 == 0 ? wanted.key() : wanted.element())) return false;
            return true;
        default: return false;
    }
}

void Checker::become(Index node, Type wanted) {
    Node& n = tree_.nodes[node];
    if (n.type == wanted || is_bad(node)) return;
    const auto child = [&](std::uint32_t i) { return tree_.children[n.first_child + i]; };
    if (n.kind == NodeKind::constant && n.type.is(TypeKind::string) && wanted.is(TypeKind::enumeration)) {
        Slot& value = tree_.constants[n.payload];
        const int ordinal = wanted.enum_info().ordinal(value.view());
        if (ordinal < 0) {
            report(n.span, "cel.unknown-enumerator", fmt::format("{} has no enumerator '{}'", to_string(wanted), value.view()),
                   enumerator_hint(wanted.enum_info(), value.view()));
            bad_[node] = true;
        }
        value.integer = ordinal;
        n.type = wanted;
    } else if (n.kind == NodeKind::conditional) {
        become(child(1), wanted);
        become(child(2), wanted);
        n.type = wanted;
    } else if (n.kind == NodeKind::list || n.kind == NodeKind::map) {
        for (std::uint32_t i = 0; i < n.child_count; ++i)
            become(child(i), n.kind == NodeKind::map && i % 2 == 0 ? wanted.key() : wanted.element());
        n.type = wanted;
    }
}

Type Checker::unite(const Indices& nodes, std::string_view what) {
    Type result;
    // Literals last, so that a text beside an enumeration is read as its enumerator wherever it stands.
    for (const bool literals : {false, true}) {
        for (const Index node : nodes) {
            if (has_text_literal(node) != literals || is_bad(node)) continue;
            if (unify(result, type(node), result) || can_become(node, result)) continue;
            report(tree_.nodes[node].span, "cel.type",
                   fmt::format("{} must have one type, not {} and {}", what, to_string(result), to_string(type(node))),
                   number_hint(result, type(node)));
            bad_[node] = true;
            return result;
        }
    }
    for (const Index node : nodes) become(node, result);
    return result;
}

void Checker::want(Index node, Type wanted, std::string_view where) {
    if (is_bad(node)) return;
    if (can_become(node, wanted)) return become(node, wanted);
    report(tree_.nodes[node].span, "cel.type",
           fmt::format("{} must be {}, this is {}", where, to_string(wanted), to_string(type(node))));
}

}  // namespace saglikrapor::cel
