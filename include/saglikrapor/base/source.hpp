// A text with a name, and places in it. The first thing every reader (YAML, CEL, JSON) is given.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace saglikrapor {

/// A half-open range of bytes [begin, end) in a Source.
struct Span {
    std::uint32_t begin = 0;  ///< first byte
    std::uint32_t end = 0;    ///< one past the last byte

    /// Same bytes.
    friend bool operator==(const Span&, const Span&) = default;
};

/// The smallest span that holds both.
[[nodiscard]] constexpr Span join(Span a, Span b) {
    return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

/// Line and column as an editor shows them: both start at 1, a column is one code point. {0,0} = no place.
struct Position {
    std::uint32_t line = 0;    ///< from 1; 0: no place
    std::uint32_t column = 0;  ///< in code points, from 1; 0: no place

    /// Same place.
    friend bool operator==(const Position&, const Position&) = default;
};

/// A text (UTF-8) and the name people know it by; answers where a byte stands.
class Source {
public:
    Source() = default;
    /// `name` is what diagnostics call it; `text` is UTF-8.
    Source(std::string name, std::string text);

    /// What diagnostics call it.
    [[nodiscard]] const std::string& name() const { return name_; }
    /// The whole text.
    [[nodiscard]] const std::string& text() const { return text_; }

    /// The position of a byte offset; offsets past the end give the position after the last character.
    [[nodiscard]] Position position(std::uint32_t offset) const;
    /// The text of a line (1-based) without its line end; empty when there is no such line.
    [[nodiscard]] std::string_view line(std::uint32_t number) const;
    /// The byte offset at which a line (1-based) starts.
    [[nodiscard]] std::uint32_t line_start(std::uint32_t number) const;

private:
    std::string name_;
    std::string text_;
    std::vector<std::uint32_t> line_starts_{0};
};

/// Line and column of a byte in a text that no Source was made of (one scan from the start).
[[nodiscard]] Position position_in(std::string_view text, std::size_t offset);

}  // namespace saglikrapor
