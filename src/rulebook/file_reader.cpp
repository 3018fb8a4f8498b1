#include "rulebook/file_reader.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace saglikrapor {
namespace {

std::string_view kind_name(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::null: return "nothing";
        case DocumentKind::scalar: return "a text";
        case DocumentKind::sequence: return "a list";
        case DocumentKind::mapping: return "a mapping";
    }
    return "?";
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

}  // namespace

std::string word_hint(std::string_view word, std::span<const std::string_view> words) {
    const std::vector<std::string_view> candidates(words.begin(), words.end());
    std::string hint = did_you_mean(word, candidates);
    if (hint.empty() && candidates.size() <= 8) hint = fmt::format("one of: {}", fmt::join(candidates, ", "));
    return hint;
}

void FileReader::error(Span span, std::string code, std::string message, std::string hint) const {
    draft.diagnostics.push_back(diagnostic_at(*source, span, std::move(code), std::move(message), std::move(hint)));
}

void FileReader::error_with_first(Span span, std::string code, std::string message, const Place& first) const {
    error(span, std::move(code), std::move(message));
    draft.diagnostics.back().notes.push_back({"first given here", first.source->name(), first.source->position(first.span.begin)});
}

bool FileReader::is_mapping(const DocumentNode& node, std::string_view what) const {
    if (node.kind == DocumentKind::mapping) return true;
    error(node.span, "rulebook.type", fmt::format("{} is a mapping of keys, not {}", what, kind_name(node.kind)));
    return false;
}

bool FileReader::is_mapping(const DocumentNode& node, const shapes::Shape& shape) const {
    if (!is_mapping(node, shape.what)) return false;
    for (const DocumentNode::Entry& entry : node.entries) {
        if (std::ranges::any_of(shape.keys, [&](const shapes::Key& key) { return key.name == entry.key; })) continue;
        std::vector<std::string_view> known;
        for (const shapes::Key& key : shape.keys) known.push_back(key.name);
        std::string hint = did_you_mean(entry.key, known);
        // {name: one, two, …}: the comma ended the text, and what follows stands there as a key without a value.
        if (hint.empty() && entry.value.kind == DocumentKind::null && entry.value.span == entry.key_span)
            hint = "inside {} a text with a comma stands in quotes";
        error(entry.key_span, "rulebook.unknown-key", fmt::format("unknown key '{}' in {}", entry.key, shape.what), std::move(hint));
    }
    for (const shapes::Key& key : shape.keys)
        if (key.required && node.find(key.name) == nullptr)
            error(node.span, "rulebook.missing-key", fmt::format("{} needs the key '{}'", shape.what, key.name));
    return true;
}

bool FileReader::is_sequence(const DocumentNode& node, std::string_view what) const {
    if (node.kind == DocumentKind::sequence) return true;
    error(node.span, "rulebook.type", fmt::format("'{}' is a list, not {}", what, kind_name(node.kind)),
          node.kind == DocumentKind::scalar ? fmt::format("write [{}]", node.text.size() < 40 ? node.text : "…") : "");
    return false;
}

bool FileReader::is_scalar(const DocumentNode& node, std::string_view what) const {
    if (node.kind != DocumentKind::scalar) {
        error(node.span, "rulebook.type", fmt::format("'{}' is a text, not {}", what, kind_name(node.kind)));
        return false;
    }
    if (!is_blank(node.text)) return true;
    error(node.span, "rulebook.empty", fmt::format("'{}' is empty", what));
    return false;
}

std::string FileReader::string(const DocumentNode* node, std::string_view what) const {
    return node != nullptr && is_scalar(*node, what) ? node->text : std::string{};
}

std::vector<std::string> FileReader::strings(const DocumentNode* node, std::string_view what) const {
    std::vector<std::string> out;
    if (node == nullptr || !is_sequence(*node, what)) return out;
    for (const DocumentNode& item : node->items)
        if (is_scalar(item, what)) out.push_back(item.text);
    return out;
}

Text FileReader::text(const DocumentNode* node, std::string_view what) const {
    if (node == nullptr) return {};
    if (node->kind != DocumentKind::mapping) {
        error(node->span, "rulebook.type", fmt::format("'{}' is a text in two languages, not {}", what, kind_name(node->kind)),
              "write {tr: \"…\", en: \"…\"}");
        return {};
    }
    if (!is_mapping(*node, shapes::Shape{fmt::format("'{}'", what), shapes::text_keys})) return {};
    return {string(node->find("tr"), "tr"), string(node->find("en"), "en")};
}

std::optional<Date> FileReader::date(const DocumentNode* node, std::string_view what) const {
    if (node == nullptr || !is_scalar(*node, what)) return std::nullopt;
    std::optional<Date> day = parse_date(node->text);
    if (!day) error(node->span, "rulebook.date", fmt::format("'{}' is not a day", node->text), "write year-month-day: 2019-09-30");
    return day;
}

InForce FileReader::in_force(const DocumentNode* node, const InForce& otherwise) const {
    if (node == nullptr || !is_mapping(*node, shapes::in_force)) return otherwise;
    return interval(*node, otherwise);
}

InForce FileReader::interval(const DocumentNode& mapping, const InForce& otherwise) const {
    const auto bound = [&](std::string_view key, const std::optional<Date>& absent) -> std::optional<Date> {
        const DocumentNode* node = mapping.find(key);
        if (node == nullptr) return absent;
        return node->kind == DocumentKind::null ? std::nullopt : date(node, key);
    };
    const InForce interval{bound("from", otherwise.from), bound("to", otherwise.to)};
    if (interval.from && interval.to && *interval.from > *interval.to)
        error(mapping.span, "rulebook.interval",
              fmt::format("the interval ends on {}, before it begins on {}", to_string(*interval.to), to_string(*interval.from)));
    return interval;
}

Citation FileReader::citation(const DocumentNode* node, CitationUse::Role role) const {
    if (node == nullptr || !is_scalar(*node, "clause")) return {};
    const std::size_t colon = node->text.find(':');
    Citation out;
    if (colon != std::string::npos) out.regulation = node->text.substr(0, colon);
    out.clause = colon == std::string::npos ? node->text : node->text.substr(colon + 1);
    const std::string own = regulation != nullptr ? regulation->id : std::string{};
    if (out.regulation == own) out.regulation.clear();
    draft.citations.push_back({role, out.regulation.empty() ? own : out.regulation, out.clause, source, node->span});
    return out;
}

ExpressionText FileReader::expression(const DocumentNode* node, std::string_view what) const {
    if (node == nullptr || !is_scalar(*node, what)) return {};
    return {node->text, source, scalar_places(*source, *node)};
}

std::vector<std::string> FileReader::reports(const DocumentNode* node) const {
    if (node == nullptr) return {};
    if (node->kind == DocumentKind::scalar && node->text == "all") return {"all"};
    if (!is_sequence(*node, "reports")) return {};
    if (node->items.empty()) error(node->span, "rulebook.empty", "'reports' names no report type", "write all, or leave the rule out");
    std::vector<std::string> out;
    const std::vector<std::string_view> known(names.report_types.begin(), names.report_types.end());
    for (const DocumentNode& item : node->items) {
        if (!is_scalar(item, "reports")) continue;
        if (std::ranges::find(known, item.text) == known.end())
            error(item.span, "rulebook.report-type", fmt::format("there is no report type '{}'", item.text),
                  item.text == "all" ? "write reports: all" : did_you_mean(item.text, known));
        else if (std::ranges::find(out, item.text) != out.end())
            error(item.span, "rulebook.report-type", fmt::format("the report type '{}' is named twice", item.text));
        else
            out.push_back(item.text);
    }
    return out;
}

std::optional<std::size_t> FileReader::word(const DocumentNode* node, std::string_view what,
                                            std::span<const std::string_view> words) const {
    if (node == nullptr || !is_scalar(*node, what)) return std::nullopt;
    const auto found = std::ranges::find(words, node->text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    error(node->span, "rulebook.enumerator", fmt::format("'{}' cannot be '{}'", what, node->text), word_hint(node->text, words));
    return std::nullopt;
}

bool FileReader::is_name(std::string_view name, Span span, std::string_view what) const {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    const auto part = [&](char c) { return letter(c) || (c >= '0' && c <= '9'); };
    if (!name.empty() && letter(name.front()) && std::ranges::all_of(name, part)) return true;
    error(span, "rulebook.name", fmt::format("'{}' is not a name for {}", name, what), "use a-z, 0-9 and _, starting with a letter");
    return false;
}

}  // namespace saglikrapor
