// saglikrapor limit: the longest rest that a single physician may give to the person of a case, and why not a day more.
#include <optional>

#include <saglikrapor/check_and_record.hpp>
#include <saglikrapor/limit.hpp>
#include <saglikrapor/render/json.hpp>
#include <saglikrapor/render/limit.hpp>

#include "cli/command.hpp"
#include "cli/history_options.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

namespace saglikrapor::cli {
namespace {

struct LimitCommand {
    std::string file;
    InputChoice input = InputChoice::automatic;
    bool json = false;
    bool today = false;
    Language language = Language::tr;
    RulesOptions rules;
    HistoryOptions history;
};

/// Puts what the ledger knows of the person into the case. Of a report that names nobody the history stays unknown.
void bring_history(history::Ledger& ledger, CaseItem& item) {
    try {
        require_no_own_history(item.value);
        item.value.history.reset();
        item.value.history = ledger.history(ledger.key().person(identity_of(item.value.report)));
    } catch (const history::HistoryFault& fault) {
        if (fault.code() == "history.identity") return;
        if (!concerns_one_report(fault)) throw;
        item.errors.push_back(diagnostic_of(fault, item.line));
    }
}

/// The earlier reports of the case's person: those that the case brings, or the ledger's. Null: not known.
const std::vector<EarlierReport>* history_of(const Case& c) { return c.history ? &*c.history : nullptr; }

Limit limit_of(const Engine& engine, const Case& c, const LimitOptions& options) {
    if (const auto* report = boost::variant2::get_if<RestLeaveReport>(&c.report))
        return find_limit(engine, *report, {history_of(c), c.as_of}, options);
    return find_limit(engine, c, options);
}

int run(const LimitCommand& command) {
    const Engine engine = load(command.rules, false);
    const render::TextOptions text = text_options(engine, command.language);
    Input input(command.file, command.input);
    CaseFile file(input.pull(), input.form(), input.name());
    CaseItem item;
    std::optional<history::Ledger> ledger;
    if (!command.history.url.empty()) ledger.emplace(open(command.history));
    Output out;
    int exit = nothing_found;
    const bool array = command.json && input.form() == InputForm::json && !input.lone();
    if (array) out.buffer() += '[';
    for (bool first = true; file.next(item); first = false) {
        if (!first) out.buffer() += array ? ",\n" : command.json ? "" : "\n";
        if (ledger && item.ok()) bring_history(*ledger, item);
        if (!item.ok()) {
            exit = something_found;
            const render::Place place{input.name(), item.index, item.line};
            if (command.json) render::append_json_error(out.buffer(), {item.id, item.errors}, place);
            else render::append_text(out.buffer(), {item.id, item.errors}, place, text);
        } else {
            const Limit limit = limit_of(engine, item.value, {.later_days = !command.today});
            if (limit.exceeded() || !limit.remarks.empty() || limit.now.status == LimitStatus::incomplete) exit = something_found;
            if (command.json) render::append_limit_json(out.buffer(), limit, command.language);
            else render::append_limit_text(out.buffer(), limit, text);
        }
        if (command.json && !array) out.buffer() += '\n';
        if (!out.written()) break;
    }
    if (array) out.buffer() += "]\n";
    out.finish();
    return exit;
}

}  // namespace

void add_limit(CLI::App& app, Action& action) {
    const auto options = std::make_shared<LimitCommand>();
    CLI::App& command = *app.add_subcommand("limit", "Tell the longest rest that a single physician may give, and why not a day more");
    command.add_option("file", options->file, "Rest reports or cases, as for check; a case brings the person's earlier reports as `history`")
        ->required()
        ->type_name("FILE|-");
    add_input_option(command, options->input);
    command.add_option("--format", options->json, "Form of the output: text (default) or json")
        ->transform(CLI::CheckedTransformer(std::map<std::string, bool>{{"text", false}, {"json", true}}).description(""))
        ->type_name("text|json");
    command.add_option("--history", options->history.url, std::string(history_url_help) + "; earlier reports are read there")->type_name("URL");
    add_key_option(command, options->history);
    command.add_flag("--today", options->today, "Only for the report's own first day, not for later ones");
    add_language_option(command, options->language);
    add_rules_option(command, options->rules);
    command.footer(
        "Returns 1 when a report says more days than may be given or less than one, cannot be read, or cannot be answered.\n"
        "Examples:\n"
        "  saglikrapor limit vaka.json\n"
        "  saglikrapor limit vaka.json --format json --today\n"
        "  saglikrapor limit rapor.json --history sqlite:history.db --key-file site.key");
    command.callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace saglikrapor::cli
