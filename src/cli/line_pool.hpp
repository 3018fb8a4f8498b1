// NDJSON on several threads: each takes the next block of lines and works on it; what they make is written in input order.
//
// Reading, working and writing overlap: one thread reads, one writes, the others work, and nobody waits for the block before
// his own. Whoever finishes the block whose turn it is writes it and all that are finished behind it.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include <saglikrapor/bind/line_blocks.hpp>

namespace saglikrapor::cli {

class LinePool {
public:
    /// Appends to `text` what becomes of the lines of a block; `first` is the index of the first of them that is not blank.
    using Work = std::function<void(const LineBlock& block, std::uint64_t first, std::string& text)>;
    /// Is given the texts in the order of the blocks, and how many lines were worked on so far. False: nobody reads any more.
    using Write = std::function<bool(const std::string& text, std::uint64_t lines)>;

    LinePool(Pull pull, std::size_t line_limit, Write write);

    /// Runs until the input ends, one thread for each of `workers`. False when nobody reads the output any more. Passes on
    /// what pulling, working or writing throws; what was read before the pull threw is written.
    bool run(const std::vector<Work>& workers);

private:
    struct Turn {
        std::uint64_t number = 0;  ///< of the block
        std::uint64_t first = 0;   ///< index of its first line
        std::uint64_t lines = 0;
    };
    struct Finished {
        std::string text;
        std::uint64_t lines = 0;
        bool ready = false;
    };

    void work(const Work& worker);
    bool take(LineBlock& block, Turn& turn);
    bool put(std::string& text, const Turn& turn);
    void stop();

    Write write_;
    LineBlocks blocks_;

    std::mutex reading_;
    Turn next_;                      ///< guarded by reading_, as are the next two
    bool ended_ = false;
    std::exception_ptr read_fault_;

    std::mutex finishing_;
    std::condition_variable written_more_;
    std::vector<Finished> finished_;  ///< by number of the block, round and round; guarded by finishing_, as are the next five
    std::uint64_t written_ = 0;       ///< blocks
    std::uint64_t lines_ = 0;
    bool somebody_writes_ = false;
    std::exception_ptr fault_;        ///< of writing, or of the work itself
    bool unread_ = false;             ///< the reader of the output went away
    std::atomic<bool> stopped_ = false;
};

}  // namespace saglikrapor::cli
