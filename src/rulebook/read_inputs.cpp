// `inputs` of a file of procedures or input rules: each name with its type.
#include <algorithm>

#include <fmt/format.h>

#include "rulebook/read_entry_files.hpp"
#include "rulebook/scalar_value.hpp"

namespace saglikrapor {
namespace {

constexpr std::string_view reserved[] = {"as_of", "param", "table"};

class InputReader {
public:
    InputReader(const FileReader& file, InputSchema& schema) : file_(file), schema_(schema) {}

    void read(const DocumentNode& node) {
        if (!file_.is_mapping(node, "'inputs'")) return;
        for (const DocumentNode::Entry& entry : node.entries) {
            Input input;
            input.name = entry.key;
            input.span = entry.key_span;
            check_name(input);
            if (entry.value.kind == DocumentKind::mapping && (entry.value.find("type") != nullptr || entry.value.find("list") != nullptr)) {
                (void)file_.is_mapping(entry.value, shapes::input);
                input.title = file_.text(entry.value.find("title"), "title");
                const DocumentNode* type = entry.value.find("type");
                const DocumentNode* list = entry.value.find("list");
                if (type != nullptr && list != nullptr)
                    file_.error(entry.key_span, "procedure.input", "an input has a type or is a list, not both");
                input.type = list != nullptr ? Type::list(type_of(*list, entry.key, true)) : type_of(*type, entry.key, false);
            } else {
                input.type = type_of(entry.value, entry.key, false);
            }
            schema_.inputs.push_back(std::move(input));
        }
    }

private:
    void check_name(const Input& input) {
        std::string_view rest = input.name;
        const std::string_view first = rest.substr(0, rest.find('.'));
        if (std::ranges::find(reserved, first) != std::end(reserved))
            file_.error(input.span, "procedure.input", fmt::format("an input cannot be called '{}'", first), "rules know something else by that name");
        for (;;) {
            const std::size_t dot = rest.find('.');
            if (!file_.is_name(rest.substr(0, dot), input.span, "an input")) break;
            if (dot == std::string_view::npos) break;
            rest.remove_prefix(dot + 1);
        }
        for (const Input& other : schema_.inputs)
            if (other.name.starts_with(input.name + ".") || input.name.starts_with(other.name + "."))
                file_.error_with_first(input.span, "procedure.input", fmt::format("'{}' is one value and cannot hold '{}' too",
                                       std::min(other.name, input.name), std::max(other.name, input.name)), {file_.source, other.span});
    }

    /// A word, a list of names (an enumeration), or, inside a list, a mapping (a row).
    Type type_of(const DocumentNode& node, const std::string& name, bool inside) {
        if (node.kind == DocumentKind::sequence) return enumeration(node, name);
        if (node.kind == DocumentKind::mapping && inside) return row(node, name);
        const std::string word = file_.string(&node, name);
        if (word == "datetime") return Type::timestamp();
        if (word == "list<date>" && !inside) return Type::list(Type::date());
        if (word == "list<int>" && !inside) return Type::list(Type::integer());
        const std::optional<Type> type = type_named(word);
        if (type && !(inside && type->is(TypeKind::list))) return *type;
        if (!word.empty())
            file_.error(node.span, "procedure.input", fmt::format("there is no input type '{}'", word),
                        word_hint(word, shapes::input_types));
        return Type::string();
    }

    Type enumeration(const DocumentNode& node, const std::string& name) {
        EnumInfo& info = schema_.enumerations.emplace_back();
        info.name = name;
        info.enumerators = file_.strings(&node, name);
        if (node.items.empty()) file_.error(node.span, "rulebook.empty", fmt::format("'{}' has no values", name));
        for (std::size_t i = 0; i < info.enumerators.size(); ++i)
            if (info.ordinal(info.enumerators[i]) != static_cast<int>(i))
                file_.error(node.items[i].span, "rulebook.duplicate-id", fmt::format("'{}' is listed twice", info.enumerators[i]));
        return Type::enumeration(info);
    }

    Type row(const DocumentNode& node, const std::string& name) {
        StructInfo& info = schema_.rows.emplace_back();
        info.name = name;
        for (const DocumentNode::Entry& entry : node.entries) {
            (void)file_.is_name(entry.key, entry.key_span, "a member");
            Type type = entry.value.kind == DocumentKind::sequence ? enumeration(entry.value, entry.key) : type_of(entry.value, entry.key, true);
            info.fields.push_back(cell_field(entry.key, type, info.fields.size()));
        }
        return Type::structure(info);
    }

    const FileReader& file_;
    InputSchema& schema_;
};

}  // namespace

std::shared_ptr<const InputSchema> read_inputs(const FileReader& file, const DocumentNode* node) {
    const auto schema = std::make_shared<InputSchema>();
    if (node != nullptr) InputReader(file, *schema).read(*node);
    return schema;
}

int InputSchema::find(std::string_view name) const {
    const auto found = std::ranges::find(inputs, name, &Input::name);
    return found == inputs.end() ? -1 : static_cast<int>(found - inputs.begin());
}

std::vector<std::string_view> InputSchema::names() const {
    std::vector<std::string_view> out;
    for (const Input& input : inputs) out.push_back(input.name);
    return out;
}

}  // namespace saglikrapor
