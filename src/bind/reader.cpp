#include "bind/reader.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include <fmt/format.h>

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

const char* Reader::begin(std::string_view text, Position start, Diagnostics& errors) {
    if (text_.size() < text.size() + quick::padding) text_.resize(text.size() + quick::padding);
    std::copy(text.begin(), text.end(), text_.begin());
    std::memset(text_.data() + text.size(), 0, quick::padding);
    scan.reset({text_.data(), text.size()});
    errors_ = &errors;
    first_error_ = errors.size();
    start_ = start;
    id = {};
    sure = true;
    frame_ = nullptr;  // and not where memory ran out last time
    unknown_ = {};
    return scan.at;
}

void Reader::forget(std::size_t errors) {
    scan.forget_faults();
    errors_->resize(first_error_ + errors);
    id = {};
}

void Reader::keep_id(std::string kept) {
    kept_id_ = std::move(kept);
    id = kept_id_;
}

void Reader::end_document(const char* at) {
    at = quick::past_space(at);
    if (at != scan.end) error("input.trailing", at, "something follows the end of the document");
}

const char* Reader::object(const char* at, const StructTable& table, void* object) {
    if (*at != '{') return mismatch(at, "an object");
    const char* const begin = at;
    Inside inside(*this, &table);
    const Memory& memory = memory_of(table);
    if (!memory.full) table.blank_plain(object);
    const Member* const* expected = memory.order.data();
    at = quick::past_space(at + 1);
    if (*at != '}') {
        for (;; ++at) {
            const Member& member = **expected;
            std::size_t length = member.pattern.match(at);
            if (length == 0) {
                at = quick::past_space(at);
                length = member.pattern.match(at);
                if (length == 0) return other_members(at, true, begin, table, object, expected);
            }
            ++expected;
            inside.frame.index = member.number;
            at = read_member(quick::past_space(at + length), member, object);
            if (at == nullptr) return nullptr;
            if (*at == ',') continue;
            at = quick::past_space(at);
            if (*at == ',') continue;
            if (*at == '}') break;
            return no_next(at, '}');
        }
    }
    if (*expected != table.end()) return other_members(at, false, begin, table, object, expected);
    if (!memory.full) {
        inside.frame.index = nowhere;
        finish(table, object, memory.left, begin);
    }
    return at + 1;
}

// From where an object's members are no longer those of the one before, which came up to `end`: at a key (`more`) or at the closing
// bracket. Keys mostly come as in some object all the same: the one that once followed the last key is tried before it is looked up.
const char* Reader::other_members(const char* at, bool more, const char* begin, const StructTable& table, void* object,
                                  const Member* const* end) {
    Frame& frame = innermost();
    Memory& memory = memory_of(table);
    const bool was_full = memory.full;
    std::vector<const Member*>& order = memory.new_order;
    order.assign(static_cast<const Member* const*>(memory.order.data()), end);
    MemberSet seen;
    for (const Member* member : order) seen.insert(member->number);
    while (more) {
        const char* const where = at;
        const Member*& guess = memory.following[order.empty() ? table.size() : order.back()->number];
        const Member* member = guess;
        if (const std::size_t length = member->pattern.match(at); length != 0) {
            at = quick::past_space(at + length);
        } else {
            frame.index = nowhere;
            const Key other = look_up_key(at, table);
            if (other.value == nullptr) return nullptr;
            at = other.value;
            member = other.member;
            if (member != nullptr) guess = member;
        }
        if (member != nullptr) {
            frame.index = member->number;
            if (seen.insert(member->number)) {
                order.push_back(member);
                at = read_member(at, *member, object);
            } else {
                at = pass_over_repeated(at, table.names()[member->number], where);
            }
            if (at == nullptr) return nullptr;
        }
        at = quick::past_space(at);
        more = *at == ',';
        if (more) at = quick::past_space(at + 1);
        else if (*at != '}') return no_next(at, '}');
    }
    frame.index = nowhere;
    finish(table, object, (was_full ? table.all() : table.to_see_to()).without(seen), begin);
    memory.full = order.size() == table.size();
    memory.left = table.to_see_to().without(seen);
    order.push_back(table.end());
    memory.order.swap(order);
    return at + 1;
}

Reader::Memory& Reader::make_memory(const StructTable& table) {
    if (memory_.size() <= table.number()) memory_.resize(table.number() + 1);
    auto& memory = memory_[table.number()];
    if (!memory) memory.reset(new Memory{{table.end()}, {}, std::vector<const Member*>(table.size() + 1, &table[0]), table.to_see_to(), false});
    return *memory;
}

const char* Reader::pass_over_repeated(const char* at, std::string_view name, const char* where) {
    error("input.duplicate-key", where, fmt::format("'{}' is given twice", name));
    return skip(at);
}

// Of a key that the table does not have, the value is passed over.
Reader::Key Reader::look_up_key(const char* at, const StructTable& table) {
    const char* const where = at;
    std::string_view key;
    bool ascii = true;  // which all names are
    if (const char* const behind = quick::bytes(at, key, ascii); behind != nullptr && *behind == ':')
        if (const int index = table.names().find_in_text(key); index >= 0)
            return {quick::past_space(behind + 1), &table[static_cast<std::size_t>(index)]};
    if (*at != '"') return scan.fail(at, "expected a key in double quotes"), Key{syntax_error(), nullptr};
    at = text_with_care(at, key);
    if (at == nullptr) return {nullptr, nullptr};
    const int index = table.names().find(key);
    at = where_if(scan.colon());
    if (at == nullptr) return {nullptr, nullptr};
    if (index >= 0) return {at, &table[static_cast<std::size_t>(index)]};
    return {pass_over_unknown(at, table, key, where), nullptr};
}

const char* Reader::read_null(const char* at, const Member& member, void* place) {
    scan.at = at;
    if (!scan.literal<4>("null")) return syntax_error();
    if (member.required) error("input.missing", at, fmt::format("'{}' is required and may not be null", frame_->table->names()[member.number]));
    else member.clear(place);
    return scan.at;
}

const char* Reader::pass_over_unknown(const char* at, const StructTable& table, std::string_view key, const char* where) {
    if (!sure) return nullptr;
    const std::string shown = may_be_shown(key) ? std::string(key) : std::string();
    unknown_ = shown.empty() ? "…" : std::string_view(shown);
    error("input.unknown-key", where, shown.empty() ? "an unknown key" : "unknown key '" + shown + "'",
          did_you_mean(key, table.names().all()));
    at = skip(at);
    unknown_ = {};
    return at;
}

void Reader::finish(const StructTable& table, void* object, const MemberSet& left, const char* open) {
    left.for_each([&](std::size_t i) {
        const std::string& name = table.names()[i];
        if (table[i].required) error("input.missing", open, fmt::format("'{}' is missing", name), {}, name);
        else table.make_absent(i, object);
    });
}

const char* Reader::no_next(const char* at, char close) {
    if (close == '}') innermost().index = nowhere;
    scan.fail(at, close == '}' ? "expected ',' or '}'" : "expected ',' or ']'");
    return syntax_error();
}

const char* Reader::mismatch(const char* at, std::string_view expected) {
    const std::string_view found = kind_of(*at);
    scan.at = at;
    if (!scan.skip(depth(), limits_.depth)) return syntax_error();
    error("input.type", at, fmt::format("expected {}, found {}", expected, found));
    note_passed_over();
    return scan.at;
}

const char* Reader::skip(const char* at) {
    scan.at = at;
    if (!scan.skip(depth(), limits_.depth)) return syntax_error();
    note_passed_over();
    return scan.at;
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

const char* Reader::syntax_error() {
    error("input.syntax", scan.fault_at, scan.fault);
    return nullptr;
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

std::size_t Reader::depth() const {
    std::size_t open = 0;
    for (const Frame* frame = frame_; frame != nullptr; frame = frame->outer) ++open;
    return open;
}

// RFC 6901. Keys that are shown need no escapes.
std::string Reader::pointer(std::string_view key) const {
    std::string made = unknown_.empty() ? std::string() : fmt::format("/{}", unknown_);
    for (const Frame* frame = frame_; frame != nullptr; frame = frame->outer) {
        if (frame->index == nowhere) continue;
        else if (frame->table == nullptr) made.insert(0, "/" + std::to_string(frame->index));
        else made.insert(0, "/" + frame->table->names()[frame->index]);
    }
    if (!key.empty()) made += fmt::format("/{}", key);
    return made;
}

}  // namespace saglikrapor::json
