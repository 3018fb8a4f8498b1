// Well-formed pieces of UTF-8, for renderers whose format refuses anything else. Private to render.
#pragma once

#include <string_view>

namespace saglikrapor::render {

inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";  // U+FFFD

struct Sequence {
    std::size_t length;  ///< bytes, at least 1
    bool valid;
};

/// The sequence at the start of a text that is not empty; when it is not valid, the longest beginning of one, which one
/// replacement character stands for (Unicode 3.9, "maximal subparts").
[[nodiscard]] inline Sequence sequence_at(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {1, true};
    if (lead < 0xC2 || lead > 0xF4) return {1, false};
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    // Overlong forms, surrogates and what lies beyond Unicode are kept out by the second byte.
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (std::size_t i = 1; i < length; ++i) {
        if (i >= text.size()) return {i, false};
        const bool right = i == 1 ? byte(i) >= low && byte(i) <= high : (byte(i) & 0xC0) == 0x80;
        if (!right) return {i, false};
    }
    return {length, true};
}

}  // namespace saglikrapor::render
