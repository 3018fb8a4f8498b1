#include <saglikrapor/rulebook/mentions.hpp>

namespace saglikrapor {
namespace {

bool is_part_of_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

}  // namespace

bool mentions(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool begins = at == 0 || (!is_part_of_name(text[at - 1]) && text[at - 1] != '.');
        if (begins && (end == text.size() || !is_part_of_name(text[end]))) return true;
    }
    return false;
}

}  // namespace saglikrapor
