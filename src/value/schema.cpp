#include <saglikrapor/value/schema.hpp>

namespace saglikrapor {

const FieldInfo* StructInfo::find(std::string_view field) const {
    for (const FieldInfo& f : fields)
        if (f.name == field) return &f;
    return nullptr;
}

std::vector<std::string_view> StructInfo::names() const {
    std::vector<std::string_view> all;
    for (const FieldInfo& f : fields) all.push_back(f.name);
    return all;
}

int EnumInfo::ordinal(std::string_view enumerator) const {
    for (std::size_t i = 0; i < enumerators.size(); ++i)
        if (enumerators[i] == enumerator) return static_cast<int>(i);
    return -1;
}

std::vector<std::string_view> EnumInfo::names() const { return {enumerators.begin(), enumerators.end()}; }

FieldInfo cell_field(std::string name, Type type, std::size_t index, bool optional) {
    FieldInfo f;
    f.name = std::move(name);
    f.type = type;
    f.optional = optional;
    f.offset = static_cast<std::uint32_t>(index * sizeof(Cell));
    f.layout = Layout::cell;
    f.load = [](const void* member, Slot& out) {
        const Cell& cell = *static_cast<const Cell*>(member);
        out = cell.slot;
        return cell.present;
    };
    return f;
}

}  // namespace saglikrapor
