#include "bind/scanner.hpp"

#include <simdjson.h>

namespace saglikrapor::json {
namespace {

void append_utf8(std::string& out, unsigned code) {
    const auto put = [&](unsigned byte) { out.push_back(static_cast<char>(byte)); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xC0 | code >> 6);
    } else {
        if (code < 0x10000) {
            put(0xE0 | code >> 12);
        } else {
            put(0xF0 | code >> 18);
            put(0x80 | (code >> 12 & 0x3F));
        }
        put(0x80 | (code >> 6 & 0x3F));
    }
    put(0x80 | (code & 0x3F));
}

}  // namespace

bool Scanner::fail(const char* where, const char* what) {
    fault_at = where;
    fault = where == end ? "the text ends in the middle of the document" : what;
    return false;
}

bool quick::is_unicode(std::string_view bytes) { return simdjson::validate_utf8(bytes); }

void quick::assign(std::string_view read, std::string& out) { out = read; }

bool Scanner::string_with_care(std::string_view& out) {
    const char* const open = at;
    bool ascii = true;
    const char* p = plain_text_end(open + 1, ascii);
    if (*p == '"') {
        out = {open + 1, static_cast<std::size_t>(p - open - 1)};
        at = p + 1;
    } else {
        if (!decode(open + 1, p)) return false;
        at = p;
        out = decoded_;
    }
    if (bad_text == nullptr && !quick::is_unicode(out)) bad_text = open;
    return true;
}

// The rest of a string that has an escape or a fault at p, and is plain from `first` up to there.
bool Scanner::decode(const char* first, const char*& p) {
    decoded_.assign(first, p);
    for (;;) {
        if (p == end || static_cast<unsigned char>(*p) < 0x20) return fail(p, "a control character in a string");
        if (*p++ == '"') return true;
        if (!escape(p)) return false;
        const char* const plain = p;
        bool ascii = true;
        p = plain_text_end(p, ascii);
        decoded_.append(plain, p);
    }
}

// What stands after a backslash.
bool Scanner::escape(const char*& p) {
    if (p == end) return fail(p, "");
    static constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
    if (*p != 'u') {
        const std::size_t which = letters.find(*p);
        if (which == std::string_view::npos) return fail(p - 1, "an unknown escape in a string");
        decoded_.push_back(meanings[which]);
        ++p;
        return true;
    }
    const char* const backslash = p - 1;
    unsigned code = 0, low = 0;
    if (!hex4(++p, code)) return false;
    if (code >= 0xD800 && code <= 0xDFFF) {
        const char* q = p;
        const bool pair = code <= 0xDBFF && end - q >= 2 && q[0] == '\\' && q[1] == 'u';
        if (pair && !hex4(q += 2, low)) return false;
        if (low >= 0xDC00 && low <= 0xDFFF) {
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            p = q;
        } else {
            if (bad_text == nullptr) bad_text = backslash;
            code = 0xFFFD;
        }
    }
    append_utf8(decoded_, code);
    return true;
}

bool Scanner::hex4(const char*& p, unsigned& out) {
    out = 0;
    for (int i = 0; i < 4; ++i, ++p) {
        if (p == end) return fail(p, "");
        const char c = *p;
        const bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!is_digit(c) && !letter) return fail(p, "four hexadecimal digits must follow \\u");
        out = out * 16 + static_cast<unsigned>(letter ? (c | 0x20) - 'a' + 10 : c - '0');
    }
    return true;
}

bool Scanner::number(Number& out) {
    const char* const first = at;
    const auto digits = [&] {
        if (at == end || !is_digit(*at)) return false;
        while (at != end && is_digit(*at)) ++at;
        return true;
    };
    if (peek() == '-') ++at;
    const char* const whole = at;
    if (!digits()) return fail(at, "a digit must follow here");
    if (*whole == '0' && at - whole > 1) return fail(whole, "a number may not begin with a zero");
    out.whole = true;
    if (peek() == '.') {
        ++at;
        out.whole = false;
        if (!digits()) return fail(at, "a digit must follow the decimal point");
    }
    if (peek() == 'e' || peek() == 'E') {
        ++at;
        out.whole = false;
        if (peek() == '+' || peek() == '-') ++at;
        if (!digits()) return fail(at, "a digit must follow in the exponent");
    }
    out.text = {first, static_cast<std::size_t>(at - first)};
    return true;
}

// Steps on to where the word is broken off.
bool Scanner::no_literal(std::string_view word) {
    for (const char c : word) {
        if (peek() != c) break;
        ++at;
    }
    return fail(at, "expected true, false or null");
}

bool Scanner::key_and_colon() {
    std::string_view key;
    if (peek() != '"') return fail(at, "expected a key in double quotes");
    return string(key) && colon();
}

bool Scanner::scalar() {
    std::string_view text;
    Number digits;
    switch (peek()) {
        case '"': return string(text);
        case 't': return literal<4>("true");
        case 'f': return literal<5>("false");
        case 'n': return literal<4>("null");
        default: break;
    }
    if (peek() == '-' || is_digit(peek())) return number(digits);
    return fail(at, "expected a value");
}

// Opens a container and goes to its first value, if it has one.
bool Scanner::enter(std::size_t depth, std::size_t limit, bool& empty) {
    const char close = *at == '{' ? '}' : ']';
    if (depth + open_.size() >= limit && too_deep == nullptr) too_deep = at;
    open_.push_back(close);
    ++at;
    space();
    empty = peek() == close;
    return empty || close == ']' || key_and_colon();
}

// Without recursion: the input decides how deep it goes, and our stack must not follow.
bool Scanner::skip(std::size_t depth, std::size_t limit) {
    open_.clear();
    for (;;) {
        const char c = peek();
        if (c == '{' || c == '[') {
            bool empty = false;
            if (!enter(depth, limit, empty)) return false;
            if (!empty) continue;
        } else {
            if (!scalar()) return false;
            if (open_.empty()) return true;
            space();
        }
        while (peek() == open_.back()) {
            ++at;
            open_.pop_back();
            if (open_.empty()) return true;
            space();
        }
        const bool object = open_.back() == '}';
        if (!accept(',')) return fail(at, object ? "expected ',' or '}'" : "expected ',' or ']'");
        if (object && !key_and_colon()) return false;
    }
}

}  // namespace saglikrapor::json
