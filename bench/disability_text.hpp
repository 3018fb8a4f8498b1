// M7/3-b, M7/3-d by hand: what a disability report must not say, looked for in its texts.
#pragma once

#include <re2/re2.h>

#include "common_rules.hpp"
#include "decision_text.hpp"
#include "driver_codes.hpp"

namespace bench {

/// What the texts of a report say, each found in one of them at least.
struct ForbiddenWords {
    bool preference = false, preference_look_alike = false;
    bool licence_class = false, class_look_alike = false;
    bool equipment_code = false, code_look_alike = false;
    bool driver_ruling = false, driver_look_alike = false, vehicle_use = false;
};

// In sentences: letters are not folded there, because class letters are told by their case.
inline const RE2 class_after_licence(
    R"((?:(?i:ehl[iİıI]yet)|(?i:sürücü\s+belge))(?:[A-Za-zÀ-ɏ]*[\s:=“"]+|[^.,]{0,20}\()(?:C1E|D1E|A1|A2|B1|C1|D1|BE|CE|[ABCDFGHM])(?:$|[^A-Za-zÀ-ɏ0-9_]))");
inline const RE2 licence_class_word(
    R"((?:(?i:ehl[iİıI]yet)|(?i:sürücü\s+belge))[A-Za-zÀ-ɏ]*\s+(?i:s[iİıI]n[iİıI]f)[A-Za-zÀ-ɏ]*[\s:=(“"]*(?i:c1e|d1e|a1|a2|b1|c1|d1|be|ce|[abcdfghm])(?:$|[^A-Za-zÀ-ɏ0-9_]))");
inline const RE2 letter_and_class(
    R"((?:^|[^A-Za-zÀ-ɏ0-9_])(?:(?i:a1|a2|b1|c1|d1|be|ce|[abcdfghm])|DE)[\s"”’–-]*(?i:s[iİıI]n[iİıI]f))");
inline const RE2 trailer_class(R"((?:^|[^A-Za-zÀ-ɏ0-9_])(?i:c1e|d1e)[\s"”’–-]*(?i:s[iİıI]n[iİıI]f))");
inline const RE2 of_vehicles(R"((?i:ehl[iİıI]yet|sürücü|s[iİıI]n[iİıI]f[A-Za-zÀ-ɏ]*\s+(?:ara[çc]|taş[iİıI]t)))");
inline const RE2 of_other_classes(
    R"((?i:child|pugh|asia|weber|gustilo|garden|nyha|okul|öğren|öğret|eğ[iİıI]t|s[iİıI]n[iİıI]fla|memur|kadro|uzman|personel|sert[iİıI]f[iİıI]ka)|[0-9]\s*[-/]?\s*[a-dA-D]\s*(?i:s[iİıI]n[iİıI]f))");

inline const RE2 code_and_number(
    R"((?:^|[^A-Za-zÀ-ɏ])(?i:kod)(?:[ulanULAN][A-Za-zÀ-ɏ]*)?(?:[^A-Za-zÀ-ɏ.][^.]{0,15})?[^A-Za-zÀ-ɏ0-9.,](?:[1-9][0-9]{2}(?:$|[^0-9])|[0-9]{2}[.,][0-9]{2}(?:$|[^0-9.]|[.](?:$|[^0-9]))))");
inline const RE2 number_and_code(
    R"((?:^|[^A-Za-zÀ-ɏ0-9.,])(?:[1-9][0-9]{2}|[0-9]{2}[.,][0-9]{2})(?:\s+(?:no\S{0,4}|numaralı))?\s*(?i:kod)(?:$|[^A-Za-zÀ-ɏ]|[ulanULAN]))");
inline const RE2 code_and_table_number(
    R"((?:^|[,:(–-])\s*(?i:kod)(?:[ulanULAN][A-Za-zÀ-ɏ]*)?(?:[^A-Za-zÀ-ɏ.][^.]{0,15})?[^A-Za-zÀ-ɏ0-9.,](?:10[1-3](?:$|[^0-9])|[0-9]{2}[.,][0-9]{2}(?:$|[^0-9.]|[.](?:$|[^0-9]))))");
inline const RE2 table_number_and_code(
    R"((?:^|[^A-Za-zÀ-ɏ0-9.,])(?:10[1-3]|[0-9]{2}[.,][0-9]{2})(?:\s+(?:no\S{0,4}|numaralı))?\s*(?i:kod)(?:$|[^A-Za-zÀ-ɏ]|[ulanULAN]))");
inline const RE2 code_and_three_digits(
    R"((?:^|[^A-Za-zÀ-ɏ])(?i:kod)(?:[ulanULAN][A-Za-zÀ-ɏ]*)?(?:[^A-Za-zÀ-ɏ.][^.]{0,15})?[^A-Za-zÀ-ɏ0-9.,](?:[1-9][0-9]{2}(?:$|[^0-9])))");
inline const RE2 three_digits_and_code(R"((?:^|[^A-Za-zÀ-ɏ0-9.,])[1-9][0-9]{2}(?:\s+(?:no\S{0,4}|numaralı))?\s*(?i:kod)(?:$|[^A-Za-zÀ-ɏ]|[ulanULAN]))");
inline const RE2 of_restrictions(R"((?i:tert[iİıI]bat|kıs[iİıI]tlama\s+kod))");
inline const RE2 of_equipment(R"((?i:tert[iİıI]bat|v[iİıI]tes))");
inline const RE2 of_driving(
    R"((?i:tert[iİıI]bat|v[iİıI]tes|debr[iİıI]yaj|d[iİıI]reks[iİıI]yon|pedal|sürücü|ehl[iİıI]yet|kıs[iİıI]tlama\s*(?::|kod)))");
inline const RE2 of_other_codes(
    R"((?i:arş[iİıI]v|dosya|protokol|tan[iİıI]|icd|kurum|hastane|kl[iİıI]n[iİıI]k|s[iİıI]c[iİıI]l|k[iİıI]ml[iİıI]k|bölge|renk|sut|[iİıI]şlem|barkod|posta|telefon|b[iİıI]r[iİıI]m|kadro|unvan|meslek|ürün|malzeme|c[iİıI]haz|[iİıI]laç|rapor|hasta|tes[iİıI]s|doğrulama)[A-Za-zÀ-ɏ]*\s+(?:no[A-Za-zÀ-ɏ]*\s+)?(?i:kod))");
inline const RE2 measure(
    R"((?i:saat|yüzde|hba1c|balthazard)|%|[0-9]\s*(?i:mg|g/|ng|ml|mmol|cm|mm|kg|u/|db|diyoptri|dioptri|puan|litre)|[0-9]{2}[.][0-9]{2}\s*[–-]\s*[0-9]{2}[.][0-9]{2}[.])");

// In folded texts.
inline const RE2 rules_on_driving(
    R"(sürücü\s+ol(?:ur(?:$|[^A-Za-zÀ-ɏ])|abilir|amaz|ması\s+uygun)|(?:ehliyet|sürücü\s+belges)[A-Za-zÀ-ɏ]*\s+al(?:abilir|amaz|ması\s+uygun)|(?:ara[çc]|taşıt|otomobil)[A-Za-zÀ-ɏ]*\s+kullanamaz)");
inline const RE2 nearly_rules_on_driving(
    R"((?:sürücülük|şoförlük)\s+yap|sürücülüğ[A-Za-zÀ-ɏ]*\s+(?:engel|uygun|elverişli)|(?:sürücü|şoför)\s+ol(?:abilec|amay|masın|maya\s|ması\s+(?:sakınca|mümkün))|şoför\s+ol(?:amaz|abilir|ur(?:$|[^A-Za-zÀ-ɏ]))|(?:ehliyet|sürücü\s+belges)[A-Za-zÀ-ɏ]*\s+(?:veril|kullan|almasın)|(?:ara[çc]|araba|taşıt|otomobil)[A-Za-zÀ-ɏ]*\s+(?:süremez|sürebilir|kullanma(?:sı|sına|sında|ya)\s+(?:tıbben\s+)?(?:sakınca|engel|mümkün|elverişli))|araba[A-Za-zÀ-ɏ]*\s+kullan(?:amaz|abilir))");
inline const RE2 lets_use_vehicle(R"((?:ara[çc]|taşıt)[A-Za-zÀ-ɏ]*\s+(?:kullanabilir|kullanması\s+uygun))");
inline const RE2 prefers(R"((ara[çc]|taşıt|otomatik vites|özel tertibat)[^.]{0,60}(kullanabilir|kullanması uygun|tercih|öneril|tavsiye))");

[[nodiscard]] inline bool says(std::string_view text, const RE2& words) { return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), words); }

/// One of the letters, small or capital.
[[nodiscard]] inline bool has_letter(std::string_view text, char small, char capital) {
    return text.find(small) != std::string_view::npos || text.find(capital) != std::string_view::npos;
}

/// A code of the table with a point in it, standing by itself: "10.02" but not "10.02.2026", "110.02" or "10.02/1".
[[nodiscard]] inline bool has_table_code(std::string_view text) {
    const auto is_number = [](char32_t c) {
        return (c >= '0' && c <= '9') || c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0xBC && c <= 0xBE);
    };
    bool bound = true;  // nothing before that the number could belong to
    while (!text.empty()) {
        const CodePoint next = first_code(text);
        if (bound && is_number(next.code)) {
            const std::size_t point = text.find_first_not_of("0123456789");
            if (point != std::string_view::npos && text[point] == '.' && text.size() >= point + 3) {
                std::string_view after = text.substr(point + 3);
                if (!after.empty() && after[0] == '.') after.remove_prefix(1);
                if (find_code(text.substr(0, point + 3)) && (after.empty() || !is_number(first_code(after).code))) return true;
            }
        }
        bound = !is_letter(next.code) && !is_number(next.code) && next.code != '.' && next.code != ',' && next.code != '/' && next.code != '%';
        text.remove_prefix(next.bytes);
    }
    return false;
}

inline void read_sentence(std::string_view sentence, ForbiddenWords& found) {
    if (has_letter(sentence, 'f', 'F') && says(sentence, letter_and_class)) {
        if (says(sentence, of_vehicles)) found.licence_class = true;
        else if (!says(sentence, of_other_classes)) found.class_look_alike = true;
    }
    if (!found.licence_class && (has_letter(sentence, 'f', 'F') || has_letter(sentence, 'h', 'H') || has_letter(sentence, 'g', 'G')))
        found.licence_class = says(sentence, class_after_licence) || says(sentence, licence_class_word) || says(sentence, trailer_class);

    if (sentence.find_first_of("0123456789") == std::string_view::npos) return;
    const bool driving = says(sentence, of_driving), code = has_letter(sentence, 'k', 'K');
    const bool table_code = has_table_code(sentence), other_code = code && says(sentence, of_other_codes);
    if (code && (says(sentence, code_and_number) || says(sentence, number_and_code)) &&
        (says(sentence, of_restrictions) ||
         (!other_code && (driving || says(sentence, code_and_table_number) || says(sentence, table_number_and_code)))))
        found.equipment_code = true;
    if (table_code && (says(sentence, of_equipment) || (driving && !says(sentence, measure)))) found.equipment_code = true;
    if (driving || other_code) return;
    if (code && (says(sentence, code_and_three_digits) || says(sentence, three_digits_and_code))) found.code_look_alike = true;
    if (table_code && !says(sentence, measure)) found.code_look_alike = true;
}

inline void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
}

/// `otv`: the report may be for the tax exemption, so that statements of preference matter.
inline void read_text(std::string_view text, bool otv, ForbiddenWords& found) {
    for (std::string_view rest = text; !rest.empty();) {
        std::size_t end = 0;
        while (end < rest.size() && rest[end] != '\n' && rest[end] != ';' && !(rest[end] == '.' && end + 1 < rest.size() && rest[end + 1] == ' ')) ++end;
        read_sentence(rest.substr(0, end), found);
        rest.remove_prefix(std::min(rest.size(), end + (end < rest.size() && rest[end] == '.' ? 2 : 1)));
    }
    std::string folded = sr::fold_turkish(text);
    found.driver_ruling = found.driver_ruling || says(folded, rules_on_driving);
    found.driver_look_alike = found.driver_look_alike || says(folded, nearly_rules_on_driving);
    found.vehicle_use = found.vehicle_use || says(folded, lets_use_vehicle);
    if (!otv) return;
    for (const char* const phrase : {"özel tertibatlı araç kullanabilir", "otomatik vitesli araç kullanabilir", "otomatik vitesli araç kullanması uygundur"})
        found.preference = found.preference || sr::contains_phrase(text, phrase);
    replace_all(folded, "\n", " ");
    replace_all(folded, "  ", " ");
    for (const char* const known : {"sadece hareket ettirici aksamda özel tertibatlı taşıt kullanması gerekir", "özel tertibatlı araç kullanmasına ihtiyaç yoktur",
                                    "özel tertibatlı araç kullanabilir", "otomatik vitesli araç kullanabilir", "otomatik vitesli araç kullanması uygundur"})
        replace_all(folded, known, ".");
    found.preference_look_alike = found.preference_look_alike || says(folded, prefers);
}

}  // namespace bench
