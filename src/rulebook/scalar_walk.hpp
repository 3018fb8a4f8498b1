// Follows a decoded scalar back through the characters it was written with.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace saglikrapor {

struct ScalarWalk {
    std::vector<std::uint32_t> at;  ///< for each byte of the text where it stands; one more for the end
    std::uint32_t end = 0;          ///< after the scalar, closing quote included
    bool exact = false;             ///< false: the two do not agree, and the rest of `at` is a guess
};

/// `begin` is the scalar's first character: a quote, | or >, or the first of a plain text.
[[nodiscard]] ScalarWalk walk_scalar(std::string_view raw, std::uint32_t begin, std::string_view text);

/// The end alone, with what the text has of the line ends after it.
[[nodiscard]] std::uint32_t scalar_end(std::string_view raw, std::uint32_t begin, std::string_view text);

}  // namespace saglikrapor
