// Where the plain part of a JSON string ends: the innermost loop of the scanner.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace saglikrapor::json {

inline bool ends_plain_text(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

/// What is at the beginning of `stride` bytes.
struct Plain {
    std::size_t bytes;  ///< how many come before the first quote, backslash or control character
    bool ascii;         ///< those are all ASCII
};

#if defined(__SSE2__)
inline constexpr std::size_t stride = 16;

inline Plain plain_bytes(const char* p) {
    const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\'), control = _mm_set1_epi8(0x1F);
    __m128i x;
    std::memcpy(&x, p, sizeof x);
    const __m128i hit = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(x, quote), _mm_cmpeq_epi8(x, backslash)),
                                     _mm_cmpeq_epi8(_mm_min_epu8(x, control), x));
    const unsigned hits = static_cast<unsigned>(_mm_movemask_epi8(hit)) | 1U << stride;
    const auto high = static_cast<unsigned>(_mm_movemask_epi8(x));
    return {static_cast<std::size_t>(std::countr_zero(hits)), (high & ((hits & -hits) - 1)) == 0};
}
#else
inline constexpr std::size_t stride = std::endian::native == std::endian::little ? 8 : 1;

inline Plain plain_bytes(const char* p) {
    if constexpr (stride == 1) {
        return {ends_plain_text(*p) ? std::size_t{0} : std::size_t{1}, static_cast<unsigned char>(*p) < 0x80};
    } else {
        // Bit 7 of each byte tells of that byte, and the lowest one set is exact, because a borrow only goes upwards.
        constexpr std::uint64_t ones = 0x0101010101010101U, tops = 0x8080808080808080U;
        std::uint64_t x;
        std::memcpy(&x, p, sizeof x);
        const std::uint64_t quote = x ^ ones * '"', backslash = x ^ ones * '\\';
        const std::uint64_t hit =
            (((quote - ones) & ~quote) | ((backslash - ones) & ~backslash) | ((x - ones * 0x20) & ~x)) & tops;
        return {static_cast<std::size_t>(std::countr_zero(hit)) / 8, (x & tops & ((hit & -hit) - 1)) == 0};
    }
}
#endif

/// The first quote, backslash or control character from p on, or `end`.
inline const char* plain_text_end(const char* p, const char* end) {
    for (; static_cast<std::size_t>(end - p) >= stride; p += stride)
        if (const std::size_t plain = plain_bytes(p).bytes; plain != stride) return p + plain;
    while (p != end && !ends_plain_text(*p)) ++p;
    return p;
}

/// The same where one is sure to come, with `stride` bytes to read behind it; `ascii` when all before it are.
inline const char* plain_text_end(const char* p, bool& ascii) {
    ascii = true;
    for (;; p += stride) {
        const Plain plain = plain_bytes(p);
        ascii = ascii && plain.ascii;
        if (plain.bytes != stride) return p + plain.bytes;
    }
}

}  // namespace saglikrapor::json
