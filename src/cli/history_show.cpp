// saglikrapor history show: one person's entries, for people or as NDJSON.
#include <memory>

#include <fmt/format.h>

#include <saglikrapor/bind/describe.hpp>
#include <saglikrapor/bind/entry_json.hpp>
#include <saglikrapor/render/words.hpp>

#include "cli/command.hpp"
#include "cli/history_person.hpp"
#include "cli/output.hpp"

namespace saglikrapor::cli {
namespace {

struct ShowOptions {
    HistoryOptions history;
    PersonChoice person;
    std::optional<DateTime> recorded_until;
    bool ndjson = false;
    Language language = Language::tr;
};

std::string_view word_for(EntryKind kind, Language language) {
    const bool tr = language == Language::tr;
    switch (kind) {
        case EntryKind::report: return tr ? "rapor" : "report";
        case EntryKind::withdrawal: return tr ? "geri çekme" : "withdrawal";
        case EntryKind::correction: return tr ? "düzeltme" : "correction";
    }
    return "";
}

void append_row(std::string& out, const history::Row& row, const render::Words& words) {
    const bool tr = words.language() == Language::tr;
    out += fmt::format("{:>4}  {}  {}  {}", row.number, to_string(row.recorded_at), word_for(row.kind, words.language()), row.report_id);
    const Checked<EntryContent> content = read_entry_content(row.content);
    if (!content) {
        out += tr ? "  (okunamadı)" : "  (unreadable)";
    } else if (const std::optional<EarlierReport>& report = content->report) {
        out += fmt::format("  {}  {}", words.report_type(enum_info<ReportType>().enumerators[static_cast<std::size_t>(report->type)]),
                           render::date_words(report->starts_on.value_or(report->issued_on), words.language()));
        if (report->days) out += fmt::format("  {} {}", *report->days, tr ? "gün" : *report->days == 1 ? "day" : "days");
        if (report->issuer_mode) {
            Value mode;
            mode.type = Type::enumeration(enum_info<IssuerMode>());
            mode.integer = static_cast<std::int64_t>(*report->issuer_mode);
            out += "  " + words.value(mode);
        }
    }
    out += fmt::format("  {}\n", std::string_view(row.hash).substr(0, 12));
}

int show_entries(const ShowOptions& options) {
    history::Ledger ledger = open(options.history);
    const history::PersonKey person = chosen_person(ledger.key(), options.person);
    const render::Words words(&built_in().program(), -1, options.language);
    Output out;
    const std::vector<history::Row> rows = ledger.entries(person);
    if (!options.ndjson)
        out.buffer() += options.language == Language::tr ? fmt::format("Kişi {} · {} kayıt\n", person.hex, rows.size())
                                                         : fmt::format("Person {} · {}\n", person.hex, counted(rows.size(), "entry", "entries"));
    std::string previous;
    for (const history::Row& row : rows) {
        if (options.recorded_until && row.recorded_at > *options.recorded_until) break;
        if (options.ndjson) append_entry_line(out.buffer(), row, previous);
        else append_row(out.buffer(), row, words);
        previous = row.hash;
    }
    out.finish();
    return nothing_found;
}

}  // namespace

void add_history_show(CLI::App& app, Action& action) {
    const auto options = std::make_shared<ShowOptions>();
    CLI::App& command = *app.add_subcommand("show", "One person's entries, oldest first");
    command.add_option("url", options->history.url, history_url_help)->required()->type_name("URL");
    add_person_options(command, options->person);
    add_key_option(command, options->history);
    command.add_option_function<std::string>(
               "--recorded-until",
               [options](const std::string& text) {
                   options->recorded_until = parse_date_time(text);
                   if (!options->recorded_until) throw CLI::ValidationError("--recorded-until", "wants a local time as 2026-03-04T09:20");
               },
               "Only what was known then")
        ->type_name("TIME");
    command.add_flag("--ndjson", options->ndjson, "As export writes it");
    add_language_option(command, options->language);
    command.callback([options, &action] { action = [options] { return show_entries(*options); }; });
}

}  // namespace saglikrapor::cli
