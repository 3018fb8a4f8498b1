// A path on the command line as the rulebook it belongs to.
#pragma once

#include <string>

namespace saglikrapor::cli {

/// The folder that holds rulebook.yaml, and the file below it when the path is one.
struct Scope {
    std::string folder;
    std::string file;
};

/// Throws Refused when there is no such path, or no rulebook above it.
[[nodiscard]] Scope scope_of(const std::string& path);

/// Whether rulebook.yaml stands in a folder above the file.
[[nodiscard]] bool is_in_rulebook(const std::string& path);

}  // namespace saglikrapor::cli
