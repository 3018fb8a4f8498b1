// A ledger by its address: memory:, sqlite:PATH, postgresql://USER@HOST/DATABASE.
#pragma once

#include <string>

#include <saglikrapor/history/ledger.hpp>

namespace saglikrapor::history {

/// Opens a ledger that exists: a misspelt address must not look like a person without history. Throws HistoryFault.
[[nodiscard]] Ledger open_ledger(const std::string& url, const SiteKey& key);

/// Makes a ledger, or brings one that exists up to date.
void create_ledger(const std::string& url, const SiteKey& key);

}  // namespace saglikrapor::history
