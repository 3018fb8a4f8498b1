// A case of a procedure: what is known, and the events that happened, in the order in which they are to be taken.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <saglikrapor/procedure/book.hpp>
#include <saglikrapor/procedure/values.hpp>

namespace saglikrapor::procedure {

/// A document that was given with a step.
struct DocumentGiven {
    std::string name;  ///< as the procedure writes it
    DocumentForm form = DocumentForm::any;  ///< any: not known
};

/// What is left out is taken as supplied, as a test of one step wants it; real cases give everything.
struct Event {
    std::string event;  ///< as the procedure writes it
    std::optional<std::string> by;                        ///< actor; absent: whoever may
    std::optional<std::vector<DocumentGiven>> documents;  ///< absent: all that are needed
    std::optional<Date> on;                               ///< absent: in order and in time
    std::optional<Values> given;                          ///< laid over what was given before
};

/// What is known of one case: its data and what has happened, in order.
struct Case {
    std::string id;  ///< the caller's key
    std::string at;  ///< the state in which it begins; empty: the initial one
    Values given;  ///< data of the case
    std::vector<Event> events;  ///< oldest first
};

/// A case out of a file of real cases. Codes: procedure.unknown-input, .value, .event, .actor, .document.
[[nodiscard]] Checked<Case> make_case(const CompiledProcedure& procedure, const HistoryText& text);

/// A case out of a test, and so without a look at names of events and actors: a refusal is what some tests expect.
[[nodiscard]] Checked<Case> make_case(const CompiledProcedure& procedure, const EntryCase& text);

}  // namespace saglikrapor::procedure
