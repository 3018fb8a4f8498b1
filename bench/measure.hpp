// Time, allocations and instructions of a piece of code, and machine facts to print beside them.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace bench {

/// Calls of operator new so far in this program, all threads together. Needs count_allocations.cpp.
[[nodiscard]] std::uint64_t allocations();

[[nodiscard]] inline double now_ns() {
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Instructions of this thread in user space, by perf_event_open.
class InstructionCounter {
public:
    InstructionCounter();
    ~InstructionCounter();
    InstructionCounter(const InstructionCounter&) = delete;
    InstructionCounter& operator=(const InstructionCounter&) = delete;

    /// False where the kernel does not allow it; value() is then 0.
    [[nodiscard]] bool works() const { return descriptor_ >= 0; }
    [[nodiscard]] std::uint64_t value() const;

private:
    int descriptor_;
};

struct Spread {
    double least = 0, median = 0;
};

[[nodiscard]] inline Spread spread_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return {values.front(), values[values.size() / 2]};
}

/// Greatest resident size of this process so far, in MiB.
[[nodiscard]] double peak_mib();

/// Keeps the compiler from leaving out what computes a value.
template <class T>
inline void keep(const T& value) {
    asm volatile("" : : "r,m"(value) : "memory");
}

}  // namespace bench
