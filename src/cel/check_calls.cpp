// The checker's rules for calls: which row of the table is meant, and what to say when none is.
#include <algorithm>

#include <fmt/format.h>

#include "cel/checker.hpp"
#include "cel/spelling.hpp"

namespace saglikrapor::cel {
namespace {

constexpr std::string_view macro_names[] = {"all",    "exists", "exists_one",    "existsOne",
                                            "filter", "map",    "transformList", "transformMap"};

bool is_ordering(std::string_view function) {
    return function == "_<_" || function == "_<=_" || function == "_>_" || function == "_>=_";
}

}  // namespace

Checker::Index Checker::call(const SyntaxNode& from) {
    const std::string full_name = from.receiver ? qualified(from) : from.text;
    const bool receiver = from.receiver && full_name.empty();
    std::string_view function = receiver ? std::string_view(from.text) : full_name;
    if (!receiver && function.front() == '.') function.remove_prefix(1);
    Indices arguments;
    const std::size_t first = from.receiver && !receiver ? 1 : 0;  // a name space is no argument
    for (std::size_t i = first; i < from.children.size(); ++i) arguments.push_back(check(from.children[i]));
    return resolve(function, receiver, std::move(arguments), from.span, from.name);
}

std::string Checker::qualified(const SyntaxNode& from) const {
    const Path path = path_of(from.children[0]);
    if (path.names.empty()) return {};
    const std::string prefix = fmt::format("{}.", fmt::join(path.names, "."));
    std::string name = prefix + from.text;
    if (const auto found = find(path, path.names.size())) {
        const bool shadowed = found->kind == NodeKind::local;
        return shadowed || environment_.builtins->named(name).empty() ? std::string{} : name;
    }
    const auto& rows = environment_.builtins->rows();
    const bool is_prefix = std::any_of(rows.begin(), rows.end(), [&](const Builtin& row) { return row.name.starts_with(prefix); });
    return is_prefix ? name : std::string{};
}

Checker::Index Checker::resolve(std::string_view function, bool receiver, Indices arguments, Span whole, Span name) {
    const BuiltinTable& table = *environment_.builtins;
    const auto& rows = table.named(function);
    if (rows.empty()) return unknown_function(function, name);
    if (any_bad(arguments)) {
        if (is_operator(function)) suggest_quotes(arguments);
        return bad(whole);
    }

    const bool has_never = std::any_of(arguments.begin(), arguments.end(), [&](Index a) { return type(a).is(TypeKind::never); });
    std::optional<std::size_t> chosen;
    Bindings bindings;
    Type result;
    for (const std::size_t row : rows) {
        const Signature& signature = table.signatures()[row];
        if (signature.receiver != receiver) continue;
        const auto bound = fit(signature, arguments);
        if (!bound) continue;
        const Type gives = instantiate(signature.result, *bound);
        if (!chosen) {
            chosen = row;
            bindings = *bound;
            result = gives;
        } else if (gives != result && has_never) {
            result = Type::never();  // no one overload is meant, and none will be called
        }
    }
    if (!chosen) return no_overload(function, receiver, arguments, name);

    const Signature& signature = table.signatures()[*chosen];
    Call call;
    call.builtin = &table.rows()[*chosen];
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bool as_is = signature.parameters[i].kind == Pattern::Kind::enumeration;
        call.types.push_back(as_is ? type(arguments[i]) : instantiate(signature.parameters[i], bindings));
        become(arguments[i], call.types.back());
    }
    if (any_bad(arguments)) return bad(whole);
    prepare(call, arguments);
    tree_.calls.push_back(std::move(call));
    return add(NodeKind::call, result, whole, static_cast<std::uint32_t>(tree_.calls.size() - 1), arguments);
}

std::optional<Bindings> Checker::fit(const Signature& signature, const Indices& arguments) const {
    if (signature.parameters.size() != arguments.size()) return std::nullopt;
    Bindings bindings;
    // Text literals last: what the other arguments bind may make enumerators of them.
    for (const bool literals : {false, true}) {
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            if (has_text_literal(arguments[i]) != literals) continue;
            const Pattern& parameter = signature.parameters[i];
            Bindings tried = bindings;
            if (match(parameter, type(arguments[i]), tried)) {
                bindings = tried;
            } else if (!literals || !can_become(arguments[i], instantiate(parameter, bindings))) {
                return std::nullopt;
            }
        }
    }
    return bindings;
}

void Checker::prepare(Call& call, const Indices& arguments) {
    if (call.builtin->prepare == nullptr) return;
    std::vector<const Slot*> constants;
    Span last{};
    bool any = false;
    for (const Index argument : arguments) {
        const Node& node = tree_.nodes[argument];
        const bool is_constant = node.kind == NodeKind::constant && !node.type.is(TypeKind::never);
        constants.push_back(is_constant ? &tree_.constants[node.payload] : nullptr);
        if (is_constant) last = node.span;
        any = any || is_constant;
    }
    if (!any) return;
    std::string error;
    call.prepared = call.builtin->prepare(constants, error);
    if (!error.empty()) report(last, "cel.literal", std::move(error));
}

Checker::Index Checker::no_overload(std::string_view function, bool receiver, const Indices& arguments, Span name) {
    const BuiltinTable& table = *environment_.builtins;
    std::vector<std::string> types, overloads;
    for (const Index argument : arguments) types.push_back(to_string(type(argument)));
    for (const std::size_t row : table.named(function)) overloads.push_back(spell(table.rows()[row], table.signatures()[row]));

    const bool equality = (function == "_==_" || function == "_!=_") && arguments.size() == 2;
    report(name, "cel.no-overload",
           equality ? fmt::format("'{}' compares two values of one type, not {} and {}", symbol_of(function), types[0], types[1])
                    : fmt::format("no overload for {}; there is {}", spell_call(function, receiver, types),
                                  fmt::join(overloads, ", ")),
           overload_hint(function, arguments));
    return bad(name);
}

std::string Checker::overload_hint(std::string_view function, const Indices& arguments) const {
    const auto given = [&](TypeKind kind) {
        return std::any_of(arguments.begin(), arguments.end(), [&](Index a) { return type(a).is(kind); });
    };
    if (given(TypeKind::null)) return "ask with has(…) whether there is a value";
    if (given(TypeKind::integer) && given(TypeKind::real)) return "convert with int(…) or double(…); 5 is an int, 5.0 a double";
    if (given(TypeKind::date) && given(TypeKind::string)) return "write a day as date('2026-03-04')";
    if (given(TypeKind::date) && given(TypeKind::integer)) return "days are added with addDays(n)";
    if (is_ordering(function) && given(TypeKind::enumeration))
        return "enumerators have no order: compare them with '==', '!=' or 'in'";
    return {};
}

Checker::Index Checker::unknown_function(std::string_view function, Span name) {
    std::vector<std::string_view> candidates(std::begin(macro_names), std::end(macro_names));
    for (const Builtin& row : environment_.builtins->rows())
        if (!is_operator(row.name)) candidates.push_back(row.name);
    const bool is_macro = std::find(std::begin(macro_names), std::end(macro_names), function) != std::end(macro_names);
    report(name, "cel.unknown-function", fmt::format("there is no function '{}'", function),
           is_macro ? fmt::format("write list.{}(…)", function) : did_you_mean(function, candidates));
    return bad(name);
}

}  // namespace saglikrapor::cel
