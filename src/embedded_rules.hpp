// The rulebook that is compiled into the library. The definitions are made by tools/embed_rules at build time.
#pragma once

#include <cstddef>

namespace saglikrapor {

struct EmbeddedFile {
    const char* path;
    std::size_t size;
    const char* text;
};

extern const EmbeddedFile embedded_files[];       ///< as they are in rules/
extern const EmbeddedFile embedded_lean_files[];  ///< without examples, notes and clause indexes
extern const EmbeddedFile embedded_procedure_files[];  ///< procedures and input rules, lean too
extern const EmbeddedFile embedded_schemas[];     ///< JSON Schemas of the rulebook's files: schema/<name>.schema.json
extern const std::size_t embedded_count;
extern const std::size_t embedded_lean_count;
extern const std::size_t embedded_schema_count;
extern const std::size_t embedded_procedure_count;
extern const char* const embedded_sha256;  ///< of the files as they are

}  // namespace saglikrapor
