// Where a member stands in a report's JSON, as a reader would write it there.
#pragma once

#include <string>
#include <string_view>

#include <saglikrapor/rulebook/citation.hpp>
#include <saglikrapor/value/schema.hpp>

namespace saglikrapor::render {

/// `"person": {"birth_date": "YYYY-AA-GG"}` for report.person.birth_date; empty for a path that is no member of `report`.
[[nodiscard]] std::string member_place(const StructInfo& report, std::string_view path, Language language);

}  // namespace saglikrapor::render
