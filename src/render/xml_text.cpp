#include "render/xml_text.hpp"

#include "render/utf8.hpp"

namespace saglikrapor::render {

void append_xml(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const Sequence sequence = sequence_at(text);
        const std::string_view piece = text.substr(0, sequence.length);
        text.remove_prefix(sequence.length);
        const auto first = static_cast<unsigned char>(piece[0]);
        const bool control = first < 0x20 && first != '\n' && first != '\t';
        if (!sequence.valid || control || piece == "\xEF\xBF\xBE" || piece == "\xEF\xBF\xBF") out += replacement_character;
        else if (first == '&') out += "&amp;";
        else if (first == '<') out += "&lt;";
        else if (first == '>') out += "&gt;";
        else if (first == '"') out += "&quot;";
        else if (first == '\n') out += "&#10;";
        else if (first == '\t') out += "&#9;";
        else out += piece;
    }
}

}  // namespace saglikrapor::render
