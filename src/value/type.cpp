#include <saglikrapor/value/type.hpp>

#include <deque>
#include <mutex>

#include <saglikrapor/value/schema.hpp>

namespace saglikrapor {

struct Type::Node {
    TypeKind kind = TypeKind::never;
    Type element;
    Type key;
    const StructInfo* structure = nullptr;
    const EnumInfo* enumeration = nullptr;

    bool operator==(const Node&) const = default;
};

Type Type::intern(const Node& node) {
    // Types are made at load only, a few hundred at most, so a list under a lock is enough.
    static std::mutex mutex;
    static std::deque<Node> nodes;
    const std::lock_guard lock(mutex);
    for (const Node& known : nodes)
        if (known == node) return Type(&known);
    nodes.push_back(node);
    return Type(&nodes.back());
}

Type Type::null() { return intern({TypeKind::null, {}, {}, nullptr, nullptr}); }
Type Type::boolean() { return intern({TypeKind::boolean, {}, {}, nullptr, nullptr}); }
Type Type::integer() { return intern({TypeKind::integer, {}, {}, nullptr, nullptr}); }
Type Type::real() { return intern({TypeKind::real, {}, {}, nullptr, nullptr}); }
Type Type::string() { return intern({TypeKind::string, {}, {}, nullptr, nullptr}); }
Type Type::date() { return intern({TypeKind::date, {}, {}, nullptr, nullptr}); }
Type Type::timestamp() { return intern({TypeKind::timestamp, {}, {}, nullptr, nullptr}); }
Type Type::duration() { return intern({TypeKind::duration, {}, {}, nullptr, nullptr}); }
Type Type::enumeration(const EnumInfo& info) { return intern({TypeKind::enumeration, {}, {}, nullptr, &info}); }
Type Type::structure(const StructInfo& info) { return intern({TypeKind::structure, {}, {}, &info, nullptr}); }
Type Type::list(Type element) { return intern({TypeKind::list, element, {}, nullptr, nullptr}); }
Type Type::map(Type key, Type value) { return intern({TypeKind::map, value, key, nullptr, nullptr}); }

TypeKind Type::kind() const { return node_ == nullptr ? TypeKind::never : node_->kind; }
Type Type::element() const { return node_ == nullptr ? Type{} : node_->element; }
Type Type::key() const { return node_ == nullptr ? Type{} : node_->key; }
const StructInfo& Type::structure_info() const { return *node_->structure; }
const EnumInfo& Type::enum_info() const { return *node_->enumeration; }

std::string to_string(Type type) {
    switch (type.kind()) {
        case TypeKind::never: return "nothing";
        case TypeKind::null: return "null";
        case TypeKind::boolean: return "bool";
        case TypeKind::integer: return "int";
        case TypeKind::real: return "double";
        case TypeKind::string: return "string";
        case TypeKind::date: return "date";
        case TypeKind::timestamp: return "timestamp";
        case TypeKind::duration: return "duration";
        case TypeKind::enumeration: return type.enum_info().name;
        case TypeKind::structure: return type.structure_info().name;
        case TypeKind::list: return "list<" + to_string(type.element()) + ">";
        case TypeKind::map: return "map<" + to_string(type.key()) + "," + to_string(type.element()) + ">";
    }
    return "?";
}

bool unify(Type a, Type b, Type& out) {
    if (a == b || b.is(TypeKind::never)) return out = a, true;
    if (a.is(TypeKind::never)) return out = b, true;
    if (a.kind() != b.kind()) return false;
    Type element, key;
    if (a.is(TypeKind::list)) {
        if (!unify(a.element(), b.element(), element)) return false;
        return out = Type::list(element), true;
    }
    if (a.is(TypeKind::map)) {
        if (!unify(a.key(), b.key(), key) || !unify(a.element(), b.element(), element)) return false;
        return out = Type::map(key, element), true;
    }
    return false;
}

}  // namespace saglikrapor
