// Diagnostics of an expression, placed in the file that the expression stands in. After parse or check.
#pragma once

#include <functional>

#include <saglikrapor/base/diagnostic.hpp>

namespace saglikrapor::cel {

/// Fills file, span, position, excerpt and width of each diagnostic from the source. `map` turns a span of the
/// expression's text into one of the source; without it they are the same.
[[nodiscard]] Diagnostics locate(Diagnostics diagnostics, const Source& source, const std::function<Span(Span)>& map = {});

}  // namespace saglikrapor::cel
