// Text as XML 1.0 takes it. Private to render.
#pragma once

#include <string>
#include <string_view>

namespace saglikrapor::render {

/// For element content and for attributes in double quotes. What XML cannot hold (control characters, U+FFFE, U+FFFF, bytes
/// that are not UTF-8) becomes U+FFFD.
void append_xml(std::string& out, std::string_view text);

/// The same as a text of its own.
[[nodiscard]] inline std::string escaped(std::string_view text) {
    std::string out;
    append_xml(out, text);
    return out;
}

}  // namespace saglikrapor::render
