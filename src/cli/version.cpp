// saglikrapor version: the engine, and the rulebook with its digest.
#include <fmt/format.h>

#include "cli/command.hpp"

namespace saglikrapor::cli {

int print_version(const RulesOptions& options) {
    const Engine engine = load(options, false);
    const Rulebook& rulebook = engine.rulebook();
    print(fmt::format("saglikrapor {}\nrulebook {} {}\nsha256 {}\n", version(), rulebook.id, rulebook.version, rulebook.sha256));
    return nothing_found;
}

void add_version(CLI::App& app, Action& action) {
    const auto options = std::make_shared<RulesOptions>();
    CLI::App& command = *app.add_subcommand("version", "Print the versions of engine and rulebook");
    add_rules_option(command, *options);
    command.footer("Example:\n  saglikrapor version --rules rules");
    command.callback([options, &action] { action = [options] { return print_version(*options); }; });
}

}  // namespace saglikrapor::cli
