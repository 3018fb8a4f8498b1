// Which ledger, and the site key that opens it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <saglikrapor/base/date_time.hpp>
#include <saglikrapor/base/diagnostic.hpp>
#include <saglikrapor/rulebook/citation.hpp>
#include <saglikrapor/history/fault.hpp>
#include <saglikrapor/history/ledger.hpp>
#include <saglikrapor/report/report.hpp>

namespace saglikrapor::cli {

struct HistoryOptions {
    std::string url;       ///< empty: none is wanted
    std::string key_file;  ///< empty: as the environment says
};

constexpr const char* history_url_help = "The ledger: sqlite:PATH or postgresql://USER@HOST/DATABASE";

/// --key-file. The key itself is never an argument: others can read those.
void add_key_option(CLI::App& app, HistoryOptions& options);
void add_recorded_at_option(CLI::App& app, std::optional<DateTime>& time);

/// The files that the key and a SQLite ledger are in: nothing else may be written there.
[[nodiscard]] std::vector<std::string> files_of(const HistoryOptions& options);

/// The secret from --key-file, else from the file that SAGLIKRAPOR_HISTORY_KEY_FILE names, else from SAGLIKRAPOR_HISTORY_KEY; white
/// space around it does not count. Throws HistoryFault history.key.
[[nodiscard]] history::SiteKey read_site_key(const HistoryOptions& options);
[[nodiscard]] history::Ledger open(const HistoryOptions& options);

/// The time asked for, else the clock's, as it is shown in Türkiye (UTC+3 all year).
[[nodiscard]] DateTime recording_time(const std::optional<DateTime>& asked);

/// Whether the report or line that it was about is all that a fault is about; otherwise it is the ledger's or the machine's.
[[nodiscard]] bool concerns_one_report(const history::HistoryFault& fault);

/// The fault as one of the report that begins on this line.
[[nodiscard]] Diagnostic diagnostic_of(const history::HistoryFault& fault, std::uint32_t line);

/// Throws history.two-histories when a case brings earlier reports, which those of the ledger would contradict or repeat. An empty
/// list says nothing that the ledger would not know.
void require_no_own_history(const Case& c);

/// "history.busy: …" with what to do.
[[nodiscard]] std::string sentence_of(const history::HistoryFault& fault, Language language);
/// not_usable for what the caller can put right, else internal_fault.
[[nodiscard]] int exit_of(const history::HistoryFault& fault);

}  // namespace saglikrapor::cli
