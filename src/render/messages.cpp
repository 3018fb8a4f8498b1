#include "render/messages.hpp"

#include <array>

namespace saglikrapor::render {
namespace {

struct SayRow {
    Say what;
    std::string_view tr;
    std::string_view en;
};

constexpr std::array say_rows = std::to_array<SayRow>({
    {Say::yes, "evet", "yes"},
    {Say::no, "hayır", "no"},
    {Say::nothing, "yok", "none"},
    {Say::unknown_value, "?", "?"},
    {Say::article, "m.", "art. "},
    {Say::history, "kişinin önceki raporları", "the person's earlier reports"},
    {Say::as_of, "kuralların seçildiği gün", "the day whose rules apply"},
    {Say::valid, "GEÇERLİ", "VALID"},
    {Say::invalid, "GEÇERSİZ", "INVALID"},
    {Say::review, "İNCELENMELİ", "REVIEW"},
    {Say::incomplete, "EKSİK VERİ", "INCOMPLETE"},
    {Say::unreadable, "OKUNAMADI", "UNREADABLE"},
    {Say::count_valid, "geçerli", "valid"},
    {Say::count_invalid, "geçersiz", "invalid"},
    {Say::count_review, "incelenmeli", "to review"},
    {Say::count_incomplete, "eksik veri", "incomplete"},
    {Say::count_unreadable, "okunamadı", "unreadable"},
    {Say::error, "hata", "error"},
    {Say::review_finding, "inceleme", "review"},
    {Say::warning, "uyarı", "warning"},
    {Say::info, "bilgi", "info"},
    {Say::holds, "uygun", "holds"},
    {Say::violated, "aykırı", "violated"},
    {Say::undetermined, "denetlenemedi", "not decided"},
    {Say::not_applied, "bu rapora uygulanmaz", "does not apply to this report"},
    {Say::not_decided, "Denetlenemedi:", "Could not be decided:"},
    {Say::missing, "Eksik:", "Missing:"},
    {Say::not_computed, "Hesaplanamadı:", "Could not be computed:"},
    {Say::complete_data, "Eksik bilgileri tamamlayıp raporu yeniden denetleyin.", "Complete the missing data and check the report again."},
    {Say::correct_data, "Girilen değerleri düzeltip raporu yeniden denetleyin.", "Correct the values and check the report again."},
    {Say::give_history, "Kişinin önceki raporlarını verip (yoksa boş liste) raporu yeniden denetleyin.",
     "Give the person's earlier reports (an empty list when there are none) and check the report again."},
    {Say::no_issue_date, "Raporun düzenlendiği tarih yok; hangi kuralların geçerli olduğu belirlenemiyor.",
     "The report has no day of issue, so it is not known which rules apply."},
    {Say::give_issue_date, "Raporun düzenlendiği tarihi girip yeniden denetleyin.", "Enter the day of issue and check the report again."},
    {Say::no_rule_applied, "Bu rapor türü için o tarihte yürürlükte olan kural yok; rapor denetlenmedi.",
     "No rule for this type of report was in force on that day: the report was not checked."},
    {Say::examine_by_hand, "Raporu mevzuata göre elle inceleyin.", "Examine the report by hand."},
    {Say::later_invalidated,
     "Bu rapor kaydedilirse, kişinin daha sonraki tarihli ve kayıtlı bir raporu kurala aykırı duruma düşer.",
     "With this report recorded, a report of the person that is issued later and recorded already would break a rule."},
    {Say::look_at_later, "Süreyi kısaltın, hastayı sağlık kuruluna yönlendirin ya da sonraki raporu geri çekin.",
     "Shorten it, refer the patient to a health board, or withdraw the later report."},
    {Say::recorded, "Kaydedildi; kişinin {} kaydı var", "Recorded; the person has {} entries"},
    {Say::already_recorded, "Daha önce kaydedilmişti; kişinin {} kaydı var", "Recorded already; the person has {} entries"},
    {Say::not_recorded, "Kaydedilmedi; karar kişinin {} kaydına dayanıyor", "Not recorded; the decision rests on the person's {} entries"},
    {Say::no_finding, "Uygulanan kurallara aykırılık bulunmadı.", "Nothing was found against the rules applied."},
    {Say::missing_data, "eksik veri", "missing data"},
    {Say::contributing, "Hesaba katılan önceki raporlar:", "Earlier reports that count:"},
    {Say::one_day, "{} gün", "{} day"},
    {Say::days, "{} gün", "{} days"},
    {Say::total, "toplam {} gün", "{} days together"},
    {Say::applied, "uygulanan:", "applied:"},
    {Say::rules_not_applied, "o gün yürürlükte olmayan:", "not in force on that day:"},
    {Say::rules_of, "{} tarihindeki kurallar", "rules of {}"},
    {Say::complete_these, "Şu bilgileri tamamlayıp raporu yeniden denetleyin:", "Complete these data and check the report again:"},
    {Say::open_clauses, "denetlenemeyen maddeler:", "clauses that could not be checked:"},
    {Say::rule_files, "{} kural dosyası", "rule files: {}"},
    {Say::line, "satır {}", "line {}"},
    {Say::at, "satır {}, sütun {}", "line {}, column {}"},
    {Say::summary, "{} rapor", "{} reports"},
    {Say::outcome, "Sonuç:", "Outcome:"},
    {Say::when, "Koşul:", "When:"},
    {Say::require, "Gereken:", "Required:"},
    {Say::unless, "İstisna:", "Unless:"},
    {Say::allowed_by, "İstisna geçerli:", "Allowed by"},
    {Say::always, "Her raporda uygulanır.", "Applies always."},
    {Say::not_in_force, "Kural o gün yürürlükte değil.", "The rule was not in force on that day."},
    {Say::elements, "{} öğe", "{} elements"},
    {Say::hidden, "(kimlik bilgisi, gösterilmez)", "(identifies the person, not shown)"},
    {Say::absent, "(yok)", "(absent)"},
    {Say::all_of, "hepsi:", "all of:"},
    {Say::any_of, "en az biri:", "at least one of:"},
    {Say::none_of, "şu değil:", "not:"},
    {Say::place, "rapordaki yeri:", "its place in the report:"},
    {Say::place_of_history, "raporun yanında: {\"report\": {…}, \"history\": […]}; önceki rapor yoksa \"history\": []",
     "beside the report: {\"report\": {…}, \"history\": […]}; \"history\": [] when there is none"},
    {Say::place_of_parameter, "kural kitabında: bu değer o gün için verilmemiş", "in the rulebook: it has no value on that day"},
    {Say::at_most_days, "EN ÇOK {} GÜN", "AT MOST {} DAYS"},
    {Say::at_most_one_day, "EN ÇOK {} GÜN", "AT MOST {} DAY"},
    {Say::no_day, "HİÇ VERİLEMEZ", "NONE MAY BE GIVEN"},
    {Say::no_limit, "SINIR YOK", "NO LIMIT"},
    {Say::limit_not_applied, "UYGULANMAZ", "DOES NOT APPLY"},
    {Say::limit_days, "{} günü başlayan istirahati tek hekim en çok {} verebilir; son gün {}.",
     "A single physician may give a rest beginning on {} for at most {}, to {}."},
    {Say::limit_no_day, "{} günü başlayan bir istirahati tek hekim hiç veremez.", "A single physician may give no rest beginning on {}."},
    {Say::limit_unlimited, "{} günü başlayan istirahati {} güne kadar durduran bir hata kuralı yok.",
     "No rule of severity error stops a rest beginning on {} up to {} days."},
    {Say::limit_incomplete, "Tek hekimin kaç gün verebileceği söylenemez: gereken bilgi eksik.",
     "How many days a single physician may give cannot be said: data is missing."},
    {Say::limit_asked_days, "Raporda yazılı gün sayısı bir istirahat süresi olamaz: en az 1 olmalı.",
     "The number of days that the report says is no length of a rest: it must be at least 1."},
    {Say::limit_no_rules, "O gün istirahat süresini sınırlayan kuralların hiçbiri yürürlükte değil; bu, sınır yok demek değildir.",
     "None of the rules on the length of a rest was in force on that day; that does not mean that there is no limit."},
    {Say::limit_calendar, "İstirahat, tarihlerin sonuncusu olan 31.12.9999'u aşar; tarihi düzeltin.",
     "The rest would go beyond the last day there is, 9999-12-31: correct the date."},
    {Say::limit_unsaid, "Tek hekimin kaç gün verebileceği söylenemez.", "How many days a single physician may give cannot be said."},
    {Say::limit_board, "Rapor tek hekim raporu değil: tek hekimlerin gün sınırları (M6/7, M6/8) ona uygulanmaz, günleri kırk güne sayılmaz.",
     "This is no single physician's report: the limits of M6/7 and M6/8 do not apply to it and its days do not count to the forty."},
    {Say::limit_other_type, "Bu bir istirahat raporu değil.", "This is no rest report."},
    {Say::asked_within, "Raporda {} yazılı; sınırın içinde.", "The report says {}, which is within the limit."},
    {Say::asked_over, "Raporda {} yazılı; {} fazla.", "The report says {}, {} too many."},
    {Say::day_stopped, "{}. günü durduran", "what stops day {}"},
    {Say::from_day, "{}. günden başlayarak", "from day {} on"},
    {Say::other_errors, "Raporun süresine bağlı olmayan hata ya da eksikleri: {} ({}); 'saglikrapor check' gösterir.",
     "Errors or gaps of the report that do not hang on its length: {} ({}); 'saglikrapor check' shows them."},
    {Say::year_days, "{}: tek hekimlerce {} verilmiş, {} sınırından {} kalıyor.",
     "{}: {} given by single physicians, of {} a year {} left."},
    {Say::year_days_twice, "{}: tek hekimlerce düzenlenme yılına göre {}, gün gün sayınca {} verilmiş; {} sınırından {} kalıyor.",
     "{}: given by single physicians {} by year of issue, {} counted day by day; of {} a year {} left."},
    {Say::first_day, "ilk gün", "first day"},
    {Say::longest, "en çok", "at most"},
    {Say::stopped_by, "durduran", "stopped by"},
    {Say::more_from, "Daha uzunu {} gününden başlayarak verilebilir ({}).", "A longer one may begin on {} ({})."},
    {Say::no_more, "{} gününe kadar daha uzunu verilemez.", "Up to {} none may be longer."},
    {Say::sign_used, "verilmiş", "given"},
    {Say::sign_asked, "bu rapor", "this report"},
    {Say::sign_more, "daha verilebilir", "could be given"},
    {Say::sign_twice, "çakışan gün", "days given twice"},
    {Say::sign_over, "sınırı aşan", "past the limit"},
    {Say::sign_limit, "yılın sınırı", "the year's limit"},
    {Say::clause, "Madde:", "Clause:"},
    {Say::see, "Ayrıca:", "See:"},
    {Say::reports, "Rapor türleri:", "Reports:"},
    {Say::severity, "Ağırlık:", "Severity:"},
    {Say::in_force, "Yürürlük:", "In force:"},
    {Say::since, "{} tarihinden itibaren", "from {}"},
    {Say::until, "{} tarihine kadar", "until {}"},
    {Say::parameter, "Parametre:", "Parameter:"},
    {Say::message, "İleti:", "Message:"},
    {Say::remedy, "Çözüm:", "Remedy:"},
    {Say::examples, "Örnekler:", "Examples:"},
    {Say::covered, "Karşılığı:", "Covered by:"},
    {Say::covered_rules, "kurallar", "rules"},
    {Say::covered_form, "rapor formatı", "form"},
    {Say::covered_definition, "tanım", "definition"},
    {Say::covered_procedure, "süreç", "procedure"},
    {Say::covered_not_decidable, "programla denetlenemez", "not decidable by a program"},
    {Say::covered_planned, "henüz karşılanmadı", "not covered yet"},
});
static_assert(say_rows.size() == static_cast<std::size_t>(Say::count_));
static_assert([] {
    for (std::size_t i = 0; i < say_rows.size(); ++i)
        if (say_rows[i].what != static_cast<Say>(i)) return false;
    return true;
}(), "the rows stand in the order of Say");

}  // namespace

std::string_view say(Say what, Language language) {
    const SayRow& row = say_rows[static_cast<std::size_t>(what)];
    return language == Language::tr ? row.tr : row.en;
}

Say word_for(Verdict verdict) {
    switch (verdict) {
        case Verdict::valid: return Say::valid;
        case Verdict::invalid: return Say::invalid;
        case Verdict::review: return Say::review;
        case Verdict::incomplete: return Say::incomplete;
    }
    return Say::review;
}

Say word_for(Severity severity) {
    switch (severity) {
        case Severity::error: return Say::error;
        case Severity::review: return Say::review_finding;
        case Severity::warning: return Say::warning;
        case Severity::info: return Say::info;
    }
    return Say::info;
}

Say word_for(Outcome outcome) {
    switch (outcome) {
        case Outcome::holds: return Say::holds;
        case Outcome::violated: return Say::violated;
        case Outcome::undetermined: return Say::undetermined;
        case Outcome::not_applied: return Say::not_applied;
    }
    return Say::not_applied;
}

Say word_for(LimitRemark remark) {
    switch (remark) {
        case LimitRemark::asked_days: return Say::limit_asked_days;
        case LimitRemark::no_rules: return Say::limit_no_rules;
        case LimitRemark::calendar: return Say::limit_calendar;
    }
    return Say::limit_no_rules;
}

std::string_view fault_words(cel::Fault fault, Language language) {
    if (language == Language::en) return fault == cel::Fault::none ? "" : cel::describe(fault);
    switch (fault) {
        case cel::Fault::none: return "";
        case cel::Fault::overflow: return "sayı taşıyor";
        case cel::Fault::division_by_zero: return "sıfıra bölme";
        case cel::Fault::no_such_key: return "tabloda karşılığı yok";
        case cel::Fault::index_out_of_range: return "listede o sırada öğe yok";
        case cel::Fault::conversion: return "metin beklenen türe çevrilemiyor";
        case cel::Fault::argument: return "değer kabul edilen aralığın dışında";
        case cel::Fault::time_range: return "tarih gösterilebilen aralığın dışında";
        case cel::Fault::unknown_holidays: return "o yılın resmî tatilleri tabloda yok";
        case cel::Fault::repeated_key: return "aynı anahtar iki kez geçiyor";
        case cel::Fault::limit: return "hesap sınırı aşıldı";
    }
    return "";
}

std::string_view coverage_words(Coverage coverage, Language language) {
    switch (coverage) {
        case Coverage::rules: return say(Say::covered_rules, language);
        case Coverage::form: return say(Say::covered_form, language);
        case Coverage::definition: return say(Say::covered_definition, language);
        case Coverage::procedure: return say(Say::covered_procedure, language);
        case Coverage::not_decidable: return say(Say::covered_not_decidable, language);
        case Coverage::planned: return say(Say::covered_planned, language);
    }
    return "";
}

}  // namespace saglikrapor::render
