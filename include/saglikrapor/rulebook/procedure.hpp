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
    std::string name;  ///< as cases and transitions write it
    Text label;  ///< words for people
    Span span;  ///< its entry in the file
};

/// Why a state is final (kesin) although steps may follow.
struct FinalMark {
    Citation clause;  ///< which clause says so
    Text because;  ///< why the state is final
};

/// Where a case can stand.
struct State {
    std::string name;  ///< as transitions write it
    Text label;  ///< words for people
    StateKind kind = StateKind::normal;  ///< whether a case begins, goes on or ends in it
    std::optional<FinalMark> final_;  ///< when it is final, and by which clause
    Span span;  ///< its entry in the file
};

enum class DocumentForm : std::uint8_t { any, original, copy };

/// A document that a step needs.
struct DocumentNeed {
    std::string name;  ///< as cases write it
    DocumentForm form = DocumentForm::any;  ///< an original also does where a copy is asked for
    Span span;  ///< its entry in the file
};

enum class DeadlineUnit : std::uint8_t { days, business_days, months, years, words, recurring };

/// Until when a step may be done. The day it starts on is not counted.
struct Deadline {
    DeadlineUnit unit = DeadlineUnit::days;  ///< calendar days, business days, months …
    ExpressionText count;        ///< an int; empty with words and recurring
    Rounding rounding = Rounding::down;  ///< months, years: where the day does not exist in the last month
    /// `state` (the day the state before was entered; a step that stays in it does not count), an event (its last time), or a
    /// date input or derived value.
    std::string from;
    Text words;                  ///< of words and recurring
    bool extends = false;        ///< a last day that is no business day moves to the next one
    bool late_allowed = false;   ///< a late step is done all the same, with a finding
    Span span;  ///< its entry in the file
};

/// A step from one state to another.
struct Transition {
    std::string id;  ///< unique in its procedure
    std::vector<std::string> from;  ///< states in which it can be taken
    std::string to;  ///< state it leads to
    std::string event;  ///< what a case must tell for it to be taken
    std::vector<std::string> actors;  ///< who may take it
    ExpressionText guard;        ///< empty: always
    std::vector<DocumentNeed> documents;  ///< what must be given with it
    Text channel;  ///< the way it is sent
    std::optional<Deadline> deadline;  ///< until when it must be taken
    std::vector<Text> effects;  ///< what it brings about besides
    Citation clause;  ///< the clause that provides for it
    Provenance provenance = Provenance::stated;  ///< where the reading comes from
    Span span;        ///< its entry in the file
    Span to_span;     ///< of `to` in the file
    Span event_span;  ///< of `event` in the file
    Span from_span;   ///< of `from` in the file
    std::vector<Span> actor_spans;  ///< of each actor in the file
};

/// An appeal or another course of action, as its clauses lay it out.
struct Procedure {
    std::string id;  ///< stable: "KHGM/112-sevk"
    Text title;  ///< its name
    Text summary;  ///< what it is for, in a sentence or two
    Citation clause;  ///< the clause it rests on
    std::vector<Citation> see;  ///< further clauses
    InForce in_force;  ///< the days on which it can be begun
    Provenance provenance = Provenance::stated;  ///< where the reading comes from
    std::shared_ptr<const InputSchema> inputs;  ///< what a case may give
    std::vector<Derived> derive;  ///< values computed of what is given, in the order of the file
    std::vector<State> states;  ///< in the order of the file
    std::vector<Named> actors;     ///< who takes part
    std::vector<Named> events;     ///< what can happen
    std::vector<Named> documents;  ///< what can be needed
    std::vector<Transition> transitions;  ///< in the order of the file
    std::vector<EntryCase> examples;  ///< its tests
    std::string set;  ///< the file, without its suffix
    std::shared_ptr<const Source> source;  ///< the file
    Span span;  ///< its entry in the file

    /// Null when there is none.
    [[nodiscard]] const State* state(std::string_view name) const;
    /// The state a case begins in; null when there is none.
    [[nodiscard]] const State* initial() const;
};

[[nodiscard]] std::string_view to_string(StateKind kind);
[[nodiscard]] std::string_view to_string(DocumentForm form);
[[nodiscard]] std::string_view to_string(DeadlineUnit unit);
[[nodiscard]] inline bool is_terminal(StateKind kind) { return kind >= StateKind::terminal_ok; }
[[nodiscard]] inline bool is_goal(StateKind kind) { return kind >= StateKind::accepting; }

}  // namespace saglikrapor
