// saglikrapor rules lint: everything that can be said of a rulebook without a report.
#include <algorithm>

#include <fmt/format.h>

#include <saglikrapor/procedures.hpp>
#include <saglikrapor/rulebook/lint.hpp>

#include "cli/command.hpp"
#include "cli/lint_examples.hpp"
#include "cli/lint_vocabulary.hpp"

namespace saglikrapor::cli {
namespace {

struct LintOptions {
    RulesOptions rules;
    std::string folder;  ///< the same as --rules, as an argument
    bool strict = false;
};

int run(LintOptions options) {
    if (!options.folder.empty()) options.rules.folder = options.folder;
    const Checked<Engine> engine = try_load(options.rules, true);
    Diagnostics found = engine.diagnostics();
    std::string of;
    if (engine) {
        const Rulebook& rulebook = engine->rulebook();
        for (Diagnostics more : {lint(rulebook), lint_examples(rulebook), lint_vocabulary(rulebook.vocabulary)})
            found.insert(found.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        const Diagnostics more = load_procedures(*engine).diagnostics();
        found.insert(found.end(), more.begin(), more.end());
        of = fmt::format("{} {}: {} rules, ", rulebook.id, rulebook.version, rulebook.rules.size());
        if (const std::size_t entries = rulebook.entries->procedures.size(); entries > 0)
            of += fmt::format("{} procedures, {} input rules, ", entries, rulebook.entries->rules.size());
    }
    show(found, options.rules);
    const auto errors = std::count_if(found.begin(), found.end(), [](const Diagnostic& d) { return d.level == DiagnosticLevel::error; });
    const auto warnings = static_cast<std::ptrdiff_t>(found.size()) - errors;
    print(fmt::format("{}{}, {}\n", of, counted(static_cast<std::uint64_t>(errors), "error", "errors"),
                      counted(static_cast<std::uint64_t>(warnings), "warning", "warnings")));
    return errors > 0 || (options.strict && warnings > 0) ? something_found : nothing_found;
}

}  // namespace

void add_rules_lint(CLI::App& app, Action& action) {
    const auto options = std::make_shared<LintOptions>();
    CLI::App& command = *app.add_subcommand("lint", "Show every fault of a rulebook");
    command.add_option("folder", options->folder, "Folder of the rulebook, as --rules")->type_name("DIR");
    command.add_flag("--strict", options->strict, "Return 1 for warnings too");
    add_rules_option(command, options->rules);
    command.footer("Example:\n  saglikrapor rules lint rules --strict");
    command.callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace saglikrapor::cli
