// What the commands share: how they are registered, how they end, and the options that most of them have.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <saglikrapor/engine.hpp>
#include <saglikrapor/render/text.hpp>

#include "cli/refused.hpp"

namespace saglikrapor::procedure {
class Book;
}

namespace saglikrapor::cli {

/// What the program returns.
enum Exit : int { nothing_found = 0, something_found = 1, not_usable = 2, internal_fault = 3 };

/// Set by the command that the arguments name; returns an Exit.
using Action = std::function<int()>;

void add_cases(CLI::App& app, Action& action);
void add_check(CLI::App& app, Action& action);
void add_explain(CLI::App& app, Action& action);
void add_limit(CLI::App& app, Action& action);
void add_rules(CLI::App& app, Action& action);
void add_history(CLI::App& app, Action& action);
void add_schema(CLI::App& app, Action& action);
void add_version(CLI::App& app, Action& action);
void add_docs(CLI::App& app, Action& action);
void add_procedure(CLI::App& app, Action& action);

// Below `history`.
void add_history_init(CLI::App& app, Action& action);
void add_history_show(CLI::App& app, Action& action);
void add_history_withdraw(CLI::App& app, Action& action);
void add_history_import(CLI::App& app, Action& action);
void add_history_export(CLI::App& app, Action& action);
void add_history_verify(CLI::App& app, Action& action);

// Below `cases`.
void add_cases_export(CLI::App& app, Action& action);

// Below `rules`.
void add_rules_lint(CLI::App& app, Action& action);
void add_rules_test(CLI::App& app, Action& action);
void add_rules_mutate(CLI::App& app, Action& action);
void add_rules_diff(CLI::App& app, Action& action);
void add_rules_list(CLI::App& app, Action& action);
void add_rules_show(CLI::App& app, Action& action);
void add_rules_coverage(CLI::App& app, Action& action);

// Below `procedure`.
void add_procedure_list(CLI::App& app, Action& action);
void add_procedure_show(CLI::App& app, Action& action);
void add_procedure_next(CLI::App& app, Action& action);
void add_procedure_test(CLI::App& app, Action& action);
void add_procedure_graph(CLI::App& app, Action& action);

/// Which rulebook: the built-in one unless a folder is named.
struct RulesOptions {
    std::string folder;
    std::vector<std::string> tables;  ///< NAME=FILE
};

void add_rules_option(CLI::App& app, RulesOptions& options);
void add_language_option(CLI::App& app, Language& language);

/// Loads the rulebook. When it is refused, shows why on stderr and throws Refused. `examples`: also what only tests, lint
/// and documents need.
[[nodiscard]] Engine load(const RulesOptions& options, bool examples);
/// The same, with the diagnostics left to the caller. Throws Refused only when a file cannot be read.
[[nodiscard]] Checked<Engine> try_load(const RulesOptions& options, bool examples);

/// Procedures and input rules of the rulebook, with their examples or without. As load.
[[nodiscard]] std::shared_ptr<const procedure::Book> load_book(const RulesOptions& options, bool examples);

/// The report type of that name; throws Refused, with a hint, when there is none.
ReportType require_type(const std::string& name);

/// Shows diagnostics on stderr with their lines.
void show(const Diagnostics& diagnostics);
/// The same for those of a rulebook: its files are named as seen from the current folder, a table of the reader's own by its path.
void show(Diagnostics diagnostics, const RulesOptions& options);

/// What the command `version` does.
int print_version(const RulesOptions& options);

/// Writes to stdout and notices when that fails.
void print(const std::string& text);

/// A hint ("did you mean") in Turkish.
[[nodiscard]] std::string in_turkish(const std::string& hint);
/// What the command that was given speaks: that of its --lang; English when it has none.
[[nodiscard]] Language language_of(const CLI::App& app);
/// "1 entry", "2 entries".
[[nodiscard]] std::string counted(std::uint64_t n, std::string_view one, std::string_view many);
[[nodiscard]] bool is_terminal(int file_descriptor);
/// Options for text on stdout.
[[nodiscard]] render::TextOptions text_options(const Engine& engine, Language language);

}  // namespace saglikrapor::cli
