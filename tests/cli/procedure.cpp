#include <catch.hpp>

#include "cli/run.hpp"

using namespace saglikrapor;

namespace {

const std::string& transfer() {
    static const std::string path = write_file("transfer.yaml",
                                               "procedure: KHGM/112-sevk\nid: V1\nas_of: 2026-03-05\ngiven: {arama: {il_ici: true}}\nevents:\n"
                                               "  - {event: sevk_talep_et, by: mudavi_hekim, on: 2026-03-02}\n"
                                               "  - {event: arama_baslat, by: kkm_112, on: 2026-03-02}\n"
                                               "  - {event: yer_bulunamadi, by: kkm_112, on: 2026-03-03}\n");
    return path;
}

}  // namespace

TEST_CASE("procedure next says where a case stands and what was refused") {
    const Ran tr = run("procedure next " + transfer());
    CHECK(tr.exit == 1);
    CHECK(tr.out ==
          "V1 · KHGM/112-sevk\n"
          "  112 ile sevkte yer arama\n"
          "  05.03.2026 itibarıyla\n"
          "  durum: 112 KKM yer arıyor · ara\n"
          "  bu durumun başladığı gün: 02.03.2026\n"
          "  kesinleşmedi\n"
          "  olanlar\n"
          "    ✓ 02.03.2026 sevk iste · Müdavi hekim → Sevk istendi · KHGM birim süreçleri 112-sevk/1\n"
          "    ✓ 02.03.2026 aramayı başlat · 112 Komuta Kontrol Merkezi → 112 KKM yer arıyor · KHGM birim\n"
          "      süreçleri 112-sevk/2\n"
          "    ✗ 03.03.2026 yer bulunamadığını bildir · 112 Komuta Kontrol Merkezi · kabul edilmedi: gerekli\n"
          "      bilgi yok\n"
          "      t3 · KHGM birim süreçleri 112-sevk/3\n"
          "        koşul: arama.il_ici && arama.il_disi\n"
          "      bilinmesi gereken: arama.il_disi\n"
          "  şimdi yapılabilecekler\n"
          "    – bulunan yeri bildir → Yer bulundu, 112 KKM'ye bildirildi · koşulu sağlanmıyor\n"
          "      kim: 112 Komuta Kontrol Merkezi\n"
          "      dayanak: KHGM birim süreçleri 112-sevk/2\n"
          "      koşul: has(yer.hastane) && yer.hastane != ''\n"
          "    ? yer bulunamadığını bildir → İl kriz merkezi yer arıyor\n"
          "      kim: 112 Komuta Kontrol Merkezi\n"
          "      dayanak: KHGM birim süreçleri 112-sevk/3\n"
          "      koşul: arama.il_ici && arama.il_disi\n"
          "      bilinmesi gereken: arama.il_disi\n");
    const Ran early = run("procedure next " + transfer() + " --as-of 2026-03-02 --lang en");
    CHECK(early.exit == 0);
    CHECK(has(early.out, "events after this day (not happened yet): 1"));
    const Ran json = run("procedure next " + transfer() + " --format json");
    CHECK(has(json.out, R"("state":"KKM_ARIYOR")"));
    CHECK(has(json.out, R"("refused":"unknown","transitions":[{"id":"t3")"));
    CHECK(has(json.out, R"("missing":[{"path":"arama.il_disi"}])"));
}

TEST_CASE("procedure next is never asked as of today, and refuses what it cannot read") {
    const std::string undated = write_file("undated.yaml", "procedure: KHGM/112-sevk\nevents: []\n");
    const Ran ran = run("procedure next " + undated);
    CHECK(ran.exit == 2);
    CHECK(has(ran.err, "as of which day?"));
    CHECK(run("procedure next " + undated + " --as-of 2026-03-32").exit == 2);
    CHECK(run("procedure next " + undated + " --as-of 2026-03-31").exit == 0);
    const Ran unknown = run("procedure next - --as-of 2026-03-01", "{\"procedure\": \"KHGM/112-sevkk\", \"events\": []}");
    CHECK(unknown.exit == 2);
    CHECK(has(unknown.err, "did you mean 'KHGM/112-sevk'?"));
    const Ran wrong = run("procedure next - --as-of 2026-03-01",
                          "procedure: KHGM/112-sevk\ngiven: {aramaa: 1}\nevents: [{event: fly, by: kkm_112, on: 2026-03-01}]\n");
    CHECK(wrong.exit == 2);
    CHECK(has(wrong.err, "stdin:2:9: error: there is no input 'aramaa'"));
    CHECK(has(wrong.err, "has no event 'fly'"));
    CHECK(run("procedure next no-such-file --as-of 2026-03-01").exit == 2);
}

TEST_CASE("a case that cannot be answered leaves the others of its list answered") {
    const std::string late = "- {procedure: yonerge/driver-appeal, id: late, as_of: 2026-03-05, given: {report: {delivered_on: 9999-12-20}}, events: []}\n";
    const std::string good = "- {procedure: yonerge/driver-appeal, id: good, as_of: 2026-03-05, given: {report: {delivered_on: 2026-03-01}}, events: []}\n";
    const Ran year = run("procedure next - --format json", late + good);
    CHECK(year.exit == 0);  // no last day, but an answer
    CHECK(has(year.out, R"("case":"late")"));
    CHECK(has(year.out, R"("starts_on":"9999-12-20","last_day":null)"));
    CHECK(has(year.out, R"("case":"good")"));
    const std::string wrong = "- {procedure: driver-appeal, id: wrong, events: []}\n";
    const std::string input = "- {procedure: yonerge/driver-appeal, id: input, as_of: 2026-03-05, given: {reprt: 1}, events: []}\n";
    const Ran json = run("procedure next - --format json", wrong + input + good);
    CHECK(json.exit == 2);
    CHECK(json.out.starts_with(R"({"index":0,"line":1,"id":"wrong","verdict":"unreadable","errors":[{"code":"procedure.unknown",)"));
    CHECK(has(json.out, R"(did you mean 'yonerge/driver-appeal'?)"));
    CHECK(has(json.out, R"({"code":"procedure.as-of",)"));
    CHECK(has(json.out, R"({"code":"procedure.unknown-input",)"));
    CHECK(has(json.out, R"("case":"good")"));
    CHECK(has(json.err, "3 vakanın 2 tanesi okunamıyor"));
    const Ran text = run("procedure next -", wrong + good);
    CHECK(text.exit == 2);
    CHECK(text.out.starts_with("OKUNAMADI  wrong · stdin:1\n  ✗ Kural kitabında böyle bir süreç yok."));
    CHECK(has(text.out, "\n\ngood · yonerge/driver-appeal\n"));
}

TEST_CASE("what is no case is refused with its own fault, and nothing asked is no success") {
    const Ran folder = run("procedure next " + scratch());
    CHECK(folder.exit == 2);
    CHECK(has(folder.err, "okunamıyor: bir klasör"));
    CHECK(has(run("procedure next nowhere.yaml").err, "nowhere.yaml okunamıyor: böyle bir dosya ya da klasör yok"));
    const Ran none = run("procedure next " + write_file("none.yaml", "[]\n"));
    CHECK(none.exit == 2);
    CHECK(none.out.empty());
    CHECK(has(none.err, "none.yaml içinde vaka yok"));
    for (const char* command : {"procedure test ", "rules test "}) {
        CAPTURE(command);
        CHECK(has(run(command + write_file("twice.yaml", "a: []\na: []\n")).err, "twice.yaml:2:1: error: the key 'a' is given twice"));
        CHECK(run(command + write_file("list.yaml", "[]\n")).exit == 2);
    }
    const Ran rules = run("procedure test '" + std::string(SAGLIKRAPOR_SOURCE_DIR) + "/rules/yonerge/m06-single-physician.yaml'");
    CHECK(rules.exit == 2);
    CHECK(has(rules.err, "yonerge/m06-single-physician.yaml holds no case of a procedure or input rule: nothing was tested"));
}

TEST_CASE("strictly, what the source does not state cannot be done") {
    const std::string file = write_file("strict.yaml",
                                        "procedure: KHGM/saglik-turizmi\nas_of: 2026-03-05\ngiven: {iletisim: {kanal: mail}}\n"
                                        "events: [{event: iletisim_kur, by: hasta, on: 2026-03-01}]\n");
    CHECK(has(run("procedure next " + file).out, "epikriz formu iste"));
    const std::string cases = write_file("strict-cases.yaml",
                                         "KHGM/saglik-turizmi:\n  - {case: a, at: BILGILENDIRILDI, event: kabul_etme, by: hasta, expect: refused, why: not_stated}\n"
                                         "EIMZA/imza-yolu:\n  - {case: b, given: {}, expect: not_stated}\n");
    CHECK(run("procedure test " + cases + " --strict").out == "2 passed, 0 failed\n");
    CHECK(has(run("procedure test " + cases).out, "0 passed, 2 failed\n"));
}

TEST_CASE("procedure list and show give procedures and input rules, in text and JSON") {
    const Ran list = run("procedure list");
    CHECK(list.exit == 0);
    CHECK(has(list.out, "HES-ENT/surec · süreç · Kurumsal entegrasyon (son gün 02.03.2022)"));
    CHECK(has(list.out, "EIMZA/imza-yolu · kural · E-imzası olmayan hekim nasıl imzalar [birden çok metinden çıkarılan]"));
    CHECK(has(run("procedure list --format json").out, R"({"kind":"rule","id":"EIMZA/yol","title":)"));
    CHECK(has(run("procedure show EIMZA/kayip-calinti --lang en").out, "period: as soon as possible, before anything else"));
    CHECK(has(run("procedure show KHGM/saglik-turizmi").out, "kaynak: metinde yok, sürecin işlemesi için var sayılan"));
    CHECK(has(run("procedure show HES-KOD/sms").out, "hesaplanan: sure_gun = int(sms.metin.split(' ')[3])"));
    const std::string asked = run("procedure show HES-KOD/sms").out;
    CHECK(has(asked, "  bilgiler\n    sms.metin · string\n"));
    CHECK(has(asked, "koşul: her zaman\n"));  // there is no report that it could apply to
    CHECK(asked.find("  bilgiler\n") < asked.find("hesaplanan: "));
    const std::string counted = run("procedure show yonerge/driver-appeal").out;
    CHECK(has(counted, "  sayılar\n    param.appeal_days · "));
    CHECK(has(counted, "        30.09.2019 tarihinden itibaren: 30\n"));
    CHECK(counted.find("  sayılar\n") < counted.find("  durum\n"));
    CHECK(!has(counted, "param.single_physician_days"));
    CHECK(has(run("procedure show HES-KOD/sms --format json").out, R"("inputs":{"kanal":{"type":"string","values":["uygulama","edevlet","sms"])"));
    CHECK(has(run("procedure show HES-KOD/sms --format json").out, R"("require":[{"id":"","that":)"));
    CHECK(has(run("procedure show KHGM/112-sevk --format json").out, R"("transitions":[{"id":"t1","from":["TEDAVIDE"],"to":"TALEP")"));
    CHECK(run("procedure show nothing").exit == 2);
    CHECK(has(run("procedure show driver-appeal").err, "şu mu demek istendi: 'yonerge/driver-appeal'?"));
}

TEST_CASE("procedure graph draws a procedure") {
    const Ran dot = run("procedure graph HES-ENT/surec --lang en");
    CHECK(dot.exit == 0);
    CHECK(dot.out.starts_with("digraph \"HES-ENT/surec\" {\n"));
    CHECK(has(dot.out, "\"DEGERLENDIRMEDE\" -> \"REDDEDILDI\" [label=\"reject\nMinistry of Health\", style=dashed];"));
    const Ran mermaid = run("procedure graph HES-ENT/surec --format mermaid");
    CHECK(mermaid.out.starts_with("stateDiagram-v2\n"));
    CHECK(has(mermaid.out, "  DEGERLENDIRMEDE --> REDDEDILDI : reddet (Sağlık Bakanlığı) *\n"));
    CHECK(run("procedure graph EIMZA/yol").exit == 2);  // a rule has no states
}

TEST_CASE("procedure test and rules test run files of cases, and count") {
    const std::string good = write_file("good.yaml",
                                        "KHGM/112-sevk:\n  - {case: found, trace: [sevk_talep_et, arama_baslat, yer_bulundu, sevk_et], given: {yer: {hastane: H2}}, "
                                        "expect: SEVK_EDILDI}\nHES-ENT/1:\n  - {case: ended, as_of: 2022-03-03, given: {ortam: canli}, expect: not_in_force}\n");
    for (const char* command : {"procedure test ", "rules test "}) {
        const Ran ran = run(command + good);
        CHECK(ran.exit == 0);
        CHECK(ran.out == "2 passed, 0 failed\n");
    }
    const std::string bad = write_file("bad.yaml",
                                       "KHGM/112-sevk:\n  - {case: a, at: KKM_ARIYOR, event: yer_bulundu, by: kkm_112, given: {yer: {}}, expect: YER_BULUNDU}\n"
                                       "  - {case: b, at: NOWHERE, event: yer_bulundu, expect: refused}\n"
                                       "HES-ENT/1:\n  - {case: c, given: {ortam: cnali}, expect: pass}\n  - {case: d, given: {ortam: canli}, expect: pass}\n"
                                       "HES-ENT/2:\n  - {case: e, expect: pass}\n");
    const Ran ran = run("procedure test " + bad);
    CHECK(ran.exit == 1);
    CHECK(has(ran.out, "FAILED KHGM/112-sevk · a\n    " + bad + ":2:5\n    expected YER_BULUNDU, got refused at 'yer_bulundu' (guard)\n"));
    CHECK(has(ran.out, "there is no state 'NOWHERE'"));
    CHECK(has(ran.out, "did you mean 'canli'?"));
    CHECK(has(ran.out, "expected pass, got unknown (missing kurum.tur, missing kurum.calisan)"));
    CHECK(has(ran.out, "there is no procedure or rule 'HES-ENT/2'"));
    CHECK(ran.out.ends_with("0 passed, 5 failed\n"));
    const Ran unreadable = run("procedure test " + write_file("unreadable.yaml", "KHGM/112-sevk:\n  - {cas: a}\n"));
    CHECK(unreadable.exit == 2);
    CHECK(has(unreadable.err, "unknown key 'cas' in a case"));
    CHECK(has(run("procedure test").out, " passed, 0 failed\n"));
    // Nothing tried is not passed.
    const std::string none[] = {write_file("none.yaml", ""), write_file("comment.yaml", "# nothing yet\n"), write_file("braces.yaml", "{}\n"),
                                write_file("no-case.yaml", "KHGM/112-sevk: []\n")};
    for (const std::string& file : none)
        for (const char* command : {"procedure test '", "rules test '"}) {
            CAPTURE(command, file);
            const Ran empty = run(command + file + "'");
            CHECK(empty.exit == 2);
            CHECK(empty.out.empty());
            CHECK(has(empty.err, "[rulebook.no-cases]"));
        }
}
