#include "rulebook/tree_builder.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <yaml-cpp/mark.h>

#include <saglikrapor/base/turkish.hpp>

#include "rulebook/scalar_walk.hpp"

namespace saglikrapor {
namespace {

constexpr std::size_t short_mapping = 16;  // up to here looking at every key is faster than hashing

std::uint32_t offset(const Source& source, const YAML::Mark& mark) {
    const std::size_t size = source.text().size();
    return mark.pos < 0 ? 0 : static_cast<std::uint32_t>(std::min(static_cast<std::size_t>(mark.pos), size));
}

bool null_is_written_at(std::string_view text, std::uint32_t at) {
    const std::string_view rest = text.substr(at);
    for (const std::string_view word : {"~", "null", "Null", "NULL"})
        if (rest.starts_with(word) && (rest.size() == word.size() || std::string_view(" \t\r\n,]}#").find(rest[word.size()]) !=
                                                                         std::string_view::npos))
            return true;
    return false;
}

std::uint32_t word_end(std::string_view text, std::uint32_t at) {
    return static_cast<std::uint32_t>(std::min(text.find_first_of(" \t\r\n,]}#", at), text.size()));
}

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

void TreeBuilder::check_properties(Span span, const std::string& tag, YAML::anchor_t anchor) {
    const std::string& text = source_.text();
    const char first = span.begin < text.size() ? text[span.begin] : '\0';
    if (anchor != YAML::NullAnchor) fail(span, "yaml.alias", "anchors are not used here", "write the value out where it is needed");
    if (first == '!' || (tag != "?" && tag != "!" && !tag.empty()))
        fail(span, "yaml.tag", "tags are not used here", "quotes make a value a text; everything else is told by the key");
}

void TreeBuilder::refuse_key(Span span, std::string_view what) {
    fail(span, "yaml.key", fmt::format("a key is a text, not {}", what), "quote it when it is meant as a text");
}

void TreeBuilder::add_key(const std::string& key, Span span, bool quoted) {
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
        const auto [known, added] = mapping.seen.emplace(key, span);
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

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const std::uint32_t at = offset(source_, mark);
    Span span{at, at};
    if (null_is_written_at(source_.text(), at))
        span.end = word_end(source_.text(), at);
    else if (!open_.empty() && open_.back().has_key)
        span = open_.back().key_span;  // the parser stands at whatever comes next
    count_node(span);
    check_properties({at, at}, {}, anchor);
    if (key_expected()) {
        refuse_key(span, "null");
        open_.back().has_key = open_.back().drop_value = true;
        return;
    }
    DocumentNode node;
    node.span = span;
    add(std::move(node));
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
    const std::uint32_t at = offset(source_, mark);
    const Span span{at, word_end(source_.text(), at)};
    fail(span, "yaml.alias", "aliases are not used here", "write the value out");
    if (key_expected())
        open_.back().has_key = open_.back().drop_value = true;
    else
        add({});
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) {
    const std::string& text = source_.text();
    DocumentNode node;
    node.kind = DocumentKind::scalar;
    node.span.begin = node.span.end = offset(source_, mark);
    count_node(node.span);
    check_properties(node.span, tag, anchor);
    const char first = node.span.begin < text.size() ? text[node.span.begin] : '\0';
    node.quoted = tag == "!";
    if (first != '!' && first != '&') {
        const auto [end, closed] = scalar_end(text, node.span.begin, value);
        node.span.end = end;
        if (!closed) {  // yaml-cpp 0.7 lets the end of the file close a quotation
            diagnostics_.push_back(diagnostic_at(source_, {node.span.begin, node.span.begin + 1}, "yaml.syntax",
                                                 "not YAML: this quotation mark is never closed", "a closing quote is missing"));
            throw Stop{};
        }
    }
    if (first == '"' && !is_utf8(value))
        fail(node.span, "yaml.utf8", "an escape in this text does not give UTF-8", "write the character itself, or \\u and its number");
    if (key_expected()) {
        add_key(value, node.span, node.quoted);
        return;
    }
    node.text = value;
    add(std::move(node));
}

void TreeBuilder::open(const YAML::Mark& mark, DocumentKind kind, const std::string& tag, YAML::anchor_t anchor) {
    const std::uint32_t at = offset(source_, mark);
    count_node({at, at});
    check_properties({at, at}, tag, anchor);
    if (open_.size() >= limits_.depth) {
        diagnostics_.push_back(diagnostic_at(source_, {at, at}, "yaml.limit",
                                             fmt::format("lists and mappings stand more than {} deep here", limits_.depth)));
        throw Stop{};
    }
    Open collection;
    collection.node.kind = kind;
    collection.node.span = {at, at};
    if (key_expected()) {
        refuse_key({at, at}, kind == DocumentKind::sequence ? "a list" : "a mapping");
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

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) {
    open(mark, DocumentKind::sequence, tag, anchor);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) {
    open(mark, DocumentKind::mapping, tag, anchor);
}

void DocumentCounter::OnDocumentStart(const YAML::Mark& mark) {
    const std::uint32_t at = offset(source_, mark);
    diagnostics_.push_back(diagnostic_at(source_, {at, at}, "yaml.documents", "a second document begins here",
                                         "one file holds one document"));
    throw TreeBuilder::Stop{};
}

}  // namespace saglikrapor
