#include "render/summary_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace saglikrapor::render {
namespace {

struct HeadRow {
    Head what;
    std::string_view tr;
    std::string_view en;
};

constexpr std::array head_rows = std::to_array<HeadRow>({
    {Head::title, "Sağlık raporu denetimi", "Check of health reports"},
    {Head::reports, "rapor", "reports"},
    {Head::findings, "bulgu", "findings"},
    {Head::verdict, "Karar", "Verdict"},
    {Head::share, "Pay", "Share"},
    {Head::valid, "geçerli", "valid"},
    {Head::invalid, "geçersiz", "invalid"},
    {Head::review, "incelenmeli", "to review"},
    {Head::incomplete, "eksik veri", "incomplete"},
    {Head::unreadable, "okunamadı", "unreadable"},
    {Head::to_look_at, "geçerli değil", "not valid"},
    {Head::by_clause, "Maddelere göre bulgular", "Findings by clause"},
    {Head::by_rule, "Kurallara göre bulgular", "Findings by rule"},
    {Head::by_month, "Aylara göre", "By month"},
    {Head::by_provider, "Sağlık hizmeti sunucularına göre", "By provider"},
    {Head::by_type, "Rapor türlerine göre", "By report type"},
    {Head::by_fault, "Okunamayan raporlar", "Unreadable reports"},
    {Head::clause, "Madde", "Clause"},
    {Head::rule, "Kural", "Rule"},
    {Head::severity, "Önem", "Severity"},
    {Head::month, "Ay", "Month"},
    {Head::provider, "Sunucu kodu", "Provider code"},
    {Head::type, "Tür", "Type"},
    {Head::fault, "Hata kodu", "Code"},
    {Head::meaning, "Anlamı", "Meaning"},
    {Head::violated, "ihlal", "violated"},
    {Head::undetermined, "belirlenemedi", "undetermined"},
    {Head::no_month, "tarihi yok", "no date"},
    {Head::no_provider, "kodu verilmemiş", "no code given"},
    {Head::hidden_provider, "kodu gösterilmiyor", "code not shown"},
    {Head::other_providers, "diğerleri", "others"},
    {Head::clause_table, "Madde tablosu", "Clause table"},
    {Head::skip, "İçeriğe geç", "Skip to content"},
    {Head::nothing, "Hiç bulgu yok.", "No findings."},
    {Head::largest, "en çok bulgulu {}", "the {} with most findings"},
    {Head::rulebook, "Kural kitabı", "Rulebook"},
    {Head::made_by, "Hazırlayan", "Made by"},
    {Head::contents, "İçindekiler", "Contents"},
    {Head::broken_inputs, "sonuna kadar okunamayan girdi: sayılar eksik", "inputs that could not be read to their end: the counts lack them"},
    {Head::explain_verdicts,
     "Geçersiz: en az bir kural ihlal edilmiş. Eksik veri: bir kurala karar vermek için gereken bilgi yok. İncelenmeli: kararı bir insan "
     "vermeli.",
     "Invalid: at least one rule is violated. Incomplete: data that a rule needs is missing. To review: a person has to decide."},
    {Head::explain_outcomes,
     "İhlal: rapor kurala uymuyor. Belirlenemedi: gereken bilgi verilmediği için kurala karar verilemedi; bu, uygun sayılmaz.",
     "Violated: the report breaks the rule. Undetermined: data was missing, so the rule could not be decided; that is not a pass."},
    {Head::explain_privacy, "Bu sayfada kişilere ait hiçbir bilgi yoktur; sunucular kurum kodlarıyla gösterilir.",
     "This page holds nothing of any person; providers are shown by their institution code."},
    {Head::chart_clause, "Bulgu sayısı, maddeye göre", "Number of findings by clause"},
    {Head::chart_month, "Bulgu sayısı, raporun düzenlendiği aya göre", "Number of findings by the month the report was issued"},
    {Head::chart_provider, "Bulgu sayısı, sunucuya göre", "Number of findings by provider"},
    {Head::only_last_months, "çizimde son {} ay", "the last {} months are drawn"},
    {Head::reports_by_verdict, "Karara göre rapor sayısı ve bulgular", "Reports by verdict, and findings"},
});
static_assert(head_rows.size() == static_cast<std::size_t>(Head::count_));

constexpr bool in_order() {
    for (std::size_t i = 0; i < head_rows.size(); ++i)
        if (static_cast<std::size_t>(head_rows[i].what) != i) return false;
    return true;
}
static_assert(in_order());

}  // namespace

std::string_view head(Head what, Language language) {
    const HeadRow& row = head_rows[static_cast<std::size_t>(what)];
    return language == Language::tr ? row.tr : row.en;
}

std::string grouped(std::uint64_t number, Language language) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, language == Language::tr ? '.' : ',');
    return text;
}

std::string percent(std::uint64_t part, std::uint64_t whole, Language language) {
    if (whole == 0) return "–";
    std::string text = fmt::format("{:.1f}", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
    if (language == Language::en) return text + '%';
    std::replace(text.begin(), text.end(), '.', ',');
    return '%' + text;
}

}  // namespace saglikrapor::render
