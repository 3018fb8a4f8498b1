// The rulebook under data/good, changes to it under data/bad, and goldens that SAGLIKRAPOR_REWRITE=1 writes anew.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/base/diagnostic.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

namespace fixtures {

[[nodiscard]] std::string data_folder();
[[nodiscard]] const saglikrapor::ModelNames& names();
[[nodiscard]] std::vector<saglikrapor::RulebookFile> good_files();
/// The good files with those of data/bad/<name> put over them, and those that its REMOVED lists taken away.
[[nodiscard]] std::vector<saglikrapor::RulebookFile> bad_files(const std::string& name);
/// One file's text put in the place of the file of that path (or added).
[[nodiscard]] std::vector<saglikrapor::RulebookFile> with_file(std::vector<saglikrapor::RulebookFile> files, std::string path,
                                                               std::string text);
/// The good rulebook, read with everything.
[[nodiscard]] saglikrapor::Rulebook good_rulebook();

/// One line for each diagnostic: place, level, code, message, hint, notes.
[[nodiscard]] std::string printed(const saglikrapor::Diagnostics& diagnostics);
/// Everything a rulebook holds, for goldens; with `places` also where expressions and ids stand.
[[nodiscard]] std::string printed(const saglikrapor::Rulebook& rulebook, bool places = true);

/// Compares with a file under data/.
void check_golden(const std::string& path, const std::string& actual);

}  // namespace fixtures
