// JSON to a report or a case, strictly: every fault of a document at once, each with its code, its place and its pointer.
//
// A document is a report, known by its key `type`, or a case {"report":{…},"history":[…],"as_of":"…"}, known by its key
// `report`; the first of the two keys decides. Keys may come in any order. The keys and types are those of the structs in
// report/; an enumerator is written by its name, a date as "2026-03-04", a time as "2026-03-04T09:20" or with seconds.
// `null` says that an optional member is absent.
//
// Codes: input.syntax (not JSON; ends the reading) · input.utf8 (bytes or escapes that are no Unicode) · input.empty ·
// input.trailing · input.depth · input.too-long (a line or an item of a file) · input.report-type · input.unknown-key ·
// input.duplicate-key · input.missing · input.type · input.range · input.enumerator · input.date · input.date-time ·
// input.too-many (there are more faults than ReadLimits::errors).
//
// A diagnostic never holds a value of the document, and an unknown key only when it looks like a name of a program: a key
// may be a national id by mistake. Where it does not, the pointer has … in its place.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include <saglikrapor/base/checked.hpp>
#include <saglikrapor/report/report.hpp>

namespace saglikrapor {

/// Bounds on one document.
struct ReadLimits {
    std::size_t depth = 32;    ///< objects and lists within each other; more is input.depth
    std::size_t errors = 100;  ///< faults told of one document
};

/// Reads documents one after the other. Keeps nothing of them but its buffers; one thread at a time.
class CaseReader {
public:
    /// `limits` bound each document that it will read.
    explicit CaseReader(const ReadLimits& limits = {});
    ~CaseReader();
    /// The other is only good for being destroyed.
    CaseReader(CaseReader&&) noexcept;
    CaseReader& operator=(CaseReader&&) noexcept;  ///< The other is only good for being destroyed.

    /// Reads one document into `out`, whose memory is used again. Returns false and appends to `errors` when there is any
    /// fault; `out` is then only good for the next call. `start` is where the text begins in its file: positions count from
    /// there, spans from the beginning of the text. A missing member's place is the opening bracket of its object.
    bool read(std::string_view json, Case& out, Diagnostics& errors, Position start = {1, 1});

    /// The `id` of the report read last, also of a faulty one; empty when it could not be read. Holds until the next read
    /// or change of `out`.
    [[nodiscard]] std::string_view id() const;

private:
    class State;
    std::unique_ptr<State> state_;
};

/// Reads one document, once. A byte order mark at its beginning is left out, so spans count from behind it.
[[nodiscard]] Checked<Case> read_case(std::string_view json, const ReadLimits& limits = {});

}  // namespace saglikrapor
