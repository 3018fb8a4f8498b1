// Memory for values that come into being while a rule runs. Nothing is allocated until the inline buffer is full.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace saglikrapor {

/// Bump allocation for trivially destructible values; everything goes at once with reset() or the arena.
class Arena {
public:
    /// Never holds more than `limit_bytes`; beyond, allocation gives null.
    explicit Arena(std::size_t limit_bytes = 16U << 20U) : limit_(limit_bytes) {}
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    /// Memory aligned for any slot; null when the limit would be passed.
    [[nodiscard]] void* allocate(std::size_t bytes) {
        bytes = (bytes + 15U) & ~std::size_t{15};
        if (bytes <= static_cast<std::size_t>(end_ - at_)) {
            void* const place = at_;
            at_ += bytes;
            return place;
        }
        return grow(bytes);
    }

    template <class T>
    /// Room for `count` objects of T, not initialised; null when the limit is reached.
    [[nodiscard]] T* array(std::size_t count) {
        static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= 16);
        if (count > limit_ / sizeof(T)) return nullptr;
        return static_cast<T*>(allocate(count * sizeof(T)));
    }

    /// Forgets every value; keeps no memory but the inline buffer.
    void reset() {
        if (!blocks_.empty()) blocks_.clear();
        used_ = 0;
        at_ = inline_;
        end_ = inline_ + sizeof inline_;
    }

private:
    void* grow(std::size_t bytes);

    alignas(16) std::byte inline_[2048];
    std::byte* at_ = inline_;
    std::byte* end_ = inline_ + sizeof inline_;
    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::size_t used_ = 0;
    std::size_t limit_;
};

}  // namespace saglikrapor
