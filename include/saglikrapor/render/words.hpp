// Values, members, types and clauses in the words people read. The vocabulary is the rulebook's; what it lacks is shown as it
// is written in rules.
#pragma once

#include <string>
#include <string_view>

#include <saglikrapor/base/date_time.hpp>
#include <saglikrapor/decision/value.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

namespace saglikrapor::program {
class Program;
}

namespace saglikrapor::render {

/// One language's words for one type of report. Holds references: a program outlives its words.
class Words {
public:
    /// Without a program everything is shown as it is written; with type index -1 members of `report` are.
    Words(const program::Program* program, std::int32_t type_index, Language language)
        : program_(program), type_index_(type_index), language_(language) {}

    /// Of all its words.
    [[nodiscard]] Language language() const { return language_; }

    /// "report.issuer.mode" → "raporu düzenleyen: tek hekim mi, kurul mu"; "param.x" → the parameter's title.
    [[nodiscard]] std::string member(std::string_view path) const;
    /// As a sentence shows it: 04.03.2026, 2,5, evet, tek hekim; lists joined with commas.
    void append(std::string& out, const Value& value) const;
    /// A value as a sentence writes it: dates as 4.3.2026, enumerators by their words in the vocabulary.
    [[nodiscard]] std::string value(const Value& value) const;
    /// "rest_leave" → "istirahat raporu".
    [[nodiscard]] std::string report_type(std::string_view name) const;
    /// "Yönerge m.6/7", "art. 6/7 of the directive". `set` is the rule set the citation stands in: it says whose clause one
    /// without a regulation is.
    [[nodiscard]] std::string citation(const Citation& citation, std::string_view set = {}) const;

private:
    /// The vocabulary's words for "IssuerMode.single", or null.
    [[nodiscard]] const std::string* look_up(std::string_view key) const;
    [[nodiscard]] Type root(std::string_view name) const;

    const program::Program* program_;
    std::int32_t type_index_;
    Language language_;
};

/// 04.03.2026 in Turkish, 2026-03-04 in English.
[[nodiscard]] std::string date_words(Date day, Language language);

}  // namespace saglikrapor::render
