// Random codes and texts for the members that rules look into: what perturb leaves alone, because it changes no strings.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/report/report.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

#include "random.hpp"

namespace bench {

class Words {
public:
    /// The codes and classes of the rulebook's tables, and some that are in none.
    explicit Words(const saglikrapor::Rulebook& rulebook) {
        for (const saglikrapor::Table& table : rulebook.tables) {
            if (table.name == "driver_codes") add_keys(table, codes_);
            if (table.name == "licence_classes") add_keys(table, classes_);
            if (table.name == "authorised_providers") add_keys(table, providers_);
        }
        codes_.insert(codes_.end(), {"", "1.01", "01.03", "42.02", "104", "10.02 ", "20.07(300N)", " 40.01 (140N)", "103.02(x"});
        classes_.insert(classes_.end(), {"", "H", "E", "b"});
        for (std::string& key : providers_) key.erase(0, key.find(':') + 1);
    }

    void change(saglikrapor::DriverReport& report, Random& random) const {
        if (report.requested_class && random.percent(30)) report.requested_class = one_of(classes_, random);
        if (report.part_two) {
            change(report.part_two->codes, codes_, random);
            change(report.part_two->licence_classes, classes_, random);
            if (report.part_two->text || random.percent(20)) report.part_two->text = saglikrapor::FreeText(text(random));
        }
        if (report.part_three && report.part_three->codes)
            for (saglikrapor::DriverCode& code : *report.part_three->codes)
                if (code.code && random.percent(50)) code.code = one_of(codes_, random);
        if (report.part_four) {
            change(report.part_four->codes, codes_, random);
            change(report.part_four->licence_classes, classes_, random);
            if (report.part_four->text && random.percent(50)) report.part_four->text = saglikrapor::FreeText(text(random));
        }
        if (random.percent(10)) report.full_text = saglikrapor::FreeText(text(random));
    }

    template <class Report>
    void change(Report& report, Random& random) const {
        if constexpr (requires { report.decision_text; })
            if (report.decision_text && random.percent(50)) report.decision_text = saglikrapor::FreeText(random.percent(50) ? decision(random) : mandated_phrase(random));
        if constexpr (requires { report.referral; })
            if (report.referral && report.referral->purpose && random.percent(50))
                report.referral->purpose = saglikrapor::FreeText(random.percent(50) ? decision(random) : text(random));
        if constexpr (std::is_same_v<saglikrapor::DisabilityReport, Report>) {
            if (random.percent(50)) report.full_text = saglikrapor::FreeText(disability(random));
            if (random.percent(30)) report.explanation = saglikrapor::FreeText(disability(random));
        }
        if constexpr (std::is_base_of_v<saglikrapor::PoliceCommon, Report>) change_diagnoses(report, random);
        if constexpr (std::is_base_of_v<saglikrapor::MilitaryCommon, Report>)
            if (report.provider.code && random.percent(50)) report.provider.code = one_of(providers_, random);
    }

private:
    void change_diagnoses(saglikrapor::PoliceCommon& report, Random& random) const {
        static const std::vector<std::string> diagnoses = {"", " ", "J45", "M54.5", "H52.1"}, grades = {"", " ", "\u00a0", "A", "a.", "B", "D", "e"};
        const auto box = [&](auto& of) {
            change(of.diagnoses, diagnoses, random);
            change(of.grades, grades, random);
            if (of.text && random.percent(30)) of.text = saglikrapor::FreeText(decision(random));
        };
        if (report.diagnosis_box) box(*report.diagnosis_box);
        if (!report.examinations || random.percent(50)) return;
        for (saglikrapor::Examination& examination : *report.examinations) box(examination);
    }
    static void add_keys(const saglikrapor::Table& table, std::vector<std::string>& keys) {
        for (const saglikrapor::TableRow& row : table.rows) keys.push_back(row.cells.front()->text);
    }
    static const std::string& one_of(const std::vector<std::string>& words, Random& random) {
        return words[static_cast<std::size_t>(random.range(0, static_cast<int>(words.size()) - 1))];
    }
    static void change(std::optional<std::vector<std::string>>& list, const std::vector<std::string>& words, Random& random) {
        if (!list || !random.percent(50)) return;
        list->clear();
        for (int i = random.range(0, 3); i > 0; --i) list->push_back(one_of(words, random));
    }
    /// Pieces of which class and group names are made (M14/2), and of the two phrases that rules look for.
    static std::string text(Random& random) {
        static const std::vector<std::string> pieces = {
            " ", " ", " ", " ", "", ".", ",", "'", "’", ":", "(", "=", "\n", "1", "2", "12", "inci", "nci", "'nci", "birinci", "İkinci",
            "grup", "Grubu", "GRUP", "kan grubu", "Risk Grubu", "yaş grubu", "sınıf", "sinif", "SINIF", "SİNİF", "Sınıfı", "sınıfları", "sınıflarına",
            "B", "b", "DE", "de", "De", "CE", "c1e", "D1", "H", "h", "ş", "ü", "Ğ", "é", "x", "gözlük kullanmak kaydıyla", "GÖZLÜK KULLANMAK",
            "kaydıyla", "özel tertibat olmadan araç kullanabilir.", "sürücü olur", "ehliyet", "sürücü belgesi", "I", "II"};
        std::string made;
        for (int i = random.range(1, 6); i > 0; --i) made += one_of(pieces, random);
        return made;
    }

    /// Pieces of what a disability report must say and must not (M7/3).
    std::string disability(Random& random) const {
        static const std::vector<std::string> pieces = {
            " ", " ", " ", ". ", ".", ",", ";", "\n", "-", "/", "(", ":", "%", "2", "10", "103", "104", "250", "35.5", "10.02.2026", "10,02", "1'", "kod",
            "Kodu", "KOD", "kodlar", "no", "numaralı", "tertibat", "TERTİBAT", "vites", "otomatik vites", "kısıtlama kodu", "pedal", "arşiv ", "dosya no ",
            "hastane ", "saat ", "mg", "puan", "ehliyet", "Ehliyeti ", "EHLİYET", "sürücü ", "sürücü belgesi ", "Sürücü  belge", "sınıf", "Sınıfı ", "SINIF",
            "sınıfı araç", "B ", "b", "A", "C1E", "c1e ", "DE ", "de ", "okul ", "Child ", "memur", "sürücü olur", "sürücü olabilir", "olabilecek", "alamaz",
            "alabilir ", "verilemez", "araç", "taşıt", "araç kullanabilir", "kullanamaz", "kullanması uygun", "tercih", "şoförlük yap", "kullanması mümkün", "olmaya ", "araba ", "é", "ü",
            "Sadece hareket ettirici aksamda özel tertibatlı taşıt kullanması gerekir.", "özel tertibatlı araç kullanmasına ihtiyaç yoktur",
            "özel tertibatlı araç kullanabilir", "otomatik vitesli araç kullanması uygundur", "Sürekli olarak tekerlekli sandalye veya sedye kullanması gerekir"};
        std::string made;
        for (int i = random.range(1, 9); i > 0; --i) made += (random.percent(15) ? one_of(codes_, random) : one_of(pieces, random)) + (random.percent(60) ? " " : "");
        return made;
    }

    /// Pieces of decisions (M9, M18-M20).
    static std::string decision(Random& random) {
        static const std::vector<std::string> pieces = {
            " ", " ", " ", " ", "", ".", "-", "/", "\"", "\u00a0", "\n", "1", "Silahlı", "SİLAHLI", "silahli", "Özel", "ÖZEL ", "Güvenlik ",
            "güvenlik", "Görevlisi ", "GÖREVLİSİ", "Özel Güvenlik Görevlisi ", "Silahlı Özel Güvenlik Görevlisi ", "OLUR", "olur", "olurdu", "OLAMAZ",
            "olamaz", "olmaz", "veya", "ya da", "ya", "da", "engel ", "sakınca ", "uygun ", "değil", "SAĞLAM", "sağlam", "Sağlam değil", "bulunmadı", "giremez", "engel hâli vardır", "taşımamakta", "é", "x",
            "Nakdi Tazminat Tahakkukuna Esas", " Sağlık Kurulu Raporu", "tazminat"};
        std::string made;
        for (int i = random.range(1, 6); i > 0; --i) made += one_of(pieces, random);
        return made;
    }

    /// "Özel Güvenlik Görevlisi OLUR / OLAMAZ", more or less.
    static std::string mandated_phrase(Random& random) {
        static const std::vector<std::string> gaps = {" ", " ", " ", "  ", "\u00a0", "\n", " \"", "\" ", "", "."}, outcomes = {"OLUR", "OLAMAZ", "olmaz", "Olur"},
                                              or_else = {"", "", "veya", "ya da", "YA  DA", "yada", "ya\u00a0da", "ve"};
        std::string made;
        for (const char* const word : {"Silahlı", "Özel", "Güvenlik", "Görevlisi"}) {
            if (word[0] == 'S' ? random.percent(50) : random.percent(3)) continue;
            made += word + (random.percent(70) ? " " : one_of(gaps, random));
        }
        made += one_of(outcomes, random);
        if (random.percent(50)) made += one_of(gaps, random) + one_of(or_else, random) + one_of(gaps, random) + one_of(outcomes, random);
        return random.percent(80) ? made : made + "du";
    }

    std::vector<std::string> codes_, classes_, providers_;
};

}  // namespace bench
