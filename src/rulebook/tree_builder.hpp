// Parser events to a tree of nodes, with everything refused that a rulebook does not use.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include <yaml-cpp/eventhandler.h>

#include <saglikrapor/base/diagnostic.hpp>
#include <saglikrapor/rulebook/read_yaml.hpp>

namespace saglikrapor {

class TreeBuilder : public YAML::EventHandler {
public:
    /// Thrown when going on makes no sense: a limit was passed, and it is in the diagnostics.
    struct Stop {};

    TreeBuilder(const Source& source, const YamlLimits& limits, Diagnostics& diagnostics)
        : source_(source), limits_(limits), diagnostics_(diagnostics) {}

    [[nodiscard]] DocumentNode take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

private:
    /// A collection that is still open. In a mapping a key waits for its value.
    struct Open {
        DocumentNode node;
        std::string key;
        Span key_span;
        bool has_key = false;
        bool drop_value = false;  ///< the key was refused: its value is read and forgotten
        bool is_key = false;      ///< the collection itself stands where a key should
        std::unordered_map<std::string, Span> seen;  ///< keys of a long mapping
    };

    [[nodiscard]] bool key_expected() const;
    void count_node(Span span);
    void check_properties(Span span, const std::string& tag, YAML::anchor_t anchor);
    void open(const YAML::Mark& mark, DocumentKind kind, const std::string& tag, YAML::anchor_t anchor);
    void close();
    void add(DocumentNode node);
    void add_key(const std::string& key, Span span, bool quoted);
    void refuse_key(Span span, std::string_view what);
    void fail(Span span, std::string code, std::string message, std::string hint = {});

    const Source& source_;
    const YamlLimits& limits_;
    Diagnostics& diagnostics_;
    std::vector<Open> open_;
    DocumentNode root_;
    std::size_t nodes_ = 0;
};

/// Given the rest of a file after its first document: any second one is refused (yaml.documents).
class DocumentCounter : public YAML::EventHandler {
public:
    DocumentCounter(const Source& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}

private:
    const Source& source_;
    Diagnostics& diagnostics_;
};

}  // namespace saglikrapor
