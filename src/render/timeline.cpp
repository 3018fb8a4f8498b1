#include "render/timeline.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "render/lines.hpp"

namespace saglikrapor::render {
namespace {

constexpr int days_a_column = 5, columns = 73;
constexpr std::string_view strength(".+#=x!");

constexpr std::array<std::string_view, 12> months_tr{"Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"};
constexpr std::array<std::string_view, 12> months_en{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::size_t column_of(Date day) { return static_cast<std::size_t>(std::min((day.day_of_year() - 1) / days_a_column, columns - 1)); }

/// Days of the year in which a period lies; 0 when none.
int days_in(int year, Date first, std::int64_t days) {
    const Date last = first + boost::gregorian::date_duration(static_cast<long>(days) - 1);
    return static_cast<int>(std::max<std::int64_t>(0, inclusive_days(std::max(first, date(year, 1, 1)), std::min(last, date(year, 12, 31)))));
}

class Marks {
public:
    explicit Marks(int year) : year_(year), line_(columns, free_sign) {}

    void put(Date first, std::int64_t days, char sign) {
        const std::int64_t from = std::max(day_number(first), day_number(date(year_, 1, 1)));
        const std::int64_t to = std::min(day_number(first) + days - 1, day_number(date(year_, 12, 31)));
        for (std::int64_t day = from; day <= to; ++day) {
            char& at = line_[column_of(from_day_number(day))];
            if (strength.find(sign) > strength.find(at)) at = sign;
        }
    }
    [[nodiscard]] const std::string& line() const { return line_; }

private:
    int year_;
    std::string line_;
};

int asked_days(const Limit& limit) { return std::clamp(limit.asked_days.value_or(0), 0, 400); }
int longest_days(const Limit& limit) { return limit.now.known() ? std::min(limit.now.longest_days, 400) : asked_days(limit); }
Date starts_of(const Contribution& earlier) { return earlier.starts_on.value_or(*earlier.issued_on); }

}  // namespace

YearBar year_bar(const Limit& limit, const YearUse& year, Language language) {
    YearBar bar;
    std::size_t written = 0;
    for (std::size_t month = 0; month < 12; ++month) {
        const std::size_t at = column_of(date(year.year, static_cast<int>(month) + 1, 1));
        bar.months.append(at - written, ' ');
        bar.months += language == Language::tr ? months_tr[month] : months_en[month];
        written = at + 3;
    }
    Marks marks(year.year);
    const Date start = limit.now.starts_on;
    const int asked = asked_days(limit), longest = longest_days(limit);
    marks.put(start, longest, more_sign);
    for (const Contribution& earlier : year.contributing) marks.put(starts_of(earlier), *earlier.days, used_sign);
    marks.put(start, asked, asked_sign);
    for (const Contribution& earlier : year.contributing) {
        const Date first = std::max(start, starts_of(earlier)), last = std::min(start + boost::gregorian::days(asked), starts_of(earlier) + boost::gregorian::days(*earlier.days));
        if (first < last) marks.put(first, (last - first).days(), twice_sign);
    }
    if (asked > longest) marks.put(start + boost::gregorian::days(longest), asked - longest, over_sign);
    bar.days = marks.line();
    return bar;
}

std::string count_bar(const Limit& limit, const YearUse& year) {
    const int used = std::clamp(std::min(year.used_days_by_issue, year.used_days_by_day), 0, 400);
    const Date start = limit.now.starts_on;
    const int asked = days_in(year.year, start, asked_days(limit)), longest = days_in(year.year, start, longest_days(limit));
    std::string bar(static_cast<std::size_t>(used), used_sign);
    bar.append(static_cast<std::size_t>(asked), asked_sign);
    bar.append(static_cast<std::size_t>(std::max(0, longest - asked)), more_sign);
    const auto limit_days = static_cast<std::size_t>(std::clamp(year.limit_days, 0, 400));
    if (bar.size() < limit_days) bar.append(limit_days - bar.size(), free_sign);
    std::string past = bar.substr(limit_days);
    std::ranges::replace(past, asked_sign, over_sign);
    bar.resize(limit_days);
    return bar + '|' + past;
}

}  // namespace saglikrapor::render
