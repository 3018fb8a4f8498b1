#include "rulebook/tree_builder.hpp"

#include <utility>

#include <fmt/format.h>

#include "rulebook/scalar_walk.hpp"

namespace saglikrapor {
namespace {

constexpr std::size_t short_mapping = 16;  // up to here looking at every key is faster than hashing

bool is_null(std::string_view text) { return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL"; }

}  // namespace

void TreeBuilder::fail(Span span, std::string code, std::string message, std::string hint) {
    if (diagnostics_.size() >= limits_.diagnostics) {
        diagnostics_.push_back(diagnostic_at(source_, span, "yaml.limit", "too much is wrong with this file; the rest was not read"));
        throw Stop{};
    }
    diagnostics_.push_back(diagnostic_at(source_, span, std::move(code), std::move(message), std::move(hint)));
}

void TreeBuilder::count_node(Span span) {
    if (++nodes_ <= limits_.nodes) return;
    diagnostics_.push_back(
        diagnostic_at(source_, span, "yaml.limit", fmt::format("the file has more than {} values", limits_.nodes)));
    throw Stop{};
}

bool TreeBuilder::key_expected() const {
    return !open_.empty() && open_.back().node.kind == DocumentKind::mapping && !open_.back().has_key;
}

void TreeBuilder::check_properties(const YamlEvent& event) {
    const Span span{event.span.begin, event.span.begin};
    if (event.anchored) fail(span, "yaml.alias", "anchors are not used here", "write the value out where it is needed");
    if (event.tagged) fail(span, "yaml.tag", "tags are not used here", "quotes make a value a text; everything else is told by the key");
}

void TreeBuilder::refuse_key(Span span, std::string_view what) {
    fail(span, "yaml.key", fmt::format("a key is a text, not {}", what), "quote it when it is meant as a text");
}

void TreeBuilder::add_key(std::string_view key, Span span, bool quoted) {
    Open& mapping = open_.back();
    mapping.key = key;
    mapping.key_span = span;
    mapping.has_key = true;
    mapping.drop_value = false;
    if (key == "<<" && !quoted) {
        mapping.drop_value = true;
        fail(span, "yaml.alias", "merge keys are not used here", "write the keys out");
        return;
    }
    std::vector<DocumentNode::Entry>& entries = mapping.node.entries;
    const Span* first = nullptr;
    if (entries.size() < short_mapping) {
        for (const DocumentNode::Entry& entry : entries)
            if (entry.key == key) first = &entry.key_span;
    } else {
        if (mapping.seen.empty())
            for (const DocumentNode::Entry& entry : entries) mapping.seen.emplace(entry.key, entry.key_span);
        const auto [known, added] = mapping.seen.emplace(mapping.key, span);
        if (!added) first = &known->second;
    }
    if (first == nullptr) return;
    mapping.drop_value = true;
    const Position first_at = source_.position(first->begin);
    fail(span, "yaml.duplicate-key", fmt::format("the key '{}' is given twice", key));
    diagnostics_.back().notes.push_back({"first given here", source_.name(), first_at});
}

void TreeBuilder::add(DocumentNode node) {
    if (open_.empty()) {
        root_ = std::move(node);
        return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == DocumentKind::sequence) {
        parent.node.items.push_back(std::move(node));
        return;
    }
    parent.has_key = false;
    if (!parent.drop_value) parent.node.entries.push_back({std::move(parent.key), parent.key_span, std::move(node)});
}

void TreeBuilder::take(const YamlEvent& event) {
    switch (event.kind) {
        case YamlEventKind::document: return begin_document(event.span);
        case YamlEventKind::alias: return alias(event.span);
        case YamlEventKind::scalar: return event.plain && !event.tagged && is_null(event.text) ? null(event) : scalar(event);
        case YamlEventKind::sequence: return open(event, DocumentKind::sequence);
        case YamlEventKind::mapping: return open(event, DocumentKind::mapping);
        case YamlEventKind::end: return close();
    }
}

void TreeBuilder::begin_document(Span span) {
    if (!std::exchange(begun_, true)) return;
    diagnostics_.push_back(diagnostic_at(source_, {span.begin, span.begin}, "yaml.documents", "a second document begins here",
                                         "one file holds one document"));
    throw Stop{};
}

void TreeBuilder::null(const YamlEvent& event) {
    DocumentNode node;
    node.span = event.span;
    if (event.text.empty() && !open_.empty() && open_.back().has_key) node.span = open_.back().key_span;
    count_node(node.span);
    check_properties(event);
    if (key_expected()) {
        refuse_key(node.span, "null");
        open_.back().has_key = open_.back().drop_value = true;
        return;
    }
    add(std::move(node));
}

void TreeBuilder::alias(Span span) {
    fail(span, "yaml.alias", "aliases are not used here", "write the value out");
    if (key_expected())
        open_.back().has_key = open_.back().drop_value = true;
    else
        add({});
}

// Readers do not agree on it inside brackets: part of a text, or the mark of a key even without a blank after it.
void TreeBuilder::refuse_question_mark(const YamlEvent& event, Span span) {
    if (open_.empty() || !open_.back().flow) return;
    const std::string_view text = source_.text();
    std::size_t at = event.plain ? text.substr(0, span.end).find('?', span.begin) : std::string_view::npos;
    if (key_expected() && span.begin > 0 && text[span.begin - 1] == '?') at = span.begin - 1;
    if (at == std::string_view::npos) return;
    const auto mark = static_cast<std::uint32_t>(at);
    fail({mark, mark + 1}, "yaml.syntax", "not YAML as all readers know it: a question mark in {} or []",
         "inside {} and [] a text with a question mark stands in quotes");
}

void TreeBuilder::scalar(const YamlEvent& event) {
    count_node({event.span.begin, event.span.begin});
    check_properties(event);
    Span span = event.span;
    // libyaml counts the empty lines after a block to it.
    if (event.block && !event.tagged && !event.anchored) span.end = scalar_end(source_.text(), span.begin, event.text);
    refuse_question_mark(event, span);
    if (key_expected()) {
        const std::string_view written = std::string_view(source_.text()).substr(span.begin, span.end - span.begin);
        if (event.plain && open_.back().flow && written.find('\n') != std::string_view::npos)
            fail(span, "yaml.key", "this key goes on over a line end", "a ',' or a blank after ':' is missing");
        return add_key(event.text, span, !event.plain);
    }
    DocumentNode node;
    node.kind = DocumentKind::scalar;
    node.span = span;
    node.quoted = !event.plain;
    node.text = event.text;
    add(std::move(node));
}

void TreeBuilder::open(const YamlEvent& event, DocumentKind kind) {
    const Span span{event.span.begin, event.span.begin};
    count_node(span);
    check_properties(event);
    if (open_.size() >= limits_.depth) {
        diagnostics_.push_back(diagnostic_at(source_, span, "yaml.limit",
                                             fmt::format("lists and mappings stand more than {} deep here", limits_.depth)));
        throw Stop{};
    }
    Open collection;
    collection.node.kind = kind;
    collection.node.span = span;
    collection.flow = event.flow;
    if (key_expected()) {
        refuse_key(span, kind == DocumentKind::sequence ? "a list" : "a mapping");
        collection.is_key = true;
    }
    open_.push_back(std::move(collection));
}

void TreeBuilder::close() {
    Open collection = std::move(open_.back());
    open_.pop_back();
    if (collection.is_key)
        open_.back().has_key = open_.back().drop_value = true;
    else
        add(std::move(collection.node));
}

}  // namespace saglikrapor
