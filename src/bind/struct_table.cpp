#include "bind/struct_table.hpp"

#include <algorithm>
#include <atomic>

namespace saglikrapor::json {
namespace {

std::size_t take_numbers(std::size_t count) {
    static std::atomic<std::size_t> next{0};
    return next.fetch_add(count);
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
    std::array<unsigned char, 8> counts{};
    words_ = static_cast<std::uint8_t>((text.size() + 7) / 8);
    size_ = static_cast<std::uint8_t>(text.size());
    std::memcpy(key_.data(), text.data(), text.size());
    std::fill_n(counts.begin(), text.size() - (words_ - 1U) * 8U, static_cast<unsigned char>(0xFF));
    std::memcpy(&last_, counts.data(), sizeof last_);
}

StructTable::StructTable(const std::vector<MemberRow>& rows, const void* blank)
    : names_(names_of(rows)), words_((rows.size() + 63) / 64), blank_(static_cast<const std::byte*>(blank)), number_(take_numbers(rows.size() + 1)) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Member& member = members_.emplace_back(
            Member{*rows[i].facts, static_cast<std::uint32_t>(rows[i].offset), KeyPattern(rows[i].name)});
        if (member.required || !member.plain) to_see_to_.insert(i);
        if (member.plain) runs_.push_back({member.offset, member.size});
    }
    members_.emplace_back();
    std::sort(runs_.begin(), runs_.end(), [](const Run& a, const Run& b) { return a.offset < b.offset; });
    std::vector<Run> joined;
    for (const Run& run : runs_) {
        if (!joined.empty() && joined.back().offset + joined.back().size == run.offset) joined.back().size += run.size;
        else joined.push_back(run);
    }
    runs_ = std::move(joined);
}

void StructTable::blank(void* object) const {
    blank_plain(object);
    for_each_left({}, [&](std::size_t i) {
        if (!members_[i].plain) members_[i].clear(static_cast<std::byte*>(object) + members_[i].offset);
    });
}

}  // namespace saglikrapor::json
