#include "render/parameter_words.hpp"

#include <fmt/format.h>

#include "render/messages.hpp"

namespace saglikrapor::render {
namespace {

Value value_of(const ScalarValue& scalar, Type type) {
    Value value;
    value.type = type;
    value.integer = scalar.integer;
    value.real = scalar.real;
    value.text = scalar.text;
    for (const std::string& text : scalar.texts) {
        Value item;
        item.type = Type::string();
        item.text = text;
        value.items.push_back(std::move(item));
    }
    return value;
}

}  // namespace

std::vector<std::string> dated_values(const Parameter& parameter, const Words& words) {
    std::vector<std::string> lines;
    for (const DatedValue& dated : parameter.values) {
        std::string line = fmt::format(fmt::runtime(say(Say::since, words.language())), date_words(dated.from, words.language())) + ": ";
        if (dated.value) words.append(line, value_of(*dated.value, parameter.type));
        else line += say(Say::nothing, words.language());
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace saglikrapor::render
