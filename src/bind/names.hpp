// Which of a fixed set of names a text is: the keys of a struct, the enumerators of an enumeration.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace saglikrapor::json {

/// A hash table that is filled once. Names are answered by their place in the list.
class NameTable {
public:
    NameTable() = default;
    /// Throws std::logic_error when a name is given twice or there are more than 250.
    explicit NameTable(std::vector<std::string> names);

    /// The index of the name, or -1.
    [[nodiscard]] int find(std::string_view name) const { return find(Start(name), name); }
    /// The same for a name that has sixteen bytes to read from its first one on, whatever they are.
    [[nodiscard]] int find_in_text(std::string_view name) const { return find(Start(name.data(), name.size()), name); }
    [[nodiscard]] const std::string& operator[](std::size_t index) const { return names_[index]; }
    [[nodiscard]] std::size_t size() const { return names_.size(); }
    /// For "did you mean".
    [[nodiscard]] std::vector<std::string_view> all() const { return {names_.begin(), names_.end()}; }

private:
    /// The first sixteen bytes of a name, with NULs behind a shorter one, and how long it is: mostly, that is all of it.
    struct Start {
        std::uint64_t first = 0;
        std::uint64_t second = 0;
        std::size_t size = 0;

        Start() = default;
        explicit Start(std::string_view name) : size(name.size()) {
            if (size > 0) std::memcpy(&first, name.data(), std::min<std::size_t>(size, 8));
            if (size > 8) std::memcpy(&second, name.data() + 8, std::min<std::size_t>(size - 8, 8));
        }
        Start(const char* readable, std::size_t length) : size(length) {
            static constexpr std::array<std::uint64_t, 4> ones{~std::uint64_t{0}, ~std::uint64_t{0}, 0, 0};
            const char* const mask = reinterpret_cast<const char*>(ones.data()) + 16 - std::min<std::size_t>(size, 16);
            first = word(readable) & word(mask);
            second = word(readable + 8) & word(mask + 8);
        }
        bool operator==(const Start&) const = default;

        [[nodiscard]] std::uint64_t hash() const {
            return (first ^ (second << 23 | second >> 41) ^ size) * 0x9E3779B97F4A7C15U;
        }
        static std::uint64_t word(const char* bytes) {
            std::uint64_t read;
            std::memcpy(&read, bytes, 8);
            return read;
        }
    };
    struct Slot {
        Start start;
        int index = -1;
    };

    [[nodiscard]] int find(const Start& start, std::string_view name) const {
        for (std::size_t at = start.hash() >> shift_;; at = at + 1 == slots_.size() ? 0 : at + 1) {
            const Slot& slot = slots_[at];
            if (slot.start == start && (start.size <= 16 || same_rest(names_[static_cast<std::size_t>(slot.index)], name))) return slot.index;
            if (slot.index < 0) return -1;
        }
    }

    /// Whether names of one length above sixteen, alike up to there, are the same. Without a call, which would have to save what
    /// the caller holds for the many that are shorter.
    static bool same_rest(std::string_view a, std::string_view b) {
        for (std::size_t i = 16; i < a.size(); i += 8) {
            const std::size_t from = std::min(i, a.size() - 8);
            if (Start::word(a.data() + from) != Start::word(b.data() + from)) return false;
        }
        return true;
    }

    std::vector<std::string> names_;
    std::vector<Slot> slots_ = std::vector<Slot>(2);  ///< a power of two of them, at most half of them taken
    int shift_ = 63;                                  ///< leaves of a hash the place of its slot
};

}  // namespace saglikrapor::json
