#include "bind/reader.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <simdjson.h>

namespace saglikrapor::json {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

// A key that a program may have made up; anything else may be a datum that slipped into the wrong place.
bool may_be_shown(std::string_view key) {
    return !key.empty() && key.size() <= 41 && is_letter(key[0]) &&
           std::all_of(key.begin(), key.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

// What a value that begins with c is.
std::string_view kind_of(char c) {
    switch (c) {
        case '"': return "a string";
        case '{': return "an object";
        case '[': return "a list";
        case 't':
        case 'f': return "true or false";
        case 'n': return "null";
        default: return "a number";
    }
}

}  // namespace

void Reader::begin(std::string_view text, Position start, Diagnostics& errors) {
    scan.reset(text, simdjson::validate_utf8(text));
    errors_ = &errors;
    first_error_ = errors.size();
    start_ = start;
    id = {};
    sure = true;
}

void Reader::go_back(const char* where, std::size_t errors) {
    scan.go_back(where);
    errors_->resize(first_error_ + errors);
    id = {};
}

void Reader::keep_id(std::string kept) {
    kept_id_ = std::move(kept);
    id = kept_id_;
}

void Reader::end_document() {
    scan.space();
    if (scan.at != scan.end) error("input.trailing", scan.at, "something follows the end of the document");
}

bool Reader::object(const StructTable& table, void* object) {
    if (scan.peek() != '{') return mismatch("an object");
    const char* const begin = scan.at;
    Inside inside(*this, &table);
    MemberSet seen;
    table.blank_plain(object);
    bool more = false;
    open('}', more);
    // Keys come as the last time, mostly: the one that followed the last key then is tried before any is looked up.
    for (std::size_t guess = guesses(table); more;) {
        const char* const where = scan.at;
        int index = followers_[guess];
        std::string_view key;
        if (const std::size_t size = table[static_cast<std::size_t>(index)].pattern.match(where, scan.end); size != 0) {
            scan.at += size;
            scan.space();
        } else if (!unexpected_key(table, followers_[guess], index, key)) {
            return false;
        }
        if (index < 0) {
            if (!pass_over_unknown(table, key, where, inside.frame)) return false;
        } else {
            const auto i = static_cast<std::size_t>(index);
            inside.frame.index = i;
            if (!(seen.insert(i) ? read_member(table, i, object) : pass_over_repeated(table.names()[i], where))) return false;
            inside.frame.index = nowhere;
            guess = table.number() + i + 1;
        }
        if (!next('}', more)) return false;
    }
    if (!table.all_seen_to(seen)) finish(table, object, seen, begin);
    return true;
}

bool Reader::pass_over_repeated(std::string_view name, const char* where) {
    error("input.duplicate-key", where, fmt::format("'{}' is given twice", name));
    return skip();
}

bool Reader::unexpected_key(const StructTable& table, std::uint8_t& guess, int& index, std::string_view& key) {
    if (scan.peek() != '"') return scan.fail(scan.at, "expected a key in double quotes"), syntax_error();
    if (!text(key)) return false;
    index = table.names().find(key);
    if (index >= 0) guess = static_cast<std::uint8_t>(index);
    return scan.colon() || syntax_error();
}

bool Reader::read_null(const Member& member, std::string_view name, void* place) {
    const char* const where = scan.at;
    if (!scan.literal<4>("null")) return syntax_error();
    if (member.required) error("input.missing", where, fmt::format("'{}' is required and may not be null", name));
    else member.clear(place);
    return true;
}

bool Reader::pass_over_unknown(const StructTable& table, std::string_view key, const char* where, Frame& frame) {
    if (!sure) return false;
    const std::string shown = may_be_shown(key) ? std::string(key) : std::string();
    frame.unknown = shown.empty() ? "…" : std::string_view(shown);
    error("input.unknown-key", where, shown.empty() ? "an unknown key" : "unknown key '" + shown + "'",
          did_you_mean(key, table.names().all()));
    const bool going_on = skip();
    frame.unknown = {};
    return going_on;
}

void Reader::finish(const StructTable& table, void* object, const MemberSet& seen, const char* open) {
    table.for_each_left(seen, [&](std::size_t i) {
        const Member& member = table[i];
        const std::string& name = table.names()[i];
        if (member.required) error("input.missing", open, fmt::format("'{}' is missing", name), {}, name);
        else member.clear(static_cast<std::byte*>(object) + member.offset);
    });
}

bool Reader::no_next(char close) {
    scan.fail(scan.at, close == '}' ? "expected ',' or '}'" : "expected ',' or ']'");
    return syntax_error();
}

bool Reader::mismatch(std::string_view expected) {
    const char* const where = scan.at;
    const std::string_view found = kind_of(scan.peek());
    if (!scan.skip(depth_, limits_.depth)) return syntax_error();
    error("input.type", where, fmt::format("expected {}, found {}", expected, found));
    note_passed_over();
    return true;
}

bool Reader::skip() {
    if (!scan.skip(depth_, limits_.depth)) return syntax_error();
    note_passed_over();
    return true;
}

void Reader::note_passed_over() {
    if (scan.bad_text != nullptr) note_bad_text();
    if (scan.too_deep != nullptr)
        error("input.depth", std::exchange(scan.too_deep, nullptr),
              fmt::format("nested deeper than {} levels", limits_.depth));
}

void Reader::note_bad_text() {
    error("input.utf8", std::exchange(scan.bad_text, nullptr),
          "a string that is not Unicode: bytes that are not UTF-8, or a lone surrogate");
}

bool Reader::syntax_error() {
    error("input.syntax", scan.fault_at, scan.fault);
    return false;
}

void Reader::error(std::string_view code, const char* where, std::string message, std::string hint, std::string_view key) {
    const std::size_t count = error_count();
    const bool too_many = count >= limits_.errors && code != "input.syntax";  // which is the last one, and ends arrays
    if (too_many && count > limits_.errors) return;
    Diagnostic d;
    d.code = too_many ? "input.too-many" : code;
    d.message = too_many ? "there are more faults, which are not told" : std::move(message);
    if (!too_many) d.hint = std::move(hint);
    const auto offset = static_cast<std::size_t>(where - scan.begin);
    d.span.begin = d.span.end = static_cast<std::uint32_t>(offset);
    const Position within = position_in({scan.begin, static_cast<std::size_t>(scan.end - scan.begin)}, offset);
    d.at = {start_.line + within.line - 1, within.line == 1 ? start_.column + within.column - 1 : within.column};
    d.pointer = pointer(key);
    errors_->push_back(std::move(d));
}

// RFC 6901. Keys that are shown need no escapes.
std::string Reader::pointer(std::string_view key) const {
    std::string made;
    for (const Frame* frame = frame_; frame != nullptr; frame = frame->outer) {
        if (!frame->unknown.empty()) made.insert(0, fmt::format("/{}", frame->unknown));
        else if (frame->index == nowhere) continue;
        else if (frame->table == nullptr) made.insert(0, "/" + std::to_string(frame->index));
        else made.insert(0, "/" + frame->table->names()[frame->index]);
    }
    if (!key.empty()) made += fmt::format("/{}", key);
    return made;
}

}  // namespace saglikrapor::json
