#include "cli/history_person.hpp"

#include <saglikrapor/bind/entry_json.hpp>
#include <saglikrapor/check_and_record.hpp>

#include "cli/command.hpp"
#include "cli/input.hpp"

namespace saglikrapor::cli {

void add_person_options(CLI::App& app, PersonChoice& choice) {
    CLI::Option* const of = app.add_option("--of", choice.report_file, "A report of the person")->type_name("FILE|-");
    app.add_option("--person-key", choice.person_key, "The person's key, as export shows it")->type_name("KEY")->excludes(of);
}

history::PersonKey chosen_person(const history::SiteKey& key, const PersonChoice& choice) {
    if (!choice.person_key.empty()) {
        const auto person = history::parse_person_key(choice.person_key);
        if (!person) throw Refused("--person-key wants 64 hexadecimal digits in small letters");
        return *person;
    }
    if (choice.report_file.empty()) throw Refused("whose? give --of REPORT or --person-key KEY");
    Input input(choice.report_file, InputChoice::automatic);
    CaseFile file(input.pull(), input.form(), input.name());
    CaseItem item;
    if (!file.next(item)) throw Refused("there is no report in " + input.name());
    if (!item.ok()) {
        show(item.errors);
        throw Refused("the report that is to name the person cannot be read");
    }
    return key.person(identity_of(item.value.report));
}

void append_entry_line(std::string& out, const history::Row& row, std::string_view previous) {
    EntryLine line;
    line.person_key = row.person.hex;
    line.number = row.number;
    line.kind = row.kind;
    line.recorded_at = row.recorded_at;
    line.report_id = row.report_id;
    line.previous = std::string(previous);
    line.hash = row.hash;
    std::string json;
    append_json(json, line);
    // The content goes in as it is stored: written anew by another version, its seal would not fit any more.
    const std::string before = R"("previous":)";
    json.insert(json.rfind(before + '"'), R"("content":)" + row.content + ',');
    out += json;
    out += '\n';
}

}  // namespace saglikrapor::cli
