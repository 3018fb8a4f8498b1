// saglikrapor procedure: the commands about procedures, which are what happens after a report.
#include "cli/command.hpp"

namespace saglikrapor::cli {

void add_procedure(CLI::App& app, Action& action) {
    CLI::App& command = *app.add_subcommand("procedure", "Where a case stands, who may do what, until which day");
    command.require_subcommand(1);
    add_procedure_list(command, action);
    add_procedure_show(command, action);
    add_procedure_next(command, action);
    add_procedure_test(command, action);
    add_procedure_graph(command, action);
    command.footer("Example:\n  saglikrapor procedure next vaka.yaml --as-of 2026-03-20");
}

}  // namespace saglikrapor::cli
