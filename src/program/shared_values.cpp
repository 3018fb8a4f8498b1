#include "program/shared_values.hpp"

#include <algorithm>
#include <set>

namespace saglikrapor::program {

using cel::Node;
using cel::NodeKind;

namespace {

bool is_scalar(Type type) {
    switch (type.kind()) {
        case TypeKind::boolean:
        case TypeKind::integer:
        case TypeKind::real:
        case TypeKind::date:
        case TypeKind::duration:
        case TypeKind::enumeration: return true;
        default: return false;  // texts, lists and maps may live in memory that a rule's end gives back
    }
}

// Calls of functions and loops: what costs more than to look up whether it has been done.
bool is_dear(const cel::Tree& tree, const Node& node) {
    if (node.kind == NodeKind::macro) return true;
    return node.kind == NodeKind::call && tree.calls[node.payload].builtin->name.find('_') == std::string_view::npos;
}

// A member or a variable that is a list of structures.
bool is_named_list(const Node& node) {
    const bool named = node.kind == NodeKind::field || node.kind == NodeKind::variable;
    return named && node.type.is(TypeKind::list) && node.type.element().is(TypeKind::structure);
}

bool uses_foreign_local(const cel::Tree& tree, const Node& node, std::set<std::uint32_t>& own) {
    if (node.kind == NodeKind::local) return own.count(node.payload) == 0;
    if (node.kind == NodeKind::macro) {
        own.insert(tree.macros[node.payload].first);
        if (tree.macros[node.payload].two_variables) own.insert(tree.macros[node.payload].second);
    }
    for (std::uint32_t i = 0; i < node.child_count; ++i)
        if (uses_foreign_local(tree, tree.child(node, i), own)) return true;
    return false;
}

bool is_candidate(const cel::Tree& tree, const Node& node) {
    std::set<std::uint32_t> own;
    return is_dear(tree, node) && is_scalar(node.type) && !uses_foreign_local(tree, node, own);
}

}  // namespace

// White space is folded, so that a line break in a rule makes no difference.
std::string SharedValues::key_of(const std::string& text, const Node& node) {
    std::string key;
    for (std::size_t i = node.span.begin; i < node.span.end && i < text.size(); ++i) {
        const bool blank = text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r';
        if (!blank) key += text[i];
        else if (!key.empty() && key.back() != ' ') key += ' ';
    }
    return key;
}

void SharedValues::count(const cel::Tree& tree, const std::string& text) { count(tree, text, tree.nodes[tree.root], false); }

void SharedValues::count(const cel::Tree& tree, const std::string& text, const Node& node, bool in_loop) {
    if (is_candidate(tree, node)) counts_[key_of(text, node)] += in_loop ? 2 : 1;
    if (node.kind == NodeKind::macro && is_named_list(tree.child(node, 0))) counts_[key_of(text, tree.child(node, 0))] += in_loop ? 2 : 1;
    for (std::uint32_t i = 0; i < node.child_count; ++i)
        count(tree, text, tree.child(node, i), in_loop || (node.kind == NodeKind::macro && i > 0));
}

std::optional<SharedValues::Kept> SharedValues::kept(const cel::Tree& tree, const std::string& text, const Node& node) {
    if (!is_candidate(tree, node)) return std::nullopt;
    const std::string key = key_of(text, node);
    if (const auto known = kept_.find(key); known != kept_.end()) return known->second;
    const auto counted = counts_.find(key);
    if (counted == counts_.end() || counted->second < 2 || top_ < lowest + kept_for_objects + 2) return std::nullopt;
    top_ = static_cast<Register>(top_ - 2);
    return kept_.emplace(key, Kept{top_, static_cast<Register>(top_ + 1)}).first->second;
}

void SharedValues::prologue(Code& code) const {
    Emitter out(code, 0);
    if (top_ < register_count)
        out.emit({.op = Opcode::clear, .dst = top_, .payload = static_cast<std::uint32_t>(register_count - top_)});
    for (const Fetched& fetched : fetches_) {
        code.fields.push_back(fetched.field);
        out.emit({.op = Opcode::load_object, .dst = fetched.made, .a = fetched.object,
                  .payload = static_cast<std::uint32_t>(code.fields.size() - 1)});
    }
    for (const Walked& walked : walked_) {
        Label absent;
        if (walked.list.member) {
            code.fields.push_back(walked.list.member->field);
            out.emit_to(absent, {.op = Opcode::load, .dst = walked.made, .a = walked.list.member->object,
                                 .payload = static_cast<std::uint32_t>(code.fields.size() - 1)});
        } else {
            out.emit_to(absent, {.op = Opcode::variable, .dst = walked.made, .payload = walked.list.variable});
        }
        out.emit({.op = Opcode::range, .dst = walked.made, .a = walked.made});
        out.bind(absent);
    }
}

}  // namespace saglikrapor::program
