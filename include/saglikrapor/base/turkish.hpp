// Turkish text: case folding (I/ı, İ/i) and the comparison of mandated phrases.
#pragma once

#include <string>
#include <string_view>

namespace saglikrapor {

/// Lower case by Turkish rules: I becomes ı, İ becomes i, Ş ş, Ğ ğ, Ü ü, Ö ö, Ç ç; other letters of the Latin-1 and
/// Latin Extended-A blocks as usual; everything else unchanged. A decomposed İ (i + U+0307) and other letters that
/// are followed by a combining mark Turkish has a letter for are composed first.
[[nodiscard]] std::string fold_turkish(std::string_view utf8);

/// fold_turkish, runs of white space as one space, none at the ends, quotation marks and a final full stop dropped.
[[nodiscard]] std::string normalise_phrase(std::string_view utf8);

/// Whether two texts are the same mandated phrase (see normalise_phrase).
[[nodiscard]] bool same_text(std::string_view a, std::string_view b);

/// Whether `text` holds `phrase` anywhere, by the same comparison; an empty phrase is held by every text.
[[nodiscard]] bool contains_phrase(std::string_view text, std::string_view phrase);

/// Whether the bytes are well-formed UTF-8 (no surrogates, no overlong forms).
[[nodiscard]] bool is_utf8(std::string_view bytes);

}  // namespace saglikrapor
