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
    std::string text;                      ///< CEL; see docs/expressions.md
    std::shared_ptr<const Source> source;  ///< the file it stands in
    std::vector<std::uint32_t> places;     ///< see scalar_places; one more than the text has bytes

    /// Whether no expression was given.
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
    Citation clause;       ///< which clause allows it
    ExpressionText when;   ///< condition of the exception
    Text because;          ///< why it is allowed, for explanations
    Span because_span_tr;  ///< of because.tr in the file
    Span because_span_en;  ///< of because.en in the file
};

enum class Expectation : std::uint8_t { holds, violated, undetermined, not_applied };

/// A case that shows what the rule does. `given` is laid over the complete valid report of the type.
struct Example {
    std::string name;                         ///< what the example shows, in Turkish; unique in its rule
    DocumentNode given;                       ///< mapping: dotted path → value; null takes the member away
    Expectation expect = Expectation::holds;  ///< what the rule must say of it
    std::vector<std::string> missing;         ///< for undetermined: paths that must be named (may be empty)
    std::vector<Span> missing_spans;          ///< where each of them stands in the file
    std::string unless;                       ///< for holds: the exception's clause that must be what lets it hold; may be empty
    std::string report;                       ///< report type; empty: the rule's first
    Span span;                                ///< its entry in the file
};

/// A rule as it stands in the file.
struct Rule {
    std::string id;                        ///< stable, dotted, never reused
    Citation clause;                       ///< the clause it checks
    std::vector<Citation> see;             ///< further clauses the reading rests on
    std::vector<std::string> reports;      ///< report types; `all` is spelled out by the reader
    Severity severity = Severity::error;   ///< what a breach means for the verdict
    InForce in_force;                      ///< when neither end is given: that of its regulation
    ExpressionText when;                   ///< empty: always
    ExpressionText require;                ///< what must be true
    std::vector<Unless> unless;            ///< in the order of the file; the first that holds is named
    ExpressionText contributing;           ///< list of earlier reports that a finding shows; empty: none
    Text title;                            ///< the rule in one sentence
    Text message;                          ///< what is wrong, with {placeholders} for values
    Text remedy;                           ///< what to do now
    std::vector<Example> examples;         ///< on each side of every limit
    std::string set;                       ///< the file the rule stands in, as "yonerge/m06-rest-leave"
    std::shared_ptr<const Source> source;  ///< the file
    Span id_span;                          ///< of the id in the file
    Span message_span_tr;                  ///< where a wrong placeholder of message.tr is pointed at
    Span message_span_en;                  ///< the same of message.en
    Span remedy_span_tr;                   ///< the same of remedy.tr
    Span remedy_span_en;                   ///< the same of remedy.en
};

[[nodiscard]] std::string_view to_string(Severity severity);
[[nodiscard]] std::string_view to_string(Expectation expectation);

}  // namespace saglikrapor
