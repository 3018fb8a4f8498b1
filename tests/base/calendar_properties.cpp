// Everything that counts days, against a slow and obvious count, on every day of 2019 to 2032.
#include <saglikrapor/base/return_to_work.hpp>

#include <catch.hpp>

using namespace saglikrapor;

namespace {

// A calendar with holes of every kind: feasts that move, half days before them, days that fall together, site days.
class Obvious {
public:
    static bool full(Date day) {
        const int month = day.month(), d = day.day();
        const bool feast = day_number(day) % 354 < 3 || day_number(day) % 354 / 4 == 17;
        return feast || (month == 1 && d == 1) || (month == 10 && d == 29) || (month == 5 && (d == 1 || d == 19));
    }
    static bool half(Date day) { return day_number(day) % 354 == 353 || (day.month() == 10 && day.day() == 28) || day_number(day) % 354 == 1; }
    static bool free(Date day) { return day_number(day) % 97 == 0; }
    static bool working(Date day) { return day_number(day) % 131 == 0; }

    static bool known(Date day) { return day.year() >= 2019 && day.year() <= 2032; }
    static DayKind kind(Date day) {
        if (working(day)) return DayKind::working;
        if (free(day) || full(day) || day.day_of_week() == boost::date_time::Saturday || day.day_of_week() == boost::date_time::Sunday)
            return DayKind::closed;
        return half(day) ? DayKind::half : DayKind::working;
    }
    static bool open(Date day, HalfDays half_days) {
        const DayKind what = kind(day);
        return what == DayKind::working || (what == DayKind::half && half_days == HalfDays::count);
    }
    /// Every day is looked at from the start, one after the other.
    static std::optional<Date> add(Date day, int n, HalfDays half_days) {
        int seen = 0;
        while (seen < (n < 0 ? -n : n)) {
            day = n < 0 ? day - boost::gregorian::days(1) : day + boost::gregorian::days(1);
            if (!known(day)) return std::nullopt;
            if (open(day, half_days)) ++seen;
        }
        return day;
    }

    static HolidayCalendar calendar() {
        HolidayTable table;
        SiteDays site;
        for (Date day = date(2019, 1, 1); day <= date(2032, 12, 31); day += boost::gregorian::days(1)) {
            if (full(day)) table.full_days.insert(day_number(day));
            if (half(day)) table.half_days.insert(day_number(day));
            if (free(day)) site.free_days.insert(day_number(day));
            if (working(day)) site.working_days.insert(day_number(day));
        }
        table.first_year = 2019;
        table.last_year = 2032;
        HolidayCalendar made(table);
        made.set_site_days(site);
        return made;
    }
};

// A failure is told with its day; Catch counts only the days that fail, which keeps five million comparisons fast.
template <class Holds>
void on_every_day(Holds holds) {
    for (Date day = date(2019, 1, 1); day <= date(2032, 12, 31); day += boost::gregorian::days(1))
        if (!holds(day)) FAIL_CHECK("not so on " << to_string(day));
}

int last_day_of(int year, int month) {
    for (int day = 31;; --day)
        if (parse_date(to_string(date(year, month, 1)).substr(0, 8) + (day < 10 ? "0" : "") + std::to_string(day))) return day;
}

// Month by month, one at a time, remembering the day that was meant.
Date months_later(Date from, int months, Rounding rounding) {
    int year = from.year(), month = from.month();
    for (int i = 0; i < (months < 0 ? -months : months); ++i) {
        month += months < 0 ? -1 : 1;
        if (month == 13) ++year, month = 1;
        if (month == 0) --year, month = 12;
    }
    const int day = from.day();
    if (day <= last_day_of(year, month)) return date(year, month, day);
    if (rounding == Rounding::down) return date(year, month, last_day_of(year, month));
    return date(year, month, last_day_of(year, month)) + boost::gregorian::days(1);
}

}  // namespace

TEST_CASE("every day of fourteen years is of the kind that the plain reading of the lists gives") {
    const HolidayCalendar calendar = Obvious::calendar();
    on_every_day([&](Date day) { return calendar.kind(day) == Obvious::kind(day); });
    CHECK_FALSE(calendar.kind(date(2018, 12, 31)).has_value());
    CHECK_FALSE(calendar.kind(date(2033, 1, 1)).has_value());
}

TEST_CASE("business days forwards and backwards are those met on the way") {
    const HolidayCalendar calendar = Obvious::calendar();
    for (const HalfDays half_days : {HalfDays::count, HalfDays::skip})
        for (const int n : {-23, -10, -3, -2, -1, 0, 1, 2, 3, 5, 20, 30}) {
            CAPTURE(n, static_cast<int>(half_days));
            on_every_day([&](Date day) { return calendar.add_business_days(day, n, half_days) == Obvious::add(day, n, half_days); });
        }
}

TEST_CASE("counting business days and adding them undo each other") {
    const HolidayCalendar calendar = Obvious::calendar();
    for (const HalfDays half_days : {HalfDays::count, HalfDays::skip})
        for (const int length : {0, 1, 2, 7, 15, 40}) {
            CAPTURE(length, static_cast<int>(half_days));
            on_every_day([&](Date first) {
                const Date last = first + boost::gregorian::days(length - 1);
                if (!Obvious::known(last)) return !calendar.business_days(first, last, half_days) || length == 0;
                std::int64_t count = 0;
                for (Date day = first; day <= last; day += boost::gregorian::days(1)) count += Obvious::open(day, half_days);
                if (calendar.business_days(first, last, half_days) != count) return false;
                const auto reached = calendar.add_business_days(first - boost::gregorian::days(1), static_cast<int>(count), half_days);
                return count == 0 || !Obvious::known(first - boost::gregorian::days(1)) || (reached && *reached <= last);
            });
        }
}

TEST_CASE("inclusive days are as many as one can name") {
    for (const int length : {1, 2, 10, 31, 366}) {
        CAPTURE(length);
        on_every_day([&](Date first) {
            Date last = first;
            for (int i = 1; i < length; ++i) last += boost::gregorian::days(1);
            return inclusive_days(first, last) == length;
        });
    }
}

TEST_CASE("months and years later end where a walk month by month ends") {
    for (const Rounding rounding : {Rounding::down, Rounding::up})
        for (const int months : {-48, -25, -12, -1, 0, 1, 2, 6, 11, 12, 13, 24, 60}) {
            CAPTURE(months, static_cast<int>(rounding));
            on_every_day([&](Date day) { return add_months(day, months, rounding) == months_later(day, months, rounding); });
        }
}

TEST_CASE("completed years are the birthdays passed") {
    on_every_day([](Date birth) {
        const Date on = date(2033, 2, 28);
        int passed = 0;
        while (add_months(birth, 12 * (passed + 1), Rounding::up) <= on) ++passed;
        return completed_years(birth, on) == passed;
    });
}

TEST_CASE("the return to work is the day after a rest, or the first business day after an inpatient stay") {
    const HolidayCalendar calendar = Obvious::calendar();
    for (const int days : {0, 1, 2, 5, 10, 20}) {
        CAPTURE(days);
        on_every_day([&](Date day) {
            Date after = day;  // of a rest that begins on `day`
            for (int i = 0; i < days; ++i) after += boost::gregorian::days(1);
            std::optional<Date> open = after;  // of a discharge on `day`: the rest begins a day later
            do *open += boost::gregorian::days(1);
            while (Obvious::known(*open) && !Obvious::open(*open, HalfDays::count));
            if (!Obvious::known(*open)) open.reset();
            return return_to_work(day, days) == after && return_to_work_after_discharge(day, days, calendar) == open;
        });
    }
}
