#include <saglikrapor/render/diagnostics_json.hpp>

#include "render/json_text.hpp"

namespace saglikrapor::render {
namespace {

void put_place(std::string& out, std::string_view file, Position at) {
    put(out, R"(,"file":)", file);
    out += R"(,"line":)";
    append_json_number(out, std::int64_t{at.line});
    out += R"(,"column":)";
    append_json_number(out, std::int64_t{at.column});
}

void append_notes(std::string& out, const std::vector<DiagnosticNote>& notes) {
    out += R"(,"notes":[)";
    for (std::size_t i = 0; i < notes.size(); ++i) {
        put(out, i == 0 ? R"({"message":)" : R"(,{"message":)", notes[i].message);
        put_place(out, notes[i].file, notes[i].at);
        out += '}';
    }
    out += ']';
}

}  // namespace

void append_json(std::string& out, const Diagnostics& diagnostics) {
    out += '[';
    for (std::size_t i = 0; i < diagnostics.size(); ++i) {
        const Diagnostic& d = diagnostics[i];
        put(out, i == 0 ? R"({"code":)" : R"(,{"code":)", d.code);
        put(out, R"(,"level":)", d.level == DiagnosticLevel::error ? "error" : "warning");
        put(out, R"(,"message":)", d.message);
        put_place(out, d.file, d.at);
        if (!d.excerpt.empty()) put(out, R"(,"excerpt":)", d.excerpt);
        if (!d.notes.empty()) append_notes(out, d.notes);
        if (!d.hint.empty()) put(out, R"(,"hint":)", d.hint);
        out += '}';
    }
    out += ']';
}

}  // namespace saglikrapor::render
