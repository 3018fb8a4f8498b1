// Where a case stands: its state, what may happen next, until which day, whether it is final, and what went wrong on the way.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <saglikrapor/procedure/case.hpp>
#include <saglikrapor/procedure/verdict.hpp>

namespace saglikrapor::procedure {

/// Why a step was refused.
enum class Why : std::uint8_t {
    none,
    no_transition,  ///< the state has no step for the event
    actor,
    documents,
    guard,
    unknown,        ///< the guard, or the start of the deadline, needs a datum that is absent
    not_in_force,   ///< on the day of the event
    not_stated,     ///< strict: the source does not say it
    deadline,       ///< the last day has passed
    date,           ///< before the event before
    ambiguous       ///< two steps are possible at once
};

[[nodiscard]] constexpr std::string_view to_string(Why why) {
    constexpr std::string_view names[] = {"none",         "no_transition", "actor",    "documents", "guard",    "unknown",
                                          "not_in_force", "not_stated",    "deadline", "date",      "ambiguous"};
    return names[static_cast<std::size_t>(why)];
}

/// One event of a case: the step that was taken, or why none was.
struct Step {
    std::uint32_t event = 0;                  ///< index into Case::events
    std::uint32_t from = 0;                   ///< state
    std::int32_t taken = -1;                  ///< transition; -1: refused
    Why why = Why::none;  ///< refused: why; none when it was taken
    std::vector<std::uint32_t> transitions;   ///< refused: those it is about; of no_transition: those elsewhere for the event
    std::vector<DocumentNeed> documents;      ///< refused for documents: those that were not handed over
    std::vector<Missing> missing;             ///< refused as unknown
    std::optional<Date> last_day;             ///< of the deadline that was missed, or that the step kept
    bool late = false;                        ///< taken although its last day had passed
};

/// Whether a step that leaves the state can be taken as things stand.
enum class Possibility : std::uint8_t {
    open,     ///< its guard holds
    blocked,  ///< its guard does not
    unknown,  ///< its guard needs a datum
    late      ///< its last day has passed
};

enum class DeadlineState : std::uint8_t { running, missed, unknown, words, recurring };

/// A step that leads on from here.
struct Next {
    std::uint32_t transition = 0;  ///< index into the procedure's transitions
    Possibility possibility = Possibility::open;  ///< whether it may be taken now
    std::vector<Missing> missing;  ///< data without which that cannot be said
    std::optional<DeadlineState> deadline;  ///< whether its time runs, or has run out
    std::optional<Date> starts_on;  ///< first day of its time
    std::optional<Date> last_day;  ///< last day of its time
};

enum class Finality : std::uint8_t { no, yes, unknown };
enum class FinalReason : std::uint8_t {
    none,
    terminal,  ///< nothing can follow
    marked,    ///< the law says so of the state
    expired,   ///< every step that could follow is too late
    no_step    ///< the goal is reached, and the source states no step that could follow
};

/// Where a case stands, and what may come next.
struct Standing {
    const CompiledProcedure* procedure = nullptr;  ///< the procedure, compiled; never null
    Date as_of;  ///< the day for which this holds
    bool in_force = true;  ///< whether the procedure is in force on that day
    std::uint32_t state = 0;  ///< index into the procedure's states
    std::optional<Date> since;      ///< day of the event that led there
    std::vector<Step> steps;        ///< one for each event up to the day
    std::uint32_t later = 0;        ///< events after the day, which have not happened yet
    std::vector<Next> next;         ///< in order of the file
    Finality final_ = Finality::no;  ///< whether the state is final
    FinalReason reason = FinalReason::none;  ///< why it is final

    /// The state with its words.
    [[nodiscard]] const State& state_text() const { return procedure->procedure->states[state]; }
};

[[nodiscard]] constexpr std::string_view to_string(Possibility possibility) {
    constexpr std::string_view names[] = {"open", "blocked", "unknown", "late"};
    return names[static_cast<std::size_t>(possibility)];
}
[[nodiscard]] constexpr std::string_view to_string(DeadlineState state) {
    constexpr std::string_view names[] = {"running", "missed", "unknown", "words", "recurring"};
    return names[static_cast<std::size_t>(state)];
}
[[nodiscard]] constexpr std::string_view to_string(Finality finality) {
    constexpr std::string_view names[] = {"no", "yes", "unknown"};
    return names[static_cast<std::size_t>(finality)];
}
[[nodiscard]] constexpr std::string_view to_string(FinalReason reason) {
    constexpr std::string_view names[] = {"none", "terminal", "marked", "expired", "no_step"};
    return names[static_cast<std::size_t>(reason)];
}

/// Where the case stands at the end of that day. A refused event changes nothing and the next one is tried. Events of one
/// day are taken in their order. The book must outlive the standing. Throws std::out_of_range when the case begins in a state
/// that the procedure does not have.
[[nodiscard]] Standing stand(const Book& book, const CompiledProcedure& procedure, const Case& c, Date as_of, const Options& options = {});

/// Only the steps, until the first refusal: for tests, where nothing need be dated.
[[nodiscard]] std::vector<Step> trace(const Book& book, const CompiledProcedure& procedure, const Case& c, std::optional<Date> as_of,
                                      const Options& options = {});

}  // namespace saglikrapor::procedure
