// The seal of an entry: over everything it says and the seal of the one before.
#pragma once

#include <string>
#include <string_view>

#include <saglikrapor/history/store.hpp>

namespace saglikrapor::history {

[[nodiscard]] std::string seal_of(const SiteKey& key, const Row& row, std::string_view previous);

}  // namespace saglikrapor::history
