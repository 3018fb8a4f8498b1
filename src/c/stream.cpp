// NDJSON to decisions, one after the other: asked for, or pushed.
#include "c/handles.hpp"

namespace saglikrapor::c {
namespace {

Pull pull_of(saglikrapor_pull pull, void* context) {
    return [pull, context](char* buffer, std::size_t size) {
        std::size_t written = 0;
        if (pull(context, buffer, size, &written) != 0) throw Refusal{SAGLIKRAPOR_STOPPED, nullptr};
        if (written > size) refuse("the pull wrote more than there was room for");
        return written;
    };
}

}  // namespace

/// The documents of an input, and the text of each.
class Lines {
public:
    explicit Lines(Pull pull) : blocks_(std::move(pull), limits_.item, limits_.chunk), cursor_(block_) {}

    /// False at the end.
    bool next(CaseItem& item, std::string_view& line) {
        std::uint32_t number = 0;
        while (!cursor_.next(line, number)) {
            if (!blocks_.next(block_)) return false;
            cursor_ = LineCursor(block_);
        }
        reader_.read(line, {number, 1}, item);
        item.index = index_++;
        return true;
    }

private:
    FileLimits limits_;
    ItemReader reader_;
    LineBlocks blocks_;
    LineBlock block_;
    LineCursor cursor_;
    std::uint64_t index_ = 0;
};

}  // namespace saglikrapor::c

using namespace saglikrapor;

struct saglikrapor_stream {
    Engine engine;
    Language language;
    bool full;
    c::Lines lines;
    bool busy = false;
    saglikrapor_status last = SAGLIKRAPOR_OK;  ///< once it is anything else, it stays: a line may have been lost

    saglikrapor_status next(saglikrapor_result& result) {
        std::string_view line;
        if (!lines.next(result.item, line)) return SAGLIKRAPOR_END;
        c::settle(engine, line, language, full, result);
        return SAGLIKRAPOR_OK;
    }
};

namespace {

saglikrapor_stream opened(const saglikrapor_engine* engine, saglikrapor_language language, saglikrapor_flags flags,
                          saglikrapor_pull pull, void* context) {
    if (engine == nullptr) c::refuse("the engine is null");
    if (pull == nullptr) c::refuse("the pull is null");
    return {engine->engine, c::language_of(language), c::full_receipt(flags), c::Lines(c::pull_of(pull, context))};
}

}  // namespace

extern "C" {

saglikrapor_status saglikrapor_stream_open(const saglikrapor_engine* engine, saglikrapor_language language, saglikrapor_flags flags,
                                           saglikrapor_pull pull, void* context, saglikrapor_stream** stream) {
    if (stream == nullptr) return SAGLIKRAPOR_ERROR_ARGUMENT;
    *stream = nullptr;
    return c::guarded([&] {
        *stream = new saglikrapor_stream(opened(engine, language, flags, pull, context));
        return SAGLIKRAPOR_OK;
    });
}

saglikrapor_status saglikrapor_stream_next(saglikrapor_stream* stream, saglikrapor_result* result) {
    if (stream == nullptr || stream->busy || result == nullptr || result->busy) return SAGLIKRAPOR_ERROR_ARGUMENT;
    const saglikrapor_status status = c::guarded_on(result, [&] {
        const c::InUse in_use(stream->busy);
        if (stream->last == SAGLIKRAPOR_OK) return stream->next(*result);
        if (stream->last != SAGLIKRAPOR_END) throw c::Refusal{stream->last, nullptr};  // told again
        return stream->last;
    });
    stream->last = status;
    return status;
}

void saglikrapor_stream_close(saglikrapor_stream* stream) {
    if (stream != nullptr && !stream->busy) delete stream;
}

saglikrapor_status saglikrapor_check_ndjson(const saglikrapor_engine* engine, saglikrapor_language language, saglikrapor_flags flags,
                                            saglikrapor_pull pull, saglikrapor_push push, void* context, saglikrapor_result* result) {
    return c::guarded_on(result, [&]() -> saglikrapor_status {
        if (push == nullptr) c::refuse("the push is null");
        saglikrapor_stream stream = opened(engine, language, flags, pull, context);
        while (stream.next(*result) == SAGLIKRAPOR_OK) {
            if (push(context, result) != 0) throw c::Refusal{SAGLIKRAPOR_STOPPED, nullptr};
            result->clear();
        }
        return SAGLIKRAPOR_OK;
    });
}

}  // extern "C"
