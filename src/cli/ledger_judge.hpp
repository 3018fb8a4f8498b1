// Decisions on what a ledger knows of the person, and what is recorded. One for each thread, each with a connection of its own.
#pragma once

#include <optional>
#include <string>

#include <saglikrapor/bind/read_file.hpp>
#include <saglikrapor/check_and_record.hpp>

#include "cli/history_options.hpp"
#include "cli/record_choice.hpp"

namespace saglikrapor::cli {

class LedgerJudge {
public:
    LedgerJudge(const Engine& engine, const HistoryOptions& options, const RecordChoice& choice)
        : engine_(engine), ledger_(open(options)), choice_(choice) {}

    /// The decision; or, when the fault is this report's alone, nothing and the fault in `errors`. Throws HistoryFault for the
    /// ledger's and the machine's faults.
    [[nodiscard]] std::optional<Decision> decide(const CaseItem& item, const std::string& digest, Diagnostics& errors) {
        const Case& c = item.value;
        try {
            require_no_own_history(c);
            if (!choice_.record) return check_with_history(engine_, ledger_, c.report, c.as_of);
            RecordOptions options;
            options.recorded_at = recording_time(choice_.recorded_at);
            options.accept_review = choice_.accept_review;
            options.correct = choice_.correct;
            options.input_sha256 = digest;
            return check_and_record(engine_, ledger_, c.report, options, c.as_of);
        } catch (const history::HistoryFault& fault) {
            errors.push_back(diagnostic_of(fault, item.line));
            if (!concerns_one_report(fault)) throw;
        }
        return std::nullopt;
    }

private:
    const Engine& engine_;
    history::Ledger ledger_;
    RecordChoice choice_;
};

}  // namespace saglikrapor::cli
