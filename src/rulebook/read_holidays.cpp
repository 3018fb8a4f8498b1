// tables/public-holidays.yaml: the days that are not working days. Half days are listed for the reader and stay working days.
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

struct Days {
    std::optional<int> first_year;
    std::optional<int> last_year;
    std::map<std::int64_t, Span> seen;
    std::set<std::int64_t> full;
};

void read_days(const FileReader& file, const DocumentNode* list, std::string_view what, bool full, Days& days) {
    if (list == nullptr || !file.is_sequence(*list, what)) return;
    for (const DocumentNode& node : list->items) {
        if (!file.is_mapping(node, shapes::holiday)) continue;
        const DocumentNode* written = node.find("date");
        const std::optional<Date> day = file.date(written, "date");
        if (!day) continue;
        const int year = day->year();
        if ((days.first_year && year < *days.first_year) || (days.last_year && year > *days.last_year))
            file.error(written->span, "rulebook.holiday", fmt::format("{} is outside of the years that are known", written->text),
                       "first_year and last_year bound the list");
        const auto [first, added] = days.seen.emplace(day_number(*day), written->span);
        if (!added)
            file.error_with_first(written->span, "rulebook.duplicate-date", fmt::format("{} is listed twice", written->text),
                                  {file.source, first->second});
        if (full) days.full.insert(day_number(*day));
    }
}

}  // namespace

void read_holidays(const FileReader& file, const DocumentNode& root) {
    if (!file.is_mapping(root, shapes::holidays_file)) return;
    const DocumentNode* holidays = root.find("holidays");
    if (holidays == nullptr || !file.is_mapping(*holidays, shapes::holidays)) return;
    Days days;
    days.first_year = read_year(file, holidays->find("first_year"), "first_year");
    days.last_year = read_year(file, holidays->find("last_year"), "last_year");
    if (days.first_year && days.last_year && *days.first_year > *days.last_year)
        file.error(holidays->find("last_year")->span, "rulebook.interval", "the last year is before the first");
    read_days(file, holidays->find("full_days"), "full_days", true, days);
    read_days(file, holidays->find("half_days"), "half_days", false, days);
    if (days.first_year && days.last_year)
        file.draft.rulebook.holidays = HolidayCalendar(std::move(days.full), *days.first_year, *days.last_year);
}

}  // namespace saglikrapor
