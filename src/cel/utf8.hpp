// Code points of UTF-8 text. Safe on malformed bytes too: texts that a C++ caller puts in a report are not checked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace saglikrapor::cel::utf8 {

inline constexpr char32_t replacement = 0xFFFD;

[[nodiscard]] constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// How many code points a text has.
[[nodiscard]] constexpr std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        if (!is_continuation(c)) ++count;
    return count;
}

/// The byte after the code point that starts at `at`.
[[nodiscard]] constexpr std::size_t next(std::string_view text, std::size_t at) {
    ++at;
    while (at < text.size() && is_continuation(text[at])) ++at;
    return at;
}

/// The byte at which the code point that ends before `at` starts.
[[nodiscard]] constexpr std::size_t previous(std::string_view text, std::size_t at) {
    --at;
    while (at > 0 && is_continuation(text[at])) --at;
    return at;
}

/// The byte at which code point number `index` starts; text.size() for the one past the last, npos beyond it.
[[nodiscard]] constexpr std::size_t offset(std::string_view text, std::int64_t index) {
    if (index < 0) return std::string_view::npos;
    std::size_t at = 0;
    for (; index > 0; --index) {
        if (at >= text.size()) return std::string_view::npos;
        at = next(text, at);
    }
    return at;
}

/// The code point that starts at `at`; `replacement` when the bytes are malformed.
[[nodiscard]] constexpr char32_t decode(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = next(text, at) - at;
    if (lead < 0x80) return size == 1 ? lead : replacement;
    const std::size_t wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || size != wanted) return replacement;
    char32_t value = lead & (0xFFU >> (wanted + 1));
    for (std::size_t i = 1; i < wanted; ++i) value = (value << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    return value;
}

/// Appends a code point; the caller has made sure that it is one.
inline void append(std::string& out, char32_t c) {
    const auto byte = [&](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | (c >> 6U));
        byte(0x80 | (c & 0x3FU));
    } else if (c < 0x10000) {
        byte(0xE0 | (c >> 12U));
        byte(0x80 | ((c >> 6U) & 0x3FU));
        byte(0x80 | (c & 0x3FU));
    } else {
        byte(0xF0 | (c >> 18U));
        byte(0x80 | ((c >> 12U) & 0x3FU));
        byte(0x80 | ((c >> 6U) & 0x3FU));
        byte(0x80 | (c & 0x3FU));
    }
}

}  // namespace saglikrapor::cel::utf8
