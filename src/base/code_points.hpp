// Characters of UTF-8, counted. Private to base.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace saglikrapor {

/// Every byte but those that continue a character.
inline std::uint32_t code_points(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace saglikrapor
