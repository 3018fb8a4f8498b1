// The vocabulary's words as the sentences of schemas and of docs/report-model.md.
#pragma once

#include <saglikrapor/bind/json_schema.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

namespace saglikrapor::cli {

/// Refers to `vocabulary`, which must outlive it.
[[nodiscard]] SchemaTexts schema_texts(const Vocabulary& vocabulary, Language language);

}  // namespace saglikrapor::cli
