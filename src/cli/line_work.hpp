// What one thread of LinePool does with a block: reads each line as a document and lets the judge settle it.
#pragma once

#include <memory>

#include "cli/judge.hpp"
#include "cli/line_pool.hpp"

namespace saglikrapor::cli {

/// `judge` and `file`, the name of the input, must outlive it.
inline LinePool::Work line_work(Judge& judge, const std::string& file, const FileLimits& limits, bool digests) {
    const auto reader = std::make_shared<ItemReader>(file, limits);
    const auto item = std::make_shared<CaseItem>();
    return [&judge, &file, digests, reader, item](const LineBlock& block, std::uint64_t first, std::string& text) {
        LineCursor cursor(block);
        std::string_view line;
        std::uint32_t number = 0;
        while (cursor.next(line, number)) {
            reader->read(line, {number, 1}, *item);
            item->index = first++;
            judge.settle(*item, digests ? sha256_hex(line) : std::string{}, file, text);
            if (judge.fault()) std::rethrow_exception(judge.fault());
        }
    };
}

}  // namespace saglikrapor::cli
