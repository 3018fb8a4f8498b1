// An example of a rule to the JSON of the report it stands for.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include <saglikrapor/rulebook/rulebook.hpp>

namespace saglikrapor {
namespace {

std::vector<std::string_view> segments(std::string_view path) {
    std::vector<std::string_view> out;
    for (std::size_t from = 0;;) {
        const std::size_t dot = path.find('.', from);
        out.push_back(path.substr(from, dot == std::string_view::npos ? dot : dot - from));
        if (dot == std::string_view::npos) return out;
        from = dot + 1;
    }
}

/// The index that a segment is; nothing when it is a name or past the end.
std::optional<std::size_t> index_in(std::string_view segment, std::size_t size) {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(segment.data(), segment.data() + segment.size(), index);
    if (error != std::errc{} || end != segment.data() + segment.size() || index >= size) return std::nullopt;
    return index;
}

DocumentNode::Entry* find_entry(DocumentNode& mapping, std::string_view key) {
    const auto found = std::ranges::find(mapping.entries, key, &DocumentNode::Entry::key);
    return found == mapping.entries.end() ? nullptr : &*found;
}

/// Lays one value over the case. What is wrong with the path, or empty.
std::string lay_over(DocumentNode& root, std::string_view path, const DocumentNode& value) {
    const std::vector<std::string_view> names = segments(path);
    const bool removes = value.kind == DocumentKind::null;
    DocumentNode* at = &root;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string_view name = names[i];
        const bool last = i + 1 == names.size();
        if (name.empty()) return fmt::format("the path '{}' has an empty name", path);
        if (at->kind == DocumentKind::sequence) {
            const std::optional<std::size_t> index = index_in(name, at->items.size());
            if (!index) return fmt::format("'{}' is no index of a list of {} in '{}'", name, at->items.size(), path);
            if (last && removes) {
                at->items.erase(at->items.begin() + static_cast<std::ptrdiff_t>(*index));
                return {};
            }
            at = &at->items[*index];
            continue;
        }
        if (at->kind == DocumentKind::null) {
            if (removes) return {};
            if (name.front() >= '0' && name.front() <= '9') return fmt::format("there is no list for '{}' in '{}'", name, path);
            at->kind = DocumentKind::mapping;
        }
        if (at->kind != DocumentKind::mapping) return fmt::format("'{}' in '{}' would lie inside a single value", name, path);
        DocumentNode::Entry* entry = find_entry(*at, name);
        if (removes && (last || entry == nullptr)) {
            std::erase_if(at->entries, [&](const DocumentNode::Entry& other) { return other.key == name; });
            return {};
        }
        if (entry == nullptr) entry = &at->entries.emplace_back(DocumentNode::Entry{std::string(name), {}, {}});
        at = &entry->value;
    }
    *at = value;
    return {};
}

}  // namespace

Checked<std::string> example_json(const Rulebook& rulebook, const Rule& rule, const Example& example) {
    const std::string type = !example.report.empty() ? example.report : rule.reports.empty() ? std::string{} : rule.reports.front();
    const auto found = rulebook.cases.find(type);
    if (found == rulebook.cases.end())
        return Diagnostics{diagnostic_at(*rule.source, example.span, "rulebook.example.no-case",
                                         fmt::format("there is no valid case of '{}' to lay the example over", type),
                                         fmt::format("write cases/{}.yaml", type))};
    DocumentNode root = found->second.root;
    Diagnostics diagnostics;
    for (const DocumentNode::Entry& entry : example.given.entries) {
        std::string wrong = lay_over(root, entry.key, entry.value);
        if (!wrong.empty())
            diagnostics.push_back(diagnostic_at(*rule.source, entry.key_span, "rulebook.example.path", std::move(wrong)));
    }
    if (!diagnostics.empty()) return diagnostics;
    return to_json(root);
}

}  // namespace saglikrapor
