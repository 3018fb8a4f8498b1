// saglikrapor procedure next: where a case stands, who may do what, until which day.
#include <algorithm>

#include <fmt/format.h>

#include <saglikrapor/procedures.hpp>
#include <saglikrapor/render/procedure_json.hpp>
#include <saglikrapor/render/procedure_text.hpp>

#include "cli/case_files.hpp"
#include "cli/command.hpp"
#include "cli/procedure_options.hpp"

namespace saglikrapor::cli {
namespace {

struct NextOptions {
    RulesOptions rules;
    std::string file, as_of;
    bool json = false, strict = false;
    Language language = Language::tr;
};

/// Of the command line, else of the case. Never today.
Date day_of(const NextOptions& options, const HistoryText& text) {
    if (!options.as_of.empty()) {
        if (const std::optional<Date> day = parse_date(options.as_of)) return *day;
        throw Refused("--as-of wants a day as 2026-03-04, not '" + options.as_of + "'");
    }
    if (text.as_of) return *text.as_of;
    throw Refused("as of which day? Give --as-of, or as_of in the case");
}

int run(const NextOptions& options) {
    const Checked<std::vector<HistoryText>> file = read_history_file(options.file == "-" ? "stdin" : options.file, text_of(options.file));
    if (!file) {
        show(file.diagnostics(), {});
        throw Refused("the cases in " + options.file + " cannot be read");
    }
    const LoadedBook loaded = load_with_engine(options.rules);
    procedure::Options how;
    how.strict = options.strict;
    std::string out;
    bool refused = false;
    for (const HistoryText& text : *file) {
        const procedure::CompiledProcedure* const compiled = loaded.book->procedure(text.procedure);
        if (compiled == nullptr) refuse_unknown_entry(*loaded.book, text.procedure);
        const Checked<procedure::Case> c = procedure::make_case(*compiled, text);
        if (!c) {
            show(c.diagnostics(), {});
            throw Refused("the cases in " + options.file + " cannot be read");
        }
        const procedure::Standing standing = procedure::stand(*loaded.book, *compiled, *c, day_of(options, text), how);
        refused = refused || std::ranges::any_of(standing.steps, [](const procedure::Step& step) { return step.taken < 0 || step.late; });
        if (options.json) {
            render::append_standing_json(out, standing, *c);
        } else {
            if (!out.empty()) out += '\n';
            render::append_standing(out, standing, *c, text_options(loaded.engine, options.language));
        }
    }
    print(out);
    return refused ? something_found : nothing_found;
}

}  // namespace

void add_procedure_next(CLI::App& app, Action& action) {
    const auto options = std::make_shared<NextOptions>();
    CLI::App& command = *app.add_subcommand("next", "Where a case stands, what may happen next, and until which day");
    command.add_option("file", options->file, "A case (YAML or JSON) or a list of them: {procedure, id, as_of, given, events: [{event, on, by, docs, given}]}")
        ->required()
        ->type_name("FILE|-");
    command.add_option("--as-of", options->as_of, "The day as of which; without it the case's own as_of")->type_name("DATE");
    command.add_flag("--strict", options->strict, "Only what the sources state counts: nothing implied, derived or external");
    add_format_option(command, options->json);
    add_language_option(command, options->language);
    add_rules_option(command, options->rules);
    command.footer("Returns 1 when a step was refused or too late.\nExample:\n  saglikrapor procedure next vaka.yaml --as-of 2026-03-20");
    command.callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace saglikrapor::cli
