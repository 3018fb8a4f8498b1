// Regular expressions of few ASCII characters, as rules have them for codes and numbers: '^[A-Z][0-9]{2}([.][0-9]{1,2})?$'.
//
// RE2 takes some 35 ns to set out on a text, whatever its length, and a code has five characters. This is the part of its
// language that becomes a small table: ASCII characters, classes, \d, groups, |, ?, *, +, {n,m}, `^` and `$` around the whole,
// and (?i) before it. Whatever else a pattern has, RE2 takes it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace saglikrapor::cel {

/// A deterministic automaton that finds what RE2 finds.
class ShortPattern {
public:
    /// Nothing when the pattern has more than the part above, is no pattern, or would need more than 64 positions or 200 states.
    [[nodiscard]] static std::optional<ShortPattern> make(std::string_view pattern);

    /// Whether it is found in the text.
    [[nodiscard]] bool search(std::string_view text) const {
        std::size_t state = start_;
        for (const char c : text) {
            state = next_[state + kind_[static_cast<unsigned char>(c)]];
            if (state <= found_) return state == found_;
        }
        return next_[state + accepts_] != 0;
    }

private:
    friend class ShortPatternMaker;
    ShortPattern() = default;

    // A state is where its row in `next_` begins: the state after each kind of character, then whether the text may end here.
    // No text leads out of the first two, 0 for never and found_ for yes.
    std::vector<std::uint16_t> next_;
    std::array<std::uint8_t, 256> kind_{};  ///< by character; those that no position tells apart have one kind
    std::size_t accepts_ = 0;               ///< the place in a row behind the kinds
    std::size_t found_ = 0;
    std::size_t start_ = 0;
};

}  // namespace saglikrapor::cel
