// What can go wrong with a ledger, with a stable code: the machine's fault, the caller's, or somebody's who changed the store.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace saglikrapor::history {

/// Thrown by everything in this folder. After it nothing of the step that failed is recorded, with one exception that its message
/// names: `history.server`, when the connection broke while a commit was on its way. Ask again then; a report is recorded once.
///
/// Codes (docs/errors.md says when each occurs): history.backend-not-built · history.busy · history.corrupt · history.full ·
/// history.id-taken · history.identity · history.io · history.key · history.key-mismatch · history.newer-entry ·
/// history.not-a-ledger · history.not-found · history.read-only · history.schema-newer · history.seal · history.server ·
/// history.text · history.unknown-report · history.url · history.withdrawn
class HistoryFault : public std::runtime_error {
public:
    /// `code` is dotted, as docs/errors.md has it; `message` is one sentence and holds no identity.
    HistoryFault(std::string code, const std::string& message, std::string hint = {})
        : std::runtime_error(message), code_(std::move(code)), hint_(std::move(hint)) {}

    /// "history.…"; stable.
    [[nodiscard]] const std::string& code() const { return code_; }
    /// What to do; may be empty.
    [[nodiscard]] const std::string& hint() const { return hint_; }

private:
    std::string code_;
    std::string hint_;
};

}  // namespace saglikrapor::history
