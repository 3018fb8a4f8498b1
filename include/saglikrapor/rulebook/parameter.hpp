// A number (or text) of the law with the days from which it holds.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <saglikrapor/rulebook/rule.hpp>
#include <saglikrapor/value/type.hpp>

namespace saglikrapor {

/// A scalar of a parameter or a table cell, in the type that the file declares for it.
struct ScalarValue {
    std::int64_t integer = 0;        ///< int, bool, date (day number)
    double real = 0;                 ///< double
    std::string text;                ///< string
    std::vector<std::string> texts;  ///< list<string>
};

/// From `from` on the value holds; nothing = it has ended.
struct DatedValue {
    Date from;                         ///< first day on which the value holds
    std::optional<ScalarValue> value;  ///< nothing: from this day on there is none
};

/// A number of the law, apart from the rules that use it.
struct Parameter {
    std::string name;                      ///< rules write param.name
    Citation clause;                       ///< which clause sets it
    std::string unit;                      ///< what it is counted in: day, month, year, person …; date, text or none for what is no number
    Type type;                             ///< int, double, bool, string or date, the same for all values
    std::vector<DatedValue> values;        ///< ascending, no day twice
    Text title;                            ///< what it limits
    std::shared_ptr<const Source> source;  ///< the file
    Span span;                             ///< its entry in the file
};

/// The value on a day; null when none holds.
[[nodiscard]] const ScalarValue* value_on(const Parameter& parameter, Date day);

}  // namespace saglikrapor
