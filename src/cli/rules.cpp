// saglikrapor rules: the commands for those who keep the rulebook.
#include "cli/command.hpp"

namespace saglikrapor::cli {

void add_rules(CLI::App& app, Action& action) {
    CLI::App& command = *app.add_subcommand("rules", "Look at the rulebook, lint and test it");
    command.require_subcommand(1);
    add_rules_lint(command, action);
    add_rules_test(command, action);
    add_rules_mutate(command, action);
    add_rules_diff(command, action);
    add_rules_list(command, action);
    add_rules_show(command, action);
    add_rules_coverage(command, action);
    command.footer("Example:\n  saglikrapor rules show M6/7");
}

}  // namespace saglikrapor::cli
