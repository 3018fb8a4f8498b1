#include <saglikrapor/render/caret.hpp>

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
        out += fmt::format("{:>5} | {}\n      | {}", diagnostic.at.line, diagnostic.excerpt,
                           before_caret(diagnostic.excerpt, diagnostic.at.column));
        lines.put("^" + std::string(diagnostic.width > 1 ? diagnostic.width - 1 : 0, '~'), Colour::green);
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
