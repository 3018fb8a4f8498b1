// A rule that speaks of inputs of its own instead of a report: who may apply, which papers are needed. As its author wrote it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <saglikrapor/rulebook/entry_case.hpp>
#include <saglikrapor/rulebook/input_schema.hpp>
#include <saglikrapor/rulebook/rule.hpp>

namespace saglikrapor {

/// Where a statement comes from.
enum class Provenance : std::uint8_t {
    stated,    ///< the source says it
    implied,   ///< the source does not say it, but without it the procedure does not work
    derived,   ///< joined together from several sources
    external   ///< from outside of the sources; to be confirmed
};

/// A named part of a calculation. Later parts and the conditions may read it; it is absent when it has no value.
struct Derived {
    std::string name;  ///< as later expressions write it
    ExpressionText value;  ///< the expression
    Span span;  ///< its entry in the file
};

/// One of the things that must hold.
struct Requirement {
    std::string id;  ///< empty when there is only one
    ExpressionText condition;  ///< what must be true
};

/// A rule on data of its own, not on a report.
struct InputRule {
    std::string id;  ///< stable, dotted, never reused
    Text title;  ///< in one sentence
    Citation clause;  ///< the clause it checks
    std::vector<Citation> see;  ///< further clauses
    InForce in_force;  ///< the days on which it applies
    Provenance provenance = Provenance::stated;  ///< where the reading comes from
    Severity severity = Severity::error;  ///< what a breach means
    std::shared_ptr<const InputSchema> inputs;  ///< what a case may give
    ExpressionText when;  ///< empty: always
    std::vector<Derived> derive;  ///< values computed of what is given, in the order of the file
    std::vector<Requirement> require;  ///< all must be true
    Text message;  ///< what is wrong, with {placeholders}
    std::vector<EntryCase> examples;  ///< its tests
    std::string set;  ///< the file, without its suffix
    std::shared_ptr<const Source> source;  ///< the file
    Span span;  ///< its entry in the file
};

[[nodiscard]] std::string_view to_string(Provenance provenance);

}  // namespace saglikrapor
