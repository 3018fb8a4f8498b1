// Whether a file's bytes can be text at all. Before the YAML parser, which would guess at other encodings.
#pragma once

#include <optional>

#include <saglikrapor/base/diagnostic.hpp>
#include <saglikrapor/rulebook/read_yaml.hpp>

namespace saglikrapor {

/// The code of the character at `at` when it cannot stand in a file as it is: a control character (other than tab and
/// line end), a byte order mark, what is no character, and the line ends that only YAML 1.1 knows.
[[nodiscard]] std::optional<char32_t> unwritable_at(std::string_view text, std::size_t at);

/// The first thing wrong: too long or too many blanks in a row (yaml.limit), not UTF-8 (yaml.utf8), a character that cannot
/// stand in a file (yaml.character).
[[nodiscard]] std::optional<Diagnostic> check_characters(const Source& source, const YamlLimits& limits);

}  // namespace saglikrapor
