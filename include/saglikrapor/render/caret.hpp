// Diagnostics of rulebooks, expressions and input files, with the line and a caret under what is meant.
#pragma once

#include <string>

#include <saglikrapor/base/diagnostic.hpp>

namespace saglikrapor::render {

/// How diagnostics are shown.
struct CaretOptions {
    bool coloured = false;  ///< for a terminal
};

/// `rules/a.yaml:3:14: error: no field 'dyas' [cel.unknown-field]`, then the line with a caret, notes and the hint. Each
/// ends with a line end. Input errors have no line to show: reports are private.
void append_caret(std::string& out, const Diagnostic& diagnostic, const CaretOptions& options = {});
void append_carets(std::string& out, const Diagnostics& diagnostics, const CaretOptions& options = {});

}  // namespace saglikrapor::render
