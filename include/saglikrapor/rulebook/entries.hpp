// Procedures and input rules of a rulebook, and the files of cases that speak of them. Read only when somebody asks.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <saglikrapor/base/checked.hpp>
#include <saglikrapor/rulebook/procedure.hpp>

namespace saglikrapor {

struct Rulebook;

/// In order of file path, then of the file. Ids are unique among both kinds.
struct Entries {
    std::vector<Procedure> procedures;  ///< in order of file
    std::vector<InputRule> rules;  ///< in order of file
};

/// Reads <regulation>/procedures/*.yaml and <regulation>/input-rules/*.yaml of a rulebook that was read without them (its
/// `procedures`). Everything is checked that needs no expression to be understood, but for citations: a rulebook that is read
/// with its examples has its entries already. Codes: those of read_rulebook and procedure.state, .actor, .event, .document,
/// .input, .initial, .unreachable, .dead-end, .terminal, .deadline, .deadline-start, .case; .unused (warning).
[[nodiscard]] Checked<Entries> read_entries(const Rulebook& rulebook);

/// A file of cases: {entry id: [case …]}. The same cases may stand beside the entry as `examples`.
[[nodiscard]] Checked<std::vector<EntryCases>> read_case_file(std::string name, std::string text);

/// A file with one real case, or a list of them.
[[nodiscard]] Checked<std::vector<HistoryText>> read_history_file(std::string name, std::string text);

}  // namespace saglikrapor
