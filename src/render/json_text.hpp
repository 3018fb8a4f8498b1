// Pieces of JSON text: strings and numbers, appended without streams. Private to the renderers that write JSON.
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <saglikrapor/base/date.hpp>

namespace saglikrapor::render {

/// A JSON string with its quotation marks. What is not UTF-8 becomes U+FFFD, one for each maximal piece (Unicode 3.9).
void append_json_string(std::string& out, std::string_view text);

/// `key` is the text between the value before it and its own value: `,"type":`.
inline void put(std::string& out, std::string_view key, std::string_view text) {
    out += key;
    append_json_string(out, text);
}

inline void put_date(std::string& out, std::string_view key, const std::optional<Date>& day) {
    out += key;
    if (!day) {
        out += "null";
        return;
    }
    out += '"';
    out += to_string(*day);
    out += '"';
}

/// The shortest decimal that reads back as the same number; null for what JSON has no number for.
void append_json_number(std::string& out, double number);

inline void append_json_number(std::string& out, std::int64_t number) {
    char digits[20];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

}  // namespace saglikrapor::render
