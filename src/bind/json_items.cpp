#include "bind/json_items.hpp"

#include <algorithm>

#include "bind/plain_text.hpp"

namespace saglikrapor::json {
namespace {

constexpr const char* ends_early = "the text ends in the middle of the document";

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

}  // namespace

JsonItems::JsonItems(Pull pull, std::size_t item_limit, std::size_t chunk)
    : pull_(std::move(pull)), item_limit_(item_limit), chunk_(std::max<std::size_t>(chunk, 16)) {}

// Pulls another chunk behind the bytes that are still needed. Of an item beyond the limit only the beginning is.
bool JsonItems::more() {
    settle();
    if (holds_item_ && at_ == size_ && at_ - item_ > item_limit_ + 1) at_ = size_ = placed_ = item_ + item_limit_ + 1;
    const std::size_t needed = holds_item_ ? item_ : at_;
    const auto begin = bytes_.begin();
    std::copy(begin + static_cast<std::ptrdiff_t>(needed), begin + static_cast<std::ptrdiff_t>(size_), begin);
    size_ -= needed;
    at_ -= needed;
    placed_ -= needed;
    item_ = 0;
    if (bytes_.size() < size_ + chunk_) bytes_.resize(size_ + chunk_);
    const std::size_t pulled = pull_(bytes_.data() + size_, chunk_);
    size_ += pulled;
    return pulled != 0;
}

// Makes place_ the place of the cursor.
void JsonItems::settle() {
    const char* first = bytes_.data() + placed_;
    const char* const last = bytes_.data() + at_;
    if (const auto feeds = std::count(first, last, '\n'); feeds != 0) {
        place_ = {place_.line + static_cast<std::uint32_t>(feeds), 1};
        first = last;
        while (*(first - 1) != '\n') --first;
    }
    place_.column += static_cast<std::uint32_t>(
        std::count_if(first, last, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    placed_ = at_;
}

void JsonItems::space() {
    while (have() && is_space(bytes_[at_])) ++at_;
}

bool JsonItems::fault(TextItem& item, const char* code, const char* message) {
    settle();
    item.fault = {code, message, place_};
    state_ = State::ended;
    return true;
}

bool JsonItems::next(TextItem& item) {
    item = {};
    holds_item_ = false;
    if (state_ == State::begin) {
        while (size_ < 3 && more()) {}
        if (std::string_view(bytes_.data(), size_).substr(0, 3) == "\xEF\xBB\xBF") placed_ = at_ = 3;
        space();
        if (!have()) return fault(item, "input.empty", "there is no document");
        if (bytes_[at_] != '[') return lone_value(item);
        ++at_;
        in_array_ = true;
        state_ = State::first_element;
    }
    if (state_ == State::first_element || state_ == State::after_element) {
        space();
        if (!have()) return fault(item, "input.syntax", ends_early);
        const char c = bytes_[at_];
        if (c == ']') {
            ++at_;
            state_ = State::after_array;
        } else if (state_ == State::first_element) {
            state_ = State::element;
        } else if (c == ',') {
            ++at_;
            state_ = State::element;
        } else {
            return fault(item, "input.syntax", "expected ',' or ']'");
        }
    }
    if (state_ == State::element) return element(item);
    if (state_ == State::after_array) {
        space();
        if (have()) return fault(item, "input.trailing", "something follows the end of the array");
        state_ = State::ended;
    }
    return false;
}

bool JsonItems::element(TextItem& item) {
    space();
    if (!have()) return fault(item, "input.syntax", ends_early);
    if (bytes_[at_] == ',' || bytes_[at_] == ']') return fault(item, "input.syntax", "expected a value");
    value(item);
    item.text = {bytes_.data() + item_, at_ - item_};
    state_ = State::after_element;
    return true;
}

bool JsonItems::lone_value(TextItem& item) {
    value(item);
    const std::size_t length = std::min(at_ - item_, item_limit_ + 1);
    space();
    if (have()) fault(item, "input.trailing", "something follows the end of the document");
    item.text = {bytes_.data() + item_, length};
    state_ = State::ended;
    return true;
}

// Goes over a value, or what stands for one: at least one byte.
void JsonItems::value(TextItem& item) {
    settle();
    item.start = place_;
    item.has_text = holds_item_ = true;
    item_ = at_;
    for (std::size_t depth = 0; have();) {
        const char c = bytes_[at_];
        const bool closes = c == '}' || c == ']';
        if (depth == 0 && at_ != item_ && (closes || c == ',' || is_space(c))) return;
        if (c == '"') {
            string();
            if (depth == 0) return;
            continue;
        }
        ++at_;
        if (c == '{' || c == '[') ++depth;
        if (closes && depth <= 1) return;
        if (closes) --depth;
    }
}

void JsonItems::string() {
    ++at_;
    for (bool escaped = false; have();) {
        const char* const base = bytes_.data();
        if (!escaped) at_ = static_cast<std::size_t>(plain_text_end(base + at_, base + size_) - base);
        if (at_ == size_) continue;
        const char c = bytes_[at_++];
        if (c == '"' && !escaped) return;
        escaped = c == '\\' && !escaped;
    }
}

}  // namespace saglikrapor::json
