// The longest rest that a single physician may give, for the case of a document.
#include <saglikrapor/limit.hpp>

#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/limit.hpp>

#include "c/handles.hpp"

using namespace saglikrapor;

extern "C" saglikrapor_status saglikrapor_limit(const saglikrapor_engine* engine, const char* json, size_t json_size,
                                                saglikrapor_language language, saglikrapor_result* result) {
    return c::guarded_on(result, [&] {
        if (engine == nullptr) c::refuse("the engine is null");
        const std::string_view document = c::document_of(json, json_size);
        const Language words = c::language_of(language);
        result->reader.read(document, {1, 1}, result->item);
        if (!result->item.ok()) {
            c::settle_unreadable(engine->engine, words, *result);
            return SAGLIKRAPOR_OK;
        }
        const Limit limit = find_limit(engine->engine, result->item.value);
        render::append_limit_text(result->text, limit, {words, false, &engine->engine.program()});
        render::append_limit_json(result->json, limit, words);
        result->text_made = true;
        return SAGLIKRAPOR_OK;
    });
}
