#include <saglikrapor/render/caret.hpp>

#include <algorithm>

#include <fmt/format.h>

#include "render/lines.hpp"

namespace saglikrapor::render {
namespace {

std::string place_of(const std::string& file, Position at) {
    std::string place = file;
    if (at.line != 0) place += fmt::format("{}{}:{}", place.empty() ? "" : ":", at.line, at.column);
    if (!place.empty()) place += ": ";
    return place;
}

// What stands before the caret: a tab stays a tab, so that both lines are shifted alike.
std::string before_caret(std::string_view excerpt, std::uint32_t column) {
    std::string padding;
    std::uint32_t at = 1;
    for (const char c : excerpt) {
        if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
        if (at++ >= column) break;
        padding += c == '\t' ? '\t' : ' ';
    }
    padding.append(column > at ? column - at : 0, ' ');
    return padding;
}

constexpr std::uint32_t longest_line = 160;

/// A long line is shown around its place: two ends are cut off, and the column counts in what is left.
struct Window {
    std::string text;
    std::uint32_t column;
};

Window window_of(const std::string& line, std::uint32_t column) {
    if (code_points(line) <= longest_line) return {line, column};
    constexpr std::uint32_t before = longest_line / 2;
    const std::uint32_t cut = column > before ? column - before : 0;
    const std::string_view rest = std::string_view(line).substr(head(line, cut).size());
    const std::string_view shown = head(rest, longest_line);
    return {fmt::format("{}{}{}", cut > 0 ? "…" : "", shown, shown.size() < rest.size() ? "…" : ""), column - cut + (cut > 0 ? 1 : 0)};
}

}  // namespace

void append_caret(std::string& out, const Diagnostic& diagnostic, const CaretOptions& options) {
    Lines lines(out, options.coloured);
    const bool error = diagnostic.level == DiagnosticLevel::error;
    lines.put(place_of(diagnostic.file, diagnostic.at), Colour::bold);
    lines.put(error ? "error: " : "warning: ", error ? Colour::red : Colour::yellow);
    lines.put(diagnostic.message);
    if (!diagnostic.pointer.empty()) lines.put(" at " + diagnostic.pointer);
    lines.put(" [" + diagnostic.code + "]", Colour::dim);
    lines.end_line();
    if (!diagnostic.excerpt.empty()) {
        const Window window = window_of(diagnostic.excerpt, diagnostic.at.column);
        const auto room = static_cast<std::uint32_t>(code_points(window.text)) - std::min(window.column, static_cast<std::uint32_t>(code_points(window.text)));
        out += fmt::format("{:>5} | {}\n      | {}", diagnostic.at.line, window.text, before_caret(window.text, window.column));
        lines.put("^" + std::string(std::min(diagnostic.width > 1 ? diagnostic.width - 1 : 0, room), '~'), Colour::green);
        lines.end_line();
    }
    for (const DiagnosticNote& note : diagnostic.notes) {
        lines.put("  note: ", Colour::blue);
        lines.put(place_of(note.file, note.at) + note.message);
        lines.end_line();
    }
    if (!diagnostic.hint.empty()) {
        lines.put("  hint: ", Colour::blue);
        lines.put(diagnostic.hint);
        lines.end_line();
    }
}

void append_carets(std::string& out, const Diagnostics& diagnostics, const CaretOptions& options) {
    for (const Diagnostic& diagnostic : diagnostics) append_caret(out, diagnostic, options);
}

}  // namespace saglikrapor::render
