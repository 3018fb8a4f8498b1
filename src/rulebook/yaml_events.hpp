// libyaml's events with places in bytes: what stands in a file, before anything is refused.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <saglikrapor/base/source.hpp>

struct yaml_parser_s;
struct yaml_event_s;

namespace saglikrapor {

enum class YamlEventKind { document, scalar, alias, sequence, mapping, end };

struct YamlEvent {
    YamlEventKind kind;
    Span span;              ///< begins with what stands before the value: an anchor, a tag
    std::string_view text;  ///< of a scalar; lives until the next event
    bool plain = false;     ///< a scalar without quotes that is no block; empty when the value is missing
    bool block = false;     ///< a scalar after | or >
    bool flow = false;      ///< a collection in brackets
    bool anchored = false;
    bool tagged = false;
};

/// What libyaml found wrong. `context` is what it was reading, and began to read at `begun`.
struct YamlFault {
    std::string problem;
    std::string context;
    std::uint32_t at = 0;
    std::uint32_t begun = 0;
};

class YamlEvents {
public:
    /// The text must be UTF-8 and outlive the object.
    explicit YamlEvents(std::string_view text);
    ~YamlEvents();
    YamlEvents(const YamlEvents&) = delete;
    YamlEvents& operator=(const YamlEvents&) = delete;

    /// Nothing at the end of the file and when something is wrong: then fault() says what.
    [[nodiscard]] std::optional<YamlEvent> next();
    [[nodiscard]] const std::optional<YamlFault>& fault() const { return fault_; }

private:
    void drop_event();
    void note_fault();
    /// libyaml counts characters.
    [[nodiscard]] std::uint32_t byte_at(std::size_t character);

    std::string_view text_;
    std::unique_ptr<yaml_parser_s> parser_;
    std::unique_ptr<yaml_event_s> event_;
    bool has_event_ = false;
    std::optional<YamlFault> fault_;
    std::size_t character_ = 0;  ///< the last place asked for, in characters and in bytes
    std::size_t byte_ = 0;
};

}  // namespace saglikrapor
