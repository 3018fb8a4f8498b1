#include <saglikrapor/bind/line_blocks.hpp>

#include <algorithm>
#include <utility>

namespace saglikrapor {
namespace {

bool is_blank(std::string_view line) {
    return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

}  // namespace

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
    carry_.clear();
    for (std::size_t searched = 0;;) {
        const bool more = fill(block);
        const std::string_view text = block.text();
        const std::size_t feed = text.substr(searched).rfind('\n');
        if (feed != std::string_view::npos) {
            const auto end = static_cast<std::ptrdiff_t>(searched + feed + 1);
            carry_.assign(block.bytes.begin() + end, block.bytes.begin() + static_cast<std::ptrdiff_t>(block.size));
            block.size = static_cast<std::size_t>(end);
            find_lines(block);
            return true;
        }
        if (!more) {
            find_lines(block);
            return block.size != 0;
        }
        searched = block.size;
        if (block.size > line_limit_) {
            block.size = line_limit_ + 1;
            drop_rest_of_line();
            find_lines(block);
            return true;
        }
    }
}

void LineBlocks::find_lines(LineBlock& block) {
    block.lines.clear();
    const std::string_view text = block.text();
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1, ++line_) {
        end = std::min(text.find('\n', begin), text.size());
        if (!is_blank(text.substr(begin, end - begin))) block.lines.push_back({begin, end - begin, line_});
    }
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

}  // namespace saglikrapor
