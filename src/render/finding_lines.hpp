// Pieces of text that more than one document shows. Private to the text renderers.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/decision/decision.hpp>
#include <saglikrapor/render/words.hpp>

#include "render/lines.hpp"

namespace saglikrapor::render {

/// "M6/7 · Yönerge m.6/7"; the rule's id when there is no clause.
[[nodiscard]] std::string clause_of(const Finding& finding, const Words& words);

/// "5 gün".
[[nodiscard]] std::string days_words(int days, Language language);

/// The earlier reports and their sum, indented.
void append_contributing(Lines& lines, const std::vector<Contribution>& contributing, Language language);

/// Engine, rulebook, day of the rules: one line.
void append_receipt_line(Lines& lines, const Receipt& receipt, Language language);

}  // namespace saglikrapor::render
