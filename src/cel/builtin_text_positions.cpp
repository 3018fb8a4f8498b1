// Built-ins that find places in a text and take what stands there. Positions count code points from 0.
#include "cel/builtins.hpp"
#include "cel/utf8.hpp"

namespace saglikrapor::cel {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// The position of a byte, or -1 for none.
Fault give_position(std::string_view text, std::size_t byte, Slot& result) {
    if (byte == none) return give(std::int64_t{-1}, result);
    return give(static_cast<std::int64_t>(utf8::length(text.substr(0, byte))), result);
}

Fault char_at(CallContext&, const Slot* a, Slot& result) {
    const std::string_view text = a[0].view();
    const std::size_t at = utf8::offset(text, a[1].integer);
    if (at == none) return Fault::index_out_of_range;
    return give(at == text.size() ? std::string_view() : text.substr(at, utf8::next(text, at) - at), result);
}

Fault substring_from(CallContext&, const Slot* a, Slot& result) {
    const std::size_t begin = utf8::offset(a[0].view(), a[1].integer);
    if (begin == none) return Fault::index_out_of_range;
    return give(a[0].view().substr(begin), result);
}

Fault substring(CallContext&, const Slot* a, Slot& result) {
    const std::string_view text = a[0].view();
    const std::size_t begin = utf8::offset(text, a[1].integer), end = utf8::offset(text, a[2].integer);
    if (begin == none || end == none || begin > end) return Fault::index_out_of_range;
    return give(text.substr(begin, end - begin), result);
}

Fault index_of(CallContext&, const Slot* a, Slot& result) {
    return give_position(a[0].view(), a[0].view().find(a[1].view()), result);
}

Fault index_of_from(CallContext&, const Slot* a, Slot& result) {
    const std::size_t from = utf8::offset(a[0].view(), a[2].integer);
    if (from == none) return Fault::index_out_of_range;
    return give_position(a[0].view(), a[0].view().find(a[1].view(), from), result);
}

Fault last_index_of(CallContext&, const Slot* a, Slot& result) {
    return give_position(a[0].view(), a[0].view().rfind(a[1].view()), result);
}

Fault last_index_of_from(CallContext&, const Slot* a, Slot& result) {
    const std::size_t from = utf8::offset(a[0].view(), a[2].integer);
    if (from == none) return Fault::index_out_of_range;
    return give_position(a[0].view(), a[0].view().rfind(a[1].view(), from), result);
}

}  // namespace

void add_text_positions(BuiltinTable& table) {
    constexpr std::string_view subject = "Text";
    table.add({"charAt", "string.(int) -> string", "The code point at a position; empty at the end, a fault beyond it.", subject, char_at});
    table.add({"substring", "string.(int) -> string", "From a position to the end.", subject, substring_from});
    table.add({"substring", "string.(int, int) -> string", "From one position up to, not including, another.", subject, substring});
    table.add({"indexOf", "string.(string) -> int", "Position of the first occurrence, -1 for none.", subject, index_of});
    table.add({"indexOf", "string.(string, int) -> int", "Position of the first occurrence at or after a position, -1 for none.",
               subject, index_of_from});
    table.add({"lastIndexOf", "string.(string) -> int", "Position of the last occurrence, -1 for none.", subject, last_index_of});
    table.add({"lastIndexOf", "string.(string, int) -> int", "Position of the last occurrence at or before a position, -1 for none.",
               subject, last_index_of_from});
}

}  // namespace saglikrapor::cel
