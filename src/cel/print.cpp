#include <saglikrapor/cel/print.hpp>

#include <algorithm>

#include <fmt/format.h>

#include "cel/spelling.hpp"

namespace saglikrapor::cel {
namespace {

class PathPrinter {
public:
    PathPrinter(const Tree& tree, const Environment& environment) : tree_(tree), environment_(environment) {}

    [[nodiscard]] std::string path(const Node& node) const {
        switch (node.kind) {
            case NodeKind::variable:
            case NodeKind::has_variable: return environment_.variables[node.payload].name;
            case NodeKind::local: return loop_variable(node.payload);
            case NodeKind::field:
            case NodeKind::has_field: {
                const Node& object = tree_.child(node, 0);
                return step(path(object), '.' + object.type.structure_info().fields[node.payload].name);
            }
            case NodeKind::has_key: return step(path(tree_.child(node, 0)), key(tree_.child(node, 1)));
            case NodeKind::call:
                if (tree_.calls[node.payload].builtin->name != "_[_]") return {};
                return step(path(tree_.child(node, 0)), key(tree_.child(node, 1)));
            default: return {};
        }
    }

private:
    static std::string step(std::string object, std::string_view part) { return object.empty() ? object : object.append(part); }

    /// "[0]" or ".name"; "[]" for a position or key that is not a constant.
    [[nodiscard]] std::string key(const Node& node) const {
        if (node.kind != NodeKind::constant) return "[]";
        const Slot& value = tree_.constants[node.payload];
        switch (node.type.kind()) {
            case TypeKind::integer: return fmt::format("[{}]", value.integer);
            case TypeKind::string: return fmt::format(".{}", value.view());
            case TypeKind::enumeration:
                return fmt::format(".{}", node.type.enum_info().enumerators[static_cast<std::size_t>(value.integer)]);
            default: return "[]";
        }
    }

    [[nodiscard]] std::string loop_variable(std::uint32_t number) const {
        for (const Node& node : tree_.nodes) {
            if (node.kind != NodeKind::macro) continue;
            const Macro& macro = tree_.macros[node.payload];
            const bool is_value = macro.two_variables ? macro.second == number : macro.first == number && !macro.over_map;
            if (is_value) return step(range(tree_.child(node, 0)), "[]");
        }
        return {};  // a position or a key
    }

    /// Elements that a filter keeps are elements of what it goes through.
    [[nodiscard]] std::string range(const Node& node) const {
        const bool filtered = node.kind == NodeKind::macro && tree_.macros[node.payload].kind == MacroKind::filter &&
                              !tree_.macros[node.payload].over_map;
        return filtered ? range(tree_.child(node, 0)) : path(node);
    }

    const Tree& tree_;
    const Environment& environment_;
};

/// Markdown would end the cell at a '|'.
std::string cell(std::string text) {
    for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2)) text.insert(at, 1, '\\');
    return text;
}

}  // namespace

std::string print_path(const Tree& tree, const Environment& environment, std::uint32_t node) {
    return PathPrinter(tree, environment).path(tree.nodes[node]);
}

std::string builtin_table_markdown(const BuiltinTable& table) {
    std::vector<std::string_view> subjects;
    for (const Builtin& row : table.rows())
        if (std::find(subjects.begin(), subjects.end(), row.subject) == subjects.end()) subjects.push_back(row.subject);
    std::string text;
    for (const std::string_view subject : subjects) {
        text += fmt::format("{}### {}\n\n| call | gives | what it is |\n|---|---|---|\n", text.empty() ? "" : "\n", subject);
        for (std::size_t i = 0; i < table.rows().size(); ++i) {
            const Builtin& row = table.rows()[i];
            const Signature& signature = table.signatures()[i];
            if (row.subject != subject) continue;
            text += fmt::format("| `{}` | `{}` | {} |\n", cell(spell(row, signature)), spell(signature.result),
                                cell(std::string(row.doc)));
        }
    }
    return text;
}

}  // namespace saglikrapor::cel
