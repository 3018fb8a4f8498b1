// A decision for people: verdict first, then each finding with its clause and what to do now. Lines of at most 100 columns.
#pragma once

#include <cstdint>
#include <string>

#include <saglikrapor/decision/decision.hpp>
#include <saglikrapor/render/unreadable.hpp>

namespace saglikrapor::render {

/// How a decision is worded.
struct TextOptions {
    Language language = Language::tr;           ///< of every sentence
    bool coloured = false;                      ///< for a terminal
    const program::Program* program = nullptr;  ///< brings the words for report types; null: shown as written
};

void append_text(std::string& out, const Decision& decision, const TextOptions& options);
void append_text(std::string& out, const Unreadable& unreadable, const Place& place, const TextOptions& options);

/// How many reports had which verdict.
struct Tally {
    std::uint64_t valid = 0;       ///< reports with that verdict
    std::uint64_t invalid = 0;     ///< reports with that verdict
    std::uint64_t review = 0;      ///< reports with that verdict
    std::uint64_t incomplete = 0;  ///< reports with that verdict
    std::uint64_t unreadable = 0;  ///< reports that could not be read

    /// Counts one decision.
    void add(Verdict verdict);
    /// All of them.
    [[nodiscard]] std::uint64_t total() const { return valid + invalid + review + incomplete + unreadable; }
};

/// "3 rapor: 1 geçerli, 2 geçersiz": one line, verdicts that did not occur left out.
void append_tally(std::string& out, const Tally& tally, Language language);

}  // namespace saglikrapor::render
