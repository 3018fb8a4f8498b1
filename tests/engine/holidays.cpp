// The public holidays that the library brings, against Law 2429 and the first days of the feasts; and a site's own calendar.
#include <catch.hpp>

#include "sample.hpp"

using namespace saglikrapor;

namespace {

struct Feasts {
    int year;
    const char* ramazan;  ///< first day; three days, the eve is a half day
    const char* kurban;   ///< first day; four days
};

// The Diyanet's tables.
constexpr Feasts feasts[] = {
    {2019, "2019-06-04", "2019-08-11"}, {2020, "2020-05-24", "2020-07-31"}, {2021, "2021-05-13", "2021-07-20"},
    {2022, "2022-05-02", "2022-07-09"}, {2023, "2023-04-21", "2023-06-28"}, {2024, "2024-04-10", "2024-06-16"},
    {2025, "2025-03-30", "2025-06-06"}, {2026, "2026-03-20", "2026-05-27"}, {2027, "2027-03-09", "2027-05-16"},
    {2028, "2028-02-26", "2028-05-05"}, {2029, "2029-02-14", "2029-04-24"}, {2030, "2030-02-04", "2030-04-13"},
    {2031, "2031-01-24", "2031-04-02"}, {2032, "2032-01-14", "2032-03-22"},
};

DayKind by_law(Date day) {
    const auto weekday = day.day_of_week();
    if (weekday == boost::date_time::Saturday || weekday == boost::date_time::Sunday) return DayKind::closed;
    const int month = day.month(), d = day.day();
    constexpr struct {
        int month, day;
    } fixed[] = {{1, 1}, {4, 23}, {5, 1}, {5, 19}, {7, 15}, {8, 30}, {10, 29}};
    for (const auto& holiday : fixed)
        if (month == holiday.month && d == holiday.day) return DayKind::closed;
    const Feasts& year = feasts[day.year() - 2019];
    for (const auto& [first, days] : {std::pair(year.ramazan, 3), std::pair(year.kurban, 4)}) {
        const auto nth = (day - parse_date(first).value()).days();
        if (nth >= 0 && nth < days) return DayKind::closed;
        if (nth == -1) return DayKind::half;
    }
    return month == 10 && d == 28 ? DayKind::half : DayKind::working;
}

// Two Ramazan feasts in one year, as in 2033.
constexpr const char* year_2033 =
    "holidays:\n"
    "  first_year: 2033\n"
    "  last_year: 2033\n"
    "  full_days:\n"
    "    - {date: 2033-01-03, name: Ramazan Bayramı 2. gün}\n"
    "    - {date: 2033-01-04, name: Ramazan Bayramı 3. gün}\n"
    "    - {date: 2033-12-23, name: Ramazan Bayramı 1. gün}\n"
    "  half_days:\n"
    "    - {date: 2033-12-22, name: Ramazan Bayramı arifesi}\n";

const LoadOptions without_examples{false, {}};

std::vector<RulebookFile> rulebook_with(const std::string& path, const std::string& text) {
    std::vector<RulebookFile> files = built_in_files();
    std::erase_if(files, [&](const RulebookFile& file) { return file.path == path; });
    files.push_back({path, text});
    return files;
}

}  // namespace

TEST_CASE("every day of 2019 to 2032 is what the law and the feasts make it") {
    const HolidayCalendar& calendar = built_in().rulebook().holidays;
    for (Date day = date(2019, 1, 1); day <= date(2032, 12, 31); day += boost::gregorian::days(1))
        if (calendar.kind(day) != by_law(day)) FAIL_CHECK("wrong on " << to_string(day));
    CHECK_FALSE(calendar.kind(date(2018, 12, 31)).has_value());
    CHECK_FALSE(calendar.kind(date(2033, 1, 1)).has_value());
}

TEST_CASE("a year may have the same feast twice") {
    const Engine engine = load_rules(rulebook_with("tables/public-holidays.yaml", year_2033), without_examples).value_or_throw();
    const HolidayCalendar& calendar = engine.rulebook().holidays;
    CHECK(calendar.is_business_day(date(2033, 1, 3)) == false);
    CHECK(calendar.is_business_day(date(2033, 1, 5)) == true);
    CHECK(calendar.kind(date(2033, 12, 22)) == DayKind::half);
    CHECK(calendar.is_business_day(date(2033, 12, 23)) == false);
}

TEST_CASE("a site's own days move the return to work, and the receipt tells that they were there") {
    // Discharged on Friday 2026-05-22 without rest; 25 May is made administrative leave before the feast.
    const Engine own = load_rules(rulebook_with("tables/site-days.yaml",
                                                "site_days:\n"
                                                "  free_days:\n"
                                                "    - {date: 2026-05-25, name: idari izin}\n"),
                                  without_examples)
                           .value_or_throw();
    const Date friday = date(2026, 5, 22);
    CHECK(built_in().rulebook().holidays.add_business_days(friday, 1) == date(2026, 5, 25));
    CHECK(own.rulebook().holidays.add_business_days(friday, 1) == date(2026, 5, 26));
    CHECK(own.rulebook().sha256 != built_in().rulebook().sha256);

    Case c = sample::valid();
    RestLeaveReport& report = sample::rest_leave(c);
    report.issued_on = friday;
    report.days = 0;
    report.starts_on = report.ends_on = std::nullopt;
    report.inpatient_stay = InpatientStay{friday, friday};
    report.return_to_work_on = date(2026, 5, 26);
    CHECK(sample::find(built_in().check(c), "rest-leave.discharge.return-to-work") != nullptr);
    CHECK(sample::find(own.check(c), "rest-leave.discharge.return-to-work") == nullptr);
}

TEST_CASE("a site's days are refused when they are doubled or in a year that is not known") {
    const auto faults = [](const std::string& text) {
        const Checked<Engine> engine = load_rules(rulebook_with("tables/site-days.yaml", text), without_examples);
        std::vector<std::string> codes;
        for (const Diagnostic& d : engine.diagnostics())
            if (d.level == DiagnosticLevel::error) codes.push_back(d.code + ' ' + std::to_string(d.at.line) + ':' + std::to_string(d.at.column));
        return codes;
    };
    CHECK(faults("site_days:\n  free_days: [{date: 2026-05-25}]\n  working_days: [{date: 2026-05-25}]\n") ==
          std::vector<std::string>{"rulebook.duplicate-date 3:25"});
    CHECK(faults("site_days:\n  free_days: [{date: 2040-05-25}]\n") == std::vector<std::string>{"rulebook.holiday 2:22"});
    CHECK(faults("site_days:\n  free_day: [{date: 2026-05-25}]\n") == std::vector<std::string>{"rulebook.unknown-key 2:3"});
    CHECK(faults("site_days: {}\n").empty());
}
