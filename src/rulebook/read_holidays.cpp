// tables/public-holidays.yaml and tables/site-days.yaml: which days are worked, which by half, which not.
#include <map>

#include <fmt/format.h>

#include "rulebook/read_files.hpp"
#include "rulebook/scalar_value.hpp"

namespace saglikrapor {
namespace {

std::optional<int> read_year(const FileReader& file, const DocumentNode* node, std::string_view what) {
    if (node == nullptr) return std::nullopt;
    const std::optional<ScalarValue> value = read_value(file, *node, Type::integer(), what);
    if (!value) return std::nullopt;
    if (value->integer >= 1900 && value->integer <= 2200) return static_cast<int>(value->integer);
    file.error(node->span, "rulebook.holiday", fmt::format("'{}' is a year from 1900 to 2200", what));
    return std::nullopt;
}

/// Lists of days of which none may be in two lists, or twice in one.
class DayLists {
public:
    explicit DayLists(const FileReader& file) : file_(file) {}

    /// The days of `list` as numbers. `known` says whether a day's year is one of those that the table knows.
    template <class Known>
    std::set<std::int64_t> read(const DocumentNode* list, std::string_view what, Known known) {
        std::set<std::int64_t> days;
        if (list == nullptr || !file_.is_sequence(*list, what)) return days;
        for (const DocumentNode& node : list->items) {
            if (!file_.is_mapping(node, shapes::holiday)) continue;
            const DocumentNode* written = node.find("date");
            const std::optional<Date> day = file_.date(written, "date");
            if (!day) continue;
            if (!known(*day))
                file_.error(written->span, "rulebook.holiday", fmt::format("{} is outside of the years that are known", written->text),
                            "first_year and last_year of public-holidays.yaml bound the days");
            const auto [first, added] = seen_.emplace(day_number(*day), written->span);
            if (!added)
                file_.error_with_first(written->span, "rulebook.duplicate-date", fmt::format("{} is listed twice", written->text),
                                       {file_.source, first->second});
            days.insert(day_number(*day));
        }
        return days;
    }

private:
    const FileReader& file_;
    std::map<std::int64_t, Span> seen_;
};

}  // namespace

void read_holidays(const FileReader& file, const DocumentNode& root) {
    if (!file.is_mapping(root, shapes::holidays_file)) return;
    const DocumentNode* holidays = root.find("holidays");
    if (holidays == nullptr || !file.is_mapping(*holidays, shapes::holidays)) return;
    const auto first_year = read_year(file, holidays->find("first_year"), "first_year");
    const auto last_year = read_year(file, holidays->find("last_year"), "last_year");
    if (first_year && last_year && *first_year > *last_year)
        file.error(holidays->find("last_year")->span, "rulebook.interval", "the last year is before the first");
    const auto known = [&](Date day) {
        const int year = day.year();
        return !(first_year && year < *first_year) && !(last_year && year > *last_year);
    };
    DayLists lists(file);
    HolidayTable table;
    table.full_days = lists.read(holidays->find("full_days"), "full_days", known);
    table.half_days = lists.read(holidays->find("half_days"), "half_days", known);
    if (!first_year || !last_year) return;
    table.first_year = *first_year;
    table.last_year = *last_year;
    file.draft.rulebook.holidays = HolidayCalendar(std::move(table));
}

// After the public holidays: files are read in order of path.
void read_site_days(const FileReader& file, const DocumentNode& root) {
    if (!file.is_mapping(root, shapes::site_days_file)) return;
    const DocumentNode* own = root.find("site_days");
    if (own == nullptr || !file.is_mapping(*own, shapes::site_days)) return;
    HolidayCalendar& calendar = file.draft.rulebook.holidays;
    const auto known = [&](Date day) { return calendar.kind(day).has_value(); };
    DayLists lists(file);
    SiteDays days;
    days.free_days = lists.read(own->find("free_days"), "free_days", known);
    days.half_days = lists.read(own->find("half_days"), "half_days", known);
    days.working_days = lists.read(own->find("working_days"), "working_days", known);
    calendar.set_site_days(std::move(days));
}

}  // namespace saglikrapor
