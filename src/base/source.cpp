#include <saglikrapor/base/source.hpp>

#include <algorithm>

#include "base/code_points.hpp"

namespace saglikrapor {

Source::Source(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
    for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
        line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
}

Position Source::position(std::uint32_t offset) const {
    offset = std::min<std::uint32_t>(offset, static_cast<std::uint32_t>(text_.size()));
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const std::uint32_t start = *std::prev(after);
    return {static_cast<std::uint32_t>(after - line_starts_.begin()),
            code_points(std::string_view(text_).substr(start, offset - start)) + 1};
}

std::uint32_t Source::line_start(std::uint32_t number) const {
    if (number == 0 || number > line_starts_.size()) return static_cast<std::uint32_t>(text_.size());
    return line_starts_[number - 1];
}

std::string_view Source::line(std::uint32_t number) const {
    if (number == 0 || number > line_starts_.size()) return {};
    const std::uint32_t start = line_starts_[number - 1];
    std::size_t end = text_.find('\n', start);
    if (end == std::string::npos) end = text_.size();
    if (end > start && text_[end - 1] == '\r') --end;
    return std::string_view(text_).substr(start, end - start);
}

Position position_in(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t line_break = before.rfind('\n');
    const std::string_view on_line = line_break == std::string_view::npos ? before : before.substr(line_break + 1);
    return {static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1, code_points(on_line) + 1};
}

}  // namespace saglikrapor
