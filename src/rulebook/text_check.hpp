// Whether a file's bytes can be text at all. Before the YAML parser, which would guess at other encodings.
#pragma once

#include <optional>

#include <saglikrapor/base/diagnostic.hpp>
#include <saglikrapor/rulebook/read_yaml.hpp>

namespace saglikrapor {

/// The first thing wrong: too long (yaml.limit), not UTF-8 (yaml.utf8), a control character (yaml.character).
[[nodiscard]] std::optional<Diagnostic> check_characters(const Source& source, const YamlLimits& limits);

}  // namespace saglikrapor
