#include "render/member_place.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace saglikrapor::render {
namespace {

/// What may stand there, in the form in which JSON has it.
std::string example_of(Type type, Language language) {
    const bool tr = language == Language::tr;
    switch (type.kind()) {
        case TypeKind::boolean: return "true | false";
        case TypeKind::integer:
        case TypeKind::real: return tr ? "SAYI" : "NUMBER";
        case TypeKind::string: return tr ? "\"METİN\"" : "\"TEXT\"";
        case TypeKind::date: return tr ? "\"YYYY-AA-GG\"" : "\"YYYY-MM-DD\"";
        case TypeKind::timestamp: return tr ? "\"YYYY-AA-GGTss:dd\"" : "\"YYYY-MM-DDThh:mm\"";
        case TypeKind::enumeration: {
            std::string out;
            const auto& names = type.enum_info().enumerators;
            constexpr std::size_t shown = 6;
            for (std::size_t i = 0; i < std::min(names.size(), shown); ++i) out += fmt::format("{}\"{}\"", i == 0 ? "" : " | ", names[i]);
            return names.size() > shown ? out + " | …" : out;
        }
        case TypeKind::list: return "[…]";
        default: return "{…}";
    }
}

}  // namespace

std::string member_place(const StructInfo& report, std::string_view path, Language language) {
    std::string opened, closing;
    const std::string_view root = "report.";
    if (!path.starts_with(root)) return {};
    path.remove_prefix(root.size());
    const StructInfo* inside = &report;
    for (;;) {
        const std::size_t end = std::min(path.find('.'), path.size());
        const std::string_view step = path.substr(0, end);
        const FieldInfo* const field = inside->find(step.substr(0, step.find('[')));
        if (field == nullptr) return {};
        opened += fmt::format("\"{}\": ", field->name);
        Type type = field->type;
        for (std::size_t bracket = step.find('['); bracket != std::string_view::npos && type.is(TypeKind::list); bracket = step.find('[', bracket + 1)) {
            type = type.element();
            opened += '[';
            closing.insert(0, "]");
        }
        if (end == path.size() || !type.is(TypeKind::structure))  // below a map stand keys of the report's own
            return opened + example_of(type, language) + closing;
        opened += '{';
        closing.insert(0, "}");
        inside = &type.structure_info();
        path.remove_prefix(end + 1);
    }
}

}  // namespace saglikrapor::render
