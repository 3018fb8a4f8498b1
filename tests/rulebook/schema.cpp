// The JSON Schemas under rules/schema/ say what the reader says.
#include "rulebook/shapes.hpp"

#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <saglikrapor/rulebook/read_yaml.hpp>

#include <catch.hpp>

using namespace saglikrapor;

namespace {

/// JSON is YAML, so a schema is read like any other file here.
DocumentNode schema(const std::string& name) {
    const std::string path = std::string(SAGLIKRAPOR_SOURCE_DIR) + "/rules/schema/" + name + ".schema.json";
    std::ifstream in(path, std::ios::binary);
    REQUIRE(in.is_open());
    return read_yaml(name, {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}).value_or_throw().root;
}

/// Follows "a/b/0" from a node.
const DocumentNode& at(const DocumentNode& node, std::string_view path) {
    if (path.empty()) return node;
    const std::size_t slash = path.find('/');
    const std::string_view name = path.substr(0, slash);
    const std::string_view rest = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
    INFO(path);
    if (node.kind == DocumentKind::sequence) return at(node.items.at(static_cast<std::size_t>(std::stoul(std::string(name)))), rest);
    const DocumentNode* next = node.find(name);
    REQUIRE(next != nullptr);
    return at(*next, rest);
}

std::set<std::string> texts(const DocumentNode* list) {
    std::set<std::string> out;
    if (list == nullptr) return out;
    for (const DocumentNode& item : list->items) out.insert(item.text);
    return out;
}

void check_shape(const shapes::Shape& shape, const std::string& file, std::string_view path) {
    INFO(shape.what << " in " << file << " at " << path);
    const DocumentNode root = schema(file);
    const DocumentNode& object = at(root, path);
    std::set<std::string> keys, required;
    for (const shapes::Key& key : shape.keys) {
        keys.emplace(key.name);
        if (key.required) required.emplace(key.name);
    }
    std::set<std::string> properties;
    for (const DocumentNode::Entry& entry : at(object, "properties").entries) properties.insert(entry.key);
    CHECK(properties == keys);
    CHECK(texts(object.find("required")) == required);
    CHECK(at(object, "additionalProperties").text == "false");
}

void check_words(std::span<const std::string_view> words, const std::string& file, std::string_view path) {
    INFO(file << " at " << path);
    const DocumentNode root = schema(file);
    CHECK(texts(&at(root, path)) == std::set<std::string>(words.begin(), words.end()));
}

}  // namespace

TEST_CASE("the schemas have the keys that the reader takes, and require those that it requires") {
    check_shape(shapes::text, "common", "$defs/text");
    check_shape(shapes::in_force, "common", "$defs/in_force");
    check_shape(shapes::rulebook, "rulebook", "");
    check_shape(shapes::regulation, "regulation", "");
    check_shape(shapes::clauses_file, "clauses", "");
    check_shape(shapes::clause, "clauses", "$defs/clause");
    check_shape(shapes::parameters_file, "parameters", "");
    check_shape(shapes::parameter, "parameters", "$defs/parameter");
    check_shape(shapes::rules_file, "rules", "");
    check_shape(shapes::rule, "rules", "$defs/rule");
    check_shape(shapes::unless, "rules", "$defs/unless");
    check_shape(shapes::example, "rules", "$defs/example");
    check_shape(shapes::table, "table", "");
    check_shape(shapes::holidays_file, "public-holidays", "");
    check_shape(shapes::holidays, "public-holidays", "properties/holidays");
    check_shape(shapes::holiday, "public-holidays", "$defs/holiday");
    check_shape(shapes::site_days_file, "site-days", "");
    check_shape(shapes::site_days, "site-days", "properties/site_days");
    check_shape(shapes::vocabulary, "vocabulary", "");
    check_shape(shapes::case_file, "case", "anyOf/0");
    check_shape(shapes::entry_file, "procedures", "");
    check_shape(shapes::input, "procedures", "$defs/input");
    check_shape(shapes::procedure, "procedures", "$defs/procedure");
    check_shape(shapes::state, "procedures", "$defs/state");
    check_shape(shapes::final_mark, "procedures", "$defs/final");
    check_shape(shapes::transition, "procedures", "$defs/transition");
    check_shape(shapes::deadline, "procedures", "$defs/deadline");
    check_shape(shapes::input_rule, "procedures", "$defs/input_rule");
    check_shape(shapes::requirement, "procedures", "$defs/requirement");
    check_shape(shapes::entry_case, "procedures", "$defs/entry_case");
    check_shape(shapes::event, "procedures", "$defs/event");
}

TEST_CASE("the schemas have the words that the reader takes") {
    check_words(shapes::severities, "rules", "$defs/rule/properties/severity/enum");
    check_words(shapes::expectations, "rules", "$defs/example/properties/expect/enum");
    check_words(shapes::coverages, "clauses", "$defs/clause/properties/covered_by/enum");
    check_words(shapes::parameter_types, "parameters", "$defs/parameter/properties/type/enum");
    check_words(shapes::parameter_units, "parameters", "$defs/parameter/properties/unit/enum");
    check_words(shapes::languages, "regulation", "properties/languages/items/enum");
    check_words(shapes::input_types, "procedures", "$defs/word/enum");
    check_words(shapes::provenances, "procedures", "$defs/provenance/enum");
    check_words(shapes::state_kinds, "procedures", "$defs/state/properties/kind/enum");
    check_words(shapes::roundings, "procedures", "$defs/deadline/properties/rounding/enum");
    check_words(shapes::on_holiday, "procedures", "$defs/deadline/properties/on_holiday/enum");
    check_words(shapes::late, "procedures", "$defs/deadline/properties/late/enum");
    std::set<std::string> column_types;
    for (const std::string_view word : shapes::column_types) {
        column_types.emplace(word);
        column_types.insert(std::string(word) + "?");
    }
    const DocumentNode table = schema("table");
    CHECK(texts(&at(table, "properties/columns/additionalProperties/enum")) == column_types);
}
