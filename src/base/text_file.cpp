#include <saglikrapor/base/text_file.hpp>

#include <array>
#include <fstream>
#include <stdexcept>

namespace saglikrapor {

// Not `text << file.rdbuf()`: that stream would take a lack of memory for the end of the file.
std::string read_text_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text;
    std::array<char, 16384> block;
    while (file.is_open() && (file.read(block.data(), block.size()), file.gcount() > 0))
        text.append(block.data(), static_cast<std::size_t>(file.gcount()));
    if (!file.is_open() || file.bad()) throw std::runtime_error("cannot read " + path);
    return text;
}

}  // namespace saglikrapor
