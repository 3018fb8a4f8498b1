#include <saglikrapor/cel/locate.hpp>

#include <utility>

namespace saglikrapor::cel {

Diagnostics locate(Diagnostics diagnostics, const Source& source, const std::function<Span(Span)>& map) {
    for (Diagnostic& d : diagnostics) {
        const Span span = map ? map(d.span) : d.span;
        Diagnostic placed = diagnostic_at(source, span, std::move(d.code), std::move(d.message), std::move(d.hint));
        placed.level = d.level;
        placed.pointer = std::move(d.pointer);
        placed.notes = std::move(d.notes);
        d = std::move(placed);
    }
    return diagnostics;
}

}  // namespace saglikrapor::cel
