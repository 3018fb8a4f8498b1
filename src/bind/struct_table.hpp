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
    [[nodiscard]] std::size_t match(const char* text, const char* end) const {
        if (static_cast<std::size_t>(end - text) < words_ * 8U || words_ == 0) return 0;
        for (std::size_t i = 0; i + 1 < words_; ++i)
            if (word(text, i) != key_[i]) return 0;
        return ((word(text, words_ - 1U) ^ key_[words_ - 1U]) & last_) == 0 ? size_ : 0;
    }

private:
    static std::uint64_t word(const char* text, std::size_t i) {
        std::uint64_t w;
        std::memcpy(&w, text + i * 8, 8);
        return w;
    }

    std::array<std::uint64_t, 6> key_{};
    std::uint64_t last_ = 0;  ///< which bits of the last word count
    std::uint8_t words_ = 0;  ///< none: the key is too long to be found this way
    std::uint8_t size_ = 0;
};

/// What the type of a member is to a table. `read` and `clear` are given the address of the member.
struct MemberFacts {
    std::uint32_t size = 0;
    bool required = false;
    bool plain = false;                                    ///< made absent by copying bytes
    bool (*read)(Reader& reader, void* member) = nullptr;  ///< cursor on the value; false: stop, the text is malformed
    void (*clear)(void* member) = nullptr;                 ///< makes it absent
};

using MemberRow = detail::Described<MemberFacts>;

/// One key of an object and where its value goes.
struct Member : MemberFacts {
    std::uint32_t offset = 0;
    KeyPattern pattern{};
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
    [[nodiscard]] std::uint64_t word(std::size_t i) const { return words_[i]; }

private:
    std::array<std::uint64_t, 4> words_{};
};

class StructTable {
public:
    /// `blank` is an object that nothing was read into and never will be.
    StructTable(const std::vector<MemberRow>& rows, const void* blank);

    [[nodiscard]] const NameTable& names() const { return names_; }
    [[nodiscard]] std::size_t size() const { return names_.size(); }
    /// A member by number. The one behind the last has a key that no text has.
    [[nodiscard]] const Member& operator[](std::size_t number) const { return members_[number]; }
    /// A number that no other table has, and none of the size() after it.
    [[nodiscard]] std::size_t number() const { return number_; }

    /// Makes every plain member absent.
    void blank_plain(void* object) const {
        for (const Run& run : runs_)
            std::memcpy(static_cast<std::byte*>(object) + run.offset, blank_ + run.offset, run.size);
    }
    /// Makes every member absent.
    void blank(void* object) const;

    /// Whether for_each_left() finds nothing.
    [[nodiscard]] bool all_seen_to(const MemberSet& seen) const {
        std::uint64_t left = 0;
        for (std::size_t w = 0; w < words_; ++w) left |= to_see_to_.word(w) & ~seen.word(w);
        return left == 0;
    }
    /// Calls f(number) for each member not in `seen` that is required or that blank_plain() does not reach.
    template <class F>
    void for_each_left(const MemberSet& seen, F&& f) const {
        for (std::size_t w = 0; w < words_; ++w)
            for (std::uint64_t left = to_see_to_.word(w) & ~seen.word(w); left != 0; left &= left - 1)
                f(w * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }

private:
    struct Run {
        std::uint32_t offset;
        std::uint32_t size;
    };

    NameTable names_;
    std::vector<Member> members_;
    std::vector<Run> runs_;  ///< plain members, those without a gap between them together
    MemberSet to_see_to_;
    std::size_t words_;  ///< of a MemberSet that can hold members of this table
    const std::byte* blank_;
    std::size_t number_;
};

struct EnumTable {
    std::string name;
    NameTable enumerators;
};

}  // namespace saglikrapor::json
