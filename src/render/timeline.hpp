// A year as a line of characters: days given, the rest in question, the days it could have. Private to the text renderers.
#pragma once

#include <string>

#include <saglikrapor/decision/limit.hpp>
#include <saglikrapor/rulebook/clause.hpp>

namespace saglikrapor::render {

/// The signs of the bars, weakest first: where several fall into one column the last of them is shown.
inline constexpr char free_sign = '.', more_sign = '+', used_sign = '#', asked_sign = '=', twice_sign = 'x', over_sign = '!';

/// 73 columns, one for five days; the names of the months above it in `months`.
struct YearBar {
    std::string months;
    std::string days;
};
[[nodiscard]] YearBar year_bar(const Limit& limit, const YearUse& year, Language language);

/// One column for each day that the year's limit allows, and behind '|' what is past it.
[[nodiscard]] std::string count_bar(const Limit& limit, const YearUse& year);

}  // namespace saglikrapor::render
