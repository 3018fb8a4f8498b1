// A folder of rules on disk to the files it holds.
#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include <dirent.h>

#include <saglikrapor/base/text_file.hpp>
#include <saglikrapor/rulebook/rulebook.hpp>

namespace saglikrapor {
namespace {

namespace fs = std::filesystem;

bool is_left_out(const std::string& name, bool at_root) {
    return name.starts_with('.') || name.starts_with("README") || (at_root && name == "schema");
}

/// Whether somebody may have meant the name for a file of rules: rules.yml, RULES.YAML, rules.yaml.txt.
bool is_like_yaml(std::string name) {
    std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto holds = [&](std::string_view end) { return name.ends_with(end) || name.find(std::string(end) + '.') != std::string::npos; };
    return holds(".yaml") || holds(".yml");
}

/// The names in a folder. std::filesystem would end the program when memory runs out while it walks.
std::vector<std::string> names_in(const fs::path& folder) {
    const std::unique_ptr<DIR, int (*)(DIR*)> open(opendir(folder.c_str()), closedir);
    if (open == nullptr) throw fs::filesystem_error("cannot open", folder, {errno, std::generic_category()});
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* const entry = readdir(open.get())) names.emplace_back(entry->d_name);
    if (errno != 0) throw fs::filesystem_error("cannot list", folder, {errno, std::generic_category()});
    return names;
}

void add_files(const fs::path& root, const fs::path& below, std::vector<RulebookFile>& files) {
    for (const std::string& name : names_in(root / below)) {
        if (is_left_out(name, below.empty())) continue;  // also . and ..
        const fs::path path = root / below / name;
        const bool like_yaml = is_like_yaml(name);
        if (fs::is_regular_file(path)) {
            if (path.extension() == ".yaml") files.push_back({(below / name).generic_string(), read_text_file(path.string())});
            else if (like_yaml) files.push_back({(below / name).generic_string(), {}});  // told of, never read
        } else if (like_yaml) {  // a broken link, a folder: rules that somebody believes to be there
            throw std::runtime_error("cannot read " + path.string() + ": it is no file");
        } else if (fs::is_directory(path)) {
            if (fs::is_symlink(path)) throw std::runtime_error("cannot read " + path.string() + ": a link to a folder is not followed");
            add_files(root, below / name, files);
        }
    }
}

}  // namespace

std::vector<RulebookFile> files_below(const std::string& folder) {
    std::vector<RulebookFile> files;
    try {
        add_files(folder, {}, files);
    } catch (const fs::filesystem_error& error) {
        throw std::runtime_error("cannot read " + (error.path1().empty() || !error.path1().has_filename() ? folder : error.path1().string()) + ": " + error.code().message());
    }
    std::ranges::sort(files, {}, &RulebookFile::path);
    return files;
}

}  // namespace saglikrapor
