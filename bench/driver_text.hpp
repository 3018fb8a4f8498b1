// M14/2 by hand: whether a text names a licence class ("B sınıfı") or group ("2. grup").
#pragma once

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>

#include <re2/re2.h>

#include <saglikrapor/base/turkish.hpp>

namespace bench {

/// What counts as a letter: one range of ASCII, and letters of two bytes, one after the other.
struct Alphabet {
    char first, last;
    std::string_view more;

    [[nodiscard]] constexpr bool holds(std::string_view letter) const {
        return letter.size() == 1 ? letter[0] >= first && letter[0] <= last : more.find(letter) != std::string_view::npos;
    }
};
inline constexpr Alphabet lower_case{'a', 'z', "çğıöşü"}, upper_case{'A', 'Z', "ÇĞİÖŞÜ"};

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

/// The bytes of the letter or digit that the text begins with, or 0.
[[nodiscard]] inline std::size_t letter_first(std::string_view text, const Alphabet& letters, bool digits = true) {
    if (text.empty()) return 0;
    if ((digits && is_digit(text[0])) || letters.holds(text.substr(0, 1))) return 1;
    return text.size() > 1 && letters.holds(text.substr(0, 2)) ? 2 : 0;
}
/// Of the one that it ends with.
[[nodiscard]] inline std::size_t letter_last(std::string_view text, const Alphabet& letters, bool digits = true) {
    if (text.empty()) return 0;
    if ((digits && is_digit(text.back())) || letters.holds(text.substr(text.size() - 1))) return 1;
    return text.size() > 1 && letters.holds(text.substr(text.size() - 2)) ? 2 : 0;
}

[[nodiscard]] inline std::string_view first_word(std::string_view text, const Alphabet& letters) {
    std::size_t end = 0;
    while (const std::size_t bytes = letter_first(text.substr(end), letters)) end += bytes;
    return text.substr(0, end);
}
[[nodiscard]] inline std::string_view last_word(std::string_view text, const Alphabet& letters) {
    std::size_t begin = text.size();
    while (const std::size_t bytes = letter_last(text.substr(0, begin), letters)) begin -= bytes;
    return text.substr(begin);
}

/// Takes one of the words off the front.
inline bool take(std::string_view& text, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
        if (!text.starts_with(word)) continue;
        text.remove_prefix(word.size());
        return true;
    }
    return false;
}
inline void skip_space(std::string_view& text) {
    while (!text.empty() && is_space(text[0])) text.remove_prefix(1);
}

/// "B sınıfı", "sınıfı: B". Whether `is_class` holds for the word beside.
template <class IsClass>
[[nodiscard]] bool names_class(std::string_view text, const Alphabet& letters, IsClass is_class) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string_view after = text.substr(at);
        if (!(take(after, {"s", "S"}) && take(after, {"ı", "i", "I"}) && take(after, {"n", "N"}) && take(after, {"ı", "i", "I"}) &&
              take(after, {"f", "F"})))
            continue;
        std::string_view before = text.substr(0, at);
        while (!before.empty() && is_space(before.back())) before.remove_suffix(1);
        if (is_class(last_word(before, letters))) return true;

        std::string_view plural = after;
        if (take(plural, {"l", "L"}) && take(plural, {"a", "A"}) && take(plural, {"r", "R"}) && take(plural, {"ı", "i", "I"})) after = plural;
        else take(after, {"ı", "i", "I"});
        skip_space(after);
        take(after, {":", "=", "("});
        skip_space(after);
        if (is_class(first_word(after, letters))) return true;
    }
    return false;
}

/// "2. grup", "2'nci grup", "birinci grup" in a folded text.
[[nodiscard]] inline bool names_group_after_number(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string_view after = text.substr(at);
        if (take(after, {"birinci", "ikinci"})) {
            if (after.empty() || !is_space(after[0])) continue;
            skip_space(after);
            if (after.starts_with("grup")) return true;
        } else if (take(after, {"1", "2"})) {
            if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == ',')) continue;
            take(after, {".", "'", "’"});
            skip_space(after);
            take(after, {"inci", "nci"});
            skip_space(after);
            if (after.starts_with("grup")) return true;
        }
    }
    return false;
}

/// "grup 2", "grubu: 1" in a folded text, but no blood group, risk group or age group.
[[nodiscard]] inline bool names_group_before_number(std::string text) {
    for (const std::string_view other : {"kan grubu", "risk grubu", "yaş grubu"})
        for (std::size_t at = text.find(other); at != std::string::npos; at = text.find(other, at)) text.erase(at, other.size());
    const std::string_view whole = text;
    for (std::size_t at = whole.find("gr"); at != std::string_view::npos; at = whole.find("gr", at + 1)) {
        if (letter_last(whole.substr(0, at), lower_case, false) != 0) continue;
        std::string_view after = whole.substr(at);
        if (!take(after, {"grup", "grubu"})) continue;
        skip_space(after);
        take(after, {":", "=", "("});
        skip_space(after);
        if (!take(after, {"1", "2"})) continue;
        // Neither a longer number nor a decimal: "grup 12", "grup 1,5".
        if (!after.empty() && (after[0] == '.' || after[0] == ',')) after.remove_prefix(1);
        if (after.empty() || !is_digit(after[0])) return true;
    }
    return false;
}

/// "B ehliyet", "sürücü belgesi: B", "II. grup" in a folded text.
inline const RE2 class_before_licence("(^|[^a-zçğıöşü0-9])(m|a1|a2|a|b1|b|be|f|c1|c1e|c|ce|d1|d1e|d|g|h)[ -](ehliyet|sürücü belge)");
inline const RE2 class_behind_licence(
    "(ehliyet|sürücü belges)[a-zçğıöşü]*\\s*[:=(]\\s*(m|a1|a2|a|b1|b|be|f|c1|c1e|c|ce|d1|d1e|d|g|h)($|[^a-zçğıöşü0-9])");
inline const RE2 roman_before_group("(^|[^a-zçğıöşü0-9])[ıi]{1,2}[.'’]\\s*(inci|nci)?\\s*grup");
inline const RE2 roman_behind_group("(^|[^a-zçğıöşü])gr(up|ubu)\\s*[:=(]?\\s*[ıi]{1,2}($|[^a-zçğıöşü0-9])");

/// Takes the groups out that are none of drivers: "kan grubu".
[[nodiscard]] inline std::string without_other_groups(std::string text) {
    for (const std::string_view other : {"kan grubu", "risk grubu", "yaş grubu"})
        for (std::size_t at = text.find(other); at != std::string::npos; at = text.find(other, at)) text.erase(at, other.size());
    return text;
}

/// "de" in small letters is a word of its own, so class DE counts in capitals only; H is of the old licences.
[[nodiscard]] inline bool names_class_or_group(std::string_view text) {
    const std::string folded = saglikrapor::fold_turkish(text);
    const auto folded_class = [](std::string_view word) {
        constexpr std::string_view classes[] = {"m", "a1", "a2", "a",  "b1",  "b", "be", "f", "c1",
                                                "c1e", "c", "ce", "d1", "d1e", "d", "e",  "g", "h"};
        return std::find(std::begin(classes), std::end(classes), word) != std::end(classes);
    };
    if (RE2::PartialMatch(folded, class_before_licence) || RE2::PartialMatch(folded, class_behind_licence) ||
        RE2::PartialMatch(folded, roman_before_group) || RE2::PartialMatch(without_other_groups(folded), roman_behind_group))
        return true;
    return names_group_after_number(folded) || names_group_before_number(folded) || names_class(folded, lower_case, folded_class) ||
           names_class(text, upper_case, [](std::string_view word) { return word == "DE"; });
}

}  // namespace bench
