#include <saglikrapor/base/date_time.hpp>

#include <fmt/format.h>

#include <saglikrapor/base/date.hpp>

namespace saglikrapor {
namespace {

const std::int64_t& epoch() {
    static const std::int64_t number = day_number(date(1970, 1, 1));
    return number;
}

std::optional<int> two_digits(std::string_view text, int limit) {
    if (text.size() != 2 || text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') return std::nullopt;
    const int value = (text[0] - '0') * 10 + (text[1] - '0');
    return value < limit ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<DateTime> parse_date_time(std::string_view text) {
    if ((text.size() != 16 && text.size() != 19) || text[10] != 'T' || text[13] != ':') return std::nullopt;
    const auto day = parse_date(text.substr(0, 10));
    const auto hour = two_digits(text.substr(11, 2), 24);
    const auto minute = two_digits(text.substr(14, 2), 60);
    const auto second = text.size() == 16 ? std::optional(0) : text[16] == ':' ? two_digits(text.substr(17, 2), 60) : std::nullopt;
    if (!day || !hour || !minute || !second) return std::nullopt;
    return DateTime{(day_number(*day) - epoch()) * 86400 + *hour * 3600 + *minute * 60 + *second};
}

std::string to_string(DateTime time) {
    std::int64_t days = time.seconds / 86400, rest = time.seconds % 86400;
    if (rest < 0) rest += 86400, --days;
    return fmt::format("{}T{:02}:{:02}:{:02}", to_string(from_day_number(epoch() + days)), rest / 3600, rest / 60 % 60, rest % 60);
}

}  // namespace saglikrapor
