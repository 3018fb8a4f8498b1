// Memory for a process that lives some milliseconds.
#pragma once

namespace saglikrapor::cli {

/// Asks the system for the heap's first megabytes in large pages: a rulebook is thousands of small objects, and a seventh of the
/// time until the first verdict went into getting their memory page by page. Does nothing where that is not known.
void use_large_pages();

}  // namespace saglikrapor::cli
