// M18/3, M19/3 by hand: the words of a decision.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "driver_text.hpp"

namespace bench {

struct CodePoint {
    char32_t code;
    std::size_t bytes;
};

/// The first of a text that is not empty.
[[nodiscard]] inline CodePoint first_code(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
    const char32_t lead = byte(0);
    if (lead < 0x80 || text.size() < 2) return {lead, 1};
    if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    if (lead < 0xF0 && text.size() > 2) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    if (text.size() > 3) return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
    return {lead, 1};
}

/// Letters of the Latin blocks, which is what Turkish reports are written in.
[[nodiscard]] constexpr bool is_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == 0xAA || c == 0xB5 || c == 0xBA ||
           (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}
[[nodiscard]] constexpr bool is_blank(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Skips what fits; says whether anything did.
template <class Fits>
bool skip(std::string_view& text, Fits fits) {
    bool skipped = false;
    while (!text.empty()) {
        const CodePoint next = first_code(text);
        if (!fits(next.code)) break;
        text.remove_prefix(next.bytes);
        skipped = true;
    }
    return skipped;
}

[[nodiscard]] inline bool at_word_end(std::string_view text) { return text.empty() || !is_letter(first_code(text).code); }

/// Whether `match` takes the text from some place on that no letter stands before.
template <class Match>
[[nodiscard]] bool at_some_word(std::string_view text, Match match) {
    bool after_letter = false;
    while (!text.empty()) {
        if (!after_letter && match(text)) return true;
        const CodePoint next = first_code(text);
        after_letter = is_letter(next.code);
        text.remove_prefix(next.bytes);
    }
    return false;
}

/// Something is written that is not white space.
[[nodiscard]] inline bool is_written(std::string_view text) {
    skip(text, [](char32_t c) { return is_blank(c) || c == '\v' || c == 0x85; });
    return !text.empty();
}

/// Every ı as i: for programs that write I where Turkish has İ.
[[nodiscard]] inline std::string with_dots(std::string folded) {
    constexpr std::string_view dotless = "ı";
    for (std::size_t at = folded.find(dotless); at != std::string::npos; at = folded.find(dotless, at + 1)) folded.replace(at, dotless.size(), "i");
    return folded;
}

/// What may stand before the last word besides blanks: quotation marks, a colon, a dash.
[[nodiscard]] constexpr bool is_mark(char32_t c) {
    return c == '"' || c == '\'' || c == ':' || c == '-' || (c >= 0x2018 && c <= 0x2019) || (c >= 0x201C && c <= 0x201D) || c == 0xAB ||
           c == 0xBB || (c >= 0x2013 && c <= 0x2014);
}

/// The words in a row, with blanks between them; before the last one such marks too.
[[nodiscard]] inline bool holds_words(std::string_view folded, std::initializer_list<std::string_view> words, std::string_view last) {
    return at_some_word(folded, [&](std::string_view text) {
        for (const std::string_view& word : words) {
            if (!take(text, {word})) return false;
            const bool before_last = &word + 1 == words.end();
            if (!skip(text, [&](char32_t c) { return is_blank(c) || (before_last && is_mark(c)); })) return false;
        }
        return take(text, {last}) && at_word_end(text);
    });
}

/// "olur / olamaz": the form's alternatives, none of them struck out.
[[nodiscard]] inline bool leaves_both(std::string_view folded) {
    const auto no_letter = [](char32_t c) { return !is_letter(c); };
    const auto between = [&](std::string_view& text) {
        skip(text, no_letter);
        std::string_view or_else = text;
        if (take(or_else, {"veya", "x"}) || (take(or_else, {"ya"}) && skip(or_else, is_blank) && take(or_else, {"da"}))) text = or_else;
        skip(text, no_letter);
    };
    return at_some_word(folded, [&](std::string_view text) {
        const bool positive_first = take(text, {"olur"});
        if (!positive_first && !take(text, {"olamaz", "olmaz"})) return false;
        between(text);
        return (positive_first ? take(text, {"olamaz", "olmaz"}) : take(text, {"olur"})) && at_word_end(text);
    });
}

/// "silahlı", also with the other i.
[[nodiscard]] inline bool says_armed(std::string_view folded) {
    for (std::size_t at = folded.find('s'); at != std::string_view::npos; at = folded.find('s', at + 1)) {
        std::string_view text = folded.substr(at + 1);
        if (take(text, {"i", "ı"}) && take(text, {"lahl"}) && take(text, {"i", "ı"})) return true;
    }
    return false;
}

}  // namespace bench
