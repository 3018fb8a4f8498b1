// Replaces the global operator new to count its calls. Only for programs that report the number.
#include <atomic>
#include <cstdlib>
#include <new>

#include "measure.hpp"

namespace {
std::atomic<std::uint64_t> counted{0};

void* allocate(std::size_t size) {
    counted.fetch_add(1, std::memory_order_relaxed);
    if (void* const place = std::malloc(size != 0 ? size : 1)) return place;
    throw std::bad_alloc();
}
}  // namespace

std::uint64_t bench::allocations() { return counted.load(std::memory_order_relaxed); }

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* place) noexcept { std::free(place); }
void operator delete[](void* place) noexcept { std::free(place); }
void operator delete(void* place, std::size_t) noexcept { std::free(place); }
void operator delete[](void* place, std::size_t) noexcept { std::free(place); }
