// Time, allocations and instructions of a piece of code, for the programs of this folder.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
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

    /// False where the kernel or the machine has no such counter for us; value() is then 0.
    [[nodiscard]] bool works() const { return descriptor_ >= 0; }
    /// Why not.
    [[nodiscard]] const std::string& reason() const { return reason_; }
    [[nodiscard]] std::uint64_t value() const;

private:
    int descriptor_;
    std::string reason_;
};

struct Spread {
    double least = 0, median = 0;
};

[[nodiscard]] inline Spread spread_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return {values.front(), values[values.size() / 2]};
}

/// Keeps the compiler from leaving out what computes a value.
template <class T>
inline void keep(const T& value) {
    asm volatile("" : : "r,m"(value) : "memory");
}

}  // namespace bench
