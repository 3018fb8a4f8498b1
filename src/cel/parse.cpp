#include <saglikrapor/cel/parse.hpp>

#include <fmt/format.h>

#include <saglikrapor/cel/lex.hpp>

#include "cel/parser.hpp"

namespace saglikrapor::cel {
namespace {

constexpr std::uint64_t int_limit = std::uint64_t{1} << 63U;  // the magnitude of the smallest int

struct Operator {
    TokenKind token;
    int precedence;
    std::string_view function;
};
constexpr Operator operators[] = {
    {TokenKind::equal, 1, "_==_"},      {TokenKind::not_equal, 1, "_!=_"}, {TokenKind::less, 1, "_<_"},
    {TokenKind::less_equal, 1, "_<=_"}, {TokenKind::greater, 1, "_>_"},    {TokenKind::greater_equal, 1, "_>=_"},
    {TokenKind::in, 1, "_in_"},         {TokenKind::plus, 2, "_+_"},       {TokenKind::minus, 2, "_-_"},
    {TokenKind::star, 3, "_*_"},        {TokenKind::slash, 3, "_/_"},      {TokenKind::percent, 3, "_%_"}};

const Operator* operator_of(TokenKind token) {
    for (const Operator& op : operators)
        if (op.token == token) return &op;
    return nullptr;
}

}  // namespace

Checked<Syntax> Parser::run() {
    syntax_.root = expression();
    if (!lost_ && peek().kind != TokenKind::end)
        fail(peek().span, "unexpected", fmt::format("{} cannot follow a whole expression", shown(peek())),
             "an operator such as '&&' is missing, or a bracket is closed too early");
    if (!diagnostics_.empty()) return std::move(diagnostics_);
    return std::move(syntax_);
}

Parser::Index Parser::expression() {
    if (!enter()) return add(SyntaxKind::null_literal, peek().span);
    Index node = logic(TokenKind::or_, SyntaxKind::or_);
    const Span question = peek().span;
    if (accept(TokenKind::question)) {
        const Index then = logic(TokenKind::or_, SyntaxKind::or_);
        expect(TokenKind::colon, "':' and the value for when the condition is false");
        const Index otherwise = expression();
        node = add(SyntaxKind::conditional, join(span(node), span(otherwise)), {node, then, otherwise});
        syntax_.nodes[node].name = question;
    }
    leave();
    return node;
}

Parser::Index Parser::logic(TokenKind op, SyntaxKind kind) {
    Children operands;
    std::vector<Span> operators_seen;
    do {
        operands.push_back(op == TokenKind::or_ ? logic(TokenKind::and_, SyntaxKind::and_) : binary(1));
        operators_seen.push_back(peek().span);
    } while (accept(op));
    return balance(kind, operands, operators_seen, 0, operands.size());
}

// A chain is one tree of logarithmic height: `a || b || …` may be long without being deep, and the order stays.
Parser::Index Parser::balance(SyntaxKind kind, const Children& operands, const std::vector<Span>& operators_seen,
                              std::size_t first, std::size_t last) {
    if (last - first == 1) return operands[first];
    const std::size_t middle = (first + last + 1) / 2;
    const Index left = balance(kind, operands, operators_seen, first, middle);
    const Index right = balance(kind, operands, operators_seen, middle, last);
    const Index node = add(kind, join(span(left), span(right)), {left, right});
    syntax_.nodes[node].name = operators_seen[middle - 1];
    return node;
}

Parser::Index Parser::binary(int precedence) {
    if (precedence > 3) return unary();
    Index left = binary(precedence + 1);
    for (;;) {
        const Span name = peek().span;
        const Operator* const op = operator_of(peek().kind);
        if (op == nullptr || op->precedence != precedence || !accept(op->token)) return left;
        const Index right = binary(precedence + 1);
        left = add_call(op->function, join(span(left), span(right)), name, {left, right});
    }
}

Parser::Index Parser::unary() {
    const std::size_t first = at_;
    while (accept(TokenKind::bang) || accept(TokenKind::minus)) {}
    std::size_t after = at_;
    const bool negative_number = after > first && tokens_[after - 1].kind == TokenKind::minus &&
                                 (peek().kind == TokenKind::int_literal || peek().kind == TokenKind::double_literal);
    if (negative_number) at_ = --after;  // the sign is part of the literal: only so can the smallest int be written
    Index node = postfix();
    for (std::size_t i = after; i > first && !stopped_; --i) {
        const Token& op = tokens_[i - 1];
        node = add_call(op.kind == TokenKind::bang ? "!_" : "-_", join(op.span, span(node)), op.span, {node});
    }
    return node;
}

Parser::Index Parser::postfix() {
    Index node = primary();
    while (!lost_) {
        if (accept(TokenKind::dot)) {
            node = select_or_call(node);
        } else if (accept(TokenKind::left_bracket)) {
            node = index(node);
        } else if (const SyntaxKind kind = syntax_.nodes[node].kind;
                   peek().kind == TokenKind::left_brace && (kind == SyntaxKind::identifier || kind == SyntaxKind::select)) {
            fail(peek().span, "message", "structures cannot be made in an expression", "write a map as {'key': value}");
        } else {
            break;
        }
    }
    return node;
}

Parser::Index Parser::index(Index operand) {
    const Span bracket = last();
    const Index at = expression();
    close(TokenKind::right_bracket);
    const Index node = add(SyntaxKind::index, join(span(operand), last()), {operand, at});
    syntax_.nodes[node].name = join(bracket, last());
    return node;
}

Parser::Index Parser::primary() {
    const Token& token = peek();
    if (lost_) return add(SyntaxKind::null_literal, token.span);
    const auto literal = [&](SyntaxKind kind) {
        const Index node = add(kind, token.span);
        syntax_.nodes[node].text = token.text;
        ++at_;
        return node;
    };
    switch (token.kind) {
        case TokenKind::true_:
        case TokenKind::false_: {
            const Index node = literal(SyntaxKind::bool_literal);
            syntax_.nodes[node].integer = token.kind == TokenKind::true_ ? 1 : 0;
            return node;
        }
        case TokenKind::null_: return literal(SyntaxKind::null_literal);
        case TokenKind::string_literal: return literal(SyntaxKind::string_literal);
        case TokenKind::int_literal:
        case TokenKind::double_literal: return number(false);
        case TokenKind::minus: ++at_; return number(true);
        case TokenKind::uint_literal:
            report(token.span, "uint", "there are no unsigned numbers here", "leave out the 'u': whole numbers are of type int");
            return literal(SyntaxKind::uint_literal);
        case TokenKind::bytes_literal:
            report(token.span, "bytes", "there are no byte strings here", "leave out the 'b': texts are of type string");
            return literal(SyntaxKind::bytes_literal);
        case TokenKind::identifier: ++at_; return global_call(token, token.text);
        case TokenKind::dot:
            ++at_;
            if (const Token& name = peek(); accept(TokenKind::identifier)) return global_call(name, '.' + name.text);
            fail(peek().span, "expected", "expected a name after '.'");
            break;
        case TokenKind::left_paren: return in_parentheses();
        case TokenKind::left_bracket: return list();
        case TokenKind::left_brace: return map();
        case TokenKind::reserved:
            report(token.span, "reserved", fmt::format("'{}' is a reserved word and cannot be a name", token.text),
                   "as the name of a field after a dot it is allowed");
            ++at_;
            break;
        default: fail(token.span, "expected", fmt::format("expected a value before {}", shown(token)));
    }
    return add(SyntaxKind::null_literal, token.span);
}

Parser::Index Parser::number(bool negative) {
    const Token& token = peek();
    const Span whole = negative ? join(last(), token.span) : token.span;
    ++at_;
    if (token.kind == TokenKind::double_literal) {
        const Index node = add(SyntaxKind::double_literal, whole);
        syntax_.nodes[node].real = negative ? -token.real : token.real;
        return node;
    }
    if (token.integer > int_limit || (token.integer == int_limit && !negative))
        report(whole, "number", "the number does not fit in an int (64 bits with a sign)");
    const Index node = add(SyntaxKind::int_literal, whole);
    syntax_.nodes[node].integer = static_cast<std::int64_t>(negative ? ~token.integer + 1 : token.integer);
    return node;
}

Parser::Index Parser::in_parentheses() {
    const Span open = peek().span;
    ++at_;
    const Index node = expression();
    close(TokenKind::right_paren);
    syntax_.nodes[node].span = join(open, last());
    return node;
}

Parser::Index Parser::list() {
    const Span open = peek().span;
    ++at_;
    Children children = elements(TokenKind::right_bracket);
    return add(SyntaxKind::list, join(open, last()), std::move(children));
}

Parser::Index Parser::map() {
    const Span open = peek().span;
    ++at_;
    Children children;
    if (!accept(TokenKind::right_brace)) {
        do {
            children.push_back(expression());
            expect(TokenKind::colon, "':' and the value of the key");
            children.push_back(expression());
        } while (another(TokenKind::right_brace));
    }
    return add(SyntaxKind::map, join(open, last()), std::move(children));
}

Parser::Children Parser::elements(TokenKind close) {
    Children children;
    if (accept(close)) return children;
    do {
        children.push_back(expression());
    } while (another(close));
    return children;
}

bool Parser::another(TokenKind close) {
    const bool in_call = close == TokenKind::right_paren;
    if (peek().kind != TokenKind::comma && peek().kind != close)
        expect(close, in_call ? "',' or ')'" : close == TokenKind::right_bracket ? "',' or ']'" : "',' or '}'");
    if ((lost_ && !find_again(close, true)) || accept(close)) return false;
    accept(TokenKind::comma);
    return in_call || !accept(close);  // a list or a map may end in a comma
}

void Parser::close(TokenKind bracket) {
    if (lost_) find_again(bracket, false);
    expect(bracket, bracket == TokenKind::right_paren ? "')'" : "']'");
}

Checked<Syntax> parse(std::string_view text, const Limits& limits) {
    if (text.size() > limits.bytes) {
        Diagnostic d;
        d.code = "cel.limit";
        d.message = fmt::format("the expression is longer than {} bytes", limits.bytes);
        d.hint = "split the expression";
        return Diagnostics{std::move(d)};
    }
    auto tokens = lex(text);
    if (!tokens) return tokens.diagnostics();
    return Parser(text, std::move(tokens).value(), limits).run();
}

}  // namespace saglikrapor::cel
