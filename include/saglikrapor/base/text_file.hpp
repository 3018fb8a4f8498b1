// The bytes of a file, all of them or none.
#pragma once

#include <string>

namespace saglikrapor {

/// What the file holds. Throws std::runtime_error naming the path when it cannot be opened or not be read to its end, and
/// std::bad_alloc; a part of a file is never given.
[[nodiscard]] std::string read_text_file(const std::string& path);

}  // namespace saglikrapor
