// saglikrapor schema: JSON Schemas of reports and cases out of the report model, and those of the rulebook's files.
#include <algorithm>
#include <fstream>
#include <sstream>

#include <saglikrapor/bind/json_schema.hpp>


#include "cli/command.hpp"
#include "cli/schema_texts.hpp"

namespace saglikrapor::cli {
namespace {

struct SchemaOptions {
    RulesOptions rules;
    std::string what;
    std::string file = "rules";  ///< which of the rulebook's files
    bool list = false;
    Language language = Language::tr;
};

/// The published schema of a rulebook file: schema/<name>.schema.json of the folder, or that of the built-in rulebook.
std::string rulebook_schema(const SchemaOptions& options) {
    const std::string path = "schema/" + options.file + ".schema.json";
    if (options.rules.folder.empty()) {
        if (std::optional<std::string> schema = built_in_schema(options.file)) return *std::move(schema);
        throw Refused("the built-in rulebook has no " + path);
    }
    std::ifstream file(options.rules.folder + '/' + path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) throw Refused("cannot read " + options.rules.folder + '/' + path);
    return std::move(text).str();
}

int run(const SchemaOptions& options) {
    if (options.list) {
        std::string names;
        for (const ReportType type : report_types()) names.append(name_of(type)).append("\n");
        print(names + "case\nrulebook\n");
        return nothing_found;
    }
    if (options.what.empty()) throw Refused("schema wants a report type, case or rulebook; --list names them");
    if (options.what == "rulebook") {
        print(rulebook_schema(options));
        return nothing_found;
    }
    const Engine engine = load(options.rules, false);
    const SchemaTexts texts = schema_texts(engine.rulebook().vocabulary, options.language);
    print(options.what == "case" ? case_schema(texts) : json_schema(report_schema(require_type(options.what)), texts));
    return nothing_found;
}

}  // namespace

void add_schema(CLI::App& app, Action& action) {
    const auto options = std::make_shared<SchemaOptions>();
    CLI::App& command = *app.add_subcommand("schema", "Print the JSON Schema of a report type, of a case, or of rulebook files");
    command.add_option("what", options->what, "A report type, case, or rulebook")->type_name("TYPE|case|rulebook");
    command.add_flag("--list", options->list, "Name what there is");
    command.add_option("--file", options->file, "With rulebook: which file (rules, parameters, clauses, table …)")->type_name("NAME");
    add_language_option(command, options->language);
    add_rules_option(command, options->rules);
    command.footer("Examples:\n  saglikrapor schema rest_leave\n  saglikrapor schema rulebook --file parameters");
    command.callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace saglikrapor::cli
