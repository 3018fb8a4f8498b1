// saglikrapor docs: the generated pages of docs/, the manual page, the completions. For those who build the project; not in the list of commands.
#include <saglikrapor/bind/json_schema.hpp>
#include <saglikrapor/cel/print.hpp>
#include <saglikrapor/program/domain.hpp>
#include <saglikrapor/render/codes.hpp>
#include <saglikrapor/render/coverage.hpp>
#include <saglikrapor/render/procedure_graph.hpp>

#include "cli/command.hpp"
#include "cli/command_tree.hpp"
#include "cli/schema_texts.hpp"

namespace saglikrapor::cli {
namespace {

struct DocsOptions {
    RulesOptions rules;
    std::string page;
};

int run(const DocsOptions& options, const CLI::App& program) {
    if (options.page == "errors") {
        print(render::errors_markdown());
    } else if (options.page == "expressions") {
        print(cel::builtin_table_markdown(program::domain_builtins()));
    } else if (options.page == "report-model") {
        const Engine engine = load(options.rules, false);
        print(report_model_markdown(schema_texts(engine.rulebook().vocabulary, Language::tr)));
    } else if (options.page == "procedures") {
        const Engine engine = load(options.rules, true);
        print(render::procedures_markdown(engine.rulebook()));
    } else if (options.page == "man") {
        print(man_page(command_tree(program)));
    } else if (options.page == "bash") {
        print(bash_completion(command_tree(program)));
    } else if (options.page == "zsh") {
        print(zsh_completion(command_tree(program)));
    } else if (options.page == "fish") {
        print(fish_completion(command_tree(program)));
    } else {
        const Engine engine = load(options.rules, true);
        print(render::clauses_markdown(engine.rulebook()));
    }
    return nothing_found;
}

}  // namespace

void add_docs(CLI::App& app, Action& action) {
    const auto options = std::make_shared<DocsOptions>();
    CLI::App& command = *app.add_subcommand("docs", "Print a generated page of docs/, the manual page, or a shell completion")->group("");
    command.add_option("page", options->page, "errors, expressions, report-model, procedures or clauses; man, or the completion for bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"errors", "expressions", "report-model", "procedures", "clauses", "man", "bash", "zsh", "fish"}))
        ->type_name("PAGE");
    add_rules_option(command, options->rules);
    command.footer("Example:\n  saglikrapor docs clauses --rules rules > docs/clauses.md");
    command.callback([options, &action, &app] { action = [options, &app] { return run(*options, app); }; });
}

}  // namespace saglikrapor::cli
