#include <saglikrapor/base/diagnostic.hpp>

#include <algorithm>
#include <numeric>

#include "base/code_points.hpp"

namespace saglikrapor {
namespace {

// Optimal string alignment: a swap of neighbours counts as one, because that is how people mistype.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(now);
    }
    return last[b.size()];
}

}  // namespace

Diagnostic diagnostic_at(const Source& source, Span span, std::string code, std::string message, std::string hint) {
    Diagnostic d;
    d.code = std::move(code);
    d.message = std::move(message);
    d.hint = std::move(hint);
    d.file = source.name();
    d.span = span;
    d.at = source.position(span.begin);
    d.excerpt = std::string(source.line(d.at.line));
    const std::uint32_t line_end = source.line_start(d.at.line) + static_cast<std::uint32_t>(d.excerpt.size());
    const std::uint32_t end = std::min(std::max(span.end, span.begin), std::max(line_end, span.begin));
    d.width = std::max<std::uint32_t>(1, code_points(std::string_view(source.text()).substr(
                                             std::min<std::size_t>(span.begin, source.text().size()), end - span.begin)));
    return d;
}

bool has_errors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.level == DiagnosticLevel::error; });
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
    if (word.size() > 100) return {};
    std::string_view best;
    std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > 100) continue;
        const std::size_t d = distance(word, candidate);
        if (d < best_distance) {
            best_distance = d;
            best = candidate;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
    const std::string_view best = nearest(word, candidates);
    return best.empty() ? std::string{} : "did you mean '" + std::string(best) + "'?";
}

}  // namespace saglikrapor
