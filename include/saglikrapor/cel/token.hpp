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

struct Token {
    TokenKind kind = TokenKind::end;
    Span span;
    std::string text;
    std::uint64_t integer = 0;
    double real = 0;
};

}  // namespace saglikrapor::cel
