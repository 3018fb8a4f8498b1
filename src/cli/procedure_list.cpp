// saglikrapor procedure list and procedure show: the procedures and input rules, and one of them in full.
#include <saglikrapor/procedures.hpp>
#include <saglikrapor/render/procedure_json.hpp>
#include <saglikrapor/render/procedure_text.hpp>

#include "cli/command.hpp"
#include "cli/procedure_options.hpp"

namespace saglikrapor::cli {
namespace {

struct ListOptions {
    RulesOptions rules;
    std::string id;
    bool json = false;
    Language language = Language::tr;
};

int list(const ListOptions& options) {
    const LoadedBook loaded = load_with_engine(options.rules);
    std::string out;
    if (options.json) render::append_entries_json(out, loaded.book->entries());
    else render::append_entry_lines(out, loaded.book->entries(), text_options(loaded.engine, options.language));
    print(out);
    return nothing_found;
}

int show_one(const ListOptions& options) {
    const LoadedBook loaded = load_with_engine(options.rules);
    const render::TextOptions text = text_options(loaded.engine, options.language);
    std::string out;
    if (const procedure::CompiledProcedure* procedure = loaded.book->procedure(options.id)) {
        if (options.json) render::append_procedure_json(out, *procedure->procedure);
        else render::append_procedure(out, *procedure->procedure, text);
    } else if (const procedure::CompiledRule* rule = loaded.book->rule(options.id)) {
        if (options.json) render::append_input_rule_json(out, *rule->rule);
        else render::append_input_rule(out, *rule->rule, text);
    } else {
        refuse_unknown_entry(*loaded.book, options.id);
    }
    print(out);
    return nothing_found;
}

}  // namespace

void add_procedure_list(CLI::App& app, Action& action) {
    const auto options = std::make_shared<ListOptions>();
    CLI::App& command = *app.add_subcommand("list", "List procedures and rules on inputs of their own, one a line");
    add_format_option(command, options->json);
    add_language_option(command, options->language);
    add_rules_option(command, options->rules);
    command.footer("Example:\n  saglikrapor procedure list --format json");
    command.callback([options, &action] { action = [options] { return list(*options); }; });
}

void add_procedure_show(CLI::App& app, Action& action) {
    const auto options = std::make_shared<ListOptions>();
    CLI::App& command = *app.add_subcommand("show", "Show a procedure or an input rule in full");
    command.add_option("id", options->id, "Its id, as list names it")->required()->type_name("ID");
    add_format_option(command, options->json);
    add_language_option(command, options->language);
    add_rules_option(command, options->rules);
    command.footer("Example:\n  saglikrapor procedure show KHGM/112-sevk --lang en");
    command.callback([options, &action] { action = [options] { return show_one(*options); }; });
}

}  // namespace saglikrapor::cli
