// The tables of docs/report-model.md. See bind/json_schema.hpp.
#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include <saglikrapor/bind/describe.hpp>
#include <saglikrapor/bind/json_schema.hpp>
#include <saglikrapor/bind/report_schema.hpp>

#include "bind/used_types.hpp"

namespace saglikrapor {
namespace {

constexpr std::string_view table_head = "| member | type | given | meaning |\n|---|---|---|---|\n";

std::string link(const std::string& name) {
    std::string anchor = name;
    std::transform(anchor.begin(), anchor.end(), anchor.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return fmt::format("[{}](#{})", name, anchor);
}

std::string type_cell(Type type) {
    if (type.is(TypeKind::list)) return "list of " + type_cell(type.element());
    if (type.is(TypeKind::structure) || type.is(TypeKind::enumeration)) return link(to_string(type));
    return to_string(type);
}

std::string in_cell(std::string text) {
    for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2)) text.insert(at, 1, '\\');
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

/// The members of a struct from the n-th on.
std::string rows(const StructInfo& info, std::size_t first, const SchemaTexts& texts) {
    std::string made;
    for (std::size_t i = first; i < info.fields.size(); ++i) {
        const FieldInfo& field = info.fields[i];
        std::string text = texts.field ? in_cell(texts.field(info, field)) : "";
        if (field.identifying) text = text.empty() ? "**identifying**" : "**identifying** · " + text;
        made += fmt::format("| `{}` | {} | {} | {} |\n", field.name, type_cell(field.type),
                            field.required ? "required" : "optional", text);
    }
    return made;
}

std::string struct_section(std::string_view level, const std::string& title, const StructInfo& info, std::size_t first,
                           const SchemaTexts& texts) {
    const std::string text = texts.structure ? texts.structure(info) : "";
    const std::string intro = text.empty() ? text : text + "\n\n";
    return fmt::format("\n{} {}\n\n{}{}{}", level, title, intro, table_head, rows(info, first, texts));
}

std::string enum_section(const EnumInfo& info, const SchemaTexts& texts) {
    std::string made = fmt::format("\n### {}\n\n| value | meaning |\n|---|---|\n", info.name);
    for (const std::string& name : info.enumerators)
        made += fmt::format("| `{}` | {} |\n", name, texts.enumerator ? in_cell(texts.enumerator(info, name)) : "");
    return made;
}

}  // namespace

std::string report_model_markdown(const SchemaTexts& texts) {
    const StructInfo& common = struct_info<ReportCommon>();
    UsedTypes used;
    used.meet_members(common);
    std::string made =
        "# Report model\n\n"
        "Made from the structs in include/saglikrapor/report/, so not to be edited. The name of a member is the same in C++,\n"
        "in JSON and in a rule. What is optional may be left out or `null`; a struct that is left out has no member given.\n"
        "Identifying members may be tested by a rule and are never shown.\n\n"
        "## Case\n\n";
    made += table_head;
    made += "| `report` | a report, told by its `type` | required | the report to check |\n";
    made += fmt::format("| `history` | list of {} | optional | {} |\n", link(earlier_report_schema().name),
                        "earlier reports of the person; an empty list says that there are none");
    made += "| `as_of` | date | optional | the day whose rules apply; absent: the day of issue |\n";
    made += struct_section("##", "Every report", common, 0, texts);
    made += "\n## Reports\n\nBesides the members of every report:\n";
    for (const ReportType type : report_types()) {
        const StructInfo& info = report_schema(type);
        used.meet_members(info);
        made += struct_section("###", fmt::format("{} (`{}`)", info.name, name_of(type)), info, common.fields.size(), texts);
    }
    made += struct_section("##", earlier_report_schema().name, earlier_report_schema(), 0, texts);
    used.meet_members(earlier_report_schema());
    used.meet_all();
    made += "\n## Structs\n";
    for (const Type type : used)
        if (type.is(TypeKind::structure)) made += struct_section("###", to_string(type), type.structure_info(), 0, texts);
    made += "\n## Enumerations\n";
    for (const Type type : used)
        if (type.is(TypeKind::enumeration)) made += enum_section(type.enum_info(), texts);
    return made;
}

}  // namespace saglikrapor
