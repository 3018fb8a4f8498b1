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

inline void check_rows(std::initializer_list<Row> rows, const Environment& environment = {}) {
    for (const Row& row : rows) {
        INFO(row.expression);
        CHECK(evaluate(row.expression, environment) == row.expected);
    }
}

}  // namespace saglikrapor::cel
