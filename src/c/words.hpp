// Findings and faults in words that stay where they are, for callers that see only pointers.
#pragma once

#include <string>
#include <vector>

#include <saglikrapor/base/diagnostic.hpp>
#include <saglikrapor/c/saglikrapor.h>
#include <saglikrapor/decision/finding.hpp>

namespace saglikrapor::c {

/// The parts of a finding that are made on demand.
struct FindingWords {
    std::string message, remedy, missing;
};

struct FaultWords {
    std::string message, hint;
};

[[nodiscard]] std::vector<FindingWords> words_of(const std::vector<Finding>& findings, Language language);
[[nodiscard]] std::vector<FaultWords> words_of(const Diagnostics& faults, Language language);

inline saglikrapor_text pointer_to(const std::string& text) { return {text.c_str(), text.size()}; }

[[nodiscard]] saglikrapor_finding pointers_to(const Finding& finding, const FindingWords& words);
[[nodiscard]] saglikrapor_fault pointers_to(const Diagnostic& fault, const FaultWords& words);

}  // namespace saglikrapor::c
