// A case of a test against what a procedure or an input rule makes of it.
#pragma once

#include <string>

#include <saglikrapor/procedure/standing.hpp>

namespace saglikrapor::procedure {

/// Empty when the case ends as it expects; else one English sentence. An entry that does not exist is a fault too.
[[nodiscard]] std::string fault_of(const Book& book, std::string_view id, const EntryCase& test, const Options& options = {});

}  // namespace saglikrapor::procedure
