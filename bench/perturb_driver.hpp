// Random codes, licence classes and texts for a driver report: what perturb leaves alone, because it changes no strings.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/report/driver.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

#include "random.hpp"

namespace bench {

class DriverWords {
public:
    /// The codes and classes of the rulebook's tables, and some that are in none.
    explicit DriverWords(const saglikrapor::Rulebook& rulebook) {
        for (const saglikrapor::Table& table : rulebook.tables) {
            if (table.name == "driver_codes") add_keys(table, codes_);
            if (table.name == "licence_classes") add_keys(table, classes_);
        }
        codes_.insert(codes_.end(), {"", "1.01", "01.03", "42.02", "104", "10.02 ", "20.07(300N)", " 40.01 (140N)", "103.02(x"});
        classes_.insert(classes_.end(), {"", "H", "E", "b"});
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

private:
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
            "kaydıyla", "özel tertibat olmadan araç kullanabilir.", "sürücü olur"};
        std::string made;
        for (int i = random.range(1, 6); i > 0; --i) made += one_of(pieces, random);
        return made;
    }

    std::vector<std::string> codes_, classes_;
};

}  // namespace bench
