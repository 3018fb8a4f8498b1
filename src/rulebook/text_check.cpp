#include "rulebook/text_check.hpp"

#include <algorithm>

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

/// Where the first control character is that is neither a tab nor part of a line end.
std::size_t first_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c == 0x7F || (c < 0x20 && c != '\t' && c != '\n' && c != '\r')) return at;
        if (c == '\r' && (at + 1 == text.size() || text[at + 1] != '\n')) return at;
    }
    return text.size();
}

Span one_byte(std::size_t at) { return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)}; }

}  // namespace

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
    const std::size_t control = first_control(text);
    if (control == text.size()) return std::nullopt;
    const auto c = static_cast<unsigned char>(text[control]);
    return diagnostic_at(source, one_byte(control), "yaml.character",
                         c == '\r' ? std::string("a carriage return without a line feed")
                                   : fmt::format("the control character U+{:04X} cannot stand in a file", unsigned{c}),
                         c == '\r' ? "save the file with LF or CRLF line ends" : "");
}

}  // namespace saglikrapor
