#include <saglikrapor/bind/describe.hpp>

#include <cstring>

namespace saglikrapor::detail {
namespace {

std::string without_namespaces(const std::string& name) {
    const std::size_t colon = name.rfind("::");
    return colon == std::string::npos ? name : name.substr(colon + 2);
}

enum class Sample : std::uint8_t { first, second };

template <class T>
bool reads_as_byte(const std::optional<T>& sample, std::optional<std::uint8_t> expected) {
    static_assert(sizeof(std::optional<T>) == sizeof(std::optional<std::uint8_t>));
    std::optional<std::uint8_t> read;
    std::memcpy(static_cast<void*>(&read), &sample, sizeof read);
    return read == expected;
}

// Whether an optional enumeration or bool may be read as an optional byte, as the machine does.
bool optionals_read_as_bytes() {
    static const bool answer = reads_as_byte<Sample>(std::nullopt, std::nullopt) && reads_as_byte<Sample>(Sample::second, 1) &&
                               reads_as_byte<bool>(std::nullopt, std::nullopt) && reads_as_byte<bool>(true, 1) &&
                               reads_as_byte<bool>(false, 0);
    return answer;
}

Layout usable(Layout layout) {
    const bool as_byte = layout == Layout::optional_byte || layout == Layout::optional_boolean;
    return as_byte && !optionals_read_as_bytes() ? Layout::call : layout;
}

}  // namespace

StructInfo make_struct_info(const std::string& type_name, const std::vector<Described<FieldFacts>>& members) {
    StructInfo info{without_namespaces(type_name), {}};
    for (const auto& [name, offset, facts] : members) {
        info.fields.push_back({name, facts->type(), facts->optional, facts->required, facts->identifying,
                               static_cast<std::uint32_t>(offset), usable(facts->layout), facts->load});
    }
    return info;
}

EnumInfo make_enum_info(const std::string& type_name, const std::vector<const char*>& enumerators) {
    return {without_namespaces(type_name), {enumerators.begin(), enumerators.end()}};
}

}  // namespace saglikrapor::detail
