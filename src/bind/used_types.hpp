// Which structs and enumerations a struct is made of, in the order in which they are met.
#pragma once

#include <algorithm>
#include <vector>

#include <saglikrapor/value/schema.hpp>

namespace saglikrapor {

/// A list that grows while it is gone through: meeting a type adds it once, going through a struct meets its members' types.
class UsedTypes {
public:
    /// Adds the struct or enumeration that `type` is or is a list of, if it is one.
    void meet(Type type) {
        while (type.is(TypeKind::list)) type = type.element();
        const bool named = type.is(TypeKind::structure) || type.is(TypeKind::enumeration);
        if (named && std::find(types_.begin(), types_.end(), type) == types_.end()) types_.push_back(type);
    }
    void meet_members(const StructInfo& info) {
        for (const FieldInfo& field : info.fields) meet(field.type);
    }
    /// Meets the members of the structs met, and theirs.
    void meet_all() {
        for (std::size_t i = 0; i < types_.size(); ++i)
            if (types_[i].is(TypeKind::structure)) meet_members(types_[i].structure_info());
    }

    [[nodiscard]] std::size_t size() const { return types_.size(); }
    [[nodiscard]] Type operator[](std::size_t i) const { return types_[i]; }
    [[nodiscard]] auto begin() const { return types_.begin(); }
    [[nodiscard]] auto end() const { return types_.end(); }

private:
    std::vector<Type> types_;
};

}  // namespace saglikrapor
