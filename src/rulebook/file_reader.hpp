// One file of a rulebook while it is being read: where its faults go, and how to take its mappings apart.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <saglikrapor/rulebook/clause.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

#include "rulebook/shapes.hpp"

namespace saglikrapor {

/// A citation with where it was made, so that it can be checked once every index is read.
struct CitationUse {
    enum class Role : std::uint8_t { rule, see, unless, parameter, procedure };

    Role role = Role::rule;
    std::string regulation;  ///< cited, spelled out
    std::string clause;
    std::shared_ptr<const Source> source;
    Span span;
};

/// Where a name was given first.
struct Place {
    std::shared_ptr<const Source> source;
    Span span;
};

/// What all files add to.
struct Draft {
    Rulebook rulebook;
    std::unordered_map<std::string, Place> rule_ids;
    std::vector<CitationUse> citations;
    Diagnostics diagnostics;
};

struct FileReader {
    std::shared_ptr<const Source> source;
    const ModelNames& names;
    const ReadOptions& options;
    Draft& draft;
    const Regulation* regulation = nullptr;  ///< whose folder the file is in; null outside of one

    void error(Span span, std::string code, std::string message, std::string hint = {}) const;
    /// The same, with a second place.
    void error_with_first(Span span, std::string code, std::string message, const Place& first) const;

    // Each gives nothing (or an empty value) when the node is null or of another kind, and has said so then.

    /// Whether the node is a mapping with the keys of the shape: unknown and missing ones are told.
    bool is_mapping(const DocumentNode& node, const shapes::Shape& shape) const;
    bool is_mapping(const DocumentNode& node, std::string_view what) const;
    bool is_sequence(const DocumentNode& node, std::string_view what) const;
    /// A scalar that is not empty.
    bool is_scalar(const DocumentNode& node, std::string_view what) const;

    [[nodiscard]] std::string string(const DocumentNode* node, std::string_view what) const;
    [[nodiscard]] std::vector<std::string> strings(const DocumentNode* node, std::string_view what) const;
    /// A text in both languages.
    [[nodiscard]] Text text(const DocumentNode* node, std::string_view what) const;
    [[nodiscard]] std::optional<Date> date(const DocumentNode* node, std::string_view what) const;
    /// An interval; a bound that is not given is that of `otherwise`, one that is null is open.
    [[nodiscard]] InForce in_force(const DocumentNode* node, const InForce& otherwise) const;
    /// from and to out of a mapping that has other keys too.
    [[nodiscard]] InForce interval(const DocumentNode& mapping, const InForce& otherwise) const;
    [[nodiscard]] Citation citation(const DocumentNode* node, CitationUse::Role role) const;
    [[nodiscard]] ExpressionText expression(const DocumentNode* node, std::string_view what) const;
    /// Report types as a list; `all` gives {"all"}.
    [[nodiscard]] std::vector<std::string> reports(const DocumentNode* node) const;
    /// The index of the word; nothing when it is none of them.
    [[nodiscard]] std::optional<std::size_t> word(const DocumentNode* node, std::string_view what,
                                                  std::span<const std::string_view> words) const;
    /// Whether a name is fit for expressions: letters a-z, digits and _, not starting with a digit. Told when not.
    bool is_name(std::string_view name, Span span, std::string_view what) const;
};

/// "did you mean …?", or the whole list when it is short and nothing is near.
[[nodiscard]] std::string word_hint(std::string_view word, std::span<const std::string_view> words);

}  // namespace saglikrapor
