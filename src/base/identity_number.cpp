#include <saglikrapor/base/identity_number.hpp>

#include <algorithm>
#include <cstddef>

#include "base/digit.hpp"

namespace saglikrapor {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

// The tenth digit is published as (7·odd − even) mod 10. 9·even is the same modulo 10 and never negative; the
// subtraction is, for 19090909018 among others, and % then refuses a good number.
bool has_check_digits(std::string_view text) {
    if (text.size() != 11 || !std::all_of(text.begin(), text.end(), is_digit) || text[0] == '0') return false;
    const auto digit = [&](std::size_t place) { return text[place - 1] - '0'; };
    const int odd = digit(1) + digit(3) + digit(5) + digit(7) + digit(9);
    const int even = digit(2) + digit(4) + digit(6) + digit(8);
    return digit(10) == (7 * odd + 9 * even) % 10 && digit(11) == 8 * odd % 10;
}

bool is_kept_for_foreigners(std::string_view text) { return text.starts_with("99") || text.starts_with("98"); }

}  // namespace

bool is_national_id(std::string_view text) { return has_check_digits(text) && !is_kept_for_foreigners(text); }

bool is_foreigner_id(std::string_view text) {
    return has_check_digits(text) && is_kept_for_foreigners(text) && text != "99999999990";
}

bool is_passport_number(std::string_view text) {
    return text.size() >= 5 && text.size() <= 15 &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || is_capital(c) || is_small(c); });
}

bool is_icd10(std::string_view text) {
    if (text.size() < 3 || !is_capital(text[0]) || !is_digit(text[1]) || !is_digit(text[2])) return false;
    if (text.size() == 3) return true;
    const std::string_view detail = text.substr(4);
    return text[3] == '.' && !detail.empty() && detail.size() <= 3 &&
           std::all_of(detail.begin(), detail.end(), [](char c) { return is_digit(c) || is_capital(c); });
}

}  // namespace saglikrapor
