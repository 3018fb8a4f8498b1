// Seeded numbers that are the same on every machine.
#pragma once

#include <cstdint>

namespace bench {

struct Random {  // splitmix64
    std::uint64_t state;

    std::uint64_t next() {
        std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    int range(int low, int high) {
        return low + static_cast<int>(((next() >> 32U) * static_cast<std::uint64_t>(high - low + 1)) >> 32U);
    }
    bool percent(int p) { return range(1, 100) <= p; }
};

}  // namespace bench
