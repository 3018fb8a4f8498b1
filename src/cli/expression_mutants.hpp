// An expression and its mutants: the same with one thing changed, as a slip of its author would change it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/base/source.hpp>

namespace saglikrapor::cli {

struct ExpressionMutant {
    std::string text;    ///< the changed expression, whole
    std::string change;  ///< what was changed, without its place: "`<=` → `<` in `report.days <= 10`"
    Span span;           ///< what was changed, in the expression as it stood
};

/// In order of their places; none for a text that is no expression. Changed are: a number by one (a decimal in its last
/// digit), a date by a day, the strictness of a comparison, == and !=, && and ||, an operand of them or a negation left out,
/// a conditional reduced to either branch, true and false, an element left out of a list, all() and exists().
[[nodiscard]] std::vector<ExpressionMutant> expression_mutants(std::string_view text);

/// White space as single spaces, and no more than `most` bytes of it: what is cut off is "…".
[[nodiscard]] std::string in_one_line(std::string_view text, std::size_t most);

}  // namespace saglikrapor::cli
