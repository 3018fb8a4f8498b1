// One JSON text to the texts of its items: the elements of an array, or the one value that it is. Finds where an element
// ends by its brackets and quotes alone; whether it is sound is for Reader to say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/base/source.hpp>
#include <saglikrapor/bind/line_blocks.hpp>

namespace saglikrapor::json {

/// A fault of the text between the items.
struct FramingFault {
    const char* code = nullptr;  ///< null: none
    const char* message = nullptr;
    Position at;
};

/// The text of an item, or a fault, or, when something follows a lone value, both. Holds until the next is asked for.
struct TextItem {
    std::string_view text;  ///< of an item beyond the limit, only the beginning
    Position start;
    bool has_text = false;
    FramingFault fault;
};

class JsonItems {
public:
    JsonItems(Pull pull, std::size_t item_limit, std::size_t chunk);

    /// False at the end of the text. After a framing fault there is nothing more.
    bool next(TextItem& item);
    /// Gives up the rest.
    void stop() { state_ = State::ended; }
    [[nodiscard]] bool in_array() const { return in_array_; }

private:
    enum class State : std::uint8_t { begin, first_element, element, after_element, after_array, ended };

    bool more();
    bool have() { return at_ != size_ || more(); }
    void space();
    void settle();
    bool fault(TextItem& item, const char* code, const char* message);
    bool lone_value(TextItem& item);
    bool element(TextItem& item);
    void value(TextItem& item);
    void string();

    Pull pull_;
    std::size_t item_limit_;
    std::size_t chunk_;
    std::vector<char> bytes_;
    std::size_t size_ = 0;     ///< how many of them count
    std::size_t at_ = 0;       ///< the cursor
    std::size_t item_ = 0;     ///< where the item begins, while it is held
    bool holds_item_ = false;
    std::size_t placed_ = 0;   ///< the byte whose place is place_
    Position place_{1, 1};
    State state_ = State::begin;
    bool in_array_ = false;
};

}  // namespace saglikrapor::json
