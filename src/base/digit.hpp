// A decimal digit, whatever the locale. Private to base.
#pragma once

namespace saglikrapor {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace saglikrapor
