#include "cli/off_by_one.hpp"

#include <charconv>
#include <cstdint>
#include <optional>

#include <saglikrapor/base/date.hpp>

namespace saglikrapor::cli {
namespace {

/// A number as its digits without the point: 12.50e3 is 1250, two decimals, "e3".
struct Written {
    std::int64_t digits = 0;
    std::size_t decimals = 0;
    std::string exponent;
};

std::optional<Written> take_apart(std::string_view number) {
    Written out;
    std::string digits;
    int base = 10;
    std::string_view rest = number;
    if (rest.starts_with('-')) {
        digits = "-";
        rest.remove_prefix(1);
    }
    if (rest.starts_with("0x") || rest.starts_with("0X")) {
        base = 16;
        digits += rest.substr(2);
    } else {
        const std::size_t e = rest.find_first_of("eE");
        if (e != std::string_view::npos) out.exponent = rest.substr(e);
        const std::string_view mantissa = rest.substr(0, e);
        const std::size_t point = mantissa.find('.');
        digits += mantissa.substr(0, point);
        if (point != std::string_view::npos) {
            digits += mantissa.substr(point + 1);
            out.decimals = mantissa.size() - point - 1;
        }
    }
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out.digits, base);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return out;
}

std::string put_together(const Written& number) {
    const bool negative = number.digits < 0;
    std::string digits = std::to_string(number.digits).substr(negative ? 1 : 0);
    if (number.decimals > 0) {
        if (digits.size() <= number.decimals) digits.insert(0, number.decimals + 1 - digits.size(), '0');
        digits.insert(digits.size() - number.decimals, 1, '.');
    }
    return (negative ? "-" : "") + digits + number.exponent;
}

}  // namespace

std::vector<std::string> numbers_beside(std::string_view number) {
    std::vector<std::string> out;
    const std::optional<Written> written = take_apart(number);
    if (!written) return out;
    for (const int step : {-1, 1}) {
        Written beside = *written;
        if (!__builtin_add_overflow(beside.digits, step, &beside.digits)) out.push_back(put_together(beside));
    }
    return out;
}

std::vector<std::string> days_beside(std::string_view day) {
    const std::optional<Date> read = parse_date(day);
    if (!read) return {};
    std::vector<std::string> out;
    for (const int step : {-1, 1}) {
        const std::int64_t number = day_number(*read) + step;
        if (number >= first_day_number() && number <= last_day_number()) out.push_back(to_string(from_day_number(number)));
    }
    return out;
}

}  // namespace saglikrapor::cli
