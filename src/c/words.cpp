#include "c/words.hpp"

#include <saglikrapor/render/codes.hpp>

namespace saglikrapor::c {
namespace {

saglikrapor_severity severity_of(Severity severity) {
    switch (severity) {
        case Severity::error: return SAGLIKRAPOR_SEVERITY_ERROR;
        case Severity::review: return SAGLIKRAPOR_SEVERITY_REVIEW;
        case Severity::warning: return SAGLIKRAPOR_SEVERITY_WARNING;
        case Severity::info: return SAGLIKRAPOR_SEVERITY_INFO;
    }
    return SAGLIKRAPOR_SEVERITY_ERROR;
}

std::string missing_of(const Finding& finding) {
    std::string out;
    for (const Missing& missing : finding.missing) {
        if (missing.path.empty() || missing.fault != cel::Fault::none) continue;
        if (!out.empty()) out += ' ';
        out += missing.path;
    }
    return out;
}

}  // namespace

std::vector<FindingWords> words_of(const std::vector<Finding>& findings, Language language) {
    std::vector<FindingWords> words;
    words.reserve(findings.size());
    for (const Finding& finding : findings)
        words.push_back({finding.message(language), finding.remedy(language), missing_of(finding)});
    return words;
}

std::vector<FaultWords> words_of(const Diagnostics& faults, Language language) {
    std::vector<FaultWords> words;
    words.reserve(faults.size());
    for (const Diagnostic& fault : faults) words.push_back({render::sentence_for(fault, language), render::hint_for(fault, language)});
    return words;
}

saglikrapor_finding pointers_to(const Finding& finding, const FindingWords& words) {
    return {pointer_to(finding.rule), pointer_to(finding.clause), pointer_to(words.message), pointer_to(words.remedy),
            pointer_to(words.missing), severity_of(finding.severity),
            finding.outcome == Outcome::violated ? SAGLIKRAPOR_VIOLATED : SAGLIKRAPOR_UNDETERMINED};
}

saglikrapor_fault pointers_to(const Diagnostic& fault, const FaultWords& words) {
    return {pointer_to(fault.code), pointer_to(words.message), pointer_to(words.hint), pointer_to(fault.pointer),
            pointer_to(fault.file), fault.at.line, fault.at.column,
            fault.level == DiagnosticLevel::error ? SAGLIKRAPOR_SEVERITY_ERROR : SAGLIKRAPOR_SEVERITY_WARNING};
}

}  // namespace saglikrapor::c
