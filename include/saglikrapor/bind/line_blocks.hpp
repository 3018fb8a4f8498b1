// NDJSON text to lines, a block of whole lines at a time, so that blocks can be handed to threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace saglikrapor {

/// Writes at most `size` bytes to `buffer` and returns how many; 0 says that the text is at its end.
using Pull = std::function<std::size_t(char* buffer, std::size_t size)>;

/// Whole lines, as many as were pulled at once.
struct LineBlock {
    std::vector<char> bytes;       ///< only the first `size` count; a block that is filled again keeps its memory
    std::size_t size = 0;          ///< bytes used
    std::uint32_t first_line = 1;  ///< number of its first line in the file, from 1
    std::uint32_t lines = 0;       ///< how many of its lines hold more than white space

    /// The lines, each with its line feed but perhaps the last.
    [[nodiscard]] std::string_view text() const { return {bytes.data(), size}; }
};

/// Cuts a text into blocks; what is held does not grow with the text. A byte order mark at its beginning is left out.
class LineBlocks {
public:
    /// Of a line longer than `line_limit` bytes, the block has only its first line_limit + 1.
    LineBlocks(Pull pull, std::size_t line_limit, std::size_t chunk);

    /// False at the end of the text. Passes on what the pull throws.
    bool next(LineBlock& block);

private:
    bool fill(LineBlock& block);
    void count(LineBlock& block);
    void drop_rest_of_line();

    Pull pull_;
    std::size_t line_limit_;
    std::size_t chunk_;
    std::vector<char> carry_;  ///< the beginning of the line that the last block ended in
    std::uint32_t line_ = 1;
    bool at_start_ = true;
};

/// The lines of a block, without those that hold nothing but white space.
class LineCursor {
public:
    /// Starts before the block's first line; the block must outlive it.
    explicit LineCursor(const LineBlock& block) : rest_(block.text()), number_(block.first_line) {}

    /// The next line without its line feed, and its number; false when there is none.
    bool next(std::string_view& line, std::uint32_t& number);

    /// The number of the line that comes next, whatever it holds.
    [[nodiscard]] std::uint32_t number() const { return number_; }

private:
    std::string_view rest_;
    std::uint32_t number_;
};

}  // namespace saglikrapor
