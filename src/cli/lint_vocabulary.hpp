// Whether the vocabulary has words for everything in the report model, and for nothing else.
#pragma once

#include <saglikrapor/base/diagnostic.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

namespace saglikrapor::cli {

/// Warnings rulebook.lint.unworded and rulebook.lint.unknown-word.
[[nodiscard]] Diagnostics lint_vocabulary(const Vocabulary& vocabulary);

}  // namespace saglikrapor::cli
