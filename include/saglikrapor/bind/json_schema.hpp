// The report model in writing, out of the same descriptions that the binding uses: JSON Schema and docs/report-model.md.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <saglikrapor/value/schema.hpp>

namespace saglikrapor {

/// What the descriptions do not know: a sentence for each thing, from the glossary. Any function may be missing, and any
/// may give an empty text, which is left out.
struct SchemaTexts {
    /// Of a member.
    std::function<std::string(const StructInfo&, const FieldInfo&)> field{};
    /// Of a structure.
    std::function<std::string(const StructInfo&)> structure{};
    /// Of an enumerator.
    std::function<std::string(const EnumInfo&, std::string_view enumerator)> enumerator{};
};

/// JSON Schema (draft 2020-12) of one struct; of a report also with its `type`. It accepts what CaseReader accepts and
/// little more: days that no calendar has, integers out of range or written as 10.0, keys given twice. Members that
/// identify a person carry "x-identifying": true. Ends with a line feed.
[[nodiscard]] std::string json_schema(const StructInfo& info, const SchemaTexts& texts = {});

/// JSON Schema of a case with a report of any type.
[[nodiscard]] std::string case_schema(const SchemaTexts& texts = {});

/// The tables of docs/report-model.md: the case, what all reports share, each report type, the structs, the enumerations.
[[nodiscard]] std::string report_model_markdown(const SchemaTexts& texts = {});

}  // namespace saglikrapor
