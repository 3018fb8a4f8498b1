// saglikrapor cases: the rulebook's examples for other people's tests.
#include "cli/command.hpp"

namespace saglikrapor::cli {

void add_cases(CLI::App& app, Action& action) {
    CLI::App& command = *app.add_subcommand("cases", "The rulebook's examples, for tests in your own framework");
    command.require_subcommand(1);
    add_cases_export(command, action);
    command.footer("Example:\n  saglikrapor cases export --type rest_leave -o cases.ndjson");
}

}  // namespace saglikrapor::cli
