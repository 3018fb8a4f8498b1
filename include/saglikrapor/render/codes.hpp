// Every diagnostic code of the project and when it occurs: the one list, from which docs/errors.md is made.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <saglikrapor/base/diagnostic.hpp>
#include <saglikrapor/rulebook/citation.hpp>

namespace saglikrapor::render {

/// A diagnostic code and what it means: a row of docs/errors.md.
struct CodeMeaning {
    std::string_view code;  ///< "input.missing"
    std::string_view en;    ///< when it occurs
    std::string_view tr;    ///< only of those that doctors may see: input.*, engine.*, and history.* but for imports and verify
};

/// In order of the code.
[[nodiscard]] std::span<const CodeMeaning> code_meanings();
/// Null for a code that is not in the list.
[[nodiscard]] const CodeMeaning* meaning_of(std::string_view code);

/// One sentence on an input's fault: the diagnostic's own in English, the code's meaning in Turkish.
[[nodiscard]] std::string sentence_for(const Diagnostic& diagnostic, Language language);
[[nodiscard]] std::string hint_for(const Diagnostic& diagnostic, Language language);

/// docs/errors.md.
[[nodiscard]] std::string errors_markdown();

}  // namespace saglikrapor::render
