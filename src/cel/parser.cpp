// What the parser's rules stand on: taking tokens, making nodes within the limits, reporting and finding the way again.
#include "cel/parser.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace saglikrapor::cel {
namespace {

constexpr std::size_t most_diagnostics = 20;

}  // namespace

const Token& Parser::peek(std::size_t ahead) const { return tokens_[std::min(at_ + ahead, tokens_.size() - 1)]; }

bool Parser::accept(TokenKind kind) {
    if (lost_ || peek().kind != kind) return false;
    ++at_;
    return true;
}

bool Parser::expect(TokenKind kind, std::string_view what) {
    if (accept(kind)) return true;
    fail(peek().span, "expected", fmt::format("expected {} before {}", what, shown(peek())));
    return false;
}

std::string Parser::shown(const Token& token) const {
    if (token.kind == TokenKind::end) return "the end of the expression";
    return fmt::format("'{}'", text_.substr(token.span.begin, token.span.end - token.span.begin));
}

bool Parser::find_again(TokenKind close, bool or_comma) {
    if (stopped_) return false;
    std::size_t inner = 0;
    for (; peek().kind != TokenKind::end; ++at_) {
        const TokenKind kind = peek().kind;
        if (inner == 0 && (kind == close || (or_comma && kind == TokenKind::comma))) return !(lost_ = false);
        if (kind == TokenKind::left_paren || kind == TokenKind::left_bracket || kind == TokenKind::left_brace) ++inner;
        if (kind == TokenKind::right_paren || kind == TokenKind::right_bracket || kind == TokenKind::right_brace) {
            if (inner == 0) return false;  // an outer bracket: let the outer list find it
            --inner;
        }
    }
    return false;
}

Parser::Index Parser::add(SyntaxKind kind, Span span, Children children) {
    std::size_t height = 1;
    for (const Index child : children) height = std::max(height, heights_[child] + 1);
    if (height > limits_.depth)
        stop(span, fmt::format("the expression is nested more than {} deep", limits_.depth), "split the expression");
    if (syntax_.nodes.size() >= limits_.nodes)
        stop(span, fmt::format("the expression has more than {} parts", limits_.nodes), "split the expression");
    SyntaxNode& node = syntax_.nodes.emplace_back();
    node.kind = kind;
    node.span = node.name = span;
    node.children = std::move(children);
    heights_.push_back(height);
    return static_cast<Index>(syntax_.nodes.size() - 1);
}

Parser::Index Parser::add_call(std::string_view function, Span span, Span name, Children children) {
    const Index node = add(SyntaxKind::call, span, std::move(children));
    syntax_.nodes[node].text = function;
    syntax_.nodes[node].name = name;
    return node;
}

void Parser::report(Span span, std::string_view what, std::string message, std::string hint) {
    if (lost_) return;
    Diagnostic& d = diagnostics_.emplace_back();
    d.code = fmt::format("cel.syntax.{}", what);
    d.message = std::move(message);
    d.hint = std::move(hint);
    d.span = span;
    if (diagnostics_.size() >= most_diagnostics) lost_ = stopped_ = true;
}

void Parser::fail(Span span, std::string_view what, std::string message, std::string hint) {
    report(span, what, std::move(message), std::move(hint));
    lost_ = true;
}

void Parser::stop(Span span, std::string message, std::string hint) {
    if (stopped_) return;
    lost_ = false;
    fail(span, "limit", std::move(message), std::move(hint));
    diagnostics_.back().code = "cel.limit";
    stopped_ = true;
}

bool Parser::enter() {
    if (++depth_ <= limits_.depth) return true;
    stop(peek().span, fmt::format("the expression is nested more than {} deep", limits_.depth), "split the expression");
    --depth_;
    return false;
}

}  // namespace saglikrapor::cel
