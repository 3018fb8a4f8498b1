// A case that shows what a procedure or an input rule does: beside the entry as an example, or in a file of cases.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <saglikrapor/base/date.hpp>
#include <saglikrapor/rulebook/document.hpp>

namespace saglikrapor {

/// One event as it is written down. What a test leaves out is taken as supplied.
struct EventText {
    std::string event;  ///< as the procedure writes it
    std::optional<std::string> by;                       ///< actor
    std::optional<std::vector<std::string>> documents;   ///< "report", "report:original", "report:copy"
    std::optional<Date> on;  ///< the day it happened
    std::string channel;  ///< the way it was sent
    DocumentNode given;                                  ///< mapping, laid over what was given before; or null
    Span span;  ///< its entry in the file
};

/// An input rule's case has `given`, a procedure's also a state and an event, or a trace of events from the initial state.
struct EntryCase {
    std::string name;  ///< what the test shows
    DocumentNode given;               ///< mapping of inputs; or null
    std::optional<Date> as_of;  ///< the day asked about; absent: the last event's
    std::string expect;               ///< a verdict; a state or `refused`
    std::string why;                  ///< of a refusal
    DocumentNode derive;              ///< derived name → value; or null
    std::string at;                   ///< the state before a single event; empty with a trace
    std::vector<EventText> events;    ///< the single event, or the trace
    std::string final_;               ///< `final`: yes, no or unknown; empty: not asked
    std::vector<std::pair<std::string, Date>> last_days;  ///< transition → last day of its deadline
    std::optional<std::vector<std::string>> next;         ///< the events that may happen next
    std::shared_ptr<const Source> source;  ///< the file
    Span span;  ///< its entry in the file
};

/// The cases of one entry in a file of cases.
struct EntryCases {
    std::string id;  ///< of the procedure or input rule
    Span span;  ///< of the id in the file
    std::vector<EntryCase> cases;  ///< in the order of the file
};

/// A real case: what is known, and what happened, in file order.
struct HistoryText {
    std::string procedure;  ///< id of the procedure
    std::string id;                   ///< of the case; may be empty
    std::optional<Date> as_of;  ///< the day asked about
    DocumentNode given;  ///< the case's data as written
    std::vector<EventText> events;  ///< oldest first
    std::shared_ptr<const Source> source;  ///< the file
    Span span;  ///< its entry in the file
};

}  // namespace saglikrapor
