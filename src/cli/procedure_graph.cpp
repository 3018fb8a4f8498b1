// saglikrapor procedure graph: a procedure as a diagram.
#include <saglikrapor/render/procedure_graph.hpp>

#include "cli/command.hpp"
#include "cli/procedure_options.hpp"

namespace saglikrapor::cli {
namespace {

struct GraphOptions {
    RulesOptions rules;
    std::string id;
    bool mermaid = false;
    Language language = Language::tr;
};

int run(const GraphOptions& options) {
    const std::shared_ptr<const procedure::Book> book = load_book(options.rules, false);
    const procedure::CompiledProcedure* const compiled = book->procedure(options.id);
    if (compiled == nullptr) refuse_unknown_entry(*book, options.id);
    print(options.mermaid ? render::mermaid(*compiled->procedure, options.language) : render::dot(*compiled->procedure, options.language));
    return nothing_found;
}

}  // namespace

void add_procedure_graph(CLI::App& app, Action& action) {
    const auto options = std::make_shared<GraphOptions>();
    CLI::App& command = *app.add_subcommand("graph", "Draw a procedure: DOT or Mermaid text");
    command.add_option("id", options->id, "The procedure's id")->required()->type_name("ID");
    command.add_option("--format", options->mermaid, "dot (default) or mermaid")
        ->transform(CLI::CheckedTransformer(std::map<std::string, bool>{{"dot", false}, {"mermaid", true}}).description(""))
        ->type_name("dot|mermaid");
    add_language_option(command, options->language);
    add_rules_option(command, options->rules);
    command.footer("Example:\n  saglikrapor procedure graph KHGM/112-sevk | dot -Tsvg > sevk.svg");
    command.callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace saglikrapor::cli
