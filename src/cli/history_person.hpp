// Whose entries a command is about, and how entries are written as lines.
#pragma once

#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "cli/history_options.hpp"

namespace saglikrapor::cli {

/// A number that identifies a person is never an argument: a report names the person, or the key does.
struct PersonChoice {
    std::string report_file;
    std::string person_key;
};

void add_person_options(CLI::App& app, PersonChoice& choice);

/// Throws Refused when neither or nothing usable is given, HistoryFault history.identity when the report names nobody.
[[nodiscard]] history::PersonKey chosen_person(const history::SiteKey& key, const PersonChoice& choice);

/// Appends an entry as a line of export, with its line feed.
void append_entry_line(std::string& out, const history::Row& row, std::string_view previous);

}  // namespace saglikrapor::cli
