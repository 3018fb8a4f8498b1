// The values that literals stand for: escapes and numbers. Used by lex and by the conversions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace saglikrapor::cel {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Decodes the escape sequence that starts at text[at] == '\\', appends what it stands for and moves `at` behind it.
/// Empty when it went well; otherwise what is wrong, with `at` behind the characters that are wrong.
[[nodiscard]] std::string_view decode_escape(std::string_view text, std::size_t& at, std::string& out);

/// Decimal digits, or hexadecimal ones after 0x. Nothing when there are none or the value needs more than 64 bits.
[[nodiscard]] std::optional<std::uint64_t> read_unsigned(std::string_view text);

/// "1.5", "-2e3", ".5": the nearest double. A value too small to be represented is zero, nothing when it is too large
/// or when the text is not a number.
[[nodiscard]] std::optional<double> read_double(std::string_view text);

}  // namespace saglikrapor::cel
