#include "cel/time_value.hpp"

#include <chrono>
#include <limits>

#include <fmt/format.h>

#include "cel/literal.hpp"

namespace saglikrapor::cel {
namespace {

constexpr std::int64_t seconds_per_day = 86'400;

/// Takes characters off the front of a text; remembers whether everything was there.
struct Scanner {
    std::string_view rest;
    bool ok = true;

    bool accept(char c) {
        if (rest.empty() || rest.front() != c) return false;
        rest.remove_prefix(1);
        return true;
    }
    void expect(char c) { ok = accept(c) && ok; }
    int digits(std::size_t count) {
        int value = 0;
        for (; count > 0; --count) {
            if (rest.empty() || !is_digit(rest.front())) return ok = false, 0;
            value = value * 10 + (rest.front() - '0');
            rest.remove_prefix(1);
        }
        return value;
    }
};

struct Unit {
    std::string_view name;
    std::int64_t nanos;
};
constexpr Unit units[] = {{"ns", 1},
                          {"us", 1'000},
                          {"\xC2\xB5s", 1'000},  // micro sign
                          {"\xCE\xBCs", 1'000},  // Greek mu
                          {"ms", 1'000'000},
                          {"s", nanos_per_second},
                          {"m", 60 * nanos_per_second},
                          {"h", 3600 * nanos_per_second}};

const Unit* unit_at(std::string_view text) {
    for (const Unit& unit : units)
        if (text.starts_with(unit.name)) return &unit;
    return nullptr;
}

/// ".5" without trailing zeros; nothing for 0.
void append_fraction(std::string& out, std::int64_t nanos) {
    if (nanos == 0) return;
    out += fmt::format(".{:09}", nanos);
    while (out.back() == '0') out.pop_back();
}

}  // namespace

std::optional<TimeSlot> moved(TimeSlot time, std::int64_t nanos) {
    std::int64_t seconds = time.seconds + nanos / nanos_per_second;
    std::int64_t rest = time.nanos + nanos % nanos_per_second;
    if (rest < 0) rest += nanos_per_second, --seconds;
    if (rest >= nanos_per_second) rest -= nanos_per_second, ++seconds;
    if (seconds < first_second || seconds > last_second) return std::nullopt;
    return TimeSlot{seconds, static_cast<std::int32_t>(rest)};
}

Fault read_timestamp(std::string_view text, TimeSlot& time) {
    Scanner scan{text};
    const int year = scan.digits(4);
    scan.expect('-');
    const int month = scan.digits(2);
    scan.expect('-');
    const int day = scan.digits(2);
    scan.expect('T');
    const int hour = scan.digits(2);
    scan.expect(':');
    const int minute = scan.digits(2);
    scan.expect(':');
    const int second = scan.digits(2);
    int nanos = 0;
    if (scan.ok && scan.accept('.')) {
        int digits = 0;
        for (; digits < 9 && !scan.rest.empty() && is_digit(scan.rest.front()); ++digits) nanos = nanos * 10 + scan.digits(1);
        scan.ok = digits > 0;
        for (; digits < 9; ++digits) nanos *= 10;
    }
    const bool named = scan.rest == "Z";
    const bool numbered = scan.rest.size() == 6 && (scan.rest[0] == '+' || scan.rest[0] == '-');
    const auto zone = named || numbered ? read_zone(scan.rest) : std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(day))};
    if (!scan.ok || !zone || !ymd.ok() || hour > 23 || minute > 59 || second > 59) return Fault::conversion;
    const std::int64_t days = std::chrono::sys_days(ymd).time_since_epoch().count();
    const std::int64_t seconds = days * seconds_per_day + hour * 3600 + minute * 60 + second - *zone;
    if (seconds < first_second || seconds > last_second) return Fault::time_range;
    time = {seconds, nanos};
    return Fault::none;
}

Fault read_duration(std::string_view text, std::int64_t& nanos) {
    const bool negative = text.starts_with('-');
    const std::uint64_t most = std::uint64_t{std::numeric_limits<std::int64_t>::max()} + (negative ? 1 : 0);
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (text == "0") return nanos = 0, Fault::none;
    if (text.empty()) return Fault::conversion;
    std::uint64_t total = 0;
    bool too_large = false;
    while (!text.empty()) {
        std::uint64_t whole = 0;
        std::size_t digits = 0;
        for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1), ++digits) {
            const auto digit = static_cast<std::uint64_t>(text.front() - '0');
            too_large = too_large || whole > (most - digit) / 10;
            if (!too_large) whole = whole * 10 + digit;
        }
        double fraction = 0, scale = 1;
        if (text.starts_with('.')) {
            text.remove_prefix(1);
            for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1), ++digits)
                if (scale < 1e15) fraction = fraction * 10 + (text.front() - '0'), scale *= 10;
        }
        const Unit* const unit = unit_at(text);
        if (digits == 0 || unit == nullptr) return Fault::conversion;
        text.remove_prefix(unit->name.size());
        const auto size = static_cast<std::uint64_t>(unit->nanos);
        too_large = too_large || whole > most / size;
        if (too_large) continue;
        const auto part = whole * size + static_cast<std::uint64_t>(fraction * (static_cast<double>(size) / scale));
        too_large = part > most - total;
        if (!too_large) total += part;
    }
    if (too_large) return Fault::time_range;
    nanos = static_cast<std::int64_t>(negative ? ~total + 1 : total);
    return Fault::none;
}

std::optional<std::int64_t> read_zone(std::string_view text) {
    if (text == "UTC" || text == "Z") return 0;
    Scanner scan{text};
    const bool negative = scan.accept('-');
    if (!negative) scan.accept('+');
    const int hours = scan.digits(2);
    scan.expect(':');
    const int minutes = scan.digits(2);
    if (!scan.ok || !scan.rest.empty() || hours > 23 || minutes > 59) return std::nullopt;
    const std::int64_t seconds = hours * 3600 + minutes * 60;
    return negative ? -seconds : seconds;
}

std::int64_t days_of(std::int64_t seconds) {
    return seconds / seconds_per_day - (seconds % seconds_per_day < 0 ? 1 : 0);
}

CivilTime civil_time(std::int64_t seconds) {
    const std::int64_t days = days_of(seconds);
    const int of_day = static_cast<int>(seconds - days * seconds_per_day);
    const std::chrono::sys_days date{std::chrono::days(days)};
    const std::chrono::year_month_day ymd(date);
    const std::chrono::sys_days new_year{ymd.year() / std::chrono::January / 1};
    return {static_cast<int>(ymd.year()),
            static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day())),
            static_cast<int>((date - new_year).count()),
            static_cast<int>(std::chrono::weekday(date).c_encoding()),
            of_day / 3600,
            of_day / 60 % 60,
            of_day % 60};
}

void append_timestamp(std::string& out, TimeSlot time) {
    const CivilTime t = civil_time(time.seconds);
    out += fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", t.year, t.month, t.day, t.hour, t.minute, t.second);
    append_fraction(out, time.nanos);
    out += 'Z';
}

void append_duration(std::string& out, std::int64_t nanos) {
    if (nanos < 0) out += '-';
    const std::int64_t seconds = nanos / nanos_per_second, rest = nanos % nanos_per_second;
    out += fmt::format("{}", seconds < 0 ? -seconds : seconds);
    append_fraction(out, rest < 0 ? -rest : rest);
    out += 's';
}

}  // namespace saglikrapor::cel
