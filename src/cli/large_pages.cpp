#include "cli/large_pages.hpp"

#include <cstdint>
#include <cstdlib>  // also tells which C library this is
#include <memory>

#if defined(__linux__) && defined(__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace saglikrapor::cli {

void use_large_pages() {
    constexpr std::uintptr_t page = std::uintptr_t{2} << 20;
    constexpr int reserved = 16 << 20;
    mallopt(M_TOP_PAD, reserved);
    mallopt(M_TRIM_THRESHOLD, 2 * reserved);
    // More than is left of the heap's first pages, less than would be mapped elsewhere: now it grows by as much as is reserved.
    const std::unique_ptr<void, decltype(&std::free)> first(std::malloc(std::size_t{120} << 10), &std::free);
    const std::unique_ptr<void, decltype(&std::free)> second(std::malloc(std::size_t{120} << 10), &std::free);
    const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    const std::uintptr_t begin = (end - reserved + page - 1) / page * page;
    madvise(reinterpret_cast<void*>(begin), end / page * page - begin, MADV_HUGEPAGE);  // a wish: refused, nothing is lost
}

}  // namespace saglikrapor::cli
#else
namespace saglikrapor::cli {

void use_large_pages() {}

}  // namespace saglikrapor::cli
#endif
