// The readers of the files of a rulebook, one for each kind. Each adds what it reads to the draft.
#pragma once

#include <saglikrapor/rulebook/entries.hpp>

#include "rulebook/file_reader.hpp"

namespace saglikrapor {

void read_rulebook_file(const FileReader& file, const DocumentNode& root);
/// regulation.yaml of the folder `folder`, which may not have read anything else yet.
[[nodiscard]] Regulation read_regulation(const FileReader& file, const DocumentNode& root, const std::string& folder);
/// Nothing when the file holds no list of clauses.
[[nodiscard]] std::optional<std::vector<Clause>> read_clauses(const FileReader& file, const DocumentNode& root);
void read_parameters(const FileReader& file, const DocumentNode& root);
/// `set` is the file's path without .yaml. False when the file holds no list of rules.
[[nodiscard]] bool read_rules(const FileReader& file, const DocumentNode& root, const std::string& set);
[[nodiscard]] std::vector<Example> read_examples(const FileReader& file, const DocumentNode* node, const Rule& rule);
void read_table(const FileReader& file, const DocumentNode& root);
void read_holidays(const FileReader& file, const DocumentNode& root);
void read_site_days(const FileReader& file, const DocumentNode& root);
void read_vocabulary(const FileReader& file, const DocumentNode& root);
/// cases/<type>.yaml. A bare report is wrapped as {report: …}.
void read_case(const FileReader& file, Document document, const std::string& type);

/// What only all files together can tell: citations without a clause, clauses without a rule or procedure.
/// `complete` is false when some file could not be read: then nothing is said of clauses that nothing cites.
void check_citations(Draft& draft, const Entries& entries, bool complete);

}  // namespace saglikrapor
