// Calendar days. A slot of type date holds day_number(); everything is counted by base/date and base/business_days.
#include <cstdlib>
#include <stdexcept>

#include <saglikrapor/base/business_days.hpp>
#include <saglikrapor/base/date.hpp>

#include "cel/builtins.hpp"
#include "cel/time_value.hpp"

namespace saglikrapor::cel {
namespace {

constexpr std::int64_t most_days = 4'000'000;     // more than there are between the first and the last year
constexpr std::int64_t most_months = 12 * 10'000;

bool in_range(std::int64_t number) { return number >= first_day_number() && number <= last_day_number(); }

/// The function's part where every slot has been read: its Date arguments are real days.
template <class Use>
Fault with_day(const Slot& slot, Use&& use) {
    return in_range(slot.integer) ? use(from_day_number(slot.integer)) : Fault::time_range;
}

Fault date_of_string(CallContext& context, const Slot* a, Slot& result) {
    if (context.prepared != nullptr) return give_prepared(context, result);
    const auto day = parse_date(a[0].view());
    return day ? give(day_number(*day), result) : Fault::conversion;
}

std::shared_ptr<const void> prepare_date(const std::vector<const Slot*>& constants, std::string& error) {
    if (const auto day = parse_date(constants[0]->view())) {
        Slot value{};
        value.integer = day_number(*day);
        return prepared_value(value);
    }
    error = "not a day of the calendar between the years 1400 and 9999, written as '2026-03-04'";
    return nullptr;
}

Fault date_of_timestamp(CallContext&, const Slot* a, Slot& result) {
    static const std::int64_t epoch = day_number(date(1970, 1, 1));
    const std::int64_t number = epoch + days_of(a[0].time.seconds);
    return in_range(number) ? give(number, result) : Fault::time_range;
}

Fault days_between(CallContext&, const Slot* a, Slot& result) { return give(a[0].integer - a[1].integer, result); }

Fault add_days(CallContext&, const Slot* a, Slot& result) {
    if (std::abs(a[1].integer / 2) > most_days) return Fault::time_range;
    const std::int64_t number = a[0].integer + a[1].integer;
    return in_range(number) ? give(number, result) : Fault::time_range;
}

std::optional<Rounding> rounding(std::string_view text) {
    if (text == "down") return Rounding::down;
    if (text == "up") return Rounding::up;
    return std::nullopt;
}

Fault add_calendar_months(CallContext&, const Slot* a, Slot& result) {
    const auto how = rounding(a[2].view());
    if (!how) return Fault::argument;
    if (std::abs(a[1].integer / 2) > most_months) return Fault::time_range;
    return with_day(a[0], [&](Date day) {
        const auto from = day.year_month_day();
        const std::int64_t month = std::int64_t{from.year} * 12 + from.month.as_number() - 1 + a[1].integer;
        if (month < 1400 * 12 || month >= 10'000 * 12) return Fault::time_range;
        return give(day_number(add_months(day, static_cast<int>(a[1].integer), *how)), result);
    });
}

std::shared_ptr<const void> prepare_rounding(const std::vector<const Slot*>& constants, std::string& error) {
    if (constants[2] != nullptr && !rounding(constants[2]->view()))
        error = "not a rounding: 'down' is the last day of the month when the day does not exist in it, 'up' the first of the next";
    return nullptr;
}

Fault year(CallContext&, const Slot* a, Slot& result) {
    return in_range(a[0].integer) ? give(std::int64_t{year_of(a[0].integer)}, result) : Fault::time_range;
}
Fault month_of(CallContext&, const Slot* a, Slot& result) {
    return with_day(a[0], [&](Date day) { return give(std::int64_t{day.month().as_number()}, result); });
}
Fault day_of(CallContext&, const Slot* a, Slot& result) {
    return with_day(a[0], [&](Date day) { return give(std::int64_t{day.day()}, result); });
}
Fault day_of_week(CallContext&, const Slot* a, Slot& result) {
    return with_day(a[0], [&](Date day) {
        const int from_sunday = day.day_of_week().as_number();
        return give(std::int64_t{from_sunday == 0 ? 7 : from_sunday}, result);
    });
}

Fault add_business_days(CallContext& context, const Slot* a, Slot& result) {
    if (context.holidays == nullptr) return Fault::unknown_holidays;
    if (std::abs(a[1].integer / 2) > most_days) return Fault::time_range;
    return with_day(a[0], [&](Date day) {
        try {
            const auto found = context.holidays->add_business_days(day, static_cast<int>(a[1].integer));
            return found ? give(day_number(*found), result) : Fault::unknown_holidays;
        } catch (const std::out_of_range&) {
            return Fault::time_range;
        }
    });
}

Fault is_business_day(CallContext& context, const Slot* a, Slot& result) {
    if (context.holidays == nullptr) return Fault::unknown_holidays;
    return with_day(a[0], [&](Date day) {
        const auto open = context.holidays->is_business_day(day);
        return open ? give(*open, result) : Fault::unknown_holidays;
    });
}

Fault business_days(CallContext& context, const Slot* a, Slot& result) {
    if (context.holidays == nullptr) return Fault::unknown_holidays;
    return with_day(a[0], [&](Date first) {
        return with_day(a[1], [&](Date last) {
            const auto count = context.holidays->business_days(first, last);
            return count ? give(*count, result) : Fault::unknown_holidays;
        });
    });
}

Fault age(CallContext&, const Slot* a, Slot& result) {
    return with_day(a[0], [&](Date birth) {
        return with_day(a[1], [&](Date on) { return give(std::int64_t{completed_years(birth, on)}, result); });
    });
}

}  // namespace

void add_calendar(BuiltinTable& table) {
    constexpr std::string_view subject = "Calendar";
    table.add({"date", "(string) -> date", "The day that '2026-03-04' writes.", subject, date_of_string, prepare_date});
    table.add({"date", "(timestamp) -> date", "The day in UTC.", subject, date_of_timestamp});
    table.add({"_-_", "(date, date) -> int", "Days from the second to the first; 0 for the same day.", subject, days_between});
    table.add({"addDays", "date.(int) -> date", "That many days later.", subject, add_days});
    table.add({"addMonths", "date.(int, string) -> date",
               "That many months later; where the month lacks the day, 'down' gives its last day, 'up' the first of the next.", subject,
               add_calendar_months, prepare_rounding});
    table.add({"year", "date.() -> int", "Year.", subject, year});
    table.add({"month", "date.() -> int", "Month; January is 1.", subject, month_of});
    table.add({"day", "date.() -> int", "Day of the month, from 1.", subject, day_of});
    table.add({"dayOfWeek", "date.() -> int", "Day of the week; Monday is 1, Sunday 7.", subject, day_of_week});
    table.add({"addBusinessDays", "date.(int) -> date",
               "The n-th business day after the day; a fault where the public holidays of a year are not known.", subject,
               add_business_days});
    table.add({"isBusinessDay", "date.() -> bool",
               "Monday to Friday and no full public holiday, half days and the site's own days heeded; a fault as above.", subject,
               is_business_day});
    table.add({"businessDays", "(date, date) -> int", "Business days from the first day to the last, both counted; a fault as above.",
               subject, business_days});
    table.add({"age", "(date, date) -> int", "Completed years from a birth date to a day.", subject, age});
}

}  // namespace saglikrapor::cel
