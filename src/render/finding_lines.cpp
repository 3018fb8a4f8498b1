#include "render/finding_lines.hpp"

#include <fmt/format.h>

#include <saglikrapor/program/program.hpp>

#include "render/messages.hpp"

namespace saglikrapor::render {

std::string clause_of(const Finding& finding, const Words& words) {
    if (finding.clause.empty() || finding.program == nullptr || finding.type_index < 0 || finding.rule_index < 0)
        return finding.clause.empty() ? finding.rule : finding.clause;
    const auto& type = finding.program->type(static_cast<std::size_t>(finding.type_index));
    const Rule& rule = finding.program->rulebook().rules[type.rules[static_cast<std::size_t>(finding.rule_index)].rule];
    return finding.clause + " · " + words.citation(rule.clause, rule.set);
}

std::string days_words(int days, Language language) { return fmt::format(fmt::runtime(say(days == 1 ? Say::one_day : Say::days, language)), days); }

void append_contributing(Lines& lines, const std::vector<Contribution>& contributing, Language language) {
    lines.paragraph(4, say(Say::contributing, language));
    std::int64_t sum = 0;
    for (const Contribution& earlier : contributing) {
        std::string text = earlier.id;
        const auto& day = earlier.starts_on ? earlier.starts_on : earlier.issued_on;
        if (day) text += " · " + date_words(*day, language);
        if (earlier.days) text += " · " + days_words(*earlier.days, language);
        sum += earlier.days.value_or(0);
        lines.paragraph(8, "      • ", Colour::none, text);
    }
    lines.paragraph(6, fmt::format(fmt::runtime(say(Say::total, language)), sum));
}

void append_receipt_line(Lines& lines, const Receipt& receipt, Language language) {
    std::string text = fmt::format("saglikrapor {} · {} {} · {}", receipt.engine, receipt.rulebook, receipt.version,
                                   std::string_view(receipt.sha256).substr(0, 12));
    if (receipt.as_of) text += " · " + fmt::format(fmt::runtime(say(Say::rules_of, language)), date_words(*receipt.as_of, language));
    if (!receipt.input_sha256.empty()) text += " · " + receipt.input_sha256.substr(0, 12);
    lines.paragraph(4, "  ", Colour::none, text);
}

}  // namespace saglikrapor::render
