// Turkish text: case folding (I/ı, İ/i) and the comparison of mandated phrases.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace saglikrapor {

/// Lower case by Turkish rules: I becomes ı, İ becomes i, Ş ş, Ğ ğ, Ü ü, Ö ö, Ç ç; other letters of the Latin-1 and
/// Latin Extended-A blocks as usual; everything else unchanged, bytes that are not UTF-8 included. A decomposed İ
/// (i or I + U+0307) and other letters followed by a combining mark Turkish has a letter for (ş ç ğ ü ö â î û) are
/// composed first.
[[nodiscard]] std::string fold_turkish(std::string_view utf8);

/// The same, written to `to`, which has room for twice as many bytes as the text (ı is longer than I). Returns how many were
/// written. Allocates nothing.
[[nodiscard]] std::size_t fold_turkish(std::string_view utf8, char* to);

/// fold_turkish, runs of Unicode white space as one space, none at the ends, quotation marks (" ' and the curly, low and
/// angle ones) and final full stops dropped.
[[nodiscard]] std::string normalise_phrase(std::string_view utf8);

/// Whether two texts are the same mandated phrase (see normalise_phrase). Allocates nothing.
[[nodiscard]] bool same_text(std::string_view a, std::string_view b);

/// Whether `text` holds `phrase` anywhere, inside a word too (Turkish adds its endings there), by the same comparison;
/// an empty phrase is held by every text. Allocates nothing.
[[nodiscard]] bool contains_phrase(std::string_view text, std::string_view phrase);

/// Whether the bytes are well-formed UTF-8 (no surrogates, no overlong forms).
[[nodiscard]] bool is_utf8(std::string_view bytes);

}  // namespace saglikrapor
