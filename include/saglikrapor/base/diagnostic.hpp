// What is wrong with an input file or a rulebook: a stable code, a place, a sentence, and what to do about it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/base/source.hpp>

namespace saglikrapor {

enum class DiagnosticLevel : std::uint8_t { error, warning };

/// A second place that belongs to a diagnostic ("first given here").
struct DiagnosticNote {
    std::string message;  ///< one sentence
    std::string file;     ///< the Source's name; empty when there is none
    Position at;          ///< where it points
};

/// One fault of a rulebook, an expression or an input file. Messages are English and never repeat a value of a report.
struct Diagnostic {
    std::string code;                                ///< stable and dotted: `cel.unknown-field`; docs/errors.md lists all of them
    DiagnosticLevel level = DiagnosticLevel::error;  ///< an error refuses the input, a warning does not
    std::string message;                             ///< one sentence
    std::string file;                                ///< the Source's name; empty when there is none
    Span span;                                       ///< bytes in that source
    Position at;                                     ///< where the span begins
    std::string pointer;                             ///< JSON pointer for JSON input; empty otherwise
    std::string excerpt;                             ///< the line it stands on (rulebooks and expressions only: reports are private)
    std::uint32_t width = 0;                         ///< code points to underline in the excerpt, at least 1 when there is an excerpt
    std::vector<DiagnosticNote> notes;               ///< further places that belong to it
    std::string hint;                                ///< what to do, or "did you mean"; may be empty
};

using Diagnostics = std::vector<Diagnostic>;

/// Fills file, position, excerpt and width from a source, so that a diagnostic outlives it.
[[nodiscard]] Diagnostic diagnostic_at(const Source& source, Span span, std::string code, std::string message,
                                       std::string hint = {});

[[nodiscard]] bool has_errors(const Diagnostics& diagnostics);

/// The candidate nearest to `word` by edit distance, or empty when none is near enough to be what was meant.
[[nodiscard]] std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

/// "did you mean 'x'?" for the nearest candidate, or empty.
[[nodiscard]] std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace saglikrapor
