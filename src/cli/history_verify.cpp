// saglikrapor history verify: every seal made anew; and the heads that are kept elsewhere, against entries taken from the end.
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include <fmt/format.h>

#include <saglikrapor/bind/entry_json.hpp>
#include <saglikrapor/bind/line_blocks.hpp>
#include <saglikrapor/history/verify.hpp>

#include "cli/command.hpp"
#include "cli/history_options.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

namespace saglikrapor::cli {
namespace {

struct VerifyCommand {
    HistoryOptions history;
    std::string heads;
    std::string write_heads;
};

std::map<history::PersonKey, history::Head> read_heads(const std::string& path) {
    std::map<history::PersonKey, history::Head> heads;
    Input input(path, InputChoice::ndjson);
    LineBlocks blocks(input.pull(), std::size_t{1} << 16, std::size_t{1} << 18);
    LineBlock block;
    EntryLine read;
    Diagnostics errors;
    while (blocks.next(block)) {
        LineCursor cursor(block);
        std::string_view line;
        std::uint32_t number = 0;
        while (cursor.next(line, number)) {
            const bool sound = read_entry_line(line, read, errors, {number, 1}) && read.person_key && read.number && read.hash;
            const auto person = sound ? history::parse_person_key(*read.person_key) : std::nullopt;
            if (!person) throw Refused(fmt::format("{}:{}: not a line that verify --write-heads wrote", path, number));
            heads[*person] = {*read.number, *read.hash};
        }
    }
    return heads;
}

int verify_ledger(const VerifyCommand& options) {
    history::Ledger ledger = open(options.history);
    history::VerifyOptions wanted;
    std::map<history::PersonKey, history::Head> earlier;
    if (!options.heads.empty()) {
        earlier = read_heads(options.heads);
        wanted.earlier_heads = &earlier;
    }
    // Only heads of a sound ledger are worth keeping, so they get their name at the end.
    const std::string unfinished = options.write_heads + ".new";
    std::unique_ptr<Output> heads;
    if (!options.write_heads.empty()) {
        heads = std::make_unique<Output>(unfinished);
        wanted.on_head = [&](const history::PersonKey& person, const history::Head& head) {
            EntryLine line;
            line.person_key = person.hex;
            line.number = head.number;
            line.hash = head.hash;
            append_json(heads->buffer(), line);
            heads->buffer() += '\n';
            heads->written();
        };
    }
    const history::Verification found = verify(ledger, wanted);
    Output out;
    for (const history::Tampering& fault : found.told)
        out.buffer() += fmt::format("{}  {}{}  {}\n", fault.code, fault.person.hex, fault.number > 0 ? fmt::format(" entry {}", fault.number) : "", fault.message);
    if (found.faults > found.told.size()) out.buffer() += fmt::format("and {} more\n", found.faults - found.told.size());
    out.buffer() += fmt::format("{}, {}, {}\n", counted(found.persons, "person", "persons"), counted(found.entries, "entry", "entries"),
                                counted(found.faults, "fault", "faults"));
    out.finish();
    if (heads) {
        heads->finish();
        if (found.faults != 0) std::remove(unfinished.c_str());
        else if (std::rename(unfinished.c_str(), options.write_heads.c_str()) != 0)
            throw std::system_error(errno, std::generic_category(), "cannot write " + options.write_heads);
    }
    return found.faults == 0 ? nothing_found : something_found;
}

}  // namespace

void add_history_verify(CLI::App& app, Action& action) {
    const auto options = std::make_shared<VerifyCommand>();
    CLI::App& command = *app.add_subcommand("verify", "Make every entry's seal anew and say what was tampered with");
    command.add_option("url", options->history.url, history_url_help)->required()->type_name("URL");
    add_key_option(command, options->history);
    command.add_option("--heads", options->heads, "Heads written earlier: each must still be there")->type_name("FILE");
    command.add_option("--write-heads", options->write_heads, "Write the last seal of every person, to be kept where the ledger's administrator cannot write")
        ->type_name("FILE");
    command.callback([options, &action] { action = [options] { return verify_ledger(*options); }; });
}

}  // namespace saglikrapor::cli
