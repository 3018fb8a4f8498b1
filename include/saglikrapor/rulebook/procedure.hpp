// A procedure as its author wrote it: states, actors, events, and the transitions between the states.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/rulebook/input_rule.hpp>

namespace saglikrapor {

enum class StateKind : std::uint8_t {
    initial,
    normal,
    accepting,     ///< the goal is reached, yet a listed transition may leave it
    terminal_ok,   ///< absorbing, success
    terminal_fail  ///< absorbing, failure
};

/// An actor, event or document: the name that transitions use, and what people call it.
struct Named {
    std::string name;
    Text label;
    Span span;
};

/// Why a state is final (kesin) although steps may follow.
struct FinalMark {
    Citation clause;
    Text because;
};

struct State {
    std::string name;
    Text label;
    StateKind kind = StateKind::normal;
    std::optional<FinalMark> final_;
    Span span;
};

enum class DocumentForm : std::uint8_t { any, original, copy };

struct DocumentNeed {
    std::string name;
    DocumentForm form = DocumentForm::any;  ///< an original also does where a copy is asked for
    Span span;
};

enum class DeadlineUnit : std::uint8_t { days, business_days, months, years, words, recurring };

/// Until when a step may be done. The day it starts on is not counted.
struct Deadline {
    DeadlineUnit unit = DeadlineUnit::days;
    ExpressionText count;        ///< an int; empty with words and recurring
    Rounding rounding = Rounding::down;  ///< months, years: where the day does not exist in the last month
    /// `state` (the day the state before was entered; a step that stays in it does not count), an event (its last time), or a
    /// date input or derived value.
    std::string from;
    Text words;                  ///< of words and recurring
    bool extends = false;        ///< a last day that is no business day moves to the next one
    bool late_allowed = false;   ///< a late step is done all the same, with a finding
    Span span;
};

struct Transition {
    std::string id;
    std::vector<std::string> from;
    std::string to;
    std::string event;
    std::vector<std::string> actors;
    ExpressionText guard;        ///< empty: always
    std::vector<DocumentNeed> documents;
    Text channel;
    std::optional<Deadline> deadline;
    std::vector<Text> effects;
    Citation clause;
    Provenance provenance = Provenance::stated;
    Span span, to_span, event_span, from_span;
    std::vector<Span> actor_spans;
};

struct Procedure {
    std::string id;
    Text title;
    Text summary;
    Citation clause;
    std::vector<Citation> see;
    InForce in_force;
    Provenance provenance = Provenance::stated;
    std::shared_ptr<const InputSchema> inputs;
    std::vector<Derived> derive;
    std::vector<State> states;
    std::vector<Named> actors, events, documents;
    std::vector<Transition> transitions;
    std::vector<EntryCase> examples;
    std::string set;
    std::shared_ptr<const Source> source;
    Span span;

    /// Null when there is none.
    [[nodiscard]] const State* state(std::string_view name) const;
    [[nodiscard]] const State* initial() const;
};

[[nodiscard]] std::string_view to_string(StateKind kind);
[[nodiscard]] std::string_view to_string(DocumentForm form);
[[nodiscard]] std::string_view to_string(DeadlineUnit unit);
[[nodiscard]] inline bool is_terminal(StateKind kind) { return kind >= StateKind::terminal_ok; }
[[nodiscard]] inline bool is_goal(StateKind kind) { return kind >= StateKind::accepting; }

}  // namespace saglikrapor
