#include <saglikrapor/render/limit.hpp>

#include <catch.hpp>

#include "render/timeline.hpp"

using namespace saglikrapor;

namespace {

Contribution given(std::string id, Date issued_on, int days) { return {std::move(id), issued_on, std::nullopt, days}; }

/// Thirty-six days given in 2026, four left; ten asked for on 1 June.
Limit limit() {
    Limit made;
    made.id = "R-1";
    made.type = "rest_leave";
    made.now = {LimitStatus::limited, date(2026, 6, 1), 4, {}};
    made.asked_days = 10;
    YearUse year;
    year.year = 2026;
    year.limit_days = 40;
    year.used_days_by_issue = year.used_days_by_day = 36;
    year.left_days = 4;
    year.contributing = {given("A", date(2026, 1, 1), 10), given("B", date(2026, 3, 2), 26)};
    made.years = {year};
    return made;
}

std::string days_of(const Limit& made) { return render::year_bar(made, made.years.front(), Language::tr).days; }

}  // namespace

TEST_CASE("a year is 73 columns of five days, the months above them") {
    const render::YearBar bar = render::year_bar(limit(), limit().years.front(), Language::tr);
    CHECK(bar.months == "Oca   Şub  Mar    Nis   May   Haz   Tem   Ağu   Eyl   Eki   Kas   Ara");
    CHECK(bar.days == "##..........######............=!!........................................");
    CHECK(bar.days.size() == 73);
    CHECK(render::year_bar(limit(), limit().years.front(), Language::en).months == "Jan   Feb  Mar    Apr   May   Jun   Jul   Aug   Sep   Oct   Nov   Dec");
}

TEST_CASE("the strongest sign of a column is shown") {
    Limit made = limit();
    made.asked_days = 3;
    CHECK(days_of(made).substr(28, 6) == "..=...");
    made.asked_days.reset();
    CHECK(days_of(made).substr(28, 6) == "..+...");
    made.asked_days = 2;
    made.years[0].contributing.push_back(given("C", date(2026, 5, 31), 2));  // 1 June is given twice
    CHECK(days_of(made).substr(28, 6) == "..x...");
    made.years[0].contributing.back().issued_on = date(2026, 5, 30);
    CHECK(days_of(made).substr(28, 6) == ".#=...");
}

TEST_CASE("the last day of a leap year falls into the last column") {
    Limit made = limit();
    made.now.starts_on = date(2028, 12, 31);
    made.years[0].year = 2028;
    made.years[0].contributing.clear();
    made.asked_days = 1;
    CHECK(days_of(made) == std::string(72, '.') + "=");
}

TEST_CASE("the days used are counted up to the limit, and past it behind a bar") {
    Limit made = limit();
    CHECK(render::count_bar(made, made.years[0]) == std::string(36, '#') + "====|!!!!!!");
    made.asked_days = 3;
    CHECK(render::count_bar(made, made.years[0]) == std::string(36, '#') + "===+|");
    made.now.longest_days = 0;
    made.asked_days.reset();
    CHECK(render::count_bar(made, made.years[0]) == std::string(36, '#') + "....|");
    made.years[0].used_days_by_day = 42;  // the counting that leaves more is drawn
    CHECK(render::count_bar(made, made.years[0]) == std::string(36, '#') + "....|");
    made.years[0].used_days_by_issue = 42;
    CHECK(render::count_bar(made, made.years[0]) == std::string(40, '#') + "|##");
}

TEST_CASE("only the days that lie in the year are counted for it") {
    Limit made = limit();
    made.now.starts_on = date(2026, 12, 30);
    made.now.longest_days = 10;
    made.asked_days = 4;
    CHECK(render::count_bar(made, made.years[0]) == std::string(36, '#') + "==..|");
    YearUse next;
    next.year = 2027;
    next.limit_days = 40;
    CHECK(render::count_bar(made, next) == "==++++++" + std::string(32, '.') + "|");
    CHECK(render::year_bar(made, next, Language::tr).days.substr(0, 4) == "=+..");
}

TEST_CASE("the JSON has its keys in one order, and null where there is no number") {
    Limit made = limit();
    made.by_start = {{date(2026, 6, 1), date(2026, 6, 3), LimitStatus::limited, 4, "a.rule", "M6/8"},
                     {date(2026, 6, 4), date(2026, 6, 4), LimitStatus::incomplete, 0, "b.rule", "M6/7"}};
    made.more_from = date(2026, 6, 5);
    made.other_errors = {{"c.rule", "M5/1", Outcome::undetermined}};
    std::string out;
    render::append_limit_json(out, made, Language::en);
    CHECK(out ==
          R"({"id":"R-1","type":"rest_leave","status":"limited","starts_on":"2026-06-01","asked_days":10,"longest_days":4,"last_day":"2026-06-04",)"
          R"("findings":[],"notes":[],"remarks":[],"other_errors":[{"rule":"c.rule","clause":"M5/1","outcome":"undetermined"}],)"
          R"("years":[{"year":2026,"limit_days":40,"used_days_by_issue":36,"used_days_by_day":36,"left_days":4,"contributing":[)"
          R"({"id":"A","issued_on":"2026-01-01","starts_on":null,"days":10},{"id":"B","issued_on":"2026-03-02","starts_on":null,"days":26}]}],)"
          R"("by_start":[{"from":"2026-06-01","to":"2026-06-03","status":"limited","longest_days":4,"rule":"a.rule","clause":"M6/8"},)"
          R"({"from":"2026-06-04","to":"2026-06-04","status":"incomplete","longest_days":null,"rule":"b.rule","clause":"M6/7"}],)"
          R"("more_from":"2026-06-05","receipt":{"engine":"","rulebook":"","version":"","sha256":"","as_of":null,"input_sha256":null}})");
    made.now = {LimitStatus::limited, date(2026, 6, 1), 0, {}};
    made.asked_days.reset();
    out.clear();
    render::append_limit_json(out, made, Language::en);
    CHECK(out.find(R"("asked_days":null,"longest_days":0,"last_day":null)") != std::string::npos);
    out.clear();
    render::append_limit_json(out, Limit{}, Language::en);
    CHECK(out.find(R"("status":"incomplete","starts_on":null,"asked_days":null,"longest_days":null,"last_day":null)") != std::string::npos);
}

TEST_CASE("every status has its heading in both languages") {
    const struct {
        LimitStatus status;
        int days;
        const char* tr;
        const char* en;
    } rows[] = {
        {LimitStatus::limited, 4, "EN ÇOK 4 GÜN", "AT MOST 4 DAYS"},      {LimitStatus::limited, 0, "HİÇ VERİLEMEZ", "NONE MAY BE GIVEN"},
        {LimitStatus::unlimited, 400, "SINIR YOK", "NO LIMIT"},           {LimitStatus::incomplete, 0, "EKSİK VERİ", "INCOMPLETE"},
        {LimitStatus::not_rest_leave, 0, "UYGULANMAZ", "DOES NOT APPLY"}, {LimitStatus::not_single_physician, 0, "UYGULANMAZ", "DOES NOT APPLY"},
    };
    for (const auto& row : rows) {
        Limit made = limit();
        made.now.status = row.status;
        made.now.longest_days = row.days;
        std::string tr, en;
        render::append_limit_text(tr, made, {Language::tr, false, nullptr});
        render::append_limit_text(en, made, {Language::en, false, nullptr});
        CAPTURE(to_string(row.status), row.days);
        CHECK(tr.rfind(row.tr, 0) == 0);
        CHECK(en.rfind(row.en, 0) == 0);
    }
}
