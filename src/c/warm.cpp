// What must not happen for the first time when memory is short: simdjson chooses its instructions at its first use, in a function
// that may not throw, and allocates there. So that happens when the library is loaded.
#include <simdjson.h>

namespace {

[[maybe_unused]] const bool chosen = simdjson::validate_utf8("", 0);

}  // namespace
