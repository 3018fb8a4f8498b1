#include "program/screen.hpp"

#include <algorithm>
#include <map>

#include "program/lower.hpp"

namespace saglikrapor::program {

using cel::Node;
using cel::NodeKind;

namespace {

void conjuncts(const cel::Tree& tree, std::uint32_t index, std::vector<std::uint32_t>& out) {
    const Node& node = tree.nodes[index];
    if (node.kind != NodeKind::and_) return out.push_back(index);
    for (std::uint32_t i = 0; i < node.child_count; ++i) conjuncts(tree, tree.children[node.first_child + i], out);
}

// A test of fields against constants: what is done in one or two steps.
bool is_plain(const cel::Tree& tree, const Node& node) {
    if (node.kind == NodeKind::macro || node.kind == NodeKind::map || node.kind == NodeKind::conditional) return false;
    if (node.kind == NodeKind::call) {
        const std::string_view name = tree.calls[node.payload].builtin->name;
        if (name.find('_') == std::string_view::npos) return false;  // a function, not an operator
    }
    for (std::uint32_t i = 0; i < node.child_count; ++i)
        if (!is_plain(tree, tree.child(node, i))) return false;
    return true;
}

bool makes_values(const Code& code, std::size_t from) {
    return std::any_of(code.instructions.begin() + static_cast<std::ptrdiff_t>(from), code.instructions.end(), [&](const Instruction& i) {
        return i.op == Opcode::list || i.op == Opcode::map || i.op == Opcode::collect ||
               (i.op == Opcode::call && code.calls[i.payload].makes_value);
    });
}

// A step that leads to a jump leads to where that one goes.
void shorten_jumps(Code& code, std::size_t from) {
    const auto end_of = [&](std::uint32_t target) {
        for (int hops = 0; code.instructions[target].op == Opcode::jump && hops < 16; ++hops) target = code.instructions[target].target;
        return target;
    };
    for (std::size_t at = from; at < code.instructions.size(); ++at) {
        Instruction& i = code.instructions[at];
        i.target = end_of(i.target);
        i.yes = end_of(i.yes);
        i.no = end_of(i.no);
    }
}

}  // namespace

std::uint32_t Screening::part(const Expression& expression, std::vector<std::uint32_t> nodes) {
    const cel::Tree& tree = *expression.tree;
    std::string text;
    bool plain = true;
    for (const std::uint32_t node : nodes) {
        const Span span = tree.nodes[node].span;
        text.append(*expression.text, span.begin, span.end - span.begin).push_back('\n');
        plain = plain && is_plain(tree, tree.nodes[node]);
    }
    const auto known = std::find_if(parts_.begin(), parts_.end(), [&](const Part& p) { return p.text == text; });
    if (known != parts_.end()) return static_cast<std::uint32_t>(known - parts_.begin());
    parts_.push_back({expression, std::move(nodes), std::move(text), plain});
    return static_cast<std::uint32_t>(parts_.size() - 1);
}

void Screening::add(std::uint32_t rule, const Expression& when, const Expression& require) {
    Pending& pending = rules_.emplace_back(Pending{rule, {}, require});
    shared_.count(*require.tree, *require.text);
    if (when.tree == nullptr) return;
    shared_.count(*when.tree, *when.text);
    const cel::Tree& tree = *when.tree;
    const Lowering lowering(code_, tree, environment_);
    std::vector<std::uint32_t> found;
    conjuncts(tree, tree.root, found);
    for (std::size_t i = 0; i < found.size(); ++i) {
        std::vector<std::uint32_t> nodes{found[i]};
        if (i + 1 < found.size() && lowering.asks_presence_of(tree.nodes[found[i]], tree.nodes[found[i + 1]], true))
            nodes.push_back(found[++i]);
        const std::uint32_t made = part(when, std::move(nodes));
        if (std::find(pending.parts.begin(), pending.parts.end(), made) == pending.parts.end()) pending.parts.push_back(made);
    }
}

std::optional<std::uint32_t> Screening::build() {
    Emitter out(code_, 0);
    Label rules;
    out.bind(rules);
    group(std::move(rules_), false);
    out.emit({.op = Opcode::stop});
    while (!asides_.empty()) {
        Aside aside = std::move(asides_.back());
        asides_.pop_back();
        out.bind(*aside.from);
        group(std::move(aside.rules), true);
        out.emit_to(*aside.back, {.op = Opcode::jump});
    }
    if (shared_.exhausted() || highest_ > shared_.top()) return std::nullopt;
    const auto begin = static_cast<std::uint32_t>(code_.instructions.size());
    shared_.prologue(code_);
    out.emit_to(rules, {.op = Opcode::jump});
    shorten_jumps(code_, rules.position);
    return begin;
}

// Cheap parts first: a dear one that several rules share is tested when it has to be, behind them.
std::optional<std::uint32_t> Screening::most_shared(const std::vector<Pending>& rules) const {
    std::map<std::uint32_t, std::size_t> counts;
    for (const Pending& rule : rules)
        for (const std::uint32_t part : rule.parts) ++counts[part];
    std::optional<std::uint32_t> best;
    for (const auto& [part, count] : counts) {
        if (count < 2) continue;
        if (!best || std::pair(parts_[part].plain, count) > std::pair(parts_[*best].plain, counts[*best])) best = part;
    }
    return best;
}

void Screening::group(std::vector<Pending> rules, bool clouded) {
    while (const auto shared = most_shared(rules)) {
        std::vector<Pending> members;
        std::erase_if(rules, [&](const Pending& rule) {
            const auto at = std::find(rule.parts.begin(), rule.parts.end(), *shared);
            if (at == rule.parts.end()) return false;
            Pending& member = members.emplace_back(rule);
            member.parts.erase(member.parts.begin() + (at - rule.parts.begin()));
            return true;
        });
        Label body;
        Label& after = labels_.emplace_back();
        Label& unknown = labels_.emplace_back();
        test({*shared}, {body, after, clouded ? body : unknown});
        Emitter(code_, 0).bind(body);
        group(members, clouded);
        Emitter(code_, 0).bind(after);
        if (!clouded) asides_.push_back({std::move(members), &unknown, &after});
    }
    for (const Pending& rule : rules) single(rule, clouded);
}

void Screening::single(const Pending& rule, bool clouded) {
    Emitter out(code_, 0);
    const std::size_t begin = code_.instructions.size();
    Label applies, flagged, done;
    if (clouded) {
        if (!rule.parts.empty()) test(rule.parts, {flagged, done, flagged});
    } else {
        if (!rule.parts.empty()) test(rule.parts, {applies, done, flagged});
        out.bind(applies);
        one(rule.require, {rule.require.tree->root}, {done, flagged, flagged});
    }
    out.bind(flagged);
    flag(rule.rule);
    out.bind(done);
    if (makes_values(code_, begin)) out.emit({.op = Opcode::forget_values});
}

// Parts of one rule may come from the trees of several, so each is an expression of its own. As in Lowering::branch_chain, what
// comes after an unknown part stands a second time.
void Screening::test(const std::vector<std::uint32_t>& parts, const Targets& to) {
    Emitter out(code_, 0);
    std::deque<Label> next(parts.size()), clouded(parts.size());
    const bool apart = &to.unknown != &to.yes;
    const auto walk = [&](std::size_t i, Label& on, Label& unknown) {
        one(parts_[parts[i]].expression, parts_[parts[i]].nodes, {on, to.no, unknown});
    };
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        Label& on = last ? to.yes : next[i + 1];
        out.bind(next[i]);
        walk(i, on, !apart ? on : last ? to.unknown : clouded[i + 1]);
    }
    for (std::size_t i = 1; apart && i < parts.size(); ++i) {
        Label& on = i + 1 == parts.size() ? to.unknown : clouded[i + 1];
        out.bind(clouded[i]);
        walk(i, on, on);
    }
}

void Screening::one(const Expression& expression, const std::vector<std::uint32_t>& all_of, const Targets& to) {
    std::vector<const Node*> nodes;
    for (const std::uint32_t node : all_of) nodes.push_back(&expression.tree->nodes[node]);
    Lowering lowering(code_, *expression.tree, environment_);
    lowering.screen(nodes, *expression.text, shared_, to);
    // Shared values come down from the top of the registers, an expression's own go up from below.
    highest_ = std::max(highest_, lowering.emitter().highest());
}

void Screening::flag(std::uint32_t rule) {
    code_.instructions.push_back({.op = Opcode::flag, .payload = rule});
    code_.cold.emplace_back();
}

}  // namespace saglikrapor::program
