#include "rulebook/scalar_value.hpp"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "rulebook/plain.hpp"

namespace saglikrapor {
namespace {

template <class Number>
std::optional<Number> parse_number(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<ScalarValue> plain_value(const DocumentNode& node, Type type) {
    ScalarValue value;
    switch (type.kind()) {
        case TypeKind::integer:
            if (const auto number = parse_number<std::int64_t>(node.text); number && !node.quoted && is_plain_integer(node.text)) {
                value.integer = *number;
                return value;
            }
            return std::nullopt;
        case TypeKind::real:
            if (const auto number = parse_number<double>(node.text);
                number && std::isfinite(*number) && !node.quoted && is_plain_number(node.text)) {
                value.real = *number;
                return value;
            }
            return std::nullopt;
        case TypeKind::boolean:
            if (node.quoted || !is_plain_bool(node.text)) return std::nullopt;
            value.integer = node.text == "true" ? 1 : 0;
            return value;
        default: value.text = node.text; return value;
    }
}

}  // namespace

std::optional<Type> type_named(std::string_view word) {
    if (word == "int") return Type::integer();
    if (word == "double") return Type::real();
    if (word == "bool") return Type::boolean();
    if (word == "string") return Type::string();
    if (word == "date") return Type::date();
    if (word == "list<string>") return Type::list(Type::string());
    return std::nullopt;
}

Type guessed_type(const DocumentNode& value) {
    if (value.quoted || value.kind != DocumentKind::scalar) return Type::string();
    if (is_plain_integer(value.text)) return Type::integer();
    if (is_plain_number(value.text)) return Type::real();
    if (is_plain_bool(value.text)) return Type::boolean();
    return parse_date(value.text) ? Type::date() : Type::string();
}

std::optional<ScalarValue> read_value(const FileReader& file, const DocumentNode& node, Type type, std::string_view what) {
    if (type.is(TypeKind::list)) {
        ScalarValue value;
        if (!file.is_sequence(node, what)) return std::nullopt;
        value.texts = file.strings(&node, what);
        return value;
    }
    if (type.is(TypeKind::date)) {
        const std::optional<Date> day = file.date(&node, what);
        if (!day) return std::nullopt;
        ScalarValue value;
        value.integer = day_number(*day);
        return value;
    }
    if (node.kind == DocumentKind::scalar && node.text.empty() && type.is(TypeKind::string)) return ScalarValue{};
    if (!file.is_scalar(node, what)) return std::nullopt;
    std::optional<ScalarValue> value = plain_value(node, type);
    if (!value)
        file.error(node.span, "rulebook.value", fmt::format("'{}' is {}, and '{}' does not fit", what, to_string(type), node.text),
                   node.quoted ? "numbers, true and false stand without quotes"
                   : type.is(TypeKind::integer) && is_plain_number(node.text) && !is_plain_integer(node.text)
                       ? "declare the type as double when fractions are meant"
                       : "");
    return value;
}

}  // namespace saglikrapor
