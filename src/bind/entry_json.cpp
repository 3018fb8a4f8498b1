#include <saglikrapor/bind/entry_json.hpp>

#include <charconv>
#include <stdexcept>

#include <simdjson.h>

#include "bind/table.hpp"

namespace saglikrapor {
namespace {

void append_text(std::string& out, std::string_view text) {
    if (!simdjson::validate_utf8(text.data(), text.size())) throw std::invalid_argument("a text that is not UTF-8");
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += "01"[byte >> 4];
            out += "0123456789abcdef"[byte & 0xF];
        } else {
            out += c;
        }
    }
    out += '"';
}

void append_number(std::string& out, auto number) {
    char digits[32];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void append_value(std::string& out, const Type& type, const Slot& slot);

void append_object(std::string& out, const StructInfo& info, const void* object) {
    out += '{';
    bool first = true;
    for (const FieldInfo& field : info.fields) {
        Slot slot{};
        if (!field.load(static_cast<const std::byte*>(object) + field.offset, slot)) continue;
        if (field.identifying) throw std::logic_error("an identity is never written");
        if (!first) out += ',';
        first = false;
        append_text(out, field.name);
        out += ':';
        append_value(out, field.type, slot);
    }
    out += '}';
}

void append_value(std::string& out, const Type& type, const Slot& slot) {
    switch (type.kind()) {
        case TypeKind::boolean: out += slot.integer != 0 ? "true" : "false"; return;
        case TypeKind::integer: append_number(out, slot.integer); return;
        case TypeKind::real: append_number(out, slot.real); return;
        case TypeKind::string: append_text(out, slot.view()); return;
        case TypeKind::date: append_text(out, to_string(from_day_number(slot.integer))); return;
        case TypeKind::timestamp: append_text(out, to_string(DateTime{slot.time.seconds})); return;
        case TypeKind::enumeration: append_text(out, type.enum_info().enumerators[static_cast<std::size_t>(slot.integer)]); return;
        case TypeKind::structure: append_object(out, type.structure_info(), slot.object); return;
        case TypeKind::list: {
            out += '[';
            const std::size_t count = slot.list.access->size(slot.list.object);
            for (std::size_t i = 0; i < count; ++i) {
                Slot element{};
                slot.list.access->at(slot.list.object, i, element);
                if (i > 0) out += ',';
                append_value(out, type.element(), element);
            }
            out += ']';
            return;
        }
        default: throw std::logic_error("no JSON for a member of this type");
    }
}

template <class T>
bool read(std::string_view json, T& out, Diagnostics& errors, Position start) {
    static thread_local json::Reader reader{ReadLimits{}};  // knows the order of an entry's members, and has memory for it
    const char* const begin = json::quick::past_space(reader.begin(json, start, errors));
    if (const char* const behind = reader.object(begin, json::struct_table<T>(), &out)) reader.end_document(behind);
    return reader.error_count() == 0;
}

}  // namespace

void append_json(std::string& out, const EntryContent& content) { append_object(out, struct_info<EntryContent>(), &content); }
void append_json(std::string& out, const EntryLine& line) { append_object(out, struct_info<EntryLine>(), &line); }

Checked<EntryContent> read_entry_content(std::string_view json) {
    EntryContent out;
    Diagnostics errors;
    if (read(json, out, errors, {1, 1})) return out;
    return errors;
}

bool read_entry_line(std::string_view json, EntryLine& out, Diagnostics& errors, Position start) {
    out = {};
    return read(json, out, errors, start);
}

}  // namespace saglikrapor
