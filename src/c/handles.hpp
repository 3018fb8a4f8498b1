// What is behind the opaque handles of the C interface.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <saglikrapor/bind/read_file.hpp>
#include <saglikrapor/engine.hpp>
#include <saglikrapor/procedure/book.hpp>

#include "c/guard.hpp"
#include "c/words.hpp"

namespace saglikrapor::c {

/// The procedures of an engine: compiled for the first call that asks for them, shared by every thread from then on.
class LazyBook {
public:
    explicit LazyBook(bool built_in) : built_in_(built_in) {}

    /// Or why they are refused. Holds as long as this does.
    [[nodiscard]] const Checked<std::shared_ptr<const procedure::Book>>& of(const Engine& engine) const;

private:
    bool built_in_;
    mutable std::mutex mutex_;
    mutable std::optional<Checked<std::shared_ptr<const procedure::Book>>> loaded_;  ///< set once
};

}  // namespace saglikrapor::c

struct saglikrapor_engine {
    saglikrapor::Engine engine;
    saglikrapor::c::LazyBook book;
};

/// What the last call left. Its buffers are used again by the next.
struct saglikrapor_result {
    bool busy = false;
    saglikrapor_verdict verdict = SAGLIKRAPOR_NO_VERDICT;
    const char* reason = nullptr;  ///< why the call failed: a literal
    saglikrapor::Language language = saglikrapor::Language::tr;
    saglikrapor::ItemReader reader;
    saglikrapor::CaseItem item;          ///< what was read; its errors are the faults of an unreadable document
    saglikrapor::Decision decision;      ///< good when the verdict is one of a decision
    saglikrapor::Diagnostics faults;     ///< of a rulebook
    std::shared_ptr<const saglikrapor::program::Program> program;  ///< whose words are used
    std::string json;
    std::string text;
    bool text_made = false;
    std::vector<saglikrapor::c::FindingWords> finding_words;  ///< made when asked for
    std::vector<saglikrapor::c::FaultWords> fault_words;

    [[nodiscard]] bool has_decision() const {
        return verdict != SAGLIKRAPOR_NO_VERDICT && verdict != SAGLIKRAPOR_UNREADABLE;
    }
    /// The faults that can be asked for.
    [[nodiscard]] const saglikrapor::Diagnostics& shown_faults() const {
        return verdict == SAGLIKRAPOR_UNREADABLE ? item.errors : faults;
    }
    /// Forgets the last call; keeps the memory.
    void clear() noexcept;
    /// Notes that a call failed.
    void fail(saglikrapor_status status, const char* why) noexcept;
};

namespace saglikrapor::c {

/// Runs `work` on a cleared result that nobody else uses meanwhile. `result` may be null: then the call is refused.
template <class Work>
saglikrapor_status guarded_on(saglikrapor_result* result, Work work) {
    if (result == nullptr || result->busy) return SAGLIKRAPOR_ERROR_ARGUMENT;
    return guarded(
        [&] {
            const InUse in_use(result->busy);
            result->clear();
            return work();
        },
        [&](saglikrapor_status status, const char* reason) { result->fail(status, reason); });
}

inline Language language_of(saglikrapor_language language) {
    if (language != SAGLIKRAPOR_TR && language != SAGLIKRAPOR_EN) refuse("there is no such language");
    return language == SAGLIKRAPOR_EN ? Language::en : Language::tr;
}

/// Whether the receipt is to be full.
inline bool full_receipt(saglikrapor_flags flags) {
    if ((flags & ~static_cast<saglikrapor_flags>(SAGLIKRAPOR_FULL_RECEIPT)) != 0) refuse("there is no such flag");
    return (flags & SAGLIKRAPOR_FULL_RECEIPT) != 0;
}

/// Fills the result from its item, which was read from `document`: a decision, or what stands for an unreadable document.
void settle(const Engine& engine, std::string_view document, Language language, bool full, saglikrapor_result& result);
/// The second half of that, for any document.
void settle_unreadable(const Engine& engine, Language language, saglikrapor_result& result);

/// Leaves the faults (or warnings) of a rulebook in the result.
void note_faults(Diagnostics diagnostics, saglikrapor_result& result);

}  // namespace saglikrapor::c
