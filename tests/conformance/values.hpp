// Tagged JSON values of a conformance row, as types and slots.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/value/arena.hpp>
#include <saglikrapor/value/slot.hpp>
#include <saglikrapor/value/type.hpp>

#include <simdjson.h>

namespace conformance {

/// "map<string,int>" as a type; throws std::runtime_error on a name that is not known.
[[nodiscard]] saglikrapor::Type read_type(std::string_view text);

/// Keeps the texts and lists that slots point to.
struct Storage {
    std::deque<std::string> texts;
    saglikrapor::Arena arena;
};

/// A tagged value as a slot of that type; throws std::runtime_error when the tag does not fit the type.
[[nodiscard]] saglikrapor::Slot read_value(simdjson::dom::element tagged, saglikrapor::Type type, Storage& storage);

/// Whether a result of that type is the expected tagged value. NaN is taken to be the same as NaN.
[[nodiscard]] bool is_expected(simdjson::dom::element tagged, saglikrapor::Type type, const saglikrapor::Slot& result);

}  // namespace conformance
