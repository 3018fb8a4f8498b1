// A folder of rules on disk to the files it holds.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <saglikrapor/rulebook/rulebook.hpp>

namespace saglikrapor {
namespace {

namespace fs = std::filesystem;

bool is_left_out(const std::string& name, bool at_root) {
    return name.starts_with('.') || name.starts_with("README") || (at_root && name == "schema");
}

std::string read_text(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in.is_open() || in.bad()) throw std::runtime_error("cannot read " + path.string());
    return text;
}

}  // namespace

std::vector<RulebookFile> files_below(const std::string& folder) {
    std::vector<RulebookFile> files;
    try {
        for (fs::recursive_directory_iterator at(folder), end; at != end; ++at) {
            const std::string name = at->path().filename().string();
            if (is_left_out(name, at.depth() == 0)) {
                if (at->is_directory()) at.disable_recursion_pending();
            } else if (at->is_regular_file() && at->path().extension() == ".yaml") {
                files.push_back({at->path().lexically_relative(folder).generic_string(), read_text(at->path())});
            }
        }
    } catch (const fs::filesystem_error& error) {
        throw std::runtime_error("cannot read " + folder + ": " + error.code().message());
    }
    std::ranges::sort(files, {}, &RulebookFile::path);
    return files;
}

}  // namespace saglikrapor
