// What an unquoted scalar is taken for. One place, so that parameters, table cells and examples agree.
#pragma once

#include <string>
#include <string_view>

namespace saglikrapor {

/// Written as JSON writes an integer: 0, -7, 40. "040" and "+5" are texts.
[[nodiscard]] bool is_plain_integer(std::string_view text);

/// Written as JSON writes a number: an integer, 0.5, 1e3.
[[nodiscard]] bool is_plain_number(std::string_view text);

/// `true` or `false`, nothing else: `yes`, `True` and `on` are texts.
[[nodiscard]] constexpr bool is_plain_bool(std::string_view text) { return text == "true" || text == "false"; }

/// The text as a JSON string, quotes included.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace saglikrapor
