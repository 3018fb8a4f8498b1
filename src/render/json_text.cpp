#include "render/json_text.hpp"

#include <array>
#include <cmath>
#include <cstring>

#include "render/utf8.hpp"

namespace saglikrapor::render {
namespace {

// What a byte needs: 0 nothing, 1 a look at UTF-8, otherwise the letter of a short escape ('u' for \u00xx).
constexpr std::array<char, 256> escapes = [] {
    std::array<char, 256> table{};
    for (std::size_t i = 0; i < 0x20; ++i) table[i] = 'u';
    table['\b'] = 'b';
    table['\f'] = 'f';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['"'] = '"';
    table['\\'] = '\\';
    for (std::size_t i = 0x80; i < 0x100; ++i) table[i] = 1;
    return table;
}();

/// How many bytes from `at` on, in steps of eight, need nothing.
std::size_t plain_run(std::string_view text, std::size_t at) {
    constexpr std::uint64_t ones = 0x0101010101010101U, highs = 0x8080808080808080U;
    std::size_t end = at;
    for (; end + 8 <= text.size(); end += 8) {
        std::uint64_t word;
        std::memcpy(&word, text.data() + end, 8);
        // The high bit of a byte of (x - n) & ~x is set when x < n; a byte that borrows from the next only errs on the safe side.
        const std::uint64_t quote = word ^ ones * '"', backslash = word ^ ones * '\\';
        const std::uint64_t found = ((word - ones * 0x20) & ~word) | ((quote - ones) & ~quote) | ((backslash - ones) & ~backslash) | word;
        if ((found & highs) != 0) break;
    }
    return end - at;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    std::size_t kept = 0;  // everything before it is written
    for (std::size_t at = plain_run(text, 0); at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const char need = escapes[byte];
        if (need == 0) {
            ++at;
            continue;
        }
        if (need == 1) {
            const Sequence sequence = sequence_at(text.substr(at));
            if (!sequence.valid) {
                out.append(text, kept, at - kept);
                out += replacement_character;
                kept = at + sequence.length;
            }
            at += sequence.length;
            continue;
        }
        out.append(text, kept, at - kept);
        out += '\\';
        out += need;
        if (need == 'u') {
            out += "00";
            out += "01"[byte >> 4];
            out += "0123456789abcdef"[byte & 0xF];
        }
        kept = ++at;
    }
    out.append(text, kept, text.size() - kept);
    out += '"';
}

void append_json_number(std::string& out, double number) {
    if (!std::isfinite(number)) {
        out += "null";
        return;
    }
    char digits[32];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

}  // namespace saglikrapor::render
