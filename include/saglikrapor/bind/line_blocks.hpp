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
    /// A line that holds more than white space, by its place among the bytes.
    struct Line {
        std::size_t begin = 0;     ///< of its first byte
        std::size_t size = 0;      ///< without its line feed
        std::uint32_t number = 1;  ///< in the file, from 1
    };

    std::vector<char> bytes;  ///< only the first `size` count; a block that is filled again keeps its memory
    std::size_t size = 0;     ///< bytes used
    std::vector<Line> lines;  ///< in their order

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
    void find_lines(LineBlock& block);
    void drop_rest_of_line();

    Pull pull_;
    std::size_t line_limit_;
    std::size_t chunk_;
    std::vector<char> carry_;  ///< the beginning of the line that the last block ended in
    std::uint32_t line_ = 1;
    bool at_start_ = true;
};

/// The lines of a block, one after the other.
class LineCursor {
public:
    /// Starts before the block's first line; the block must outlive it and keep its lines.
    explicit LineCursor(const LineBlock& block) : block_(&block) {}

    /// The next line without its line feed, and its number; false when there is none.
    bool next(std::string_view& line, std::uint32_t& number) {
        if (at_ >= block_->lines.size()) return false;
        const LineBlock::Line& found = block_->lines[at_++];
        line = {block_->bytes.data() + found.begin, found.size};
        number = found.number;
        return true;
    }

private:
    const LineBlock* block_;
    std::size_t at_ = 0;
};

}  // namespace saglikrapor
