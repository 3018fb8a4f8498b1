// What the commands about procedures share.
#pragma once

#include <memory>

#include <saglikrapor/procedure/book.hpp>

#include "cli/command.hpp"

namespace saglikrapor::cli {

/// A rulebook's procedures with the engine that has the words for them.
struct LoadedBook {
    Engine engine;
    std::shared_ptr<const procedure::Book> book;
};

/// Without their examples. When something is refused, shows why on stderr and throws Refused.
[[nodiscard]] LoadedBook load_with_engine(const RulesOptions& options);

/// --format text (default) or json.
void add_format_option(CLI::App& app, bool& json);

/// What to write in place of an id that no entry has.
[[nodiscard]] std::string hint_for_entry(const procedure::Book& book, const std::string& id);

/// Throws Refused, with the nearest id.
[[noreturn]] void refuse_unknown_entry(const procedure::Book& book, const std::string& id);

}  // namespace saglikrapor::cli
