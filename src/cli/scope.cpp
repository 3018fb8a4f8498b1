#include "cli/scope.hpp"

#include <filesystem>

#include "cli/command.hpp"

namespace saglikrapor::cli {

Scope scope_of(const std::string& path) {
    namespace fs = std::filesystem;
    std::error_code none;
    if (!fs::exists(path, none)) throw Refused("cannot open " + path);
    if (fs::is_directory(path, none)) return {path, {}};
    for (fs::path folder = fs::path(path).parent_path();; folder = folder.parent_path()) {
        const fs::path here = folder.empty() ? fs::path(".") : folder;
        if (fs::exists(here / "rulebook.yaml", none)) return {here.string(), fs::relative(path, here, none).generic_string()};
        if (folder.empty() || folder == folder.root_path()) throw Refused("no folder above " + path + " holds rulebook.yaml");
    }
}

bool is_in_rulebook(const std::string& path) {
    namespace fs = std::filesystem;
    std::error_code none;
    for (fs::path folder = fs::path(path).parent_path();; folder = folder.parent_path()) {
        if (fs::exists((folder.empty() ? fs::path(".") : folder) / "rulebook.yaml", none)) return true;
        if (folder.empty() || folder == folder.root_path()) return false;
    }
}

}  // namespace saglikrapor::cli
