// <regulation>/parameters.yaml: the numbers of the law and from when each holds.
#include <algorithm>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rulebook/read_files.hpp"
#include "rulebook/scalar_value.hpp"

namespace saglikrapor {
namespace {

std::optional<Type> parameter_type(const FileReader& file, const DocumentNode& node, const DocumentNode& values) {
    if (const DocumentNode* type = node.find("type"); type != nullptr) {
        if (!file.word(type, "type", shapes::parameter_types)) return std::nullopt;
        return type_named(type->text);
    }
    for (const DocumentNode::Entry& entry : values.entries) {
        if (entry.value.kind != DocumentKind::scalar) continue;
        // A text that could be a number is one only on purpose: rules that compare it would be told of the mistake instead.
        if (DocumentNode bare = entry.value; std::exchange(bare.quoted, false) && !guessed_type(bare).is(TypeKind::string)) {
            file.error(entry.value.span, "rulebook.value",
                       fmt::format("'{}' in quotes is a text, and would be {} without them", bare.text, to_string(guessed_type(bare))),
                       "take the quotes away, or write type: string");
            return std::nullopt;
        }
        return guessed_type(entry.value);
    }
    file.error(values.span, "rulebook.value", "a parameter needs at least one value");
    return std::nullopt;
}

void read_values(const FileReader& file, const DocumentNode& values, Parameter& parameter) {
    for (const DocumentNode::Entry& entry : values.entries) {
        const std::optional<Date> from = parse_date(entry.key);
        if (!from) {
            file.error(entry.key_span, "rulebook.date", fmt::format("'{}' is not a day", entry.key),
                       "write the day from which the value holds: 2019-09-30");
            continue;
        }
        if (!parameter.values.empty() && *from <= parameter.values.back().from)
            file.error(entry.key_span, "rulebook.date-order",
                       fmt::format("{} stands after {}", entry.key, to_string(parameter.values.back().from)),
                       "write the values in the order of their days");
        DatedValue value{*from, std::nullopt};
        if (entry.value.kind != DocumentKind::null) value.value = read_value(file, entry.value, parameter.type, parameter.name);
        parameter.values.push_back(std::move(value));
    }
}

/// A unit of the list; told when it is none. Empty when there is nothing to go by.
std::string read_unit(const FileReader& file, const DocumentNode* node) {
    std::string unit = file.string(node, "unit");
    if (unit.empty() || std::ranges::find(shapes::parameter_units, unit) != std::end(shapes::parameter_units)) return unit;
    const std::span<const std::string_view> units = shapes::parameter_units;
    std::string hint = did_you_mean(unit, {units.begin(), units.end()});
    hint += fmt::format("{}one of: {}", hint.empty() ? "" : " ", fmt::join(units, ", "));
    file.error(node->span, "rulebook.enumerator", fmt::format("'unit' cannot be '{}'", unit), std::move(hint));
    return {};
}

/// A number is wanted for what is counted: says so at the first value, not in every rule that reads it.
void check_counted(const FileReader& file, const DocumentNode& values, const Parameter& parameter) {
    const auto* const unit = std::ranges::find(shapes::parameter_units, parameter.unit);
    const bool counted = unit < shapes::parameter_units + shapes::counted_units;
    if (!counted || parameter.type.is(TypeKind::integer) || parameter.type.is(TypeKind::real) || values.entries.empty()) return;
    file.error(values.entries.front().value.span, "rulebook.value",
               fmt::format("'{}' is counted in '{}', so a number is wanted, not {}", parameter.name, parameter.unit, to_string(parameter.type)));
}

}  // namespace

const ScalarValue* value_on(const Parameter& parameter, Date day) {
    const auto after = std::upper_bound(parameter.values.begin(), parameter.values.end(), day,
                                        [](Date on, const DatedValue& value) { return on < value.from; });
    if (after == parameter.values.begin()) return nullptr;
    const std::optional<ScalarValue>& value = std::prev(after)->value;
    return value ? &*value : nullptr;
}

void read_parameters(const FileReader& file, const DocumentNode& root) {
    if (!file.is_mapping(root, shapes::parameters_file)) return;
    const DocumentNode* all = root.find("parameters");
    if (all == nullptr || !file.is_mapping(*all, "'parameters'")) return;
    std::vector<Parameter>& parameters = file.draft.rulebook.parameters;
    for (const DocumentNode::Entry& entry : all->entries) {
        Parameter parameter;
        parameter.name = entry.key;
        parameter.source = file.source;
        parameter.span = entry.key_span;
        file.is_name(entry.key, entry.key_span, "a parameter");
        const auto same = std::ranges::find(parameters, entry.key, &Parameter::name);
        if (same != parameters.end())
            file.error_with_first(entry.key_span, "rulebook.duplicate-id", fmt::format("the parameter '{}' is given twice", entry.key),
                                  {same->source, same->span});
        if (!file.is_mapping(entry.value, shapes::parameter)) continue;
        parameter.clause = file.citation(entry.value.find("clause"), CitationUse::Role::parameter);
        parameter.unit = read_unit(file, entry.value.find("unit"));
        parameter.title = file.text(entry.value.find("title"), "title");
        const DocumentNode* values = entry.value.find("values");
        if (values != nullptr && file.is_mapping(*values, "'values'")) {
            if (const std::optional<Type> type = parameter_type(file, entry.value, *values)) {
                parameter.type = *type;
                check_counted(file, *values, parameter);
                read_values(file, *values, parameter);
            }
        }
        parameters.push_back(std::move(parameter));
    }
}

}  // namespace saglikrapor
