#include <saglikrapor/decision/finding.hpp>

#include <algorithm>

#include <catch.hpp>

#include "render/sample.hpp"

using namespace saglikrapor;

namespace {

Finding finding(const Decision& decision, const std::string& rule) {
    for (const Finding& f : decision.findings)
        if (f.rule == rule) return f;
    FAIL("no finding of " + rule);
    return {};
}

}  // namespace

TEST_CASE("a violated rule speaks its author's sentence, with the values filled in") {
    const Decision decision = sample::decide(sample::invalid());
    const Finding days = finding(decision, "sample.ten-days");
    CHECK(days.message(Language::tr) == "tek hekim en çok 10 gün verir; 04.03.2026 günü başlayan raporda 11 gün var (1 fazla, kurul yok: hayır).");
    CHECK(days.message(Language::en) == "A single physician gives at most 10 days; the report from 2026-03-04 has 11 (1 too many, no board: no).");
    CHECK(days.remedy(Language::tr) == "Süreyi 10 güne indirin.");
    const Finding fee = finding(decision, "sample.fee");
    CHECK(fee.message(Language::tr) == "Ücret 2,5 lirayı geçiyor: 2,75, 3; dallar KBB, other; provizyon 04.03.2026 09:20.");
    CHECK(fee.message(Language::en) == "The fee is above 2.5 lira: 2.75, 3; branches ear, nose and throat, other; provision 2026-03-04 09:20.");
}

TEST_CASE("a value that could not be computed is a question mark in the sentence") {
    Case c = sample::invalid();
    boost::variant2::get<RestLeaveReport>(c.report).provision.reset();
    const Finding fee = finding(sample::decide(c), "sample.fee");
    CHECK(fee.message(Language::en) == "The fee is above 2.5 lira: 2.75, 3; branches ear, nose and throat, other; provision ?.");
}

TEST_CASE("an undetermined finding names what is missing in legal words") {
    const Decision decision = sample::decide(sample::incomplete());
    const Finding mode = finding(decision, "sample.ten-days");
    CHECK(mode.message(Language::tr) == "Denetlenemedi: Tek hekim en çok on gün verir. Eksik: raporu düzenleyen.");
    CHECK(mode.message(Language::en) == "Could not be decided: A single physician gives at most ten days. Missing: issuer.");
    CHECK(mode.remedy(Language::en) == "Complete the missing data and check the report again.");
    const Finding history = finding(decision, "sample.forty-days");
    CHECK(history.message(Language::tr) == "Denetlenemedi: Yılda en çok kırk gün. Eksik: kişinin önceki raporları.");
    CHECK(history.remedy(Language::tr) == "Kişinin önceki raporlarını verip (yoksa boş liste) raporu yeniden denetleyin.");
}

TEST_CASE("an operation without a result is explained") {
    const Finding share = finding(sample::decide(sample::incomplete()), "sample.share");
    CHECK(share.message(Language::tr) == "Denetlenemedi: Günlerin payı. Hesaplanamadı: sıfıra bölme.");
    CHECK(share.message(Language::en) == "Could not be decided: Share of the days. Could not be computed: division by zero.");
    CHECK(share.remedy(Language::en) == "Correct the values and check the report again.");
}

TEST_CASE("what the engine itself finds has sentences of its own") {
    Case c = sample::valid();
    boost::variant2::get<RestLeaveReport>(c.report).issued_on = Date();
    Decision decision = sample::decide(c);
    REQUIRE(decision.findings.size() == 1);
    CHECK(decision.findings[0].message(Language::en) == "The report has no day of issue, so it is not known which rules apply.");
    CHECK(decision.findings[0].remedy(Language::tr) == "Raporun düzenlendiği tarihi girip yeniden denetleyin.");
    boost::variant2::get<RestLeaveReport>(c.report).issued_on = date(2019, 9, 29);
    decision = sample::decide(c);
    REQUIRE(decision.findings.size() == 1);
    CHECK(decision.verdict == Verdict::review);
    CHECK(decision.findings[0].message(Language::tr) == "Bu rapor türü için o tarihte yürürlükte olan kural yok; rapor denetlenmedi.");
    CHECK(decision.findings[0].remedy(Language::en) == "Examine the report by hand.");
}

TEST_CASE("a finding without a program still speaks") {
    Finding bare;
    bare.rule = "a.b";
    CHECK(bare.message(Language::en) == "a.b");
    CHECK(bare.remedy(Language::en).empty());
    bare.outcome = Outcome::undetermined;
    bare.missing = {{"report.days", cel::Fault::none}, {"report.days", cel::Fault::none}, {"report.x", cel::Fault::overflow}};
    CHECK(bare.message(Language::tr) == "Denetlenemedi: a.b. Eksik: report.days. Hesaplanamadı: sayı taşıyor (report.x).");
}
