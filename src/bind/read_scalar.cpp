// Reader's values that are no containers: true and false, numbers, texts, days, enumerators.
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "bind/reader.hpp"

namespace saglikrapor::json {
namespace {

// What was meant, or else, when they are few, all that may be.
std::string values_hint(std::string_view word, const NameTable& values) {
    std::string hint = did_you_mean(word, values.all());
    if (hint.empty() && values.size() <= 12) hint = fmt::format("one of: {}", fmt::join(values.all(), ", "));
    return hint;
}

}  // namespace

bool Reader::boolean(bool& out) {
    const char c = scan.peek();
    if (c != 't' && c != 'f') return mismatch("true or false");
    out = c == 't';
    return (out ? scan.literal<4>("true") : scan.literal<5>("false")) || syntax_error();
}

namespace {

// A natural number of up to nine digits, as nearly all are; nothing when it may be something else.
template <class Int>
const char* read_few_digits(const char* p, const char* end, Int& out) {
    Int value = 0;
    const char* const first = p;
    for (; p != end && is_digit(*p); ++p) {
        if (p - first == 9) return nullptr;
        value = value * 10 + (*p - '0');
    }
    const bool other = p == first || (*first == '0' && p - first > 1) || p == end || *p == '.' || *p == 'e' || *p == 'E';
    if (other) return nullptr;
    out = value;
    return p;
}

}  // namespace

template <class Int>
bool Reader::read_integer(Int& out) {
    if (const char* const behind = read_few_digits(scan.at, scan.end, out)) {
        scan.at = behind;
        return true;
    }
    if (scan.peek() != '-' && !is_digit(scan.peek())) return mismatch("an integer");
    const char* const where = scan.at;
    Number number;
    if (!scan.number(number)) return syntax_error();
    const char* const end = number.text.data() + number.text.size();
    if (!number.whole)
        error("input.range", where, "expected an integer, found a number with a fraction or an exponent");
    else if (std::from_chars(number.text.data(), end, out).ec != std::errc{})
        error("input.range", where, fmt::format("the integer does not fit into {} bits", sizeof(Int) * 8));
    return true;
}

bool Reader::integer(int& out) { return read_integer(out); }
bool Reader::integer(std::int64_t& out) { return read_integer(out); }

bool Reader::real(double& out) {
    if (scan.peek() != '-' && !is_digit(scan.peek())) return mismatch("a number");
    const char* const where = scan.at;
    Number number;
    if (!scan.number(number)) return syntax_error();
    const char* const end = number.text.data() + number.text.size();
    if (std::from_chars(number.text.data(), end, out).ec != std::errc{})
        error("input.range", where, "the number is larger or smaller than a double can hold");
    return true;
}

bool Reader::text(std::string_view& out) {
    if (!scan.string(out)) return syntax_error();
    if (scan.bad_text != nullptr) note_bad_text();
    return true;
}

bool Reader::string(std::string& out) {
    std::string_view read;
    if (scan.peek() != '"') return mismatch("a string");
    if (!text(read)) return false;
    out = read;
    return true;
}

bool Reader::date(Date& out) {
    const char* const where = scan.at;
    if (scan.end - where >= 12 && where[0] == '"' && where[11] == '"') {  // ten characters without escapes, or no date
        if (const auto day = parse_date({where + 1, 10})) {
            out = *day;
            scan.at += 12;
            return true;
        }
    }
    std::string_view read;
    if (scan.peek() != '"') return mismatch("a date");
    if (!text(read)) return false;
    if (const auto day = parse_date(read)) out = *day;
    else error("input.date", where, "expected a real day as YYYY-MM-DD, from 1400 to 9999");
    return true;
}

bool Reader::date_time(DateTime& out) {
    const char* const where = scan.at;
    std::string_view read;
    if (scan.peek() != '"') return mismatch("a time");
    if (!text(read)) return false;
    if (const auto time = parse_date_time(read)) out = *time;
    else error("input.date-time", where, "expected a real local time as YYYY-MM-DDThh:mm[:ss], without a zone");
    return true;
}

bool Reader::enumerator(const EnumTable& table, std::uint8_t& ordinal) {
    const char* const where = scan.at;
    std::string_view read;
    if (scan.peek() != '"') return mismatch("a string");
    if (!text(read)) return false;
    const int found = table.enumerators.find(read);
    if (found >= 0) ordinal = static_cast<std::uint8_t>(found);
    else error("input.enumerator", where, "not one of the values of " + table.name, values_hint(read, table.enumerators));
    return true;
}

}  // namespace saglikrapor::json
