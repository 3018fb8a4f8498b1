#include "cli/lint_vocabulary.hpp"

#include <set>
#include <string>

#include <fmt/format.h>

#include <saglikrapor/bind/describe.hpp>
#include <saglikrapor/bind/report_schema.hpp>

namespace saglikrapor::cli {
namespace {

/// All keys that the model asks words for: "Struct.member", "Enum.name".
class Keys {
public:
    Keys() {
        add(struct_info<ReportCommon>());
        for (const ReportType type : report_types()) add(report_schema(type));
        add(earlier_report_schema());
        add(enum_info<ReportType>());
    }

    [[nodiscard]] const std::set<std::string, std::less<>>& all() const { return keys_; }

private:
    void add(const EnumInfo& info) {
        for (const std::string& name : info.enumerators) keys_.insert(info.name + '.' + name);
    }

    void add(const StructInfo& info) {
        if (!seen_.insert(&info).second) return;
        const StructInfo& common = struct_info<ReportCommon>();
        for (const FieldInfo& field : info.fields) {
            const bool inherited = &info != &common && type_described_by(info) && common.find(field.name) != nullptr;
            keys_.insert((inherited ? common.name : info.name) + '.' + field.name);
            Type type = field.type;
            while (type.is(TypeKind::list) || type.is(TypeKind::map)) type = type.element();
            if (type.is(TypeKind::structure)) add(type.structure_info());
            if (type.is(TypeKind::enumeration)) add(type.enum_info());
        }
    }

    std::set<std::string, std::less<>> keys_;
    std::set<const StructInfo*> seen_;
};

Diagnostic warning(std::string code, std::string message, std::string hint) {
    Diagnostic d;
    d.code = std::move(code);
    d.level = DiagnosticLevel::warning;
    d.message = std::move(message);
    d.file = "vocabulary.yaml";
    d.hint = std::move(hint);
    return d;
}

}  // namespace

Diagnostics lint_vocabulary(const Vocabulary& vocabulary) {
    const Keys keys;
    Diagnostics found;
    for (const std::string& key : keys.all())
        if (!vocabulary.contains(key))
            found.push_back(warning("rulebook.lint.unworded", fmt::format("there are no words for '{}'", key), "messages would show it as it is written in rules"));
    const std::vector<std::string_view> known(keys.all().begin(), keys.all().end());
    for (const auto& [key, words] : vocabulary)
        if (!keys.all().contains(key))
            found.push_back(warning("rulebook.lint.unknown-word", fmt::format("the report model has no '{}'", key), did_you_mean(key, known)));
    return found;
}

}  // namespace saglikrapor::cli
