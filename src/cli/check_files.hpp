// The work of `check`: files of reports in, one output of decisions, in input order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <saglikrapor/render/writer.hpp>

#include "cli/command.hpp"
#include "cli/history_options.hpp"
#include "cli/input.hpp"
#include "cli/record_choice.hpp"

namespace saglikrapor::cli {

/// How grave the gravest finding is, for the exit code; unreadable and incomplete reports count as error.
enum class Grade : std::uint8_t { none, warning, review, error, never };

struct CheckOptions {
    std::vector<std::string> files;
    RulesOptions rules;
    InputChoice input = InputChoice::automatic;
    render::Format format = render::Format::text;
    Language language = Language::tr;
    Grade fail_on = Grade::error;
    bool full_receipt = false;
    std::string output;
    HistoryOptions history;
    RecordChoice record;
    bool summary = false;  ///< counts in place of the decisions; text or json
    std::string report;    ///< HTML page of the counts; empty: none
    unsigned jobs = 0;  ///< threads for NDJSON to NDJSON; 0: as many as there are processors, at most 8
};

/// Returns an Exit.
[[nodiscard]] int check_files(const CheckOptions& options);

}  // namespace saglikrapor::cli
