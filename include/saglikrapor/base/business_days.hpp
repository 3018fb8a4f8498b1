// Working days: Monday to Friday without the full public holidays. The holidays are data that the rulebook brings, and a site
// may add days of its own.
#pragma once

#include <optional>
#include <set>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/base/date_time.hpp>

namespace saglikrapor {

/// How much of a day is worked. A half day (28 October, the eves of the two feasts) is worked until 13:00 (Law 2429 m.2).
enum class DayKind : std::uint8_t { working, half, closed };

/// Whether a half day counts as a business day. Neither the directive nor Law 2429 says; offices are open on it and an act is
/// possible, so it counts unless a caller decides otherwise.
enum class HalfDays : std::uint8_t { count, skip };

/// Public holidays of the years first_year to last_year, as day numbers. Full days win over half days.
struct HolidayTable {
    std::set<std::int64_t> full_days;  ///< day numbers of whole days off
    std::set<std::int64_t> half_days;  ///< day numbers of days off from 13:00
    int first_year = 1;  ///< first year whose holidays are known
    int last_year = 0;  ///< last year whose holidays are known
};

/// Days that a site takes otherwise than the public calendar, as day numbers: administrative leave (idari izin), and days that
/// were declared working ones. Of a day in several sets, working wins over free and free over half.
struct SiteDays {
    std::set<std::int64_t> free_days;  ///< administrative leave
    std::set<std::int64_t> half_days;  ///< half days off
    std::set<std::int64_t> working_days;  ///< declared working days
};

/// What each day is, for the years of which that is known.
class HolidayCalendar {
public:
    HolidayCalendar() = default;
    /// `table` says which days are off by law.
    explicit HolidayCalendar(HolidayTable table) : table_(std::move(table)) {}
    /// Without half days: they are business days, so this is the same for all that counts those.
    HolidayCalendar(std::set<std::int64_t> full_holidays, int first_year, int last_year)
        : table_{std::move(full_holidays), {}, first_year, last_year} {}

    /// Replaces the site's days. Those in years that the table does not know stay unknown.
    void set_site_days(SiteDays days) { site_ = std::move(days); }

    /// Nothing when the holidays of that year are not known.
    [[nodiscard]] std::optional<DayKind> kind(Date day) const;
    /// Nothing when the holidays of that year are not known.
    [[nodiscard]] std::optional<bool> is_business_day(Date day, HalfDays half_days = HalfDays::count) const;
    /// The n-th business day after `day` (which itself is not counted); n = 0 gives `day`, n < 0 counts back.
    /// Nothing when the way leads through a year whose holidays are not known.
    [[nodiscard]] std::optional<Date> add_business_days(Date day, int n, HalfDays half_days = HalfDays::count) const;
    /// `day` itself when it is a business day, else the next one.
    [[nodiscard]] std::optional<Date> business_day_on_or_after(Date day, HalfDays half_days = HalfDays::count) const;
    /// Business days from first to last, both counted; 0 when last is before first. Nothing as above.
    [[nodiscard]] std::optional<std::int64_t> business_days(Date first, Date last, HalfDays half_days = HalfDays::count) const;
    /// The business day to which something done at that time belongs: its own day, or the next one when that day is closed or
    /// its working half is over (13:00). The end of a full day's office hours is the institution's, not the law's.
    [[nodiscard]] std::optional<Date> business_day_of(DateTime time) const;

private:
    HolidayTable table_;
    SiteDays site_;
};

}  // namespace saglikrapor
