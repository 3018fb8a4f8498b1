// saglikrapor procedure test: the examples of procedures and input rules, or the cases of a file.
#include <filesystem>

#include "cli/case_files.hpp"
#include "cli/scope.hpp"

namespace saglikrapor::cli {
namespace {

struct TestOptions {
    RulesOptions rules;
    std::string path;
    bool strict = false;
};

int run(TestOptions options) {
    if (options.path.empty()) return run_entry_examples(options.rules, {}, options.strict);
    std::error_code none;
    if (options.path == "-" || (!std::filesystem::is_directory(options.path, none) && is_case_file(options.path)))
        return run_case_file(options.rules, options.path, options.strict);
    const Scope scope = scope_of(options.path);
    options.rules.folder = scope.folder;
    return run_entry_examples(options.rules, scope.file, options.strict);
}

}  // namespace

void add_procedure_test(CLI::App& app, Action& action) {
    const auto options = std::make_shared<TestOptions>();
    CLI::App& command = *app.add_subcommand("test", "Run the examples of every procedure, or a file of cases");
    command.add_option("path", options->path, "File of cases ({entry: [case …]}), folder of the rulebook, or one file of it")->type_name("FILE|DIR");
    command.add_flag("--strict", options->strict, "Only what the sources state counts: nothing implied, derived or external");
    add_rules_option(command, options->rules);
    command.footer("Examples:\n  saglikrapor procedure test\n  saglikrapor procedure test cases.yaml");
    command.callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace saglikrapor::cli
