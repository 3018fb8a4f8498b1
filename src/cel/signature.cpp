#include <saglikrapor/cel/signature.hpp>

#include <stdexcept>
#include <string>
#include <utility>

namespace saglikrapor::cel {
namespace {

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    Signature signature() {
        Signature made;
        if (peek() != '(') {
            made.receiver = true;
            made.parameters.push_back(pattern());
            expect('.');
        }
        expect('(');
        while (peek() != ')') {
            made.parameters.push_back(pattern());
            if (peek() != ')') expect(',');
        }
        expect(')');
        expect('-');
        expect('>');
        made.result = pattern();
        if (peek() != '\0') fail();
        return made;
    }

private:
    [[noreturn]] void fail() const { throw std::invalid_argument("not a signature: " + std::string(text_)); }

    char peek() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
        return at_ < text_.size() ? text_[at_] : '\0';
    }

    void expect(char c) {
        if (peek() != c) fail();
        ++at_;
    }

    std::string_view word() {
        peek();
        const std::size_t begin = at_;
        while (at_ < text_.size() && ((text_[at_] >= 'a' && text_[at_] <= 'z') || (text_[at_] >= 'A' && text_[at_] <= 'Z'))) ++at_;
        return text_.substr(begin, at_ - begin);
    }

    Pattern pattern() {
        const std::string_view name = word();
        Pattern made;
        if (name == "A" || name == "B") {
            made.kind = Pattern::Kind::variable;
            made.variable = name == "A" ? 0 : 1;
        } else if (name == "enum") {
            made.kind = Pattern::Kind::enumeration;
        } else if (name == "list" || name == "map") {
            made.kind = name == "list" ? Pattern::Kind::list : Pattern::Kind::map;
            expect('<');
            made.inside.push_back(pattern());
            if (made.kind == Pattern::Kind::map) {
                expect(',');
                made.inside.push_back(pattern());
            }
            expect('>');
        } else {
            made.type = exact(name);
        }
        return made;
    }

    [[nodiscard]] Type exact(std::string_view name) const {
        const std::pair<std::string_view, Type> known[] = {
            {"bool", Type::boolean()}, {"int", Type::integer()}, {"double", Type::real()},         {"string", Type::string()},
            {"null", Type::null()},    {"date", Type::date()},   {"timestamp", Type::timestamp()}, {"duration", Type::duration()}};
        for (const auto& [known_name, type] : known)
            if (known_name == name) return type;
        fail();
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

Signature parse_signature(std::string_view text) { return Reader(text).signature(); }

bool match(const Pattern& pattern, Type type, Bindings& bindings) {
    const bool never = type.is(TypeKind::never);
    switch (pattern.kind) {
        case Pattern::Kind::exact: return never || type == pattern.type;
        case Pattern::Kind::variable: return unify(bindings.types[pattern.variable], type, bindings.types[pattern.variable]);
        case Pattern::Kind::enumeration: return never || type.is(TypeKind::enumeration);
        case Pattern::Kind::list: return never || (type.is(TypeKind::list) && match(pattern.inside[0], type.element(), bindings));
        case Pattern::Kind::map:
            return never || (type.is(TypeKind::map) && match(pattern.inside[0], type.key(), bindings) &&
                             match(pattern.inside[1], type.element(), bindings));
    }
    return false;
}

Type instantiate(const Pattern& pattern, const Bindings& bindings) {
    switch (pattern.kind) {
        case Pattern::Kind::exact: return pattern.type;
        case Pattern::Kind::variable: return bindings.types[pattern.variable];
        case Pattern::Kind::enumeration: return Type::never();
        case Pattern::Kind::list: return Type::list(instantiate(pattern.inside[0], bindings));
        case Pattern::Kind::map:
            return Type::map(instantiate(pattern.inside[0], bindings), instantiate(pattern.inside[1], bindings));
    }
    return Type::never();
}

}  // namespace saglikrapor::cel
