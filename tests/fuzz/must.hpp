// What must hold whatever the input is. A fuzz target does not only wait for a crash: it asks.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <saglikrapor/base/diagnostic.hpp>

namespace saglikrapor::fuzz {

/// Ends the run with a sentence when it does not hold.
inline void must(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "this must hold: %s\n", what);
    std::abort();
}

/// Every diagnostic says what and where, and the place lies in a text of `size` bytes.
inline void must_be_placed(const Diagnostics& diagnostics, std::size_t size) {
    for (const Diagnostic& d : diagnostics) {
        must(!d.code.empty() && !d.message.empty(), "a diagnostic has a code and a message");
        must(d.span.begin <= d.span.end && d.span.end <= size, "a diagnostic lies in the text");
    }
}

}  // namespace saglikrapor::fuzz
