// The short way for files that a program wrote: JSON, and plain words without quotes. What `compact` gives is read here.
#pragma once

#include <optional>
#include <string_view>

#include <saglikrapor/rulebook/read_yaml.hpp>

namespace saglikrapor {

/// The tree of a text that is one such collection and nothing else. Nothing when it is anything more, or when there is
/// anything wrong with it: then the YAML parser reads it and says what. Both give the same tree (tested).
[[nodiscard]] std::optional<DocumentNode> read_flow(std::string_view text, const YamlLimits& limits);

}  // namespace saglikrapor
