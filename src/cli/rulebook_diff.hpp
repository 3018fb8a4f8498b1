// Two rulebooks laid side by side: rules, parameters, table rows, clauses and everything else that was read.
#pragma once

#include <saglikrapor/rulebook/rulebook.hpp>

#include "cli/difference.hpp"

namespace saglikrapor::cli {

/// What was added, removed and changed from `a` to `b`, by id or name: moving a rule to another file or another line is told
/// as the change of its file or not at all. Expressions that differ in white space only are the same. Both rulebooks must
/// have been read with their examples.
[[nodiscard]] Differences rulebook_diff(const Rulebook& a, const Rulebook& b);

}  // namespace saglikrapor::cli
