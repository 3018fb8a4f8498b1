#include "render/summary_chart.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/summary_words.hpp"
#include "render/xml_text.hpp"

namespace saglikrapor::render {
namespace {

constexpr double chart_width = 1040;

std::uint64_t largest(const std::vector<Bar>& bars) {
    std::uint64_t most = 0;
    for (const Bar& bar : bars) most = std::max(most, bar.strong + bar.weak);
    return most;
}

// The steps of an axis that ends at or above `most`: 1, 2 or 5 times a power of ten, at most five of them.
std::uint64_t step_for(std::uint64_t most) {
    for (std::uint64_t power = 1;; power *= 10)
        for (const std::uint64_t of : {1U, 2U, 5U})
            if (power * of * 5 >= most) return power * of;
}

void open_chart(std::string& out, std::string_view kind, double height, std::string_view id, std::string_view title) {
    out += fmt::format("<svg class=\"{}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{}-t\"><title id=\"{}-t\">{}</title>\n", kind,
                       chart_width, height, id, id, escaped(title));
}

}  // namespace

void append_bars(std::string& out, const std::vector<Bar>& bars, std::string_view id, std::string_view title, Language language) {
    constexpr double left = 140, right = 96, thick = 18, bare_row = 28, line = 20;
    const double scale = (chart_width - left - right) / static_cast<double>(std::max<std::uint64_t>(1, largest(bars)));
    double height = 4;
    for (const Bar& bar : bars) height += bar.detail.empty() ? bare_row : bare_row + line;
    open_chart(out, "bars", height, id, title);
    double top = 2;
    for (const Bar& bar : bars) {
        if (!bar.detail.empty()) {
            out += fmt::format("<text class=\"detail\" x=\"{}\" y=\"{:.1f}\">{}</text>", left, top + 17, escaped(bar.detail));
            top += line;
        }
        const double strong = scale * static_cast<double>(bar.strong), weak = scale * static_cast<double>(bar.weak), base = top + 19;
        out += fmt::format("<g><title>{}</title>", escaped(bar.note));
        if (!bar.link.empty()) out += fmt::format("<a href=\"#{}\">", escaped(bar.link));
        out += fmt::format("<text class=\"name\" x=\"{}\" y=\"{:.1f}\">{}</text>", left - 10, base, escaped(bar.label));
        if (!bar.link.empty()) out += "</a>";
        out += fmt::format("<rect class=\"rail\" x=\"{}\" y=\"{:.1f}\" width=\"{}\" height=\"{}\" rx=\"3\"/>", left, top + 5, chart_width - left - right, thick);
        if (bar.strong != 0) out += fmt::format("<rect class=\"strong\" x=\"{}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{}\" rx=\"3\"/>", left, top + 5, std::max(strong, 2.0), thick);
        if (bar.weak != 0) out += fmt::format("<rect class=\"weak\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{}\" rx=\"3\"/>", left + strong + (bar.strong != 0 ? 2 : 0), top + 5, std::max(weak - 2, 2.0), thick);
        out += fmt::format("<text class=\"count\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text></g>\n", left + strong + weak + 10, base, grouped(bar.strong + bar.weak, language));
        top += bare_row;
    }
    out += "</svg>\n";
}

void append_columns(std::string& out, const std::vector<Bar>& bars, std::string_view id, std::string_view title, Language language) {
    constexpr double height = 250, left = 64, top = 14, bottom = 200;
    const std::uint64_t step = step_for(std::max<std::uint64_t>(1, largest(bars)));
    const std::uint64_t end = std::max<std::uint64_t>(1, (largest(bars) + step - 1) / step) * step;
    const double scale = (bottom - top) / static_cast<double>(end);
    const double each = (chart_width - left) / static_cast<double>(std::max<std::size_t>(1, bars.size())), thick = std::min(each * 0.68, 56.0);
    open_chart(out, "columns", height, id, title);
    for (std::uint64_t line = 0; line <= end; line += step) {
        const double y = bottom - scale * static_cast<double>(line);
        out += fmt::format("<line x1=\"{}\" x2=\"{}\" y1=\"{:.1f}\" y2=\"{:.1f}\"/><text class=\"axis\" x=\"{}\" y=\"{:.1f}\">{}</text>\n", left, chart_width, y, y,
                           left - 10, y + 4, grouped(line, language));
    }
    std::string_view year;
    double x = left + (each - thick) / 2;
    for (const Bar& bar : bars) {
        const double tall = scale * static_cast<double>(bar.strong + bar.weak);
        const std::string_view label = bar.label;
        out += fmt::format("<g><title>{}</title><rect class=\"strong\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"3\"/>", escaped(bar.note), x,
                           bottom - tall, thick, tall);
        out += fmt::format("<text class=\"tick\" x=\"{:.1f}\" y=\"{}\">{}</text>", x + thick / 2, bottom + 18, escaped(label.substr(std::min<std::size_t>(5, label.size()))));
        if (label.substr(0, 4) != year) {
            year = label.substr(0, 4);
            out += fmt::format("<text class=\"year\" x=\"{:.1f}\" y=\"{}\">{}</text>", x + thick / 2, bottom + 38, escaped(year));
        }
        out += "</g>\n";
        x += each;
    }
    out += "</svg>\n";
}

}  // namespace saglikrapor::render
