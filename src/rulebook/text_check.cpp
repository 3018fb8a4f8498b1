#include "rulebook/text_check.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <saglikrapor/base/turkish.hpp>

namespace saglikrapor {
namespace {

/// Where the first character that is not UTF-8 begins.
std::size_t first_bad_byte(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0x80 ? 2 : 1;
        if (!is_utf8(text.substr(at, length))) return at;
        at += length;
    }
    return text.size();
}

/// Bytes that may begin what cannot stand in a file: the rest of a file, which is nearly all, is passed by in one step each.
constexpr std::array<bool, 256> suspects = [] {
    std::array<bool, 256> made{};
    for (std::size_t c = 0; c < 0x20; ++c) made[c] = c != '\n';
    for (const std::size_t c : {0x7F, 0xC2, 0xE2, 0xEF}) made[c] = true;
    return made;
}();

/// Where the first character is that cannot stand in a file, or a carriage return that ends no line.
std::size_t first_unwritable(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (!suspects[c]) continue;
        if (c == '\r' && (at + 1 == text.size() || text[at + 1] != '\n')) return at;
        if (unwritable_at(text, at)) return at;
    }
    return text.size();
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Where more than `most` blanks and line ends in a row begin.
std::size_t first_gap(std::string_view text, std::size_t most) {
    // Of every most + 1 places, a run that is too long holds one.
    for (std::size_t probe = most; probe < text.size(); probe += most + 1) {
        if (!is_blank(text[probe])) continue;
        std::size_t begin = probe, end = probe;
        while (begin > 0 && is_blank(text[begin - 1])) --begin;
        while (end < text.size() && is_blank(text[end])) ++end;
        if (end - begin > most) return begin;
    }
    return text.size();
}

Span one_byte(std::size_t at) { return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)}; }

}  // namespace

std::optional<char32_t> unwritable_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
    const char32_t c = byte(0);
    if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') return c;
    if (c == 0x7F) return c;
    if (c == 0xC2 && byte(1) < 0xA0) return byte(1);
    if (c == 0xE2 && byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9)) return 0x2000 + byte(2) - 0x80;
    if (c == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return 0xFEFF;
    if (c == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE) return 0xFFC0 + byte(2) - 0x80;
    return std::nullopt;
}

std::optional<Diagnostic> check_characters(const Source& source, const YamlLimits& limits) {
    const std::string& text = source.text();
    if (text.size() > limits.bytes)
        return diagnostic_at(source, {}, "yaml.limit",
                             fmt::format("the file has {} bytes, more than the {} allowed", text.size(), limits.bytes));
    if (!is_utf8(text)) {
        Diagnostic d = diagnostic_at(source, one_byte(first_bad_byte(text)), "yaml.utf8", "this byte is not UTF-8",
                                     "save the file as UTF-8 (not Windows-1254 or ISO 8859-9)");
        d.excerpt.clear();  // it could not be printed
        d.width = 0;
        return d;
    }
    if (text.starts_with("\xEF\xBB\xBF"))
        return diagnostic_at(source, one_byte(0), "yaml.character", "a second byte order mark at the start of the file",
                             "save the file with one or none");
    const std::size_t at = first_unwritable(text);
    if (at < text.size()) {
        const bool lone = text[at] == '\r';
        return diagnostic_at(source, one_byte(at), "yaml.character",
                             lone ? std::string("a carriage return without a line feed")
                                  : fmt::format("the character U+{:04X} cannot stand in a file", static_cast<unsigned>(*unwritable_at(text, at))),
                             lone ? "save the file with LF or CRLF line ends" : "in double quotes it is written as \\u and its number");
    }
    const std::size_t gap = first_gap(text, limits.blanks);
    if (gap < text.size())
        return diagnostic_at(source, one_byte(gap), "yaml.limit", fmt::format("more than {} blanks or empty lines in a row", limits.blanks));
    return std::nullopt;
}

}  // namespace saglikrapor
