// A person's reports: out of the entries, into the packed form that is kept beside them, and out of that.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/history/store.hpp>

namespace saglikrapor::history {

/// What the entry says. Throws HistoryFault history.newer-entry when it has members that this version does not know, else
/// history.corrupt when it cannot be read.
[[nodiscard]] EntryContent content_of(const Row& row);

/// Adds an entry to what the entries before it come to. Throws history.corrupt when it does not follow from them.
void apply(std::vector<EarlierReport>& reports, EntryKind kind, std::string_view report_id, const std::optional<EarlierReport>& report);

[[nodiscard]] std::vector<EarlierReport> replay(const std::vector<Row>& rows);

[[nodiscard]] std::string pack(const std::vector<EarlierReport>& reports);
/// Nothing when the bytes were packed by a version with another report model, or are damaged.
[[nodiscard]] std::optional<std::vector<EarlierReport>> unpack(std::string_view bytes);

[[nodiscard]] bool same(const EarlierReport& a, const EarlierReport& b);

}  // namespace saglikrapor::history
