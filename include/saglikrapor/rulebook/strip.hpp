// Rulebook files to smaller ones that say the same to whoever only checks reports. For a copy inside a program.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/rulebook/rulebook.hpp>

namespace saglikrapor {

/// The file's values as JSON (and plain words), without comments, `note`, and the examples of rules. Read some ten times
/// faster than the YAML. Every entry stays on its line, so lines in diagnostics and explanations are those of the file;
/// columns are not. A file that is not YAML is given back as it is.
[[nodiscard]] std::string compact(const RulebookFile& file);

/// All files that ReadOptions{.examples = false} looks into, compacted. Reading them gives the same rulebook, but for the
/// digest (pass rulebook_sha256 of the published files on in ReadOptions::sha256) and without procedures.
[[nodiscard]] std::vector<RulebookFile> compact(const std::vector<RulebookFile>& files);

/// The files of procedures and input rules, compacted: read when somebody asks for one.
[[nodiscard]] std::vector<RulebookFile> compact_procedures(const std::vector<RulebookFile>& files);

}  // namespace saglikrapor
