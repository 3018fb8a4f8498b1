#include "cel/literal.hpp"

#include <charconv>

#include "cel/utf8.hpp"

namespace saglikrapor::cel {
namespace {

struct Simple {
    char letter, value;
};
constexpr Simple simple_escapes[] = {{'a', '\a'}, {'b', '\b'}, {'f', '\f'}, {'n', '\n'},  {'r', '\r'}, {'t', '\t'},
                                     {'v', '\v'}, {'\\', '\\'}, {'?', '?'}, {'"', '"'}, {'\'', '\''}, {'`', '`'}};

/// Exactly `count` digits of the base, or nothing.
std::optional<char32_t> digits(std::string_view text, std::size_t at, std::size_t count, int base) {
    if (text.size() < at + count) return std::nullopt;
    std::uint32_t value = 0;
    const char* const end = text.data() + at + count;
    const auto read = std::from_chars(text.data() + at, end, value, base);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return static_cast<char32_t>(value);
}

std::string_view skip_digits(std::string_view text) {
    while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
    return text;
}

bool is_decimal(std::string_view text) {
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
    std::string_view rest = skip_digits(text);
    bool any = rest.size() < text.size();
    if (!rest.empty() && rest.front() == '.') {
        const std::string_view fraction = rest.substr(1);
        rest = skip_digits(fraction);
        any = any || rest.size() < fraction.size();
    }
    if (!any) return false;
    if (rest.empty()) return true;
    if (rest.front() != 'e' && rest.front() != 'E') return false;
    rest.remove_prefix(1);
    if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) rest.remove_prefix(1);
    return !rest.empty() && skip_digits(rest).empty();
}

/// Whether a decimal that is out of range is too small: the power of ten of its first digit that counts is negative.
bool is_tiny(std::string_view text) {
    std::int64_t power = -1;
    bool in_fraction = false, found = false;
    std::size_t at = 0;
    for (; at < text.size() && text[at] != 'e' && text[at] != 'E'; ++at) {
        if (text[at] == '.') in_fraction = true;
        if (!is_digit(text[at])) continue;
        found = found || text[at] != '0';
        if (found && !in_fraction) ++power;
        if (!found && in_fraction) --power;
    }
    if (at == text.size()) return power < 0;
    std::string_view digits_of_exponent = text.substr(at + 1);
    if (digits_of_exponent.front() == '+') digits_of_exponent.remove_prefix(1);
    std::int64_t exponent = 0;
    const auto read = std::from_chars(digits_of_exponent.data(), digits_of_exponent.data() + digits_of_exponent.size(), exponent);
    if (read.ec != std::errc{}) return digits_of_exponent.front() == '-';
    return exponent < -power;
}

}  // namespace

std::string_view decode_escape(std::string_view text, std::size_t& at, std::string& out) {
    const char letter = at + 1 < text.size() ? text[at + 1] : '\0';
    for (const Simple& known : simple_escapes) {
        if (known.letter != letter) continue;
        out += known.value;
        at += 2;
        return {};
    }
    const std::size_t hex = letter == 'x' || letter == 'X' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
    const bool octal = letter >= '0' && letter <= '3';
    const auto value = hex > 0 ? digits(text, at + 2, hex, 16) : octal ? digits(text, at + 1, 3, 8) : std::nullopt;
    if (!value) {
        at = at + 1 < text.size() ? utf8::next(text, at + 1) : text.size();
        if (hex > 0) return "takes \\x with 2, \\u with 4 or \\U with 8 hexadecimal digits";
        return octal ? "takes three octal digits" : "is not an escape sequence";
    }
    at += hex > 0 ? 2 + hex : 4;
    if (*value > 0x10FFFF || (*value >= 0xD800 && *value <= 0xDFFF)) return "is not a Unicode character";
    utf8::append(out, *value);
    return {};
}

std::optional<std::uint64_t> read_unsigned(std::string_view text) {
    const bool hex = text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
    if (hex) text.remove_prefix(2);
    std::uint64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value, hex ? 16 : 10);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<double> read_double(std::string_view text) {
    if (!is_decimal(text)) return std::nullopt;
    if (text.front() == '+') text.remove_prefix(1);
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec == std::errc{}) return value;
    if (!is_tiny(text)) return std::nullopt;
    return text.front() == '-' ? -0.0 : 0.0;
}

}  // namespace saglikrapor::cel
