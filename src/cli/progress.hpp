// A line on the terminal for files that take longer than a second.
#pragma once

#include <chrono>
#include <cstdint>

namespace saglikrapor::cli {

class Progress {
public:
    /// Shows nothing when stderr is no terminal or `quiet` is set.
    explicit Progress(bool quiet);
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Reports done, and bytes of how many (0: not known).
    void step(std::uint64_t reports, std::uint64_t bytes, std::uint64_t of_bytes) {
        if (shown_ && (++steps_ & 0xF) == 0) show(reports, bytes, of_bytes);
    }
    /// Takes the line away.
    void clear();

private:
    void show(std::uint64_t reports, std::uint64_t bytes, std::uint64_t of_bytes);

    bool shown_;
    bool on_screen_ = false;
    std::uint64_t steps_ = 0;
    std::chrono::steady_clock::time_point next_;
};

}  // namespace saglikrapor::cli
