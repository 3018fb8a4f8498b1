// Check a report against everything recorded of its person and record it, in one step that nobody comes between.
//
// What is recorded, and when
//   - A report whose verdict is valid; warnings and informations do not stop it. `accept_review` also lets in verdicts of review: the
//     caller has had a person look. Invalid and incomplete reports are never recorded by a check.
//   - A summary (history/summary.hpp) with a receipt of the decision: no identity, no diagnosis.
//   - The same report again is already_recorded, so a caller who got no answer asks again.
//   - Earlier by date, later recorded: rules count what was issued up to the report's own day. Were that all, somebody could record a
//     report of yesterday below one of today and pass forty days unseen. So reports that are recorded already and issued later are
//     checked again with the new one in their history, as far as their summaries go; a rule of severity error that they break only
//     now refuses the new report with the finding engine.later-report-invalidated.
#pragma once

#include <string>

#include <saglikrapor/decision/recording.hpp>
#include <saglikrapor/engine.hpp>
#include <saglikrapor/history/ledger.hpp>

namespace saglikrapor {

/// What check_and_record needs to know beside the report.
struct RecordOptions {
    DateTime recorded_at;         ///< the caller's clock, local time; the library has none
    bool accept_review = false;   ///< record although the verdict is review
    bool correct = false;         ///< a report of this id that is recorded with another content is replaced
    std::string input_sha256;     ///< of the bytes that were read; kept only under the site's key
};

/// Checks with the history of the person that the report is about, and records; the decision says what became of it. `as_of` as in
/// Known. Throws history::HistoryFault; then nothing is recorded (fault.hpp names the exception): history.identity when the report
/// does not say whose it is, history.id-taken when the id is recorded with another content and `correct` is not set.
[[nodiscard]] Decision check_and_record(const Engine& engine, history::Ledger& ledger, const Report& report,
                                        const RecordOptions& options, std::optional<Date> as_of = {});

/// The decision that check_and_record would come to now; records nothing. When the report does not say whose it is, the history is
/// not known, and the rules that need it stay undetermined.
[[nodiscard]] Decision check_with_history(const Engine& engine, history::Ledger& ledger, const Report& report,
                                          std::optional<Date> as_of = {});

/// The identity that a report's history is found by.
[[nodiscard]] const Identity& identity_of(const Report& report);

}  // namespace saglikrapor
