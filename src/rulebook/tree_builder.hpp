// Parser events to a tree of nodes, with everything refused that a rulebook does not use.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include <saglikrapor/base/diagnostic.hpp>
#include <saglikrapor/rulebook/read_yaml.hpp>

#include "rulebook/yaml_events.hpp"

namespace saglikrapor {

class TreeBuilder {
public:
    /// Thrown when going on makes no sense: a limit was passed, and it is in the diagnostics.
    struct Stop {};

    TreeBuilder(const Source& source, const YamlLimits& limits, Diagnostics& diagnostics)
        : source_(source), limits_(limits), diagnostics_(diagnostics) {}

    /// An event of the first document; the start of another is refused (yaml.documents).
    void take(const YamlEvent& event);
    [[nodiscard]] bool has_begun() const { return begun_; }
    [[nodiscard]] DocumentNode tree() { return std::move(root_); }

private:
    /// A collection that is still open. In a mapping a key waits for its value.
    struct Open {
        DocumentNode node;
        bool flow = false;
        std::string key;
        Span key_span;
        bool has_key = false;
        bool drop_value = false;  ///< the key was refused: its value is read and forgotten
        bool is_key = false;      ///< the collection itself stands where a key should
        std::unordered_map<std::string, Span> seen;  ///< keys of a long mapping
    };

    [[nodiscard]] bool key_expected() const;
    void count_node(Span span);
    void check_properties(const YamlEvent& event);
    void begin_document(Span span);
    void null(const YamlEvent& event);
    void alias(Span span);
    void scalar(const YamlEvent& event);
    void refuse_question_mark(const YamlEvent& event, Span span);
    void open(const YamlEvent& event, DocumentKind kind);
    void close();
    void add(DocumentNode node);
    void add_key(std::string_view key, Span span, bool quoted);
    void refuse_key(Span span, std::string_view what);
    void fail(Span span, std::string code, std::string message, std::string hint = {});

    const Source& source_;
    const YamlLimits& limits_;
    Diagnostics& diagnostics_;
    std::vector<Open> open_;
    DocumentNode root_;
    std::size_t nodes_ = 0;
    bool begun_ = false;
};

}  // namespace saglikrapor
