#include "cli/line_pool.hpp"

#include <thread>

namespace saglikrapor::cli {
namespace {

constexpr std::size_t block_bytes = std::size_t{256} << 10;
/// How many blocks a thread may be ahead of the one that is written: enough to even out their lengths, little memory.
constexpr std::size_t ahead = 4;

}  // namespace

LinePool::LinePool(Pull pull, std::size_t line_limit, Write write)
    : write_(std::move(write)), blocks_(std::move(pull), line_limit, block_bytes) {}

bool LinePool::run(const std::vector<Work>& workers) {
    finished_.resize(ahead * workers.size());
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < workers.size(); ++i) threads.emplace_back([this, &worker = workers[i]] { work(worker); });
    work(workers.front());
    for (std::thread& thread : threads) thread.join();
    if (fault_) std::rethrow_exception(fault_);
    if (read_fault_) std::rethrow_exception(read_fault_);
    return !unread_;
}

void LinePool::work(const Work& worker) {
    try {
        LineBlock block;
        std::string text;
        for (Turn turn; take(block, turn);) {
            text.clear();
            std::exception_ptr fault;
            try {
                worker(block, turn.first, text);
            } catch (...) {  // what it made before is still written
                fault = std::current_exception();
            }
            if (!put(text, turn)) return;
            if (fault) {
                std::unique_lock lock(finishing_);
                written_more_.wait(lock, [&] { return stopped_ || written_ > turn.number; });
                lock.unlock();
                std::rethrow_exception(fault);
            }
        }
    } catch (...) {
        const std::lock_guard lock(finishing_);
        if (!fault_) fault_ = std::current_exception();
        stop();
    }
}

bool LinePool::take(LineBlock& block, Turn& turn) {
    const std::lock_guard lock(reading_);
    if (stopped_ || ended_) return false;
    try {
        ended_ = !blocks_.next(block);
    } catch (...) {  // what was read before is still written
        ended_ = true;
        read_fault_ = std::current_exception();
    }
    if (ended_) return false;
    next_.lines = block.lines.size();
    turn = next_;
    ++next_.number;
    next_.first += next_.lines;
    return true;
}

// Leaves the text to be written, and gives back the memory of one that was.
bool LinePool::put(std::string& text, const Turn& turn) {
    std::unique_lock lock(finishing_);
    written_more_.wait(lock, [&] { return stopped_ || turn.number < written_ + finished_.size(); });
    if (stopped_) return false;
    Finished& place = finished_[turn.number % finished_.size()];
    place.text.swap(text);
    place.lines = turn.lines;
    place.ready = true;
    if (somebody_writes_) return true;
    somebody_writes_ = true;
    for (Finished* next = nullptr; (next = &finished_[written_ % finished_.size()])->ready && !stopped_;) {
        lines_ += next->lines;
        const std::uint64_t lines = lines_;
        lock.unlock();  // the others finish blocks meanwhile; nobody touches this one before written_ has passed it
        const bool read = write_(next->text, lines);
        lock.lock();
        if (!read) {
            unread_ = true;
            stop();
            return false;
        }
        next->ready = false;
        ++written_;
        written_more_.notify_all();
    }
    somebody_writes_ = false;
    return !stopped_;
}

void LinePool::stop() {
    stopped_ = true;
    written_more_.notify_all();
}

}  // namespace saglikrapor::cli
