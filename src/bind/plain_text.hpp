// Where the plain part of a JSON string ends: the innermost loop of the scanner.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace saglikrapor::json {

inline bool ends_plain_text(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

/// The first quote, backslash or control character from p on, or `end`.
inline const char* plain_text_end(const char* p, const char* end) {
#if defined(__SSE2__)
    const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\'), control = _mm_set1_epi8(0x1F);
    for (; end - p >= 16; p += 16) {
        __m128i x;
        std::memcpy(&x, p, sizeof x);
        const __m128i hit = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(x, quote), _mm_cmpeq_epi8(x, backslash)),
                                         _mm_cmpeq_epi8(_mm_min_epu8(x, control), x));
        const auto bits = static_cast<unsigned>(_mm_movemask_epi8(hit));
        if (bits != 0) return p + std::countr_zero(bits);
    }
#else
    // Bit 7 of each byte tells of that byte, and the lowest one set is exact, because a borrow only goes upwards.
    if constexpr (std::endian::native == std::endian::little) {
        constexpr std::uint64_t ones = 0x0101010101010101U, tops = 0x8080808080808080U;
        for (; end - p >= 8; p += 8) {
            std::uint64_t x;
            std::memcpy(&x, p, sizeof x);
            const std::uint64_t quote = x ^ ones * '"', backslash = x ^ ones * '\\';
            const std::uint64_t hit =
                (((quote - ones) & ~quote) | ((backslash - ones) & ~backslash) | ((x - ones * 0x20) & ~x)) & tops;
            if (hit != 0) return p + std::countr_zero(hit) / 8;
        }
    }
#endif
    while (p != end && !ends_plain_text(*p)) ++p;
    return p;
}

}  // namespace saglikrapor::json
