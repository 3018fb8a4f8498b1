// What the files that define built-ins share. To add a built-in: one row in the add_… function of its subject and one
// function of type Function beside it.
#pragma once

#include <memory>
#include <string_view>

#include <saglikrapor/cel/builtin.hpp>
#include <saglikrapor/cel/computed.hpp>

namespace saglikrapor::cel {

void add_arithmetic(BuiltinTable& table);
void add_comparison(BuiltinTable& table);
void add_text(BuiltinTable& table);
void add_text_positions(BuiltinTable& table);
void add_text_pieces(BuiltinTable& table);
void add_regex(BuiltinTable& table);
void add_format(BuiltinTable& table);
void add_turkish(BuiltinTable& table);
void add_conversion(BuiltinTable& table);
void add_list(BuiltinTable& table);
void add_time(BuiltinTable& table);
void add_time_parts(BuiltinTable& table);
void add_calendar(BuiltinTable& table);

/// A list as a range of slots.
class Items {
public:
    explicit Items(const ListSlot& list) : list_(list), size_(list.access->size(list.object)) {}

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] Slot operator[](std::size_t index) const {
        Slot item;
        list_.access->at(list_.object, index, item);
        return item;
    }

private:
    ListSlot list_;
    std::size_t size_;
};

/// Gives a copy of the text, kept in the arena.
[[nodiscard]] Fault give_text(CallContext& context, std::string_view text, Slot& result);

[[nodiscard]] inline Fault give(std::int64_t value, Slot& result) {
    result.integer = value;
    return Fault::none;
}
[[nodiscard]] inline Fault give(bool value, Slot& result) {
    result.integer = value ? 1 : 0;
    return Fault::none;
}
[[nodiscard]] inline Fault give(double value, Slot& result) {
    result.real = value;
    return Fault::none;
}
/// Gives a part of an argument: the argument lives as long as the result.
[[nodiscard]] inline Fault give(std::string_view part, Slot& result) {
    result.set(part);
    return Fault::none;
}

/// A value worked out at load from a literal: what its Prepare returns, what the function gives when it is there.
[[nodiscard]] inline std::shared_ptr<const void> prepared_value(const Slot& value) { return std::make_shared<const Slot>(value); }
[[nodiscard]] inline Fault give_prepared(const CallContext& context, Slot& result) {
    result = *static_cast<const Slot*>(context.prepared);
    return Fault::none;
}

}  // namespace saglikrapor::cel
