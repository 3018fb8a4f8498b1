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

const char* Reader::boolean_with_care(const char* at, bool& out) {
    if (*at != 't' && *at != 'f') return mismatch(at, "true or false");
    out = *at == 't';
    scan.at = at;
    return where_if(out ? scan.literal<4>("true") : scan.literal<5>("false"));
}

template <class Int>
const char* Reader::integer_with_care(const char* at, Int& out) {
    if (*at != '-' && !is_digit(*at)) return mismatch(at, "an integer");
    scan.at = at;
    Number number;
    if (!scan.number(number)) return syntax_error();
    const char* const end = number.text.data() + number.text.size();
    if (!number.whole)
        error("input.range", at, "expected an integer, found a number with a fraction or an exponent");
    else if (std::from_chars(number.text.data(), end, out).ec != std::errc{})
        error("input.range", at, fmt::format("the integer does not fit into {} bits", sizeof(Int) * 8));
    return scan.at;
}

template const char* Reader::integer_with_care(const char* at, int& out);
template const char* Reader::integer_with_care(const char* at, std::int64_t& out);

const char* Reader::real(const char* at, double& out) {
    if (*at != '-' && !is_digit(*at)) return mismatch(at, "a number");
    scan.at = at;
    Number number;
    if (!scan.number(number)) return syntax_error();
    const char* const end = number.text.data() + number.text.size();
    if (std::from_chars(number.text.data(), end, out).ec != std::errc{})
        error("input.range", at, "the number is larger or smaller than a double can hold");
    return scan.at;
}

const char* Reader::text_with_care(const char* at, std::string_view& out) {
    scan.at = at;
    if (!scan.string(out)) return syntax_error();
    if (scan.bad_text != nullptr) note_bad_text();
    return scan.at;
}

// Any text that is not taken the short way, and what becomes of it.
template <class Take>
const char* Reader::take_text(const char* at, std::string_view expected, Take&& take) {
    if (*at != '"') return mismatch(at, expected);
    std::string_view read;
    const char* const behind = text_with_care(at, read);
    if (behind != nullptr) take(read);
    return behind;
}

const char* Reader::string_with_care(const char* at, std::string& out) {
    return take_text(at, "a string", [&](std::string_view read) { out = read; });
}

const char* Reader::date_with_care(const char* at, Date& out) {
    return take_text(at, "a date", [&](std::string_view read) {
        if (const auto day = parse_date(read)) out = *day;
        else error("input.date", at, "expected a real day as YYYY-MM-DD, from 1400 to 9999");
    });
}

const char* Reader::date_time(const char* at, DateTime& out) {
    return take_text(at, "a time", [&](std::string_view read) {
        if (const auto time = parse_date_time(read)) out = *time;
        else error("input.date-time", at, "expected a real local time as YYYY-MM-DDThh:mm[:ss], without a zone");
    });
}

const char* Reader::enumerator_with_care(const char* at, const EnumTable& table, std::uint8_t& ordinal) {
    return take_text(at, "a string", [&](std::string_view read) {
        const int found = table.enumerators.find(read);
        if (found >= 0) ordinal = static_cast<std::uint8_t>(found);
        else error("input.enumerator", at, "not one of the values of " + table.name, values_hint(read, table.enumerators));
    });
}

}  // namespace saglikrapor::json
