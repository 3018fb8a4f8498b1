#include "cli/progress.hpp"

#include <unistd.h>

#include <fmt/format.h>

namespace saglikrapor::cli {

Progress::Progress(bool quiet)
    : shown_(!quiet && isatty(STDERR_FILENO) == 1), next_(std::chrono::steady_clock::now() + std::chrono::seconds(1)) {}

void Progress::show(std::uint64_t reports, std::uint64_t bytes, std::uint64_t of_bytes) {
    const auto now = std::chrono::steady_clock::now();
    if (now < next_) return;
    next_ = now + std::chrono::milliseconds(250);
    const std::uint64_t megabytes = bytes >> 20U;
    if (of_bytes == 0) fmt::print(stderr, "\r\x1b[K{} reports, {} MB", reports, megabytes);
    else fmt::print(stderr, "\r\x1b[K{} reports, {} of {} MB ({} %)", reports, megabytes, of_bytes >> 20U, 100 * bytes / of_bytes);
    std::fflush(stderr);
    on_screen_ = true;
}

void Progress::clear() {
    if (!on_screen_) return;
    fmt::print(stderr, "\r\x1b[K");
    std::fflush(stderr);
    on_screen_ = false;
}

}  // namespace saglikrapor::cli
