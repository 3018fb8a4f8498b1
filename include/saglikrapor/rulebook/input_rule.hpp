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
    std::string name;
    ExpressionText value;
    Span span;
};

/// One of the things that must hold.
struct Requirement {
    std::string id;  ///< empty when there is only one
    ExpressionText condition;
};

struct InputRule {
    std::string id;
    Text title;
    Citation clause;
    std::vector<Citation> see;
    InForce in_force;
    Provenance provenance = Provenance::stated;
    Severity severity = Severity::error;
    std::shared_ptr<const InputSchema> inputs;
    ExpressionText when;  ///< empty: always
    std::vector<Derived> derive;
    std::vector<Requirement> require;
    Text message;
    std::vector<EntryCase> examples;
    std::string set;
    std::shared_ptr<const Source> source;
    Span span;
};

[[nodiscard]] std::string_view to_string(Provenance provenance);

}  // namespace saglikrapor
