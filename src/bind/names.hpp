// Which of a fixed set of names a text is: the keys of a struct, the enumerators of an enumeration.
#pragma once

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
    [[nodiscard]] int find(std::string_view name) const {
        if (slots_.empty()) return -1;
        return slots_[place(Ends(name), name)].index;
    }
    [[nodiscard]] const std::string& operator[](std::size_t index) const { return names_[index]; }
    [[nodiscard]] std::size_t size() const { return names_.size(); }
    /// For "did you mean".
    [[nodiscard]] std::vector<std::string_view> all() const { return {names_.begin(), names_.end()}; }

private:
    /// The first and the last bytes of a name and how long it is: up to sixteen bytes, that is all of it.
    struct Ends {
        std::uint64_t head = 0;
        std::uint64_t tail = 0;
        std::size_t size = 0;

        Ends() = default;
        explicit Ends(std::string_view name) : size(name.size()) {
            const char* const p = name.data();
            if (size >= 8) {
                std::memcpy(&head, p, 8);
                std::memcpy(&tail, p + size - 8, 8);
            } else if (size >= 4) {
                std::memcpy(&head, p, 4);
                std::memcpy(&tail, p + size - 4, 4);
            } else {
                for (const char c : name) head = head << 8U | static_cast<unsigned char>(c);
            }
        }
        bool operator==(const Ends&) const = default;

        [[nodiscard]] std::size_t hash() const {
            const std::uint64_t h = (head ^ (tail << 23 | tail >> 41) ^ size) * 0x9E3779B97F4A7C15U;
            return static_cast<std::size_t>(h ^ h >> 32);
        }
    };
    struct Slot {
        Ends ends;
        std::int32_t index = -1;
    };

    /// Where the name stands, or the free slot where it would.
    [[nodiscard]] std::size_t place(const Ends& ends, std::string_view name) const {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = ends.hash() & mask;; at = (at + 1) & mask) {
            const Slot& slot = slots_[at];
            if (slot.index < 0) return at;
            if (slot.ends == ends && (ends.size <= 16 || names_[static_cast<std::size_t>(slot.index)] == name)) return at;
        }
    }

    std::vector<std::string> names_;
    std::vector<Slot> slots_;  ///< a power of two of them, at most half of them taken
};

}  // namespace saglikrapor::json
