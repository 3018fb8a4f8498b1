// Ledger entries to JSON and back. One form only: members in the order of their description, absent ones left out, no white
// space; so equal entries have equal bytes, and a seal over the bytes is one over the entry.
#pragma once

#include <string>
#include <string_view>

#include <saglikrapor/base/checked.hpp>
#include <saglikrapor/bind/read_json.hpp>
#include <saglikrapor/report/ledger_entry.hpp>

namespace saglikrapor {

/// Appends the entry's content. Throws std::invalid_argument when a text is not UTF-8: replaced, it would be another text.
void append_json(std::string& out, const EntryContent& content);

/// Appends a line without its line feed. Throws as above, and std::logic_error when it holds an identity.
void append_json(std::string& out, const EntryLine& line);

[[nodiscard]] Checked<EntryContent> read_entry_content(std::string_view json);

/// Reads one line into `out`. Returns false and appends to `errors` (codes as in read_json.hpp) when there is any fault.
bool read_entry_line(std::string_view json, EntryLine& out, Diagnostics& errors, Position start = {1, 1});

}  // namespace saglikrapor
