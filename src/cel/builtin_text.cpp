// Built-ins on whole texts. Positions and lengths are in code points throughout.
#include <algorithm>

#include "cel/builtins.hpp"
#include "cel/utf8.hpp"

namespace saglikrapor::cel {
namespace {

Fault size_of(CallContext&, const Slot* a, Slot& result) {
    return give(static_cast<std::int64_t>(utf8::length(a[0].view())), result);
}

Fault concatenate(CallContext& context, const Slot* a, Slot& result) {
    const std::string_view first = a[0].view(), second = a[1].view();
    char* const joined = context.arena.array<char>(first.size() + second.size());
    if (joined == nullptr) return Fault::limit;
    std::copy(second.begin(), second.end(), std::copy(first.begin(), first.end(), joined));
    return give(std::string_view(joined, first.size() + second.size()), result);
}

Fault starts_with(CallContext&, const Slot* a, Slot& result) { return give(a[0].view().starts_with(a[1].view()), result); }
Fault ends_with(CallContext&, const Slot* a, Slot& result) { return give(a[0].view().ends_with(a[1].view()), result); }
Fault contains(CallContext&, const Slot* a, Slot& result) {
    return give(a[0].view().find(a[1].view()) != std::string_view::npos, result);
}

/// The letters from `first` to `last` in the other case.
template <char first, char last>
Fault other_case(CallContext& context, const Slot* a, Slot& result) {
    const std::string_view text = a[0].view();
    char* const changed = context.arena.array<char>(text.size());
    if (changed == nullptr) return Fault::limit;
    std::transform(text.begin(), text.end(), changed,
                   [](char c) { return c >= first && c <= last ? static_cast<char>(c ^ 0x20) : c; });
    return give(std::string_view(changed, text.size()), result);
}

/// The code points that Unicode calls White_Space.
bool is_space(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

Fault trim(CallContext&, const Slot* a, Slot& result) {
    std::string_view text = a[0].view();
    while (!text.empty() && is_space(utf8::decode(text, 0))) text.remove_prefix(utf8::next(text, 0));
    while (!text.empty()) {
        const std::size_t last = utf8::previous(text, text.size());
        if (!is_space(utf8::decode(text, last))) break;
        text = text.substr(0, last);
    }
    return give(text, result);
}

Fault reverse(CallContext& context, const Slot* a, Slot& result) {
    const std::string_view text = a[0].view();
    char* const reversed = context.arena.array<char>(text.size());
    if (reversed == nullptr) return Fault::limit;
    char* to = reversed;
    for (std::size_t end = text.size(); end > 0;) {
        const std::size_t begin = utf8::previous(text, end);
        to = std::copy(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end), to);
        end = begin;
    }
    return give(std::string_view(reversed, text.size()), result);
}

Fault quote(CallContext& context, const Slot* a, Slot& result) {
    constexpr std::string_view special = "\a\b\f\n\r\t\v\\\"", letters = "abfnrtv\\\"";
    const std::string_view text = a[0].view();
    std::string quoted = "\"";
    for (std::size_t at = 0; at < text.size(); at = utf8::next(text, at)) {
        if (const std::size_t found = special.find(text[at]); found != std::string_view::npos) {
            quoted += '\\';
            quoted += letters[found];
        } else {
            utf8::append(quoted, utf8::decode(text, at));
        }
    }
    return give_text(context, quoted + '"', result);
}

}  // namespace

void add_text(BuiltinTable& table) {
    constexpr std::string_view subject = "Text";
    table.add({"size", "(string) -> int", "Number of code points.", subject, size_of});
    table.add({"size", "string.() -> int", "Number of code points.", subject, size_of});
    table.add({"_+_", "(string, string) -> string", "Both texts, one after the other.", subject, concatenate});
    table.add({"startsWith", "string.(string) -> bool", "Whether the text begins with another.", subject, starts_with});
    table.add({"endsWith", "string.(string) -> bool", "Whether the text ends with another.", subject, ends_with});
    table.add({"contains", "string.(string) -> bool", "Whether another text stands in it.", subject, contains});
    table.add({"lowerAscii", "string.() -> string", "A to Z in lower case, nothing else changed.", subject, other_case<'A', 'Z'>});
    table.add({"upperAscii", "string.() -> string", "a to z in upper case, nothing else changed.", subject, other_case<'a', 'z'>});
    table.add({"trim", "string.() -> string", "Without white space at both ends.", subject, trim});
    table.add({"reverse", "string.() -> string", "The code points in reverse order.", subject, reverse});
    table.add({"strings.quote", "(string) -> string", "In double quotes, with escape sequences where they are needed.", subject, quote});
}

}  // namespace saglikrapor::cel
