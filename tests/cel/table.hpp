// Tests as tables: an expression and what it gives (see evaluate).
#pragma once

#include <initializer_list>

#include <catch.hpp>

#include "cel/evaluate.hpp"

namespace saglikrapor::cel {

struct Row {
    std::string_view expression;
    std::string_view expected;
};

inline constexpr std::string_view out_of_range = "fault: a date or time outside the representable range";
inline constexpr std::string_view not_one = "fault: a text that cannot be converted";

inline void check_rows(std::initializer_list<Row> rows, const Environment& environment = {}) {
    for (const Row& row : rows) {
        INFO(row.expression);
        CHECK(evaluate(row.expression, environment) == row.expected);
    }
}

}  // namespace saglikrapor::cel
