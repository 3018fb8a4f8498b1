// A store in memory: for tests, and for programs that keep histories elsewhere. Gone with the process.
#pragma once

#include <memory>

#include <saglikrapor/history/store.hpp>

namespace saglikrapor::history {

[[nodiscard]] std::unique_ptr<Store> memory_store(const SiteKey& key);

}  // namespace saglikrapor::history
