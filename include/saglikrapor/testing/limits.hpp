// The numbers of the directive with the values just below and just above, for tests on both sides of every limit.
#pragma once

#include <cmath>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/variant2/variant.hpp>
#include <fmt/format.h>

#include <saglikrapor/engine.hpp>

namespace saglikrapor::testing {

/// A value of a limit: a count (int), a measure (double) or a day.
using LimitValue = boost::variant2::variant<int, double, Date>;

/// One number of the law on one day.
struct Limit {
    std::string parameter;           ///< "single_physician_days", as rules write param.single_physician_days
    std::string clause;              ///< "M6/7"
    std::string unit;                ///< day, month, year, person, decimal, date …
    Text title;                      ///< what it limits, in Turkish and English
    std::vector<LimitValue> values;  ///< just below, the limit, just above: one unit, one day, or one in the last decimal
};

namespace detail {

/// Rounded to the limit's own decimals, so that 0.6 gives 0.5 and 0.7 as a report would write them.
[[nodiscard]] inline std::vector<LimitValue> around_real(double limit) {
    const std::string text = fmt::format("{}", limit);
    const std::size_t point = text.find('.');
    const double scale = std::pow(10.0, point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1));
    const double steps = std::round(limit * scale);
    return {(steps - 1) / scale, limit, (steps + 1) / scale};
}

}  // namespace detail

/// Every number and day of the law in force on a day, in the rulebook's order. Parameters that are texts or yes/no have no sides
/// and are left out.
[[nodiscard]] inline std::vector<Limit> limits(Date on, const Rulebook& rulebook = built_in().rulebook()) {
    std::vector<Limit> out;
    for (const Parameter& parameter : rulebook.parameters) {
        const ScalarValue* value = value_on(parameter, on);
        if (value == nullptr) continue;
        Limit limit{parameter.name, parameter.clause.to_string(), parameter.unit, parameter.title, {}};
        if (parameter.type.is(TypeKind::integer)) {
            for (const int side : {-1, 0, 1}) limit.values.emplace_back(static_cast<int>(value->integer) + side);
        } else if (parameter.type.is(TypeKind::real)) {
            limit.values = detail::around_real(value->real);
        } else if (parameter.type.is(TypeKind::date)) {
            for (const int side : {-1, 0, 1}) limit.values.emplace_back(from_day_number(value->integer + side));
        } else {
            continue;
        }
        out.push_back(std::move(limit));
    }
    return out;
}

/// The values around one limit on a day: `around<int>("single_physician_days", date(2026, 3, 4))` is 9, 10, 11. T is int,
/// double or Date. Throws std::invalid_argument when there is no such parameter (with a hint), when it has no value on that
/// day, or when it is not a T.
template <class T>
[[nodiscard]] std::vector<T> around(std::string_view parameter, Date on, const Rulebook& rulebook = built_in().rulebook()) {
    static_assert(std::is_same_v<T, int> || std::is_same_v<T, double> || std::is_same_v<T, Date>, "a limit is an int, a double or a Date");
    std::vector<std::string_view> names;
    const std::vector<Limit> all = limits(on, rulebook);
    for (const Limit& limit : all) {
        names.push_back(limit.parameter);
        if (limit.parameter != parameter) continue;
        std::vector<T> out;
        for (const LimitValue& value : limit.values) {
            const T* typed = boost::variant2::get_if<T>(&value);
            if (typed == nullptr) throw std::invalid_argument("the limit '" + std::string(parameter) + "' is of another type");
            out.push_back(*typed);
        }
        return out;
    }
    throw std::invalid_argument("there is no limit '" + std::string(parameter) + "' on " + to_string(on) + " " + did_you_mean(parameter, names));
}

}  // namespace saglikrapor::testing
