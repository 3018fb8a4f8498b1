// A YAML file as it was written: scalars, sequences and mappings, each with its place. What read_yaml gives.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <saglikrapor/base/source.hpp>

namespace saglikrapor {

enum class DocumentKind : std::uint8_t { null, scalar, sequence, mapping };

/// One node of a YAML document. Mappings keep the order of the file; duplicate keys never get this far.
struct DocumentNode {
    struct Entry;

    DocumentKind kind = DocumentKind::null;  ///< which of the members below is used
    std::string text;                        ///< of a scalar, decoded (block scalars folded or kept as YAML says)
    bool quoted = false;                     ///< a scalar in quotes or a block scalar: always a text, never a number or true/false
    std::vector<DocumentNode> items;         ///< of a sequence
    std::vector<Entry> entries;              ///< of a mapping
    Span span;                               ///< the scalar's characters in the file, or the start of a collection

    /// The value of a key, or null.
    [[nodiscard]] const DocumentNode* find(std::string_view key) const;
};

/// A key of a mapping and its value.
struct DocumentNode::Entry {
    std::string key;     ///< decoded; never twice in one mapping
    Span key_span;       ///< the key's characters in the file
    DocumentNode value;  ///< may be null
};

/// A file's text and what it says. The source lives as long as anything read from it.
struct Document {
    std::shared_ptr<const Source> source;  ///< the file's name and text
    DocumentNode root;                     ///< the whole document; null for an empty file
};

/// Where characters of a decoded scalar stand in the file: `at[i]` is the byte in the file of byte i of the text,
/// with one more entry for the end. Block scalars, folded lines and quoted escapes are followed.
[[nodiscard]] std::vector<std::uint32_t> scalar_places(const Source& source, const DocumentNode& scalar);
/// The same for a scalar of which only the span was kept, as of a rule's message.
[[nodiscard]] std::vector<std::uint32_t> scalar_places(const Source& source, Span span, std::string_view text);

/// The same as JSON: plain `true`, `false`, `null` and numbers as such, everything else a string.
[[nodiscard]] std::string to_json(const DocumentNode& node);

}  // namespace saglikrapor
