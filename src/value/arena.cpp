#include <saglikrapor/value/arena.hpp>

#include <algorithm>

namespace saglikrapor {

void* Arena::grow(std::size_t bytes) {
    if (bytes > limit_ || used_ > limit_ - bytes) return nullptr;
    const std::size_t size = std::max<std::size_t>(bytes, 8192);
    blocks_.push_back(std::make_unique<std::byte[]>(size));  // new[] aligns to 16 on every supported platform
    used_ += size;
    at_ = blocks_.back().get() + bytes;
    end_ = blocks_.back().get() + size;
    return blocks_.back().get();
}

}  // namespace saglikrapor
