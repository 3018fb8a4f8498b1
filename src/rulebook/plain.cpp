#include "rulebook/plain.hpp"

namespace saglikrapor {
namespace {

std::size_t digits(std::string_view text, std::size_t from) {
    std::size_t at = from;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at - from;
}

/// Length of the integer part at the start; 0 when there is none.
std::size_t integer_part(std::string_view text) {
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    const std::size_t count = digits(text, sign);
    if (count == 0 || (count > 1 && text[sign] == '0')) return 0;
    return sign + count;
}

}  // namespace

bool is_plain_integer(std::string_view text) {
    return !text.empty() && integer_part(text) == text.size();
}

bool is_plain_number(std::string_view text) {
    std::size_t at = integer_part(text);
    if (at == 0) return false;
    if (at < text.size() && text[at] == '.') {
        const std::size_t count = digits(text, at + 1);
        if (count == 0) return false;
        at += 1 + count;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        const std::size_t count = digits(text, at);
        if (count == 0) return false;
        at += count;
    }
    return at == text.size();
}

}  // namespace saglikrapor
