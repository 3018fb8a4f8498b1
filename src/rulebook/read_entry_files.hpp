// The readers of files of procedures and input rules. Private to the rulebook stage; read_entries puts them together.
#pragma once

#include <saglikrapor/rulebook/entries.hpp>

#include "rulebook/file_reader.hpp"

namespace saglikrapor {

/// What the readers of entry files add to.
struct EntryDraft {
    Entries entries;
    std::unordered_map<std::string, Place> ids;
};

/// `inputs` of a file; an empty schema when the node is null.
[[nodiscard]] std::shared_ptr<const InputSchema> read_inputs(const FileReader& file, const DocumentNode* node);

/// One file: {inputs, procedures, rules}. `set` is its path without .yaml.
void read_entry_file(const FileReader& file, const DocumentNode& root, const std::string& set, EntryDraft& entries);

[[nodiscard]] Procedure read_procedure(const FileReader& file, const DocumentNode& node, const std::shared_ptr<const InputSchema>& inputs);
[[nodiscard]] InputRule read_input_rule(const FileReader& file, const DocumentNode& node, const std::shared_ptr<const InputSchema>& inputs);

/// A list of cases; a procedure's have states and events.
[[nodiscard]] std::vector<EntryCase> read_entry_cases(const FileReader& file, const DocumentNode& node);
[[nodiscard]] EventText read_event(const FileReader& file, const DocumentNode& node, bool complete);

[[nodiscard]] std::vector<Derived> read_derived(const FileReader& file, const DocumentNode* node, const InputSchema& inputs);
[[nodiscard]] Provenance read_provenance(const FileReader& file, const DocumentNode& node);
[[nodiscard]] std::vector<Citation> read_see(const FileReader& file, const DocumentNode& node);

/// What only the whole procedure can tell: names that nothing declares, states without a way in or out.
void check_procedure(const FileReader& file, const Procedure& procedure);

}  // namespace saglikrapor
