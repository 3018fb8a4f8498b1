#include "cli/line_pool.hpp"

#include <thread>

namespace saglikrapor::cli {
namespace {

constexpr std::size_t block_bytes = std::size_t{256} << 10;

std::uint64_t lines_in(const LineBlock& block) {
    LineCursor cursor(block);
    std::string_view line;
    std::uint32_t number = 0;
    std::uint64_t count = 0;
    while (cursor.next(line, number)) ++count;
    return count;
}

}  // namespace

LinePool::LinePool(Input& input, Output& out, Progress& progress, bool digests)
    : input_(input), out_(out), progress_(progress), digests_(digests), blocks_(input.pull(), limits_.item, block_bytes) {}

bool LinePool::run(const std::vector<Judge*>& judges) {
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < judges.size(); ++i) threads.emplace_back([this, judge = judges[i]] { work(*judge); });
    work(*judges.front());
    for (std::thread& thread : threads) thread.join();
    if (fault_) std::rethrow_exception(fault_);
    if (read_fault_) std::rethrow_exception(read_fault_);
    return !unread_;
}

void LinePool::work(Judge& judge) {
    try {
        ItemReader reader(input_.name(), limits_);
        LineBlock block;
        CaseItem item;
        std::string text;
        for (Turn turn; take(block, turn);) {
            text.clear();
            std::uint64_t reports = 0;
            LineCursor cursor(block);
            std::string_view line;
            std::uint32_t number = 0;
            while (!judge.fault() && cursor.next(line, number)) {
                reader.read(line, {number, 1}, item);
                item.index = turn.index + reports++;
                judge.settle(item, digests_ ? sha256_hex(line) : std::string{}, input_.name(), text);
            }
            if (!put(text, turn, reports)) return;
            if (judge.fault()) std::rethrow_exception(judge.fault());
        }
    } catch (...) {
        const std::lock_guard lock(writing_);
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
    turn = next_;
    ++next_.number;
    next_.index += lines_in(block);
    return true;
}

bool LinePool::put(const std::string& text, const Turn& turn, std::uint64_t reports) {
    std::unique_lock lock(writing_);
    written_more_.wait(lock, [&] { return stopped_ || written_ == turn.number; });
    if (stopped_) return false;
    out_.buffer() += text;
    // A pipe is somebody waiting for answers; a file is not.
    if (!(input_.size() == 0 ? out_.flush() : out_.written())) {
        unread_ = true;
        stop();
        return false;
    }
    reports_ += reports;
    progress_.step(reports_, input_.consumed(), input_.size());
    ++written_;
    written_more_.notify_all();
    return true;
}

void LinePool::stop() {
    stopped_ = true;
    written_more_.notify_all();
}

}  // namespace saglikrapor::cli
