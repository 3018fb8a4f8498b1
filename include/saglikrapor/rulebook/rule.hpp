// One rule as its author wrote it: citation, condition, requirement, exceptions, words, examples. Expressions stay text.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/base/source.hpp>
#include <saglikrapor/rulebook/citation.hpp>
#include <saglikrapor/rulebook/document.hpp>
#include <saglikrapor/rulebook/in_force.hpp>

namespace saglikrapor {

/// An expression's text and where each of its bytes stands in the file.
struct ExpressionText {
    std::string text;
    std::shared_ptr<const Source> source;
    std::vector<std::uint32_t> places;  ///< see scalar_places; one more than the text has bytes

    [[nodiscard]] bool empty() const { return text.empty(); }
    /// The span in the file of a span in the text.
    [[nodiscard]] Span place(Span in_text) const {
        if (places.empty()) return {};
        const auto at = [&](std::uint32_t i) { return places[i < places.size() ? i : places.size() - 1]; };
        return {at(in_text.begin), at(in_text.end)};
    }
};

/// error makes a report invalid (or incomplete when undetermined), review asks for a person, warning and info do neither.
enum class Severity : std::uint8_t { error, review, warning, info };

/// A named exception: when it holds, the requirement need not.
struct Unless {
    Citation clause;
    ExpressionText when;
    Text because;
    Span because_span_tr, because_span_en;
};

enum class Expectation : std::uint8_t { holds, violated, undetermined, not_applied };

/// A case that shows what the rule does. `given` is laid over the complete valid report of the type.
struct Example {
    std::string name;
    DocumentNode given;                 ///< mapping: dotted path → value; null takes the member away
    Expectation expect = Expectation::holds;
    std::vector<std::string> missing;   ///< for undetermined: paths that must be named (may be empty)
    std::string unless;                 ///< for holds: the exception's clause that must be what lets it hold; may be empty
    std::string report;                 ///< report type; empty: the rule's first
    Span span;
};

struct Rule {
    std::string id;                     ///< stable, dotted, never reused
    Citation clause;
    std::vector<Citation> see;          ///< further clauses the reading rests on
    std::vector<std::string> reports;   ///< report types; `all` is spelled out by the reader
    Severity severity = Severity::error;
    InForce in_force;
    ExpressionText when;                ///< empty: always
    ExpressionText require;
    std::vector<Unless> unless;
    ExpressionText contributing;        ///< list of earlier reports that a finding shows; empty: none
    Text title;
    Text message;
    Text remedy;
    std::vector<Example> examples;
    std::string set;                    ///< the file the rule stands in, as "yonerge/m06-rest-leave"
    std::shared_ptr<const Source> source;
    Span id_span;
    Span message_span_tr, message_span_en, remedy_span_tr, remedy_span_en;  ///< where a wrong placeholder is pointed at
};

[[nodiscard]] std::string_view to_string(Severity severity);
[[nodiscard]] std::string_view to_string(Expectation expectation);

}  // namespace saglikrapor
