#include "cli/schema_texts.hpp"

#include <saglikrapor/bind/report_schema.hpp>

namespace saglikrapor::cli {
namespace {

std::string look_up(const Vocabulary& vocabulary, std::string_view owner, std::string_view name, Language language) {
    const auto found = vocabulary.find(std::string(owner) + '.' + std::string(name));
    return found == vocabulary.end() ? std::string{} : found->second.in(language);
}

}  // namespace

SchemaTexts schema_texts(const Vocabulary& vocabulary, Language language) {
    SchemaTexts texts;
    texts.field = [&vocabulary, language](const StructInfo& info, const FieldInfo& field) {
        std::string words = look_up(vocabulary, info.name, field.name, language);
        if (words.empty() && type_described_by(info)) words = look_up(vocabulary, "ReportCommon", field.name, language);
        return words;
    };
    texts.enumerator = [&vocabulary, language](const EnumInfo& info, std::string_view enumerator) {
        return look_up(vocabulary, info.name, enumerator, language);
    };
    return texts;
}

}  // namespace saglikrapor::cli
