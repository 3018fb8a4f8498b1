// One entry of a ledger as it is stored and exchanged: who (by key), when, which report, what of it, and the decision on it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <boost/describe.hpp>

#include <saglikrapor/base/date_time.hpp>
#include <saglikrapor/report/history.hpp>
#include <saglikrapor/report/person.hpp>

namespace saglikrapor {

enum class EntryKind : std::uint8_t {
    report,      ///< a report was given
    withdrawal,  ///< a recorded report is cancelled: it counts for nothing from now on
    correction   ///< what was recorded of a report is replaced
};
BOOST_DESCRIBE_ENUM(EntryKind, report, withdrawal, correction)

/// What decided that a report may be recorded, so that the decision can be repeated.
struct DecisionReceipt {
    std::optional<std::string> verdict;  ///< by its name: "valid"
    std::optional<std::string> engine;      ///< version of the library
    std::optional<std::string> rulebook;  ///< id of the rulebook that decided
    std::optional<std::string> version;     ///< of the rulebook
    std::optional<std::string> sha256;      ///< of the rulebook's files
    std::optional<Date> as_of;              ///< the day by which the rules were picked
    std::optional<std::string> input_seal;  ///< the input's SHA-256 under the site's key: a bare one could be guessed back to a person
};
BOOST_DESCRIBE_STRUCT(DecisionReceipt, (), (verdict, engine, rulebook, version, sha256, as_of, input_seal))

/// What an entry says of its report.
struct EntryContent {
    std::optional<EarlierReport> report;      ///< absent in a withdrawal
    std::optional<DecisionReceipt> decision;  ///< absent: recorded without a check, as an import does
};
BOOST_DESCRIBE_STRUCT(EntryContent, (), (report, decision))

/// A line of `history import` and `history export`. An export gives everything but `person`. To import what was never in a ledger,
/// `person` (or `person_key`) and `content.report` are enough.
struct EntryLine {
    std::optional<Identity> person;  ///< whose entry it is, when identities are written out
    std::optional<std::string> person_key;  ///< the same as a keyed digest
    std::optional<std::int64_t> number;      ///< of the person's entries, from 1
    std::optional<EntryKind> kind;           ///< absent: report
    std::optional<DateTime> recorded_at;  ///< when the entry was made
    std::optional<std::string> report_id;    ///< absent: that of content.report
    std::optional<EntryContent> content;  ///< the report, or what was done to an earlier one
    std::optional<std::string> previous;     ///< hash of the entry before; empty for the first
    std::optional<std::string> hash;  ///< the entry's seal
};
BOOST_DESCRIBE_STRUCT(EntryLine, (), (person, person_key, number, kind, recorded_at, report_id, content, previous, hash))

}  // namespace saglikrapor
