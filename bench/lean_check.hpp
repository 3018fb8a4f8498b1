// The limit end to end: NDJSON through simdjson and the hand-written rules to one line a report.
#pragma once

#include <memory>
#include <string>

#include <saglikrapor/engine.hpp>

namespace bench {

/// Reads blocks of whole lines and appends {"id":"R1","verdict":"invalid","rules":["…"]} for each.
class LeanCheck {
public:
    /// Severities and holidays are those of the engine's rulebook.
    explicit LeanCheck(const saglikrapor::Engine& engine);
    ~LeanCheck();

    /// `capacity` is the size of the buffer in which `size` bytes of text stand; simdjson may read up to there, and needs
    /// `padding` bytes more than the text. Returns the number of reports; throws std::runtime_error for what it cannot read.
    std::size_t run(const char* text, std::size_t size, std::size_t capacity, std::string& out);

    static const std::size_t padding;

private:
    class State;
    std::unique_ptr<State> state_;
};

}  // namespace bench
