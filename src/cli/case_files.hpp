// Files of cases for procedures and input rules: `procedure test FILE` and `rules test FILE` run the same.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace saglikrapor::cli {

/// Whether the file holds {entry id: [case …]} and not rules, reports or anything else of a rulebook.
[[nodiscard]] bool is_case_file(const std::string& path);

/// Runs every case of the file, shows those that fail, ends with "N passed, N failed". Returns an Exit. A file without a case is
/// refused: nothing tried is not passed.
int run_case_file(const RulesOptions& rules, const std::string& path, bool strict);

/// Runs the examples of procedures and input rules of a rulebook; `file` limits them to one of its files (empty: all).
int run_entry_examples(const RulesOptions& rules, const std::string& file, bool strict);

/// Shows rulebook.no-cases for the file and throws Refused: nothing tried is not passed.
[[noreturn]] void refuse_without_cases(const std::string& path);

/// The whole text of a file, "-" for stdin. Throws Refused when it cannot be read.
[[nodiscard]] std::string text_of(const std::string& path);

}  // namespace saglikrapor::cli
