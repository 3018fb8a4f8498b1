#include "bind/struct_table.hpp"

#include <algorithm>
#include <atomic>

namespace saglikrapor::json {
namespace {

std::size_t take_number() {
    static std::atomic<std::size_t> next{0};
    return next++;
}

NameTable names_of(const std::vector<MemberRow>& rows) {
    std::vector<std::string> names;
    for (const MemberRow& row : rows) names.emplace_back(row.name);
    return NameTable(std::move(names));
}

}  // namespace

KeyPattern::KeyPattern(std::string_view name) {
    const std::string text = '"' + std::string(name) + "\":";
    if (text.size() > sizeof key_) return;
    const std::string counts(text.size(), '\xFF');
    std::memcpy(key_.data(), text.data(), text.size());
    std::memcpy(counts_.data(), counts.data(), counts.size());
    size_ = text.size();
}

EnumTable::EnumTable(const EnumInfo& info) : name(info.name), enumerators(info.enumerators) {}

StructTable::StructTable(const std::vector<MemberRow>& rows, const void* blank)
    : names_(names_of(rows)), blank_(static_cast<const std::byte*>(blank)), number_(take_number()) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const MemberFacts& facts = *rows[i].facts;
        const Member& member = members_.emplace_back(Member{
            KeyPattern(rows[i].name), facts.read, facts.table != nullptr ? facts.table() : nullptr,
            static_cast<std::uint32_t>(rows[i].offset), static_cast<std::uint32_t>(i), facts.size, facts.required, facts.plain, facts.clear});
        all_.insert(i);
        if (member.required || !member.plain) to_see_to_.insert(i);
        if (member.plain) runs_.push_back({member.offset, member.size});
    }
    end_ = &members_.emplace_back();
    std::sort(runs_.begin(), runs_.end(), [](const Run& a, const Run& b) { return a.offset < b.offset; });
    std::vector<Run> joined;
    for (const Run& run : runs_) {
        if (!joined.empty() && joined.back().offset + joined.back().size == run.offset) joined.back().size += run.size;
        else joined.push_back(run);
    }
    runs_ = std::move(joined);
}

void StructTable::make_absent(std::size_t number, void* object) const {
    const Member& member = members_[number];
    std::byte* const place = static_cast<std::byte*>(object) + member.offset;
    if (member.plain) std::memcpy(place, blank_ + member.offset, member.size);
    else member.clear(place);
}

void StructTable::blank(void* object) const {
    blank_plain(object);
    all_.for_each([&](std::size_t i) {
        if (!members_[i].plain) members_[i].clear(static_cast<std::byte*>(object) + members_[i].offset);
    });
}

}  // namespace saglikrapor::json
