// YAML text to a tree of scalars, sequences and mappings with places. Before anything is known of rules.
#pragma once

#include <cstddef>
#include <string>

#include <saglikrapor/base/checked.hpp>
#include <saglikrapor/rulebook/document.hpp>

namespace saglikrapor {

/// What a file may cost. Exceeding one is yaml.limit, not a crash.
struct YamlLimits {
    std::size_t bytes = std::size_t{4} << 20;  ///< of the whole text
    std::size_t depth = 64;                    ///< collections inside one another
    std::size_t nodes = 200'000;               ///< scalars and collections together
    std::size_t diagnostics = 100;             ///< faults told of one file
    std::size_t blanks = 10'000;               ///< blanks and line ends in a row
};

/// Reads one YAML document. `name` is what diagnostics call the file; a byte order mark is dropped, an empty text is null.
/// Stricter than YAML: a rulebook must say what it seems to say, so anchors, aliases, merge keys, tags, several documents,
/// duplicate keys and keys that are not texts are refused.
/// Codes: yaml.syntax, yaml.duplicate-key, yaml.key, yaml.alias, yaml.tag, yaml.documents, yaml.utf8, yaml.character,
/// yaml.limit.
[[nodiscard]] Checked<Document> read_yaml(std::string name, std::string text, const YamlLimits& limits = {});

}  // namespace saglikrapor
