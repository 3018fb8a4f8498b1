// Values in the spelling that nearly all have, read in few steps and without a fault to tell. Everything else they pass up,
// and Reader reads it with care.
//
// Each begins on the first character of a value and gives where the text goes on behind it, or null and leaves `out` alone. The
// text must have `padding` NULs behind its end, so that no step asks where that is.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <saglikrapor/base/date.hpp>

#include "bind/plain_text.hpp"

namespace saglikrapor::json {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

namespace quick {

inline constexpr std::size_t padding = 64;

/// The first character from p on that is no white space.
inline const char* past_space(const char* p) {
    if (static_cast<unsigned char>(*p) > ' ') return p;
    while (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t') ++p;
    return p;
}

inline const char* boolean(const char* at, bool& out) {
    if (std::memcmp(at, "true", 4) == 0) {
        out = true;
        return at + 4;
    }
    if (std::memcmp(at, "fals", 4) != 0 || at[4] != 'e') return nullptr;
    out = false;
    return at + 5;
}

/// A natural number of up to seven digits.
template <class Int>
const char* natural(const char* at, Int& out) {
    std::size_t digits = 0;
    Int value = 0;
    if constexpr (std::endian::native == std::endian::little) {
        // All digits at once: how many there are, no processor can foresee.
        constexpr std::uint64_t zeros = 0x3030303030303030U, tops = 0x8080808080808080U;
        std::uint64_t x;
        std::memcpy(&x, at, sizeof x);
        x ^= zeros;  // digits become their values, and the first of anything else is sure to be found
        const std::uint64_t other = ((x + 0x7676767676767676U) | x) & tops;
        digits = static_cast<std::size_t>(std::countr_zero(other)) / 8;
        if (digits == 0 || digits == 8) return nullptr;
        x <<= 64 - digits * 8;  // zeros in front
        x = x * 10 + (x >> 8);  // pairs, in every other byte
        x = ((x & 0x000000FF000000FFU) * (100 + (std::uint64_t{1'000'000} << 32)) +
             ((x >> 16) & 0x000000FF000000FFU) * (1 + (std::uint64_t{10'000} << 32))) >> 32;
        value = static_cast<Int>(static_cast<std::uint32_t>(x));
    } else {
        for (; digits < 8 && is_digit(at[digits]); ++digits) value = value * 10 + (at[digits] - '0');
        if (digits == 0 || digits == 8) return nullptr;
    }
    const char* const p = at + digits;
    if ((*at == '0' && digits > 1) || *p == '.' || *p == 'e' || *p == 'E') return nullptr;
    out = value;
    return p;
}

/// Whether bytes that are not all ASCII are UTF-8.
bool is_unicode(std::string_view bytes);

/// A string without escapes, whether Unicode or not. What it gives holds as long as the text.
inline const char* bytes(const char* at, std::string_view& out, bool& ascii) {
    if (*at != '"') return nullptr;
    const char* const close = plain_text_end(at + 1, ascii);
    if (*close != '"') return nullptr;
    out = {at + 1, static_cast<std::size_t>(close - at - 1)};
    return close + 1;
}

/// A string without escapes.
inline const char* text(const char* at, std::string_view& out) {
    bool ascii = true;
    const char* const behind = bytes(at, out, ascii);
    return ascii || is_unicode(out) ? behind : nullptr;
}

/// Not inline: it would cost the common case its registers.
void assign(std::string_view read, std::string& out);
/// Copies what text() gave.
inline void copy(std::string_view read, std::string& out) {
    if (read.size() == out.size()) std::memcpy(out.data(), read.data(), read.size());  // most codes and numbers
    else assign(read, out);
}

inline const char* date(const char* at, Date& out) {
    if (at[0] != '"' || at[11] != '"') return nullptr;  // ten characters, or no date
    const auto day = parse_date({at + 1, 10});
    if (!day) return nullptr;
    out = *day;
    return at + 12;
}

}  // namespace quick
}  // namespace saglikrapor::json
