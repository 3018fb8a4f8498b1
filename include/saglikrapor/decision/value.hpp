// A value as a finding carries it: typed, owning its text, never identifying.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/value/slot.hpp>
#include <saglikrapor/value/type.hpp>

namespace saglikrapor {

struct Value {
    Type type;
    std::int64_t integer = 0;  ///< bool, int, date (day number), enumeration (ordinal); seconds of a timestamp
    double real = 0;
    std::string text;
    std::vector<Value> items;  ///< of a list
};

/// Copies a slot of a showable type (scalars and lists of scalars).
[[nodiscard]] Value to_value(Type type, const Slot& slot);

/// A value with the path or expression it came from.
struct NamedValue {
    std::string name;
    Value value;
    bool listed = true;  ///< shown under `values`; false: only part of a sentence
};

}  // namespace saglikrapor
