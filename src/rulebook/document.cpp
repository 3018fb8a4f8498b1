#include <saglikrapor/rulebook/document.hpp>

#include <fmt/format.h>

#include "rulebook/plain.hpp"
#include "rulebook/text_check.hpp"

namespace saglikrapor {
namespace {

void write_string(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        switch (c) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default:
                if (const std::optional<char32_t> code = unwritable_at(text, i)) {
                    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(*code));
                    i += *code < 0x80 ? 0 : *code < 0x800 ? 1 : 2;
                } else {
                    out += c;
                }
        }
    }
    out += '"';
}

void write(std::string& out, const DocumentNode& node) {
    const char* separator = "";
    switch (node.kind) {
        case DocumentKind::null: out += "null"; break;
        case DocumentKind::scalar:
            if (!node.quoted && (is_plain_bool(node.text) || is_plain_number(node.text)))
                out += node.text;
            else
                write_string(out, node.text);
            break;
        case DocumentKind::sequence:
            out += '[';
            for (const DocumentNode& item : node.items) {
                out += separator;
                write(out, item);
                separator = ",";
            }
            out += ']';
            break;
        case DocumentKind::mapping:
            out += '{';
            for (const DocumentNode::Entry& entry : node.entries) {
                out += separator;
                write_string(out, entry.key);
                out += ':';
                write(out, entry.value);
                separator = ",";
            }
            out += '}';
            break;
    }
}

}  // namespace

const DocumentNode* DocumentNode::find(std::string_view key) const {
    for (const Entry& entry : entries)
        if (entry.key == key) return &entry.value;
    return nullptr;
}

std::string to_json(const DocumentNode& node) {
    std::string out;
    write(out, node);
    return out;
}

std::string json_string(std::string_view text) {
    std::string out;
    write_string(out, text);
    return out;
}

}  // namespace saglikrapor
