// NDJSON on several threads: each takes the next block of lines, checks it, and writes when its turn has come.
#pragma once

#include <atomic>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>

#include "cli/input.hpp"
#include "cli/judge.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"

namespace saglikrapor::cli {

class LinePool {
public:
    LinePool(Input& input, Output& out, Progress& progress, bool digests);

    /// Runs until the input ends, one thread for each judge, which is used by that thread alone. False when nobody reads the
    /// output any more. Passes on what reading or writing throws.
    bool run(const std::vector<Judge*>& judges);

private:
    struct Turn {
        std::uint64_t number = 0;  ///< of the block
        std::uint64_t index = 0;   ///< of its first report
    };

    void work(Judge& judge);
    bool take(LineBlock& block, Turn& turn);
    bool put(const std::string& text, const Turn& turn, std::uint64_t reports);
    void stop();

    Input& input_;
    Output& out_;
    Progress& progress_;
    bool digests_;
    FileLimits limits_;
    LineBlocks blocks_;

    std::mutex reading_;
    Turn next_;                   ///< guarded by reading_, as are the next two
    bool ended_ = false;
    std::exception_ptr read_fault_;

    std::mutex writing_;
    std::condition_variable written_more_;
    std::uint64_t written_ = 0;   ///< blocks; guarded by writing_, as are the next two
    std::uint64_t reports_ = 0;
    std::exception_ptr fault_;    ///< of writing, or of the work itself
    bool unread_ = false;         ///< the reader of the output went away
    std::atomic<bool> stopped_ = false;
};

}  // namespace saglikrapor::cli
