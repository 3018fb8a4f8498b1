#include <saglikrapor/cel/lex.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <saglikrapor/base/turkish.hpp>

#include "cel/literal.hpp"
#include "cel/utf8.hpp"

namespace saglikrapor::cel {
namespace {

constexpr std::array<std::string_view, 17> reserved_words = {"as",     "break",   "const",     "continue", "else", "for",
                                                             "function", "if",    "import",    "let",      "loop", "package",
                                                             "namespace", "return", "var",     "void",     "while"};

struct Symbol {
    std::string_view text;
    TokenKind kind;
};
// Longer symbols before those they begin with.
constexpr Symbol symbols[] = {
    {"==", TokenKind::equal},         {"!=", TokenKind::not_equal}, {"<=", TokenKind::less_equal},
    {">=", TokenKind::greater_equal}, {"&&", TokenKind::and_},      {"||", TokenKind::or_},
    {"<", TokenKind::less},           {">", TokenKind::greater},    {"!", TokenKind::bang},
    {"+", TokenKind::plus},           {"-", TokenKind::minus},      {"*", TokenKind::star},
    {"/", TokenKind::slash},          {"%", TokenKind::percent},    {"?", TokenKind::question},
    {":", TokenKind::colon},          {".", TokenKind::dot},        {",", TokenKind::comma},
    {"(", TokenKind::left_paren},     {")", TokenKind::right_paren}, {"[", TokenKind::left_bracket},
    {"]", TokenKind::right_bracket},  {"{", TokenKind::left_brace}, {"}", TokenKind::right_brace}};

bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_name_part(char c) { return is_name_start(c) || is_digit(c); }
bool is_quoted_name_part(char c) { return is_name_part(c) || c == '.' || c == '-' || c == '/' || c == ' '; }

TokenKind kind_of_word(std::string_view word) {
    if (word == "true") return TokenKind::true_;
    if (word == "false") return TokenKind::false_;
    if (word == "null") return TokenKind::null_;
    if (word == "in") return TokenKind::in;
    const bool reserved = std::find(reserved_words.begin(), reserved_words.end(), word) != reserved_words.end();
    return reserved ? TokenKind::reserved : TokenKind::identifier;
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    Checked<std::vector<Token>> run() {
        if (check_encoding()) {
            while (skip_blank()) next();
            if (!tokens_.empty()) at_ = tokens_.back().span.end;  // what is missing is missing there, not after blank lines
            add(TokenKind::end, at_);
        }
        if (!diagnostics_.empty()) return std::move(diagnostics_);
        return std::move(tokens_);
    }

private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

    /// A token from `begin` to where we are.
    Token& add(TokenKind kind, std::size_t begin) {
        Token& token = tokens_.emplace_back();
        token.kind = kind;
        token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
        return token;
    }

    void fail(std::size_t begin, std::size_t end, std::string_view what, std::string message, std::string hint = {}) {
        Diagnostic& d = diagnostics_.emplace_back();
        d.code = fmt::format("cel.syntax.{}", what);
        d.message = std::move(message);
        d.hint = std::move(hint);
        d.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    bool check_encoding() {
        if (is_utf8(text_)) return true;
        std::size_t at = 0;
        while (at < text_.size() && is_utf8(text_.substr(at, utf8::next(text_, at) - at))) at = utf8::next(text_, at);
        fail(at, std::min(at + 1, text_.size()), "utf8", "the text is not valid UTF-8 from here on", "save the file as UTF-8");
        return false;
    }

    /// False at the end of the text.
    bool skip_blank() {
        while (at_ < text_.size()) {
            if (peek() == '/' && peek(1) == '/') {
                at_ = std::min(text_.find('\n', at_), text_.size());
            } else if (std::string_view(" \t\n\r\f").find(peek()) != std::string_view::npos) {
                ++at_;
            } else {
                return true;
            }
        }
        return false;
    }

    void next() {
        if (is_name_start(peek())) return word();
        if (is_digit(peek()) || (peek() == '.' && is_digit(peek(1)))) return number();
        if (peek() == '"' || peek() == '\'') return text(at_, false, false);
        if (peek() == '`') return quoted_name();
        for (const Symbol& symbol : symbols) {
            if (symbol.text.front() != peek() || text_.substr(at_, symbol.text.size()) != symbol.text) continue;
            at_ += symbol.text.size();
            add(symbol.kind, at_ - symbol.text.size());
            return;
        }
        stray();
    }

    void word() {
        const std::size_t begin = at_;
        while (is_name_part(peek())) ++at_;
        const std::string_view name = text_.substr(begin, at_ - begin);
        if (peek() == '"' || peek() == '\'') {
            const bool raw = name == "r" || name == "R";
            const bool bytes = name == "b" || name == "B";
            const bool raw_bytes = name.size() == 2 && (name[0] == 'b' || name[0] == 'B') && (name[1] == 'r' || name[1] == 'R');
            if (raw || bytes || raw_bytes) return text(begin, raw || raw_bytes, bytes || raw_bytes);
        }
        add(kind_of_word(name), begin).text = name;
    }

    void quoted_name() {
        const std::size_t begin = at_++;
        while (is_quoted_name_part(peek())) ++at_;
        if (peek() != '`' || at_ == begin + 1) {
            fail(begin, at_, "identifier", "a field name in backquotes needs a closing backquote and at least one character",
                 "letters, digits, '_', '.', '-', '/' and spaces can stand in one");
            if (peek() == '`') ++at_;
            return;
        }
        ++at_;
        add(TokenKind::quoted_identifier, begin).text = text_.substr(begin + 1, at_ - begin - 2);
    }

    void number() {
        const std::size_t begin = at_;
        bool real = false;
        if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'X') && is_hex_digit(peek(2))) {
            at_ += 2;
            while (is_hex_digit(peek())) ++at_;
        } else {
            while (is_digit(peek())) ++at_;
            real = fraction();
        }
        const std::string_view digits = text_.substr(begin, at_ - begin);
        const bool is_unsigned = !real && (peek() == 'u' || peek() == 'U') && !is_name_part(peek(1));
        if (is_unsigned) ++at_;
        if (is_name_part(peek())) {
            while (is_name_part(peek())) ++at_;
            return fail(begin, at_, "number", "a number ends in letters", "separate a number from a name that follows it");
        }
        if (real) {
            const auto value = read_double(digits);
            if (!value) return fail(begin, at_, "number", "the number is too large for a double");
            add(TokenKind::double_literal, begin).real = *value;
        } else {
            const auto value = read_unsigned(digits);
            if (!value) return fail(begin, at_, "number", "the number does not fit in 64 bits");
            add(is_unsigned ? TokenKind::uint_literal : TokenKind::int_literal, begin).integer = *value;
        }
    }

    /// Takes ".25" and "e-3"; false when there is neither, so that the number is a whole one.
    bool fraction() {
        bool real = false;
        if (peek() == '.' && is_digit(peek(1))) {
            real = true;
            ++at_;
            while (is_digit(peek())) ++at_;
        }
        const std::size_t sign = peek(1) == '-' || peek(1) == '+' ? 1 : 0;
        if ((peek() == 'e' || peek() == 'E') && is_digit(peek(1 + sign))) {
            real = true;
            at_ += 1 + sign;
            while (is_digit(peek())) ++at_;
        }
        return real;
    }

    /// A literal whose opening quote stands at at_; `begin` is where its prefix starts.
    void text(std::size_t begin, bool raw, bool bytes) {
        const std::string_view three = text_.substr(at_, 3);
        const bool triple = three == "'''" || three == "\"\"\"";
        const std::string_view quote = triple ? three : three.substr(0, 1);
        at_ += quote.size();
        const std::size_t body = at_;
        std::string value;
        while (text_.substr(at_, quote.size()) != quote) {
            if (at_ >= text_.size() || (!triple && (peek() == '\n' || peek() == '\r')))
                return fail(begin, triple ? body : at_, "string", "the text is not closed",
                            fmt::format("close it with {}", quote));
            if (peek() == '\\' && !raw) {
                escape(value, bytes);
            } else {
                value += text_[at_++];
            }
        }
        at_ += quote.size();
        add(bytes ? TokenKind::bytes_literal : TokenKind::string_literal, begin).text = std::move(value);
    }

    void escape(std::string& value, bool bytes) {
        if (bytes) {  // refused later whatever is in it
            at_ = std::min(at_ + 2, text_.size());
            return;
        }
        const std::size_t begin = at_;
        const std::string_view wrong = decode_escape(text_, at_, value);
        if (!wrong.empty())
            fail(begin, at_, "escape", fmt::format("'{}' {}", text_.substr(begin, at_ - begin), wrong),
                 "write \\\\ for a backslash, or r'…' for a text without escape sequences");
    }

    void stray() {
        const std::size_t begin = at_;
        at_ = utf8::next(text_, at_);
        const std::string_view character = text_.substr(begin, at_ - begin);
        std::string hint;
        if (character == "=") hint = "write '==' to compare";
        if (character == "&") hint = "write '&&' for and";
        if (character == "|") hint = "write '||' for or";
        if (character == "“" || character == "”" || character == "‘" || character == "’") hint = "write straight quotes: '…'";
        if (character == "≤" || character == "≥" || character == "≠") hint = "write '<=', '>=' or '!='";
        const bool visible = static_cast<unsigned char>(character[0]) > 0x20 && character[0] != 0x7F;
        const std::string shown = visible ? fmt::format("'{}'", character) : std::string("a control character");
        fail(begin, at_, "character", fmt::format("{} has no meaning here", shown), std::move(hint));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
    Diagnostics diagnostics_;
};

}  // namespace

Checked<std::vector<Token>> lex(std::string_view text) { return Lexer(text).run(); }

}  // namespace saglikrapor::cel
