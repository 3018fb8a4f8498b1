// Why one rule came out as it did on a document.
#include <algorithm>

#include <saglikrapor/decision/explain.hpp>
#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/explain_text.hpp>

#include "c/handles.hpp"

using namespace saglikrapor;

namespace {

void append_explanation(const Engine& engine, std::string_view rule, Language language, const Case& c, std::string& out) {
    const render::TextOptions options{language, false, &engine.program()};
    const BoundReport report = bound(c.report);
    const Date day = c.as_of.value_or(report.common->issued_on);
    if (day.is_special()) return render::append_text(out, engine.check(c), options);
    Slot history{};
    if (c.history) history = history_slot(*c.history);
    const auto explanation =
        explain(engine.program(), rule, {name_of(report.type), report.object, c.history ? &history : nullptr, day});
    if (!explanation) throw c::Refusal{SAGLIKRAPOR_ERROR_NO_RULE, nullptr};
    render::append_explanation(out, *explanation, report.common->id, name_of(report.type), options);
}

}  // namespace

extern "C" saglikrapor_status saglikrapor_explain(const saglikrapor_engine* engine, const char* json, size_t json_size,
                                                  const char* rule, size_t rule_size, saglikrapor_language language,
                                                  saglikrapor_result* result) {
    return c::guarded_on(result, [&] {
        if (engine == nullptr) c::refuse("the engine is null");
        const std::string_view document = c::document_of(json, json_size), id = c::text_of(rule, rule_size);
        const Language words = c::language_of(language);
        const auto& rules = engine->engine.rulebook().rules;
        if (std::none_of(rules.begin(), rules.end(), [&](const Rule& known) { return known.id == id; }))
            throw c::Refusal{SAGLIKRAPOR_ERROR_NO_RULE, nullptr};
        result->reader.read(document, {1, 1}, result->item);
        if (!result->item.ok()) {
            c::settle_unreadable(engine->engine, words, *result);
            return SAGLIKRAPOR_OK;
        }
        append_explanation(engine->engine, id, words, result->item.value, result->text);
        result->text_made = true;
        return SAGLIKRAPOR_OK;
    });
}
