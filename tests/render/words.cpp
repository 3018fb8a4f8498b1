#include <saglikrapor/render/words.hpp>

#include <catch.hpp>

#include <saglikrapor/bind/describe.hpp>

#include "render/sample.hpp"

using namespace saglikrapor;
using render::Words;

TEST_CASE("a member is called by the vocabulary's words, or as rules write it") {
    const Words turkish(&sample::engine().program(), 0, Language::tr), english(&sample::engine().program(), 0, Language::en);
    const struct {
        const char* path;
        const char* tr;
        const char* en;
    } rows[] = {
        {"report.days", "istirahat gün sayısı", "number of rest days"},
        {"report.fees", "istenen ücretler", "fees asked"},
        {"report.issuer.mode", "raporu düzenleyen", "issuer"},
        {"report.issuer.physicians[0].kind", "report.issuer.physicians[0].kind", "report.issuer.physicians[0].kind"},
        {"report.nothing", "report.nothing", "report.nothing"},
        {"report.days.more", "report.days.more", "report.days.more"},
        {"report", "report", "report"},
        {"history", "kişinin önceki raporları", "the person's earlier reports"},
        {"as_of", "kuralların seçildiği gün", "the day whose rules apply"},
        {"param.year_days", "Yıllık sınır", "Limit of a year"},
        {"param.nothing", "param.nothing", "param.nothing"},
        {"", "", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.path);
        CHECK(turkish.member(row.path) == row.tr);
        CHECK(english.member(row.path) == row.en);
    }
    CHECK(Words(nullptr, -1, Language::tr).member("report.days") == "report.days");
}

TEST_CASE("a value is written as the language writes it") {
    const Words turkish(&sample::engine().program(), 0, Language::tr), english(&sample::engine().program(), 0, Language::en);
    const auto check = [&](const Value& value, const char* tr, const char* en) {
        CHECK(turkish.value(value) == tr);
        CHECK(english.value(value) == en);
    };
    Value value;
    value.type = Type::real();
    value.real = 2.5;
    check(value, "2,5", "2.5");
    value.real = 3;
    check(value, "3", "3");
    value.type = Type::integer();
    value.integer = -12000;
    check(value, "-12000", "-12000");
    value.type = Type::boolean();
    check(value, "evet", "yes");
    value.integer = 0;
    check(value, "hayır", "no");
    value.type = Type::date();
    value.integer = day_number(date(2026, 3, 4));
    check(value, "04.03.2026", "2026-03-04");
    value.type = Type::timestamp();
    value.integer = parse_date_time("2026-03-04T09:20:30")->seconds;
    check(value, "04.03.2026 09:20:30", "2026-03-04 09:20:30");
    value.type = Type::enumeration(enum_info<IssuerMode>());
    value.integer = 0;
    check(value, "tek hekim", "single physician");
    value.integer = 1;
    check(value, "board", "board");
    value.type = Type::list(Type::integer());
    check(value, "yok", "none");
}

TEST_CASE("a citation names its regulation") {
    const Words turkish(&sample::engine().program(), 0, Language::tr), english(&sample::engine().program(), 0, Language::en);
    CHECK(turkish.citation({"", "M6/7"}) == "Yönerge m.6/7");
    CHECK(english.citation({"", "M7/3-b"}, "yonerge/m07") == "Directive art. 7/3-b");
    CHECK(english.citation({"memur-2011", "m6"}) == "memur-2011 art. 6");
    CHECK(english.citation({"", "m6"}, "memur-2011/m6") == "memur-2011 art. 6");
    CHECK(turkish.citation({"", "Ek-8"}) == "Yönerge Ek-8");
    CHECK(Words(nullptr, -1, Language::en).citation({"", "M6/7"}) == "art. 6/7");
}

TEST_CASE("a report type is called by its name") {
    CHECK(Words(&sample::engine().program(), -1, Language::tr).report_type("rest_leave") == "istirahat raporu");
    CHECK(Words(&sample::engine().program(), -1, Language::tr).report_type("driver") == "driver");
}
