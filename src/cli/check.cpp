// saglikrapor check: its arguments. The work is in check_files.cpp.
#include <memory>

#include "cli/check_files.hpp"

namespace saglikrapor::cli {
namespace {

template <class Choice>
void add_choice(CLI::App& command, const char* name, Choice& choice, const char* text, const char* names,
                const std::map<std::string, Choice>& values) {
    command.add_option(name, choice, text)->transform(CLI::CheckedTransformer(values).description(""))->type_name(names);
}

}  // namespace

void add_check(CLI::App& app, Action& action) {
    const auto options = std::make_shared<CheckOptions>();
    CLI::App& command = *app.add_subcommand("check", "Check reports and print a decision for each");
    command.add_option("files", options->files, "Reports or cases: .json (object or array), .ndjson, .jsonl, each also .gz or .zst, or - for stdin")
        ->required()
        ->type_name("FILE|-");
    add_input_option(command, options->input);
    add_choice(command, "--format", options->format, "Form of the output: text (default), json, ndjson, sarif, junit",
               "text|json|ndjson|sarif|junit",
               {{"text", render::Format::text}, {"json", render::Format::json}, {"ndjson", render::Format::ndjson},
                {"sarif", render::Format::sarif}, {"junit", render::Format::junit}});
    add_language_option(command, options->language);
    add_rules_option(command, options->rules);
    add_choice(command, "--fail-on", options->fail_on,
               "Return 1 for findings of this severity or above: error (default), review, warning; or never",
               "error|review|warning|never",
               {{"error", Grade::error}, {"review", Grade::review}, {"warning", Grade::warning}, {"never", Grade::never}});
    command.add_option("--receipt", options->full_receipt, "Receipt of each decision in ndjson: short (default) or full, with the digest of its input")
        ->transform(CLI::CheckedTransformer(std::map<std::string, bool>{{"short", false}, {"full", true}}).description(""))
        ->type_name("short|full");
    command.add_option("--jobs", options->jobs, "Threads for ndjson in and ndjson or counts out; without it as many as there are processors, at most 8")
        ->check(CLI::Range(1, 256).description(""))
        ->type_name("N");
    CLI::Option* const history = command.add_option("--history", options->history.url, std::string(history_url_help) + "; earlier reports are read there")->type_name("URL");
    add_key_option(command, options->history);
    CLI::Option* const record = command.add_flag("--record", options->record.record, "Also record each report whose verdict is valid, in the same step")->needs(history);
    command.add_flag("--accept-review", options->record.accept_review, "Also record when the verdict is review: a person has looked")->needs(record);
    command.add_flag("--correct", options->record.correct, "Replace what is recorded under the report's id")->needs(record);
    add_recorded_at_option(command, options->record.recorded_at);
    command.add_flag("--summary", options->summary, "Counts by verdict, clause, rule, type, month and provider in place of the decisions (text or json)");
    command.add_option("--report", options->report, "Also write the counts as one HTML page with charts")->type_name("FILE");
    command.add_option("-o,--output", options->output, "Write there instead of stdout")->type_name("FILE");
    command.footer(
        "Examples:\n"
        "  saglikrapor check rapor.json\n"
        "  saglikrapor check raporlar.ndjson --format ndjson -o kararlar.ndjson\n"
        "  saglikrapor check 2026.ndjson.gz --summary --report ozet.html\n"
        "  cat raporlar.ndjson | saglikrapor check - --format sarif --fail-on review");
    command.callback([options, &action] { action = [options] { return check_files(*options); }; });
}

}  // namespace saglikrapor::cli
