#include <saglikrapor/bind/json_schema.hpp>

#include <catch.hpp>

#include <fmt/format.h>
#include <simdjson.h>

#include <saglikrapor/bind/describe.hpp>
#include <saglikrapor/bind/report_schema.hpp>

namespace {

using namespace saglikrapor;

enum class Paint : std::uint8_t { red, green };
BOOST_DESCRIBE_ENUM(Paint, red, green)

struct Tyre {
    int spokes = 0;
};
BOOST_DESCRIBE_STRUCT(Tyre, (), (spokes))

struct Tricycle {
    std::string name;
    Paint colour = Paint::red;
    std::optional<Identifying<Date>> born_on;
    std::optional<DateTime> sold_at;
    std::optional<std::vector<Tyre>> wheels;
    std::optional<Paint> bell;
    Tyre spare;
    std::optional<double> price;
};
BOOST_DESCRIBE_STRUCT(Tricycle, (), (name, colour, born_on, sold_at, wheels, bell, spare, price))

simdjson::dom::element parsed(simdjson::dom::parser& parser, const std::string& text) {
    simdjson::dom::element root;
    REQUIRE(parser.parse(text).get(root) == simdjson::SUCCESS);
    return root;
}

// Every reference of a schema leads somewhere.
void check_references(simdjson::dom::element root, simdjson::dom::element at) {
    if (at.is_array())
        for (const simdjson::dom::element element : at.get_array()) check_references(root, element);
    if (!at.is_object()) return;
    for (const auto [key, value] : at.get_object()) {
        if (key == "$ref") CHECK(root.at_pointer(std::string_view(value).substr(1)).error() == simdjson::SUCCESS);
        check_references(root, value);
    }
}

}  // namespace

TEST_CASE("the schema of a struct says what its description says") {
    const SchemaTexts texts{.field = [](const StructInfo& info, const FieldInfo& field) {
                                return info.name == "Tyre" || field.name == "bell" ? "the \"" + field.name + "\"" : std::string();
                            },
                            .structure = [](const StructInfo& info) { return info.name == "Tyre" ? "Lastik" : ""; }};
    CHECK(json_schema(struct_info<Tricycle>(), texts) == R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Tricycle",
  "type": "object",
  "required": ["name", "colour"],
  "additionalProperties": false,
  "properties": {
    "name": {"type": "string"},
    "colour": {"$ref": "#/$defs/Paint"},
    "born_on": {"type": ["string", "null"], "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "x-identifying": true},
    "sold_at": {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$"},
    "wheels": {"type": ["array", "null"], "items": {"$ref": "#/$defs/Tyre"}},
    "bell": {"anyOf": [{"$ref": "#/$defs/Paint"}, {"type": "null"}], "description": "the \"bell\""},
    "spare": {"anyOf": [{"$ref": "#/$defs/Tyre"}, {"type": "null"}]},
    "price": {"type": ["number", "null"]}
  },
  "$defs": {
    "Paint": {"type": "string", "enum": ["red", "green"]},
    "Tyre": {
      "type": "object", "description": "Lastik",
      "required": ["spokes"],
      "additionalProperties": false,
      "properties": {
        "spokes": {"type": "integer", "description": "the \"spokes\""}
      }
    }
  }
}
)");
}

TEST_CASE("the schema of a report has its type and every reference in it leads somewhere") {
    for (const ReportType type : report_types()) {
        simdjson::dom::parser parser;
        const auto root = parsed(parser, json_schema(report_schema(type)));
        check_references(root, root);
        CHECK(std::string_view(root.at_pointer("/properties/type/const")) == name_of(type));
        CHECK(std::string_view(root.at_pointer("/required/0")) == "type");
        CHECK(bool(root.at_pointer("/$defs/Person/properties/name/x-identifying")));
        CHECK(simdjson::dom::object(root.at_pointer("/properties")).size() == report_schema(type).fields.size() + 1);
    }
}

TEST_CASE("the schema of a case has every report type") {
    simdjson::dom::parser parser;
    const auto root = parsed(parser, case_schema());
    check_references(root, root);
    CHECK(simdjson::dom::array(root.at_pointer("/properties/report/oneOf")).size() == report_types().size());
    CHECK(std::string_view(root.at_pointer("/properties/history/items/$ref")) == "#/$defs/EarlierReport");
    CHECK(std::string_view(root.at_pointer("/$defs/EarlierReport/properties/type/$ref")) == "#/$defs/ReportType");
}

TEST_CASE("the report model names every member, struct and enumerator once") {
    const SchemaTexts texts{.field = [](const StructInfo&, const FieldInfo& f) { return f.name == "days" ? "gün|sayısı" : ""; },
                            .enumerator = [](const EnumInfo&, std::string_view name) { return name == "ent" ? "KBB" : ""; }};
    const std::string text = report_model_markdown(texts);
    const auto count = [&](std::string_view wanted) {
        std::size_t found = 0;
        for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) ++found;
        return found;
    };
    CHECK(count("\n| `issued_on` | date | required |  |\n") == 2);
    CHECK(count("\n| `birth_date` | date | optional | **identifying** |\n") == 1);
    CHECK(count("\n| `physicians` | list of [Physician](#physician) | optional |  |\n") == 1);
    CHECK(count("\n| `days` | int | optional | gün\\|sayısı |\n") == 2);
    CHECK(count("\n| `ent` | KBB |\n") == 1);
    CHECK(count("\n### RestLeaveReport (`rest_leave`)\n") == 1);
    for (const char* const heading : {"Case", "Every report", "EarlierReport", "Physician", "Branch", "ReportType"})
        CHECK(count(fmt::format("# {}\n", heading)) == 1);
}
