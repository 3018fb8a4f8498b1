#include "cel/spelling.hpp"

#include <fmt/format.h>

namespace saglikrapor::cel {

bool is_operator(std::string_view function) { return function.find('_') != std::string_view::npos && function.back() == '_'; }

std::string_view symbol_of(std::string_view function) {
    if (!is_operator(function)) return function;
    if (function == "_[_]") return "[]";
    if (function.front() == '_') function.remove_prefix(1);
    function.remove_suffix(1);
    return function;
}

std::string spell_call(std::string_view function, bool receiver, const std::vector<std::string>& arguments) {
    if (function == "_[_]" && arguments.size() == 2) return fmt::format("{}[{}]", arguments[0], arguments[1]);
    if (is_operator(function) && arguments.size() == 2)
        return fmt::format("{} {} {}", arguments[0], symbol_of(function), arguments[1]);
    if (is_operator(function) && arguments.size() == 1) return fmt::format("{}{}", symbol_of(function), arguments[0]);
    const bool with_dot = receiver && !arguments.empty();
    std::string text = with_dot ? fmt::format("{}.{}(", arguments[0], function) : fmt::format("{}(", function);
    for (std::size_t i = receiver ? 1 : 0; i < arguments.size(); ++i) {
        if (text.back() != '(') text += ", ";
        text += arguments[i];
    }
    return text + ")";
}

std::string spell(const Pattern& pattern) {
    switch (pattern.kind) {
        case Pattern::Kind::exact: return to_string(pattern.type);
        case Pattern::Kind::variable: return pattern.variable == 0 ? "A" : "B";
        case Pattern::Kind::enumeration: return "enum";
        case Pattern::Kind::list: return fmt::format("list<{}>", spell(pattern.inside[0]));
        case Pattern::Kind::map: return fmt::format("map<{}, {}>", spell(pattern.inside[0]), spell(pattern.inside[1]));
    }
    return "?";
}

std::string spell(const Builtin& row, const Signature& signature) {
    std::vector<std::string> parameters;
    for (const Pattern& parameter : signature.parameters) parameters.push_back(spell(parameter));
    return spell_call(row.name, signature.receiver, parameters);
}

}  // namespace saglikrapor::cel
