// The border that nothing but a status crosses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <limits>
#include <new>
#include <string_view>

#include <cxxabi.h>

#include <saglikrapor/c/saglikrapor.h>

namespace saglikrapor::c {

/// Ends a call with this status; `reason` is a literal.
struct Refusal {
    saglikrapor_status status;
    const char* reason;
};

[[noreturn]] inline void refuse(const char* reason) { throw Refusal{SAGLIKRAPOR_ERROR_ARGUMENT, reason}; }

/// Runs `work`, which returns a status. `failed(status, reason)` is told of a failure; it must not throw.
template <class Work, class Failed>
saglikrapor_status guarded(Work work, Failed failed) {
    try {
        return work();
    } catch (const Refusal& refusal) {
        failed(refusal.status, refusal.reason);
        return refusal.status;
    } catch (const std::bad_alloc&) {
        failed(SAGLIKRAPOR_ERROR_MEMORY, nullptr);
        return SAGLIKRAPOR_ERROR_MEMORY;
#ifdef __GLIBCXX__
    } catch (const abi::__forced_unwind&) {
        throw;  // the thread is being cancelled: glibc ends the program when that is held up
#endif
    } catch (...) {
        failed(SAGLIKRAPOR_ERROR_INTERNAL, nullptr);
        return SAGLIKRAPOR_ERROR_INTERNAL;
    }
}

template <class Work>
saglikrapor_status guarded(Work work) {
    return guarded(work, [](saglikrapor_status, const char*) {});
}

/// The text that a caller handed over. Refuses what cannot be one.
inline std::string_view text_of(const char* data, std::size_t size) {
    if (data == nullptr && size > 0) refuse("a text is null, its length is not 0");
    if (size > static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max())) refuse("a length is larger than memory");
    return {data == nullptr ? "" : data, size};
}

/// A whole document that a caller handed over, without the byte order mark that some editors put before it.
inline std::string_view document_of(const char* data, std::size_t size) {
    std::string_view text = text_of(data, size);
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text;
}

/// Marks a handle as in use for the time of a call, so that a callback cannot use it a second time.
class InUse {
public:
    explicit InUse(bool& busy) : busy_(busy) {
        if (busy_) refuse("the handle is in use by a call that has not returned");
        busy_ = true;
    }
    ~InUse() { busy_ = false; }
    InUse(const InUse&) = delete;
    InUse& operator=(const InUse&) = delete;

private:
    bool& busy_;
};

}  // namespace saglikrapor::c
