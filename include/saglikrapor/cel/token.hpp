// The words of the language. Made by lex, read by parse.
#pragma once

#include <cstdint>
#include <string>

#include <saglikrapor/base/source.hpp>

namespace saglikrapor::cel {

enum class TokenKind : std::uint8_t {
    end,
    identifier,         ///< text: the name
    quoted_identifier,  ///< `any name` in backquotes; text: the name
    reserved,           ///< a word kept for later, such as `for`: a field name after a dot, nothing else
    true_, false_, null_, in,
    int_literal,        ///< integer: the value without a sign
    uint_literal,
    double_literal,     ///< real
    string_literal,     ///< text: decoded
    bytes_literal,
    plus, minus, star, slash, percent, bang,
    equal, not_equal, less, less_equal, greater, greater_equal,
    and_, or_, question, colon, dot, comma,
    left_paren, right_paren, left_bracket, right_bracket, left_brace, right_brace
};

/// One word of an expression.
struct Token {
    TokenKind kind = TokenKind::end;  ///< which kind of word
    Span span;                        ///< its characters in the expression
    std::string text;                 ///< of an identifier or a text literal, decoded
    std::uint64_t integer = 0;        ///< of an integer literal, without its sign
    double real = 0;                  ///< of a decimal literal
};

}  // namespace saglikrapor::cel
