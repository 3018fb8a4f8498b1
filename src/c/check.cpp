// One document to its decision.
#include <saglikrapor/base/sha256.hpp>
#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/json.hpp>

#include "c/handles.hpp"

namespace saglikrapor::c {
namespace {

saglikrapor_verdict verdict_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::valid: return SAGLIKRAPOR_VALID;
        case Verdict::invalid: return SAGLIKRAPOR_INVALID;
        case Verdict::review: return SAGLIKRAPOR_REVIEW;
        case Verdict::incomplete: return SAGLIKRAPOR_INCOMPLETE;
    }
    return SAGLIKRAPOR_NO_VERDICT;
}

/// Kept as long as the result's words may be asked for, also after the engine was destroyed.
void keep_words(const Engine& engine, Language language, saglikrapor_result& result) {
    result.language = language;
    if (result.program != engine.shared_program()) result.program = engine.shared_program();
}

}  // namespace

void settle_unreadable(const Engine& engine, Language language, saglikrapor_result& result) {
    keep_words(engine, language, result);
    const CaseItem& item = result.item;
    render::append_json_error(result.json, {item.id, item.errors}, {{}, item.index, item.line});
    result.verdict = SAGLIKRAPOR_UNREADABLE;
}

void settle(const Engine& engine, std::string_view document, Language language, bool full, saglikrapor_result& result) {
    if (!result.item.ok()) return settle_unreadable(engine, language, result);
    keep_words(engine, language, result);
    const Case& c = result.item.value;
    engine.check(bound(c.report), {c.history ? &*c.history : nullptr, c.as_of}, result.decision);
    if (full) result.decision.receipt.input_sha256 = sha256_hex(document);
    render::append_json(result.json, result.decision, {language, full});
    result.verdict = verdict_of(result.decision.verdict);  // last: what was not finished has no verdict
}

}  // namespace saglikrapor::c

using namespace saglikrapor;

extern "C" saglikrapor_status saglikrapor_check(const saglikrapor_engine* engine, const char* json, size_t json_size,
                                                saglikrapor_language language, saglikrapor_flags flags,
                                                saglikrapor_result* result) {
    return c::guarded_on(result, [&] {
        if (engine == nullptr) c::refuse("the engine is null");
        const std::string_view document = c::document_of(json, json_size);
        const Language words = c::language_of(language);
        const bool full = c::full_receipt(flags);
        result->reader.read(document, {1, 1}, result->item);
        c::settle(engine->engine, document, words, full, *result);
        return SAGLIKRAPOR_OK;
    });
}
