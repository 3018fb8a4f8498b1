#include <saglikrapor/bind/line_blocks.hpp>

#include <algorithm>
#include <utility>

namespace saglikrapor {

LineBlocks::LineBlocks(Pull pull, std::size_t line_limit, std::size_t chunk)
    : pull_(std::move(pull)), line_limit_(line_limit), chunk_(std::max<std::size_t>(chunk, 16)) {}

// Adds a chunk to the block; false at the end of the text.
bool LineBlocks::fill(LineBlock& block) {
    std::size_t pulled = 0;
    do {  // at the start as often as it takes to tell a byte order mark
        if (block.bytes.size() < block.size + chunk_) block.bytes.resize(block.size + chunk_);
        pulled = pull_(block.bytes.data() + block.size, chunk_);
        block.size += pulled;
    } while (at_start_ && pulled != 0 && block.size < 3);
    if (std::exchange(at_start_, false) && block.text().substr(0, 3) == "\xEF\xBB\xBF") {
        const auto begin = block.bytes.begin();
        std::copy(begin + 3, begin + static_cast<std::ptrdiff_t>(block.size), begin);
        block.size -= 3;
    }
    return pulled != 0;
}

bool LineBlocks::next(LineBlock& block) {
    if (block.bytes.size() < carry_.size()) block.bytes.resize(carry_.size());
    std::copy(carry_.begin(), carry_.end(), block.bytes.begin());
    block.size = carry_.size();
    block.first_line = line_;
    carry_.clear();
    for (std::size_t searched = 0;;) {
        const bool more = fill(block);
        const std::string_view text = block.text();
        const std::size_t feed = text.substr(searched).rfind('\n');
        if (feed != std::string_view::npos) {
            const auto end = static_cast<std::ptrdiff_t>(searched + feed + 1);
            carry_.assign(block.bytes.begin() + end, block.bytes.begin() + static_cast<std::ptrdiff_t>(block.size));
            block.size = static_cast<std::size_t>(end);
            count(block);
            return true;
        }
        if (!more) {
            count(block);
            return block.size != 0;
        }
        searched = block.size;
        if (block.size > line_limit_) {
            block.size = line_limit_ + 1;
            drop_rest_of_line();
            count(block);
            return true;
        }
    }
}

// Of a text's last line, which may have no line feed, the number does not matter any more.
void LineBlocks::count(LineBlock& block) {
    LineCursor cursor(block);
    std::string_view line;
    std::uint32_t number = 0;
    for (block.lines = 0; cursor.next(line, number);) ++block.lines;
    line_ = cursor.number();
}

void LineBlocks::drop_rest_of_line() {
    std::vector<char> bytes(chunk_);
    for (;;) {
        const std::size_t pulled = pull_(bytes.data(), chunk_);
        const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(pulled);
        const auto feed = std::find(bytes.begin(), end, '\n');
        if (pulled != 0 && feed == end) continue;
        if (pulled != 0) carry_.assign(feed + 1, end);
        return;
    }
}

bool LineCursor::next(std::string_view& line, std::uint32_t& number) {
    while (!rest_.empty()) {
        const std::size_t feed = rest_.find('\n');
        line = rest_.substr(0, feed);
        rest_.remove_prefix(feed == std::string_view::npos ? rest_.size() : feed + 1);
        number = number_++;
        if (line.find_first_not_of(" \t\r") != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace saglikrapor
