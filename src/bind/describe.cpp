#include <saglikrapor/bind/describe.hpp>

namespace saglikrapor::detail {
namespace {

std::string without_namespaces(const std::string& name) {
    const std::size_t colon = name.rfind("::");
    return colon == std::string::npos ? name : name.substr(colon + 2);
}

}  // namespace

StructInfo make_struct_info(const std::string& type_name, const std::vector<Described<FieldFacts>>& members) {
    StructInfo info{without_namespaces(type_name), {}};
    for (const auto& [name, offset, facts] : members) {
        info.fields.push_back({name, facts->type(), facts->optional, facts->required, facts->identifying,
                               static_cast<std::uint32_t>(offset), facts->layout, facts->load});
    }
    return info;
}

EnumInfo make_enum_info(const std::string& type_name, const std::vector<const char*>& enumerators) {
    return {without_namespaces(type_name), {enumerators.begin(), enumerators.end()}};
}

}  // namespace saglikrapor::detail
