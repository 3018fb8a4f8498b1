#include "cli/expression_mutants.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include <saglikrapor/cel/parse.hpp>

#include "cli/off_by_one.hpp"

namespace saglikrapor::cli {
namespace {

using cel::Syntax;
using cel::SyntaxKind;
using cel::SyntaxNode;

struct Swap {
    std::string_view function;
    std::string_view from;
    std::string_view to;
};
constexpr std::array swaps{Swap{"_<_", "<", "<="},  Swap{"_<=_", "<=", "<"}, Swap{"_>_", ">", ">="},
                           Swap{"_>=_", ">=", ">"}, Swap{"_==_", "==", "!="}, Swap{"_!=_", "!=", "=="}};

constexpr std::uint32_t beside = 32;   // bytes shown on either side of what was changed
constexpr std::size_t longest = 96;    // bytes shown of what was left out

bool is_inside_code_point(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

class Mutator {
public:
    Mutator(std::string_view text, const Syntax& syntax) : text_(text), syntax_(syntax) {}

    std::vector<ExpressionMutant> run() {
        visit(syntax_.root);
        std::stable_sort(out_.begin(), out_.end(),
                         [](const ExpressionMutant& a, const ExpressionMutant& b) { return a.span.begin < b.span.begin; });
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string_view text(Span span) const { return text_.substr(span.begin, span.end - span.begin); }
    [[nodiscard]] Span span(std::uint32_t node) const { return syntax_.nodes[node].span; }

    /// The surroundings of what was changed, within the node.
    [[nodiscard]] std::string around(Span node, Span changed) const {
        std::uint32_t begin = changed.begin - std::min(changed.begin - node.begin, beside);
        std::uint32_t end = changed.end + std::min(node.end - changed.end, beside);
        while (is_inside_code_point(text_, begin)) --begin;
        while (is_inside_code_point(text_, end)) ++end;
        return fmt::format("`{}{}{}`", begin > node.begin ? "…" : "", in_one_line(text({begin, end}), std::string::npos),
                           end < node.end ? "…" : "");
    }

    /// `replaced` gets the new text; `changed` is what a reader is shown.
    void add(Span replaced, std::string_view with, Span changed, std::string change) {
        std::string made(text_.substr(0, replaced.begin));
        made.append(with).append(text_.substr(replaced.end));
        if (made != text_) out_.push_back({std::move(made), std::move(change), changed});
    }

    void swap(const SyntaxNode& node, Span word, std::string_view to, Span context) {
        add(word, to, word, fmt::format("`{}` → `{}` in {}", text(word), to, around(context.end > context.begin ? context : node.span, word)));
    }

    void visit(std::uint32_t index, Span parent = {}) {
        const SyntaxNode& node = syntax_.nodes[index];
        switch (node.kind) {
            case SyntaxKind::int_literal:
            case SyntaxKind::double_literal: literal(node, parent, numbers_beside); break;
            case SyntaxKind::bool_literal: swap(node, bare(node.span), node.integer != 0 ? "false" : "true", parent); break;
            case SyntaxKind::call: call(node); break;
            case SyntaxKind::list: list(node); break;
            case SyntaxKind::conditional:
                keep(node, 1, fmt::format("always the first branch of `{}`", in_one_line(text(node.span), longest)));
                keep(node, 2, fmt::format("always the second branch of `{}`", in_one_line(text(node.span), longest)));
                break;
            case SyntaxKind::and_: logic(node, "||"); break;
            case SyntaxKind::or_: logic(node, "&&"); break;
            case SyntaxKind::macro:
                if (node.text == "all") swap(node, node.name, "exists", {});
                if (node.text == "exists") swap(node, node.name, "all", {});
                break;
            default: break;
        }
        for (const std::uint32_t child : node.children) visit(child, node.span);
    }

    /// A literal without the parentheses that its span may hold.
    [[nodiscard]] Span bare(Span whole) const {
        constexpr std::string_view outside = "() \t\n";
        while (whole.begin < whole.end && outside.find(text_[whole.begin]) != std::string_view::npos) ++whole.begin;
        while (whole.end > whole.begin && outside.find(text_[whole.end - 1]) != std::string_view::npos) --whole.end;
        return whole;
    }

    void literal(const SyntaxNode& node, Span parent, std::vector<std::string> (*neighbours)(std::string_view)) {
        const Span word = bare(node.span);
        for (const std::string& to : neighbours(text(word))) swap(node, word, to, parent);
    }

    void call(const SyntaxNode& node) {
        for (const Swap& swapped : swaps)
            if (node.text == swapped.function && text(node.name) == swapped.from) swap(node, node.name, swapped.to, {});
        if (node.text == "!_") add(node.name, {}, node.name, fmt::format("without `!` in `{}`", in_one_line(text(node.span), longest)));
        if (node.text == "date" && !node.receiver && node.children.size() == 1) day(node);
    }

    void day(const SyntaxNode& node) {
        const SyntaxNode& argument = syntax_.nodes[node.children[0]];
        if (argument.kind != SyntaxKind::string_literal) return;
        for (const std::string& to : days_beside(argument.text))
            add(argument.span, '\'' + to + '\'', argument.span, fmt::format("{} → {} in `date({})`", argument.text, to, text(argument.span)));
    }

    void list(const SyntaxNode& node) {
        for (const std::uint32_t left_out : node.children) {
            std::string made = "[";
            for (const std::uint32_t child : node.children) {
                if (child == left_out) continue;
                if (made.size() > 1) made += ", ";
                made += text(span(child));
            }
            add(node.span, made + ']', span(left_out),
                fmt::format("without `{}` in {}", in_one_line(text(span(left_out)), longest), around(node.span, span(left_out))));
        }
    }

    /// The node reduced to one of its children.
    void keep(const SyntaxNode& node, std::size_t child, std::string change) {
        add(node.span, fmt::format("({})", text(span(node.children[child]))), node.name, std::move(change));
    }

    // A chain is a tree of nodes of one kind; each of its operands is left out once, where it hangs.
    void logic(const SyntaxNode& node, std::string_view to) {
        const std::string_view left = text(span(node.children[0]));
        const std::string_view right = text(span(node.children[1]));
        add(node.span, fmt::format("(({}) {} ({}))", left, to, right), node.name,
            fmt::format("`{}` → `{}` in {}", text(node.name), to, around(node.span, node.name)));
        for (const std::size_t child : {std::size_t{0}, std::size_t{1}}) {
            const SyntaxNode& operand = syntax_.nodes[node.children[child]];
            if (operand.kind == node.kind) continue;
            add(node.span, fmt::format("({})", child == 0 ? right : left), operand.span,
                fmt::format("without `{}`", in_one_line(text(operand.span), longest)));
        }
    }

    std::string_view text_;
    const Syntax& syntax_;
    std::vector<ExpressionMutant> out_;
};

}  // namespace

std::string in_one_line(std::string_view text, std::size_t most) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    if (out.ends_with(' ')) out.pop_back();
    if (out.size() <= most) return out;
    while (is_inside_code_point(out, most)) --most;
    out.resize(most);
    return out + "…";
}

std::vector<ExpressionMutant> expression_mutants(std::string_view text) {
    const Checked<Syntax> syntax = cel::parse(text);
    if (!syntax) return {};
    return Mutator(text, *syntax).run();
}

}  // namespace saglikrapor::cli
