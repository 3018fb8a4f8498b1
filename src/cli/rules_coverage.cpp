// saglikrapor rules coverage: which clauses are covered, by what, and which are not yet.
#include <saglikrapor/render/coverage.hpp>

#include "cli/command.hpp"

namespace saglikrapor::cli {
namespace {

struct CoverageOptions {
    RulesOptions rules;
    bool json = false;
    Language language = Language::tr;
};

int run(const CoverageOptions& options) {
    const Engine engine = load(options.rules, true);
    std::string out;
    if (options.json) render::append_coverage_json(out, engine.rulebook());
    else render::append_coverage(out, text_options(engine, options.language));
    print(out);
    return nothing_found;
}

}  // namespace

void add_rules_coverage(CLI::App& app, Action& action) {
    const auto options = std::make_shared<CoverageOptions>();
    CLI::App& command = *app.add_subcommand("coverage", "Count which clauses are covered, by what, and name those that are not");
    command.add_option("--format", options->json, "text (default) or json")
        ->transform(CLI::CheckedTransformer(std::map<std::string, bool>{{"text", false}, {"json", true}}).description(""))
        ->type_name("text|json");
    add_language_option(command, options->language);
    add_rules_option(command, options->rules);
    command.footer("Example:\n  saglikrapor rules coverage --format json");
    command.callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace saglikrapor::cli
