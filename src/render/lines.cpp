#include "render/lines.hpp"

#include <algorithm>

namespace saglikrapor::render {
namespace {

std::string_view escape(Colour colour) {
    switch (colour) {
        case Colour::none: return "";
        case Colour::bold: return "\x1b[1m";
        case Colour::dim: return "\x1b[2m";
        case Colour::red: return "\x1b[1;31m";
        case Colour::green: return "\x1b[1;32m";
        case Colour::yellow: return "\x1b[1;33m";
        case Colour::blue: return "\x1b[1;34m";
    }
    return "";
}

/// How many bytes from `at` on are a character that changes what a terminal shows of the others; 0 when it is none.
std::size_t unruly(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
    if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
    if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return 2;  // U+0080 to U+009F
    if (byte(0) != 0xE2) return 0;
    // U+200E and U+200F, U+2028 to U+202E, U+2066 to U+2069: direction of writing, line ends
    const bool general = byte(1) == 0x80 && (byte(2) == 0x8E || byte(2) == 0x8F || (byte(2) >= 0xA8 && byte(2) <= 0xAE));
    return general || (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9) ? 3 : 0;
}

// Such characters of a report's text must not reach a terminal.
std::string tame(std::string_view text) {
    std::string tamed(text);
    for (std::size_t i = 0; i < tamed.size(); ++i)
        std::fill_n(tamed.begin() + static_cast<std::ptrdiff_t>(i), unruly(text, i), ' ');
    return tamed;
}

}  // namespace

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string_view head(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && count > 0) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
        --count;
    }
    return text.substr(0, at);
}

void Lines::put(std::string_view text, Colour colour) {
    const bool wrapped = coloured_ && colour != Colour::none;
    if (wrapped) out_ += escape(colour);
    out_ += tame(text);
    if (wrapped) out_ += "\x1b[0m";
}

void Lines::paragraph(std::size_t indent, std::string_view first, Colour colour, std::string_view text) {
    const std::string tamed = tame(text);
    put(tamed.empty() ? first.substr(0, first.find_last_not_of(' ') + 1) : first, colour);
    std::size_t column = code_points(first);
    bool at_start = true;
    for (std::string_view rest = tamed; !rest.empty();) {
        const std::size_t begin = rest.find_first_not_of(' ');
        if (begin == std::string_view::npos) break;
        rest.remove_prefix(begin);
        std::string_view word = rest.substr(0, rest.find(' '));
        if (!at_start && column + 1 + code_points(word) > width_) {
            out_ += '\n';
            out_.append(indent, ' ');
            column = indent;
            at_start = true;
        }
        if (!at_start) {
            out_ += ' ';
            ++column;
        }
        word = head(word, std::max<std::size_t>(20, width_ - std::min(width_, column)));  // a word longer than a line is cut
        out_ += word;
        column += code_points(word);
        at_start = false;
        rest.remove_prefix(word.size());
    }
    out_ += '\n';
}

}  // namespace saglikrapor::render
