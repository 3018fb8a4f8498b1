// The same work on several threads, with its failures brought home.
#pragma once

#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace saglikrapor {

/// Runs `work` on this thread and on up to `more` others, and returns when all have ended. Threads that cannot be had are done
/// without. Passes on the first exception of any.
template <class Work>
void on_threads(std::size_t more, const Work& work) {
    std::mutex writing;
    std::exception_ptr fault;
    const auto guarded = [&] {
        try {
            work();
        } catch (...) {
            const std::lock_guard lock(writing);
            if (!fault) fault = std::current_exception();
        }
    };
    std::vector<std::thread> threads;
    try {
        threads.reserve(more);
        while (threads.size() < more) threads.emplace_back(guarded);
    } catch (...) {  // no memory or no thread: the others do all of it
    }
    guarded();
    for (std::thread& thread : threads) thread.join();
    if (fault) std::rethrow_exception(fault);
}

}  // namespace saglikrapor
