// saglikrapor history import: NDJSON into a ledger, many lines in one step. What is there already is passed over, so an import that
// was stopped is run again.
#include <map>
#include <memory>

#include <fmt/format.h>

#include <saglikrapor/bind/entry_json.hpp>
#include <saglikrapor/bind/line_blocks.hpp>

#include "cli/command.hpp"
#include "cli/history_options.hpp"
#include "cli/input.hpp"
#include "cli/progress.hpp"

namespace saglikrapor::cli {
namespace {

using history::HistoryFault;

struct ImportOptions {
    HistoryOptions history;
    std::string file;
    std::size_t batch = 1000;
    std::optional<DateTime> recorded_at;
};

struct NumberedLine {
    EntryLine line;
    std::uint32_t number;
};

struct Refusal {
    std::uint32_t line;
    std::string what;
};

struct Tally {
    std::uint64_t imported = 0, there = 0, refused = 0;
};

constexpr std::size_t line_limit = std::size_t{1} << 20;
constexpr std::uint64_t most_told = 100;

class Import {
public:
    explicit Import(const ImportOptions& options)
        : options_(options), ledger_(open(options.history)), input_(options.file, InputChoice::ndjson), progress_(false),
          recorded_at_(recording_time(options.recorded_at)) {}

    int run() {
        LineBlocks blocks(input_.pull(), line_limit, std::size_t{1} << 18);
        LineBlock block;
        std::vector<NumberedLine> batch;
        while (blocks.next(block)) {
            LineCursor cursor(block);
            std::string_view text;
            std::uint32_t number = 0;
            while (cursor.next(text, number)) {
                add(batch, text, number);
                if (batch.size() == options_.batch) record(batch);
            }
        }
        record(batch);
        progress_.clear();
        if (tally_.refused > most_told) fmt::print(stderr, "and {} more\n", tally_.refused - most_told);
        print(fmt::format("{} imported, {} already there, {} refused\n", tally_.imported, tally_.there, tally_.refused));
        return tally_.refused == 0 ? nothing_found : something_found;
    }

private:
    void add(std::vector<NumberedLine>& batch, std::string_view text, std::uint32_t number) {
        Diagnostics errors;
        EntryLine line;
        if (text.size() > line_limit) refuse({number, "input.too-long: a line larger than a line may be"});
        else if (read_entry_line(text, line, errors, {number, 1})) batch.push_back({std::move(line), number});
        else
            refuse({number, fmt::format("{}: {}{}{}", errors.front().code, errors.front().message,
                                        errors.front().pointer.empty() ? "" : " at ", errors.front().pointer)});
    }

    void record(std::vector<NumberedLine>& batch) {
        if (batch.empty()) return;
        Tally done;
        std::vector<Refusal> refusals;
        try {
            ledger_.store().transact([&](history::Transaction& transaction) {
                done = {};
                refusals.clear();
                std::map<history::PersonKey, history::PersonLedger> persons;
                for (const NumberedLine& item : batch) {
                    try {
                        const history::PersonKey person = person_of(item.line);
                        auto found = persons.find(person);
                        if (found == persons.end()) found = persons.try_emplace(person, ledger_.key(), transaction, person).first;
                        const Recording recording = apply(found->second, person, item.line);
                        ++(recording.outcome == RecordOutcome::recorded ? done.imported : done.there);
                    } catch (const HistoryFault& fault) {
                        if (!concerns_one_report(fault) && fault.code() != "history.import.line") throw;
                        ++done.refused;
                        refusals.push_back({item.number, sentence_of(fault, Language::en)});
                    }
                }
                for (auto& [person, open] : persons) open.settle();
            });
        } catch (const HistoryFault& fault) {
            throw HistoryFault(fault.code(), fmt::format("{} (stopped before line {}: the lines up to there are imported)", fault.what(), batch.front().number),
                               "run the import again to go on");
        }
        tally_.imported += done.imported;
        tally_.there += done.there;
        for (const Refusal& refusal : refusals) refuse(refusal);
        batch.clear();
        progress_.step(tally_.imported + tally_.there, input_.consumed(), input_.size());
    }

    history::PersonKey person_of(const EntryLine& line) const {
        if (line.person && line.person_key) throw HistoryFault("history.import.line", "the line names its person twice", "give person or person_key");
        if (line.person) return ledger_.key().person(*line.person);
        const auto person = history::parse_person_key(line.person_key.value_or(""));
        if (!person) throw HistoryFault("history.import.line", "the line does not say whose it is", "give person or person_key");
        return *person;
    }

    Recording apply(history::PersonLedger& open, const history::PersonKey& person, const EntryLine& line) const {
        const EntryContent content = line.content.value_or(EntryContent{});
        const std::string id = line.report_id ? *line.report_id : content.report ? content.report->id : std::string();
        const EntryKind kind = line.kind.value_or(EntryKind::report);
        const DateTime at = line.recorded_at.value_or(recorded_at_);
        if (line.hash || line.number) {
            if (!line.hash || !line.number || !line.recorded_at) throw HistoryFault("history.import.line", "an exported entry has number, recorded_at and hash");
            std::string json;
            append_json(json, content);
            return open.restore({person, *line.number, kind, at, id, std::move(json), *line.hash});
        }
        if (kind == EntryKind::withdrawal) return open.withdraw(id, at);
        if (!content.report || content.report->id != id) throw HistoryFault("history.import.line", "the line has no content.report of its id");
        return kind == EntryKind::report ? open.record(*content.report, at, content.decision)
                                         : open.correct(*content.report, at, content.decision);
    }

    void refuse(const Refusal& refusal) {
        if (++tally_.refused > most_told) return;
        progress_.clear();
        fmt::print(stderr, "{}:{}: {}\n", input_.name(), refusal.line, refusal.what);
    }

    const ImportOptions& options_;
    history::Ledger ledger_;
    Input input_;
    Progress progress_;
    DateTime recorded_at_;
    Tally tally_;
};

}  // namespace

void add_history_import(CLI::App& app, Action& action) {
    const auto options = std::make_shared<ImportOptions>();
    CLI::App& command = *app.add_subcommand("import", "Add entries from NDJSON: what another system knows, or an export");
    command.add_option("url", options->history.url, history_url_help)->required()->type_name("URL");
    command.add_option("file", options->file, "NDJSON, or - for stdin")->required()->type_name("FILE|-");
    add_key_option(command, options->history);
    add_recorded_at_option(command, options->recorded_at);
    command.add_option("--batch", options->batch, "Lines recorded in one step")->check(CLI::Range(1, 100'000).description(""))->type_name("N");
    command.footer(
        "A line of another system:\n"
        "  {\"person\":{\"kind\":\"national_id\",\"number\":\"…\"},\"content\":{\"report\":{\"id\":\"R-1\",\"type\":\"rest_leave\","
        "\"issued_on\":\"2026-03-04\",\"issuer_mode\":\"single\",\"days\":5}}}\n"
        "Imported reports are not checked. A faulty line is told and costs only itself; what is there already is passed over, so an\n"
        "import that was stopped is run again.");
    command.callback([options, &action] { action = [options] { return Import(*options).run(); }; });
}

}  // namespace saglikrapor::cli
