// The parser's state and grammar. parse.cpp has operators and literals, parse_call.cpp calls, macros and has(), parser.cpp
// what both stand on.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include <saglikrapor/cel/parse.hpp>
#include <saglikrapor/cel/token.hpp>

namespace saglikrapor::cel {

/// Recursive descent. After an error it is `lost_`: nothing is accepted or reported until a list, a map or a pair of
/// parentheses finds its next comma or closing bracket, so that independent errors are reported once each.
class Parser {
public:
    Parser(std::string_view text, std::vector<Token> tokens, const Limits& limits)
        : text_(text), tokens_(std::move(tokens)), limits_(limits) {}

    Checked<Syntax> run();

private:
    using Index = std::uint32_t;
    using Children = std::vector<Index>;

    // Grammar, loosest binding first. Each gives the node it made (a stand-in when lost).
    Index expression();
    Index logic(TokenKind op, SyntaxKind kind);
    Index binary(int precedence);
    Index unary();
    Index postfix();
    Index primary();
    Index number(bool negative);
    Index list();
    Index map();
    Index in_parentheses();
    Index index(Index operand);
    Index select_or_call(Index operand);
    Index global_call(const Token& name, std::string text);
    Index has(const Token& name);
    Index macro(Index range, const Token& name, Children arguments, Span span);

    /// Elements up to the closing bracket, which is taken too.
    Children elements(TokenKind close);
    /// After an element: takes the comma or the closing bracket; false when that was the last one.
    bool another(TokenKind close);
    void close(TokenKind bracket);

    // Tokens.
    [[nodiscard]] const Token& peek(std::size_t ahead = 0) const;
    bool accept(TokenKind kind);
    bool expect(TokenKind kind, std::string_view what);
    [[nodiscard]] Span last() const { return tokens_[at_ == 0 ? 0 : at_ - 1].span; }
    [[nodiscard]] std::string shown(const Token& token) const;
    /// Skips to the `close` (or comma) of the bracket that we are in, and is no longer lost. False when there is none.
    bool find_again(TokenKind close, bool or_comma);

    // Nodes.
    Index add(SyntaxKind kind, Span span, Children children = {});
    Index add_call(std::string_view function, Span span, Span name, Children children);
    Index balance(SyntaxKind kind, const Children& operands, const std::vector<Span>& operators_seen, std::size_t first,
                  std::size_t last);
    [[nodiscard]] Span span(Index node) const { return syntax_.nodes[node].span; }

    // Errors: report() goes on, fail() gets lost, stop() ends the parse.
    void report(Span span, std::string_view what, std::string message, std::string hint = {});
    void fail(Span span, std::string_view what, std::string message, std::string hint = {});
    void stop(Span span, std::string message, std::string hint);
    bool enter();
    void leave() { --depth_; }

    std::string_view text_;
    std::vector<Token> tokens_;
    const Limits& limits_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    bool lost_ = false;
    bool stopped_ = false;
    Syntax syntax_;
    std::vector<std::size_t> heights_;  ///< of each node: bounds the recursion of everything that walks the tree later
    Diagnostics diagnostics_;
};

}  // namespace saglikrapor::cel
