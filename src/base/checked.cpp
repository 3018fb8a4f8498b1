#include <saglikrapor/base/checked.hpp>

#include <fmt/format.h>

namespace saglikrapor {
namespace {

std::string first_line(const Diagnostics& diagnostics) {
    if (diagnostics.empty()) return "no value";
    const Diagnostic& d = diagnostics.front();
    std::string place = d.file;
    if (d.at.line != 0) place += fmt::format(":{}:{}", d.at.line, d.at.column);
    return fmt::format("{}{}{}: {}", place, place.empty() ? "" : ": ", d.code, d.message);
}

}  // namespace

DiagnosticError::DiagnosticError(Diagnostics diagnostics)
    : std::runtime_error(first_line(diagnostics)), diagnostics_(std::move(diagnostics)) {}

}  // namespace saglikrapor
