// saglikrapor history: the commands on a ledger, and the small ones of them. Import, show and verify have files of their own.
#include <memory>

#include <fmt/format.h>

#include <saglikrapor/bind/entry_json.hpp>
#include <saglikrapor/history/open.hpp>

#include "cli/command.hpp"
#include "cli/history_person.hpp"
#include "cli/output.hpp"

namespace saglikrapor::cli {
namespace {

struct WithdrawOptions {
    HistoryOptions history;
    PersonChoice person;
    std::string id;
    std::optional<DateTime> recorded_at;
};

int withdraw(const WithdrawOptions& options) {
    history::Ledger ledger = open(options.history);
    const Recording done = ledger.withdraw(chosen_person(ledger.key(), options.person), options.id, recording_time(options.recorded_at));
    print(fmt::format("{}: {}, {}\n", done.outcome == RecordOutcome::recorded ? "withdrawn" : "withdrawn already", counted(done.entries, "entry", "entries"),
               done.head.substr(0, 12)));
    return nothing_found;
}

int export_entries(const HistoryOptions& options, const std::string& path) {
    history::Ledger ledger = open(options);
    refuse_overwriting(path, files_of(options));
    Output out(path);
    ledger.store().scan([&](const history::PersonKey&, const history::PersonState&, const std::vector<history::Row>& rows) {
        std::string previous;
        for (const history::Row& row : rows) {
            append_entry_line(out.buffer(), row, previous);
            previous = row.hash;
        }
        if (!out.written()) throw Refused("the export was not read to its end");
    });
    out.finish();
    return nothing_found;
}

}  // namespace

void add_history_init(CLI::App& app, Action& action) {
    const auto options = std::make_shared<HistoryOptions>();
    CLI::App& command = *app.add_subcommand("init", "Make a ledger, or bring one of an older version up to date");
    command.add_option("url", options->url, history_url_help)->required()->type_name("URL");
    add_key_option(command, *options);
    command.callback([options, &action] {
        action = [options] {
            history::create_ledger(options->url, read_site_key(*options));
            return int{nothing_found};
        };
    });
}

void add_history_withdraw(CLI::App& app, Action& action) {
    const auto options = std::make_shared<WithdrawOptions>();
    CLI::App& command = *app.add_subcommand("withdraw", "Cancel a recorded report: it counts for nothing from now on");
    command.add_option("url", options->history.url, history_url_help)->required()->type_name("URL");
    add_person_options(command, options->person);
    command.add_option("--id", options->id, "The report's id")->required()->type_name("ID");
    add_key_option(command, options->history);
    add_recorded_at_option(command, options->recorded_at);
    command.callback([options, &action] { action = [options] { return withdraw(*options); }; });
}

void add_history_export(CLI::App& app, Action& action) {
    struct ExportOptions {
        HistoryOptions history;
        std::string output;
    };
    const auto options = std::make_shared<ExportOptions>();
    CLI::App& command = *app.add_subcommand("export", "Write all entries as NDJSON, person by person");
    command.add_option("url", options->history.url, history_url_help)->required()->type_name("URL");
    add_key_option(command, options->history);
    command.add_option("-o,--output", options->output, "Write there instead of stdout")->type_name("FILE");
    command.callback([options, &action] { action = [options] { return export_entries(options->history, options->output); }; });
}

void add_history(CLI::App& app, Action& action) {
    CLI::App& command = *app.add_subcommand("history", "A ledger of people's earlier reports: make, look at, import, export, verify");
    command.require_subcommand(1);
    add_history_init(command, action);
    add_history_show(command, action);
    add_history_withdraw(command, action);
    add_history_import(command, action);
    add_history_export(command, action);
    add_history_verify(command, action);
    command.footer(
        "Example:\n"
        "  head -c 32 /dev/urandom | base64 > site.key\n"
        "  saglikrapor history init sqlite:history.db --key-file site.key\n"
        "  saglikrapor check rapor.json --history sqlite:history.db --record --key-file site.key\n"
        "  saglikrapor history show sqlite:history.db --of rapor.json --key-file site.key");
}

}  // namespace saglikrapor::cli
