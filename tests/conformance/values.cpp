#include "values.hpp"

#include <cmath>
#include <cstdlib>
#include <stdexcept>

#include <saglikrapor/cel/computed.hpp>
#include <saglikrapor/value/compare.hpp>

namespace conformance {

using saglikrapor::Slot;
using saglikrapor::Type;
using saglikrapor::TypeKind;

namespace {

std::size_t comma_at_top(std::string_view text) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '<') ++depth;
        if (text[i] == '>') --depth;
        if (text[i] == ',' && depth == 0) return i;
    }
    throw std::runtime_error("a map needs two types");
}

double number(std::string_view text) { return std::strtod(std::string(text).c_str(), nullptr); }

std::string_view tag(simdjson::dom::element tagged) {
    for (auto [key, value] : simdjson::dom::object(tagged)) return key;
    throw std::runtime_error("an empty value");
}

simdjson::dom::element inside(simdjson::dom::element tagged) {
    for (auto [key, value] : simdjson::dom::object(tagged)) return value;
    throw std::runtime_error("an empty value");
}

std::int64_t part(simdjson::dom::element time, std::string_view name) {
    simdjson::dom::element found;
    if (time[name].get(found) != simdjson::SUCCESS) return 0;
    std::int64_t n = 0;
    if (found.get(n) == simdjson::SUCCESS) return n;
    return std::strtoll(std::string(std::string_view(found)).c_str(), nullptr, 10);
}

}  // namespace

Type read_type(std::string_view text) {
    if (text == "int") return Type::integer();
    if (text == "double") return Type::real();
    if (text == "string") return Type::string();
    if (text == "bool") return Type::boolean();
    if (text == "null") return Type::null();
    if (text == "timestamp") return Type::timestamp();
    if (text == "duration") return Type::duration();
    if (text.starts_with("list<")) return Type::list(read_type(text.substr(5, text.size() - 6)));
    if (text.starts_with("map<")) {
        const std::string_view both = text.substr(4, text.size() - 5);
        const std::size_t comma = comma_at_top(both);
        return Type::map(read_type(both.substr(0, comma)), read_type(both.substr(comma + 1)));
    }
    throw std::runtime_error("no type " + std::string(text));
}

Slot read_value(simdjson::dom::element tagged, Type type, Storage& storage) {
    const std::string_view name = tag(tagged);
    const auto value = inside(tagged);
    Slot slot{};
    switch (type.kind()) {
        case TypeKind::boolean: slot.integer = bool(value) ? 1 : 0; return slot;
        case TypeKind::integer: slot.integer = std::strtoll(std::string(std::string_view(value)).c_str(), nullptr, 10); return slot;
        case TypeKind::real: slot.real = number(value); return slot;
        case TypeKind::string: slot.set(storage.texts.emplace_back(std::string_view(value))); return slot;
        case TypeKind::list: {
            const simdjson::dom::array items = value;
            Slot* made = nullptr;
            if (!saglikrapor::cel::make_list(storage.arena, items.size(), made, slot)) throw std::runtime_error("too large");
            for (auto item : items) *made++ = read_value(item, type.element(), storage);
            return slot;
        }
        case TypeKind::map: {
            const simdjson::dom::array entries = value;
            Slot *keys = nullptr, *values = nullptr;
            if (!saglikrapor::cel::make_map(storage.arena, entries.size(), keys, values, slot)) throw std::runtime_error("too large");
            for (auto entry : entries) {
                *keys++ = read_value(entry.at(0), type.key(), storage);
                *values++ = read_value(entry.at(1), type.element(), storage);
            }
            return slot;
        }
        default: throw std::runtime_error("no binding of kind " + std::string(name));
    }
}

bool is_expected(simdjson::dom::element tagged, Type type, const Slot& result) {
    const std::string_view name = tag(tagged);
    const auto value = inside(tagged);
    switch (type.kind()) {
        case TypeKind::null: return name == "null";
        case TypeKind::boolean: return name == "bool" && bool(value) == (result.integer != 0);
        case TypeKind::integer: return name == "int" && std::to_string(result.integer) == std::string_view(value);
        case TypeKind::real: {
            if (name != "double") return false;
            const double wanted = number(value);
            return std::isnan(wanted) ? std::isnan(result.real)
                                      : wanted == result.real && std::signbit(wanted) == std::signbit(result.real);
        }
        case TypeKind::string: return name == "string" && std::string_view(value) == result.view();
        case TypeKind::timestamp:
            return name == "timestamp" && part(value, "seconds") == result.time.seconds && part(value, "nanos") == result.time.nanos;
        case TypeKind::duration:
            return name == "duration" && part(value, "seconds") * 1'000'000'000 + part(value, "nanos") == result.integer;
        case TypeKind::list: {
            if (name != "list") return false;
            const simdjson::dom::array items = value;
            if (items.size() != result.list.access->size(result.list.object)) return false;
            std::size_t i = 0;
            Slot element;
            for (auto item : items) {
                result.list.access->at(result.list.object, i++, element);
                if (!is_expected(item, type.element(), element)) return false;
            }
            return true;
        }
        case TypeKind::map: {
            if (name != "map") return false;
            const simdjson::dom::array entries = value;
            const std::size_t size = result.map.access->size(result.map.object);
            if (entries.size() != size) return false;
            Slot key, held;
            for (auto entry : entries) {
                bool found = false;
                for (std::size_t i = 0; i < size && !found; ++i) {
                    result.map.access->key_at(result.map.object, i, key);
                    result.map.access->value_at(result.map.object, i, held);
                    found = is_expected(entry.at(0), type.key(), key) && is_expected(entry.at(1), type.element(), held);
                }
                if (!found) return false;
            }
            return true;
        }
        default: return false;
    }
}

}  // namespace conformance
