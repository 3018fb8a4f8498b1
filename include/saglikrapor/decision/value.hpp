// A value as a finding carries it: typed, owning its text, never identifying.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/value/slot.hpp>
#include <saglikrapor/value/type.hpp>

namespace saglikrapor {

/// A value of any type, copied out of a report.
struct Value {
    Type type;                 ///< says which member below holds it
    std::int64_t integer = 0;  ///< bool, int, date (day number), enumeration (ordinal); seconds of a timestamp
    double real = 0;           ///< double
    std::string text;          ///< string
    std::vector<Value> items;  ///< of a list
};

/// Copies a slot of a showable type (scalars and lists of scalars).
[[nodiscard]] Value to_value(Type type, const Slot& slot);

/// A value with the path or expression it came from.
struct NamedValue {
    std::string name;    ///< path or expression: "report.days", "param.single_physician_days"
    Value value;         ///< never of an identifying member
    bool listed = true;  ///< shown under `values`; false: only part of a sentence
};

}  // namespace saglikrapor
