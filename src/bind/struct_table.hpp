// What Reader knows of an object and of an enumeration: keys, where their values go, and what is there when they are absent.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <saglikrapor/bind/describe.hpp>

#include "bind/names.hpp"

namespace saglikrapor::json {

class Reader;

/// A key as it mostly stands in a text, `"days":`, for a comparison of eight bytes at a time.
class KeyPattern {
public:
    KeyPattern() = default;
    explicit KeyPattern(std::string_view name);

    /// The length of the key, quotes and colon when the text begins with them, else 0.
    [[nodiscard]] std::size_t match(const char* text) const {
        if ((different(text, 0) | different(text, 1)) != 0) return 0;
        for (std::size_t i = 2; i * 8 < size_; ++i)
            if (different(text, i) != 0) return 0;
        return size_;
    }

private:
    static constexpr std::size_t words = 6;

    [[nodiscard]] std::uint64_t different(const char* text, std::size_t i) const {
        std::uint64_t word;
        std::memcpy(&word, text + i * 8, 8);
        return (word ^ key_[i]) & counts_[i];
    }

    std::array<std::uint64_t, words> key_{};
    std::array<std::uint64_t, words> counts_{};  ///< which of its bits are the key's
    std::size_t size_ = 0;                       ///< none: the key is too long to be found this way
};

/// What the type of a member is to a table. `read` and `clear` are given the address of the member.
struct MemberFacts {
    /// Reads as Reader's functions do, with the table that `table` gave.
    using Read = const char* (*)(Reader& reader, const char* at, void* member, const void* table);

    std::uint32_t size = 0;
    bool required = false;
    bool plain = false;                     ///< made absent by copying bytes
    Read read = nullptr;
    void (*clear)(void* member) = nullptr;  ///< makes it absent
    const void* (*table)() = nullptr;       ///< the StructTable or EnumTable of its values; null for others
};

using MemberRow = detail::Described<MemberFacts>;

/// One key of an object and where its value goes.
struct Member {
    KeyPattern pattern{};
    MemberFacts::Read read = nullptr;
    const void* table = nullptr;
    std::uint32_t offset = 0;
    std::uint32_t number = 0;  ///< its own, in its StructTable
    std::uint32_t size = 0;
    bool required = false;
    bool plain = false;
    void (*clear)(void* member) = nullptr;
};

/// A set of members, by number.
class MemberSet {
public:
    /// False when it was in the set already.
    bool insert(std::size_t member) {
        std::uint64_t& word = words_[member / 64];
        const std::uint64_t bit = std::uint64_t{1} << (member % 64);
        if ((word & bit) != 0) return false;
        word |= bit;
        return true;
    }
    [[nodiscard]] MemberSet without(const MemberSet& others) const {
        MemberSet left;
        for (std::size_t w = 0; w < words_.size(); ++w) left.words_[w] = words_[w] & ~others.words_[w];
        return left;
    }
    /// Calls f(number) for each.
    template <class F>
    void for_each(F&& f) const {
        for (std::size_t w = 0; w < words_.size(); ++w)
            for (std::uint64_t left = words_[w]; left != 0; left &= left - 1)
                f(w * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }

private:
    std::array<std::uint64_t, 4> words_{};
};

class StructTable {
public:
    /// `blank` is an object that nothing was read into and never will be.
    StructTable(const std::vector<MemberRow>& rows, const void* blank);
    StructTable(StructTable&&) noexcept = default;  // members stay where they are; a copy's would not

    [[nodiscard]] const NameTable& names() const { return names_; }
    [[nodiscard]] std::size_t size() const { return names_.size(); }
    /// A member by number. The one behind the last has a key that no text has.
    [[nodiscard]] const Member& operator[](std::size_t number) const { return members_[number]; }
    /// The one behind the last.
    [[nodiscard]] const Member* end() const { return end_; }
    /// A number that no other table has; they begin at 0.
    [[nodiscard]] std::size_t number() const { return number_; }

    /// Makes every plain member absent.
    void blank_plain(void* object) const {
        for (const Run& run : runs_)
            std::memcpy(static_cast<std::byte*>(object) + run.offset, blank_ + run.offset, run.size);
    }
    /// Makes one member absent, which is not required.
    void make_absent(std::size_t number, void* object) const;
    /// Makes every member absent.
    void blank(void* object) const;

    [[nodiscard]] const MemberSet& all() const { return all_; }
    /// The members that are required or that blank_plain() does not reach.
    [[nodiscard]] const MemberSet& to_see_to() const { return to_see_to_; }

private:
    struct Run {
        std::uint32_t offset;
        std::uint32_t size;
    };

    NameTable names_;
    std::vector<Member> members_;
    const Member* end_ = nullptr;
    std::vector<Run> runs_;  ///< plain members, those without a gap between them together
    MemberSet all_;
    MemberSet to_see_to_;
    const std::byte* blank_;
    std::size_t number_;
};

struct EnumTable {
    explicit EnumTable(const EnumInfo& info);

    std::string name;
    NameTable enumerators;
};

}  // namespace saglikrapor::json
