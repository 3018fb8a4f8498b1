// Results: made, asked, and given back.
#include <saglikrapor/render/caret.hpp>
#include <saglikrapor/render/text.hpp>

#include "c/handles.hpp"

using namespace saglikrapor;

void saglikrapor_result::clear() noexcept {
    verdict = SAGLIKRAPOR_NO_VERDICT;
    reason = nullptr;
    item.index = 0;
    item.line = 0;
    item.id.clear();
    item.errors.clear();
    faults.clear();
    json.clear();
    text.clear();
    text_made = false;
    finding_words.clear();
    fault_words.clear();
}

void saglikrapor_result::fail(saglikrapor_status status, const char* why) noexcept {
    clear();
    reason = why != nullptr ? why : saglikrapor_status_text(status, SAGLIKRAPOR_EN);
}

namespace {

const char* give(const std::string& text, size_t* size) {
    if (size != nullptr) *size = text.size();
    return text.c_str();
}

const char* give(const char* text, size_t* size) {
    if (size != nullptr) *size = std::string_view(text).size();
    return text;
}

void make_text(saglikrapor_result& result) {
    result.text.clear();  // what an attempt without memory left
    const render::TextOptions options{result.language, false, result.program.get()};
    if (result.verdict == SAGLIKRAPOR_UNREADABLE)
        render::append_text(result.text, {result.item.id, result.item.errors}, {{}, result.item.index, result.item.line}, options);
    else if (result.has_decision()) render::append_text(result.text, result.decision, options);
    else render::append_carets(result.text, result.faults);
    result.text_made = true;
}

template <class Made, class Make>
const Made& made_at(std::vector<Made>& words, size_t index, size_t count, Make make) {
    if (index >= count) c::refuse("the index is too large");
    if (words.empty()) words = make();
    return words[index];
}

}  // namespace

extern "C" {

saglikrapor_status saglikrapor_result_create(saglikrapor_result** result) {
    if (result == nullptr) return SAGLIKRAPOR_ERROR_ARGUMENT;
    *result = nullptr;
    return c::guarded([&] {
        *result = new saglikrapor_result;
        return SAGLIKRAPOR_OK;
    });
}

void saglikrapor_result_destroy(saglikrapor_result* result) {
    if (result != nullptr && !result->busy) delete result;
}

saglikrapor_verdict saglikrapor_result_verdict(const saglikrapor_result* result) {
    return result == nullptr ? SAGLIKRAPOR_NO_VERDICT : result->verdict;
}

uint64_t saglikrapor_result_index(const saglikrapor_result* result) { return result == nullptr ? 0 : result->item.index; }

uint32_t saglikrapor_result_line(const saglikrapor_result* result) { return result == nullptr ? 0 : result->item.line; }

const char* saglikrapor_result_id(const saglikrapor_result* result, size_t* size) {
    return result == nullptr ? give("", size) : give(result->item.id, size);
}

const char* saglikrapor_result_json(const saglikrapor_result* result, size_t* size) {
    return result == nullptr ? give("", size) : give(result->json, size);
}

const char* saglikrapor_result_text(saglikrapor_result* result, size_t* size) {
    if (result == nullptr) return give("", size);
    if (result->reason != nullptr) return give(result->reason, size);
    if (!result->text_made) {
        const saglikrapor_status status = c::guarded([&] {
            make_text(*result);
            return SAGLIKRAPOR_OK;
        });
        if (status != SAGLIKRAPOR_OK) return give(saglikrapor_status_text(status, SAGLIKRAPOR_EN), size);
    }
    return give(result->text, size);
}

size_t saglikrapor_result_finding_count(const saglikrapor_result* result) {
    return result == nullptr || !result->has_decision() ? 0 : result->decision.findings.size();
}

saglikrapor_status saglikrapor_result_finding(saglikrapor_result* result, size_t index, saglikrapor_finding* finding) {
    if (result == nullptr || finding == nullptr) return SAGLIKRAPOR_ERROR_ARGUMENT;
    return c::guarded([&] {
        const auto& findings = result->decision.findings;
        const c::FindingWords& words = made_at(result->finding_words, index, saglikrapor_result_finding_count(result),
                                               [&] { return c::words_of(findings, result->language); });
        *finding = c::pointers_to(findings[index], words);
        return SAGLIKRAPOR_OK;
    });
}

size_t saglikrapor_result_fault_count(const saglikrapor_result* result) {
    return result == nullptr ? 0 : result->shown_faults().size();
}

saglikrapor_status saglikrapor_result_fault(saglikrapor_result* result, size_t index, saglikrapor_fault* fault) {
    if (result == nullptr || fault == nullptr) return SAGLIKRAPOR_ERROR_ARGUMENT;
    return c::guarded([&] {
        const Diagnostics& faults = result->shown_faults();
        const c::FaultWords& words = made_at(result->fault_words, index, faults.size(),
                                             [&] { return c::words_of(faults, result->language); });
        *fault = c::pointers_to(faults[index], words);
        return SAGLIKRAPOR_OK;
    });
}

}  // extern "C"
