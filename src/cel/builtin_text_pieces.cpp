// Built-ins that take texts apart and put them together.
#include <algorithm>
#include <limits>

#include "cel/builtins.hpp"
#include "cel/utf8.hpp"

namespace saglikrapor::cel {
namespace {

constexpr std::int64_t no_limit = -1;

/// Calls `found` with the byte offset of each occurrence of `wanted`, `most` of them if that is not negative.
/// The empty text occurs before every code point and at the end.
template <class Found>
void each_occurrence(std::string_view text, std::string_view wanted, std::int64_t most, Found&& found) {
    std::size_t at = wanted.empty() ? 0 : text.find(wanted);
    for (std::int64_t n = 0; at <= text.size() && (most < 0 || n < most); ++n) {
        found(at);
        if (wanted.empty()) {
            at = at < text.size() ? utf8::next(text, at) : std::string_view::npos;
        } else {
            at = text.find(wanted, at + wanted.size());
        }
    }
}

Fault replace_up_to(CallContext& context, const Slot* a, std::int64_t most, Slot& result) {
    const std::string_view text = a[0].view(), wanted = a[1].view(), replacement = a[2].view();
    std::size_t count = 0;
    each_occurrence(text, wanted, most, [&](std::size_t) { ++count; });
    if (count == 0) return give(text, result);
    const std::size_t kept = text.size() - count * wanted.size();
    if (!replacement.empty() && count > (std::numeric_limits<std::size_t>::max() - kept) / replacement.size()) return Fault::limit;
    const std::size_t size = kept + count * replacement.size();
    char* const made = context.arena.array<char>(size);
    if (made == nullptr) return Fault::limit;
    char* to = made;
    std::size_t done = 0;
    const auto copy = [&](std::string_view part) { to = std::copy(part.begin(), part.end(), to); };
    each_occurrence(text, wanted, most, [&](std::size_t at) {
        copy(text.substr(done, at - done));
        copy(replacement);
        done = at + wanted.size();
    });
    copy(text.substr(done));
    return give(std::string_view(made, size), result);
}

Fault replace(CallContext& context, const Slot* a, Slot& result) { return replace_up_to(context, a, no_limit, result); }
Fault replace_some(CallContext& context, const Slot* a, Slot& result) { return replace_up_to(context, a, a[3].integer, result); }

/// Calls `piece` with each piece, `most` of them if that is not negative, the last one being all that is left then.
template <class Piece>
void each_piece(std::string_view text, std::string_view separator, std::int64_t most, Piece&& piece) {
    if (most == 0 || (text.empty() && separator.empty())) return;
    for (std::int64_t n = 1; most < 0 || n < most; ++n) {
        const std::size_t end = separator.empty() ? utf8::next(text, 0) : text.find(separator);
        if (end >= text.size()) break;
        piece(text.substr(0, end));
        text.remove_prefix(end + separator.size());
    }
    piece(text);
}

Fault split_up_to(CallContext& context, const Slot* a, std::int64_t most, Slot& result) {
    std::size_t count = 0;
    each_piece(a[0].view(), a[1].view(), most, [&](std::string_view) { ++count; });
    Slot* pieces = nullptr;
    if (!make_list(context.arena, count, pieces, result)) return Fault::limit;
    each_piece(a[0].view(), a[1].view(), most, [&](std::string_view piece) { (pieces++)->set(piece); });
    return Fault::none;
}

Fault split(CallContext& context, const Slot* a, Slot& result) { return split_up_to(context, a, no_limit, result); }
Fault split_some(CallContext& context, const Slot* a, Slot& result) { return split_up_to(context, a, a[2].integer, result); }

Fault join_with(CallContext& context, const Items& list, std::string_view separator, Slot& result) {
    std::size_t size = list.size() > 1 ? (list.size() - 1) * separator.size() : 0;
    for (std::size_t i = 0; i < list.size(); ++i) size += list[i].text.size;
    char* const made = context.arena.array<char>(size);
    if (made == nullptr) return Fault::limit;
    char* to = made;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string_view piece = list[i].view();
        if (i > 0) to = std::copy(separator.begin(), separator.end(), to);
        to = std::copy(piece.begin(), piece.end(), to);
    }
    return give(std::string_view(made, size), result);
}

Fault join_plain(CallContext& context, const Slot* a, Slot& result) { return join_with(context, Items(a[0].list), {}, result); }
Fault join_separated(CallContext& context, const Slot* a, Slot& result) {
    return join_with(context, Items(a[0].list), a[1].view(), result);
}

}  // namespace

void add_text_pieces(BuiltinTable& table) {
    constexpr std::string_view subject = "Text";
    table.add({"replace", "string.(string, string) -> string", "With every occurrence of the first text replaced by the second.",
               subject, replace});
    table.add({"replace", "string.(string, string, int) -> string", "With that many occurrences replaced; all if negative.", subject,
               replace_some});
    table.add({"split", "string.(string) -> list<string>", "The pieces between the occurrences of a separator.", subject, split});
    table.add({"split", "string.(string, int) -> list<string>", "That many pieces at most; any number if negative.", subject, split_some});
    table.add({"join", "list<string>.() -> string", "The texts, one after the other.", subject, join_plain});
    table.add({"join", "list<string>.(string) -> string", "The texts with a separator between them.", subject, join_separated});
}

}  // namespace saglikrapor::cel
