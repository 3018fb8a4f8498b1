#include <saglikrapor/base/checked.hpp>

namespace saglikrapor {
namespace {

std::string first_line(const Diagnostics& diagnostics) {
    if (diagnostics.empty()) return "no value";
    const Diagnostic& d = diagnostics.front();
    std::string text = d.file;
    if (d.at.line != 0) text += ":" + std::to_string(d.at.line) + ":" + std::to_string(d.at.column);
    if (!text.empty()) text += ": ";
    return text + d.code + ": " + d.message;
}

}  // namespace

DiagnosticError::DiagnosticError(Diagnostics diagnostics)
    : std::runtime_error(first_line(diagnostics)), diagnostics_(std::move(diagnostics)) {}

}  // namespace saglikrapor
