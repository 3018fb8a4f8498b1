// The checker's rules for names: variables, loop variables, fields and has().
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cel/checker.hpp"

namespace saglikrapor::cel {
namespace {

/// False for names that only backquotes can write: those never belong to a dotted variable.
bool is_plain(std::string_view name) {
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

std::string dotted(const std::vector<std::string_view>& names, std::size_t count) {
    return fmt::format("{}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(count), "."));
}

std::vector<std::string_view> words_of(std::string_view name) {
    std::vector<std::string_view> words;
    for (std::size_t from = 0; from <= name.size();) {
        const std::size_t end = std::min(name.find('_', from), name.size());
        if (end - from > 2) words.push_back(name.substr(from, end - from));
        from = end + 1;
    }
    return words;
}

/// The fields that share most words with a name that nothing is spelt like; all fields of a short structure.
std::string related(std::string_view name, const std::vector<std::string_view>& fields) {
    if (fields.size() <= 4 && !fields.empty()) return fmt::format("one of: {}", fmt::join(fields, ", "));
    const std::vector<std::string_view> wanted = words_of(name);
    std::vector<std::string_view> best;
    std::size_t most = 1;
    for (const std::string_view field : fields) {
        const std::vector<std::string_view> words = words_of(field);
        const auto common = static_cast<std::size_t>(
            std::count_if(wanted.begin(), wanted.end(), [&](std::string_view w) { return std::find(words.begin(), words.end(), w) != words.end(); }));
        if (common < most) continue;
        if (common > most) best.clear();
        most = common;
        if (best.size() < 4) best.push_back(field);
    }
    return best.empty() ? std::string{} : fmt::format("there is: {}", fmt::join(best, ", "));
}

bool has_named_entries(Type map) {
    if (!map.is(TypeKind::map)) return false;
    const Type key = map.key();
    return key.is(TypeKind::string) || key.is(TypeKind::enumeration) || key.is(TypeKind::never);
}

}  // namespace

Checker::Path Checker::path_of(Index at) const {
    const SyntaxNode& node = syntax_.nodes[at];
    Path path;
    std::string_view name = node.text;
    if (node.kind == SyntaxKind::select && is_plain(name)) {
        path = path_of(node.children[0]);
        if (path.names.empty()) return path;
    } else if (node.kind == SyntaxKind::identifier) {
        path.leading_dot = name.front() == '.';
        if (path.leading_dot) name.remove_prefix(1);
    } else {
        return path;
    }
    path.names.push_back(name);
    path.nodes.push_back(at);
    return path;
}

std::optional<Checker::Found> Checker::find(const Path& path, std::size_t count) const {
    if (!path.leading_dot)
        for (auto local = scope_.rbegin(); local != scope_.rend(); ++local)
            if (local->name == path.names[0]) return Found{NodeKind::local, local->number, local->type, 1};
    for (std::size_t n = count; n > 0; --n) {
        const std::string name = dotted(path.names, n);
        for (std::size_t i = 0; i < environment_.variables.size(); ++i)
            if (environment_.variables[i].name == name)
                return Found{NodeKind::variable, static_cast<std::uint32_t>(i), environment_.variables[i].type, n};
    }
    return std::nullopt;
}

Checker::Index Checker::follow(const Path& path, std::size_t count) {
    const auto found = find(path, count);
    if (!found) return unknown_name(path);
    Index node = add(found->kind, found->type, syntax_.nodes[path.nodes[found->names - 1]].span, found->number);
    for (std::size_t i = found->names; i < count; ++i) {
        const SyntaxNode& step = syntax_.nodes[path.nodes[i]];
        node = select(node, step.text, step.span, step.name);
    }
    return node;
}

Checker::Index Checker::name(Index at) {
    const Path path = path_of(at);
    if (!path.names.empty()) return follow(path, path.names.size());
    const SyntaxNode& node = syntax_.nodes[at];
    return select(check(node.children[0]), node.text, node.span, node.name);
}

Checker::Index Checker::has(const SyntaxNode& from) {
    Path path;
    if (from.children.empty()) {
        path.leading_dot = from.text.front() == '.';
    } else {
        path = path_of(from.children[0]);
        if (path.names.empty() || !is_plain(from.text)) return has_field(check(from.children[0]), from.text, from.span, from.name);
    }
    const std::size_t before = path.names.size();
    path.names.push_back(std::string_view(from.text).substr(path.leading_dot && before == 0 ? 1 : 0));
    path.nodes.push_back(static_cast<Index>(&from - syntax_.nodes.data()));
    const auto found = find(path, path.names.size());
    if (!found) return unknown_name(path);
    if (found->names < path.names.size()) return has_field(follow(path, before), from.text, from.span, from.name);
    if (found->kind == NodeKind::variable) return add(NodeKind::has_variable, Type::boolean(), from.span, found->number);
    report(from.name, "cel.type", "a loop variable always has a value", "has() asks for a field or a variable of the rule");
    return bad(from.span);
}

Checker::Index Checker::unknown_name(const Path& path) {
    std::vector<std::string_view> candidates;
    for (const Local& local : scope_) candidates.push_back(local.name);
    for (const Variable& variable : environment_.variables)
        candidates.push_back(std::string_view(variable.name).substr(0, variable.name.find('.')));
    std::string hint = did_you_mean(path.names[0], candidates);
    for (const Variable& variable : environment_.variables)
        if (variable.type.is(TypeKind::structure) && variable.type.structure_info().find(path.names[0]) != nullptr)
            hint = fmt::format("did you mean '{}.{}'?", variable.name, path.names[0]);
    report(syntax_.nodes[path.nodes[0]].name, "cel.unknown-name", fmt::format("there is no variable '{}'", path.names[0]),
           std::move(hint));
    const Index made = bad(syntax_.nodes[path.nodes.back()].span);
    if (path.names.size() == 1) unknown_.emplace(made, Unknown{path.names[0], diagnostics_.size() - 1});
    return made;
}

void Checker::suggest_quotes(const Indices& arguments) {
    for (const Index good : arguments) {
        if (is_bad(good)) continue;
        Type wanted = type(good);
        while (wanted.is(TypeKind::list)) wanted = wanted.element();
        for (const Index other : arguments)
            if (is_bad(other)) suggest_quotes(other, wanted);
    }
}

void Checker::suggest_quotes(Index node, Type wanted) {
    if (tree_.nodes[node].kind == NodeKind::list) {
        for (std::uint32_t i = 0; i < tree_.nodes[node].child_count; ++i) suggest_quotes(tree_.children[tree_.nodes[node].first_child + i], wanted);
        return;
    }
    const auto unknown = unknown_.find(node);
    if (unknown == unknown_.end()) return;
    const std::string_view name = unknown->second.name;
    std::string& hint = diagnostics_[unknown->second.diagnostic].hint;
    if (wanted.is(TypeKind::enumeration)) {
        const EnumInfo& info = wanted.enum_info();
        const std::string_view meant = info.ordinal(name) >= 0 ? name : hint.empty() ? nearest(name, info.names()) : "";
        if (!meant.empty()) hint = fmt::format("did you mean '{}' in quotes? Enumerators are written as texts", meant);
    } else if (wanted.is(TypeKind::string) && hint.empty()) {
        hint = fmt::format("a text stands in quotes: '{}'", name);
    }
}

Checker::Index Checker::select(Index object, std::string_view field, Span whole, Span name) {
    const Type of = type(object);
    if (is_bad(object)) return bad(whole);
    if (of.is(TypeKind::never)) return constant(of, Slot{}, whole);  // an element of an empty list: never evaluated
    if (has_named_entries(of)) return resolve("_[_]", false, {object, text_constant(field, name)}, whole, name);
    if (of.is(TypeKind::structure)) {
        const StructInfo& info = of.structure_info();
        const FieldInfo* const found = info.find(field);
        if (found == nullptr) return unknown_field(of, field, name);
        return add(NodeKind::field, found->type, whole, static_cast<std::uint32_t>(found - info.fields.data()), {object});
    }
    std::string hint;
    if (of.is(TypeKind::list)) hint = "look at its elements with exists(x, …), all(x, …) or [0]";
    if (of.is(TypeKind::map)) hint = "write map[key]";
    report(name, "cel.type", fmt::format("{} has no fields, so there is no '{}'", to_string(of), field), std::move(hint));
    return bad(whole);
}

Checker::Index Checker::has_field(Index object, std::string_view field, Span whole, Span name) {
    const Type of = type(object);
    if (is_bad(object)) return bad(whole);
    if (of.is(TypeKind::never)) return constant(Type::boolean(), Slot{}, whole);
    if (has_named_entries(of)) {
        const Index key = text_constant(field, name);
        become(key, of.key().is(TypeKind::enumeration) ? of.key() : Type::string());
        return add(NodeKind::has_key, Type::boolean(), whole, 0, {object, key});
    }
    if (of.is(TypeKind::structure)) {
        const StructInfo& info = of.structure_info();
        const FieldInfo* const found = info.find(field);
        if (found == nullptr) return unknown_field(of, field, name);
        return add(NodeKind::has_field, Type::boolean(), whole, static_cast<std::uint32_t>(found - info.fields.data()), {object});
    }
    report(name, "cel.type", fmt::format("{} has no fields to ask for with has()", to_string(of)));
    return bad(whole);
}

Checker::Index Checker::unknown_field(Type structure, std::string_view field, Span name) {
    const std::vector<std::string_view> names = structure.structure_info().names();
    std::string hint = did_you_mean(field, names);
    if (hint.empty()) hint = related(field, names);
    report(name, "cel.unknown-field", fmt::format("{} has no field '{}'", to_string(structure), field), std::move(hint));
    return bad(name);
}

}  // namespace saglikrapor::cel
