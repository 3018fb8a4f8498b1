#include <saglikrapor/bind/json_schema.hpp>

#include <optional>

#include <fmt/format.h>

#include <saglikrapor/bind/report_schema.hpp>

#include "bind/used_types.hpp"

namespace saglikrapor {
namespace {

constexpr std::string_view draft = "https://json-schema.org/draft/2020-12/schema";
constexpr std::string_view date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr std::string_view time_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$";

std::string in_quotes(std::string_view text) {
    std::string made = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') made += fmt::format("\\{}", c);
        else if (static_cast<unsigned char>(c) < 0x20) made += fmt::format("\\u{:04x}", static_cast<int>(c));
        else made += c;
    }
    return made + '"';
}

std::string list_in_quotes(const std::vector<std::string_view>& texts) {
    std::string made;
    for (const std::string_view text : texts) made += (made.empty() ? "" : ", ") + in_quotes(text);
    return '[' + made + ']';
}

std::string reference(const std::string& name) { return "\"$ref\": " + in_quotes("#/$defs/" + name); }

/// The inside of the braces for a value; `null` too when it may be absent.
std::string value_schema(Type type, bool may_be_null) {
    const auto simple = [&](std::string_view name) {
        return may_be_null ? fmt::format(R"("type": ["{}", "null"])", name) : fmt::format(R"("type": "{}")", name);
    };
    const auto named = [&](const std::string& name) {
        return may_be_null ? fmt::format(R"("anyOf": [{{{}}}, {{"type": "null"}}])", reference(name)) : reference(name);
    };
    switch (type.kind()) {
        case TypeKind::boolean: return simple("boolean");
        case TypeKind::integer: return simple("integer");
        case TypeKind::real: return simple("number");
        case TypeKind::date: return simple("string") + R"(, "format": "date", "pattern": )" + in_quotes(date_pattern);
        case TypeKind::timestamp: return simple("string") + R"(, "pattern": )" + in_quotes(time_pattern);
        case TypeKind::enumeration: return named(type.enum_info().name);
        case TypeKind::structure: return named(type.structure_info().name);
        case TypeKind::list: return simple("array") + fmt::format(R"(, "items": {{{}}})", value_schema(type.element(), false));
        default: return simple("string");
    }
}

/// The pieces of one schema file, each indented as it stands there.
class Writer {
public:
    explicit Writer(const SchemaTexts& texts) : texts_(texts) {}

    /// The keywords of a struct, without the braces; `margin` is the white space before each line.
    std::string structure(const StructInfo& info, const std::string& margin) {
        used_.meet_members(info);
        std::vector<std::string_view> required;
        std::string properties;
        const auto property = [&](std::string_view name, const std::string& schema) {
            properties += fmt::format("{}\n{}  {}: {{{}}}", properties.empty() ? "" : ",", margin, in_quotes(name), schema);
        };
        if (const auto type = type_described_by(info)) {
            required.push_back("type");
            property("type", "\"const\": " + in_quotes(name_of(*type)));
        }
        for (const FieldInfo& field : info.fields) {
            if (field.required) required.push_back(field.name);
            const std::string mark = field.identifying ? ", \"x-identifying\": true" : "";
            const std::string text = texts_.field ? texts_.field(info, field) : "";
            property(field.name, value_schema(field.type, !field.required) + mark + description(text));
        }
        std::string made = margin + "\"type\": \"object\"";
        if (texts_.structure) made += description(texts_.structure(info));
        if (!required.empty()) made += fmt::format(",\n{}\"required\": {}", margin, list_in_quotes(required));
        return made + fmt::format(",\n{0}\"additionalProperties\": false,\n{0}\"properties\": {{{1}\n{0}}}", margin, properties);
    }

    /// `,"$defs": {…}` of all that has been used; empty when nothing has.
    std::string definitions() {
        std::string made;
        for (std::size_t i = 0; i < used_.size(); ++i) {
            const Type type = used_[i];
            const std::string comma = made.empty() ? "" : ",";
            if (type.is(TypeKind::structure))
                made += fmt::format("{}\n    {}: {{\n{}\n    }}", comma, in_quotes(type.structure_info().name),
                                    structure(type.structure_info(), "      "));
            else
                made += fmt::format("{}\n    {}: {{\"type\": \"string\", \"enum\": {}}}", comma, in_quotes(type.enum_info().name),
                                    list_in_quotes(type.enum_info().names()));
        }
        return made.empty() ? made : ",\n  \"$defs\": {" + made + "\n  }";
    }

    void use(Type type) { used_.meet(type); }

private:
    static std::string description(const std::string& text) {
        return text.empty() ? "" : ", \"description\": " + in_quotes(text);
    }

    const SchemaTexts& texts_;
    UsedTypes used_;
};

std::string head(std::string_view title) {
    return fmt::format("{{\n  \"$schema\": \"{}\",\n  \"title\": {},\n", draft, in_quotes(title));
}

}  // namespace

std::string json_schema(const StructInfo& info, const SchemaTexts& texts) {
    Writer writer(texts);
    std::string made = head(info.name) + writer.structure(info, "  ");
    return made + writer.definitions() + "\n}\n";
}

std::string case_schema(const SchemaTexts& texts) {
    Writer writer(texts);
    std::string reports;
    for (const ReportType type : report_types()) {
        const StructInfo& info = report_schema(type);
        writer.use(Type::structure(info));
        reports += fmt::format("{}{{{}}}", reports.empty() ? "" : ", ", reference(info.name));
    }
    const Type history = Type::list(Type::structure(earlier_report_schema()));
    writer.use(history);
    std::string made = head("Case");
    made += "  \"type\": \"object\",\n  \"required\": [\"report\"],\n  \"additionalProperties\": false,\n  \"properties\": {\n";
    made += fmt::format("    \"report\": {{\"oneOf\": [{}]}},\n", reports);
    made += fmt::format("    \"history\": {{{}}},\n", value_schema(history, true));
    made += fmt::format("    \"as_of\": {{{}}}\n  }}", value_schema(Type::date(), true));
    return made + writer.definitions() + "\n}\n";
}

}  // namespace saglikrapor
