// Counts as SVG that stands in an HTML page: bars that lie, for names, and columns that stand, for months. Private to render.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <saglikrapor/rulebook/citation.hpp>

namespace saglikrapor::render {

struct Bar {
    std::string label;
    std::string detail;        ///< a line above the bar; may be empty
    std::string link;          ///< where the label leads in the page; may be empty
    std::string note;          ///< said when the pointer rests on it
    std::uint64_t strong = 0;  ///< drawn first and dark
    std::uint64_t weak = 0;    ///< drawn behind it and light
};

/// `id` is unique in the page, `title` is what those hear who do not see the chart. The numbers stand in a table as well.
void append_bars(std::string& out, const std::vector<Bar>& bars, std::string_view id, std::string_view title, Language language);
/// Labels are "2026-03"; the year is written where it changes.
void append_columns(std::string& out, const std::vector<Bar>& bars, std::string_view id, std::string_view title, Language language);

}  // namespace saglikrapor::render
