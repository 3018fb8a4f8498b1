// The program saglikrapor: arguments to a command, whatever goes wrong to an exit code.
#include <csignal>
#include <exception>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/history_options.hpp"
#include "cli/large_pages.hpp"
#include "cli/wrong_arguments.hpp"

namespace saglikrapor::cli {
namespace {

// An empty value is mostly a shell variable that was not set: to go on as if the option were not there could leave a report
// unrecorded.
void refuse_empty_values(CLI::App& command) {
    for (CLI::Option* const option : command.get_options())
        if (option->get_items_expected_max() > 0)
            option->check([](const std::string& value) { return value.empty() ? std::string("is empty") : std::string(); }, "");
    for (CLI::App* const below : command.get_subcommands([](CLI::App*) { return true; })) refuse_empty_values(*below);
}

int run(int argc, char** argv) {
    CLI::App app("Checks Turkish electronic health reports against the Ministry of Health's directive.", "saglikrapor");
    app.footer("Exit codes: 0 nothing found, 1 something found, 2 wrong usage or unreadable input, 3 internal fault.");
    app.set_help_all_flag("--help-all", "Print this help and that of every command");
    app.require_subcommand(0, 1);
    Action action;
    bool show_version = false;
    app.add_flag("--version", show_version, "Print the versions of engine and rulebook and exit");
    add_check(app, action);
    add_explain(app, action);
    add_limit(app, action);
    add_rules(app, action);
    add_history(app, action);
    add_procedure(app, action);
    add_cases(app, action);
    add_schema(app, action);
    add_version(app, action);
    add_docs(app, action);
    refuse_empty_values(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& stop) {
        if (dynamic_cast<const CLI::ExtrasError*>(&stop) != nullptr || dynamic_cast<const CLI::RequiredError*>(&stop) != nullptr)
            if (const std::string wrong = what_is_wrong(app); !wrong.empty()) throw Refused(wrong);
        return app.exit(stop) == 0 ? nothing_found : not_usable;
    }
    if (show_version) return print_version({});
    if (!action) {
        fmt::print(stderr, "{}", app.help());
        return not_usable;
    }
    const Language language = language_of(app);
    try {
        return action();
    } catch (const Refused& refused) {
        fmt::print(stderr, "saglikrapor: {}\n", refused.in(language));
        return not_usable;
    } catch (const saglikrapor::history::HistoryFault& fault) {
        fmt::print(stderr, "saglikrapor: {}\n", sentence_of(fault, language));
        return exit_of(fault);
    }
}

}  // namespace
}  // namespace saglikrapor::cli

int main(int argc, char** argv) {
    using namespace saglikrapor::cli;
    use_large_pages();
    std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is noticed when writing
    try {
        return run(argc, argv);
    } catch (const Refused& refused) {
        fmt::print(stderr, "saglikrapor: {}\n", refused.what());
        return not_usable;
    } catch (const std::exception& fault) {
        fmt::print(stderr, "saglikrapor: {}\n", fault.what());
        return internal_fault;
    }
}
