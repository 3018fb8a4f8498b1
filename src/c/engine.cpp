// Engines: the built-in rules, or a folder of rules.
#include <stdexcept>

#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/diagnostics_json.hpp>

#include "c/handles.hpp"

void saglikrapor::c::note_faults(Diagnostics diagnostics, saglikrapor_result& result) {
    result.faults = std::move(diagnostics);
    if (!result.faults.empty()) render::append_json(result.json, result.faults);
}

using namespace saglikrapor;

namespace {

saglikrapor_status load(std::string_view folder, saglikrapor_result& result, saglikrapor_engine*& engine) {
    if (folder.empty() || folder.find('\0') != folder.npos) c::refuse("the folder's name is empty or has a zero in it");
    LoadOptions options;
    options.examples = false;
    result.language = Language::en;  // a rulebook's faults are its author's, whatever the result was used for before
    try {
        Checked<Engine> loaded = load_rules(std::string(folder), options);
        c::note_faults(loaded.diagnostics(), result);
        if (!loaded) return SAGLIKRAPOR_ERROR_RULEBOOK;
        engine = new saglikrapor_engine{*loaded, c::LazyBook(false)};
    } catch (const std::runtime_error& fault) {
        result.text = fault.what();
        result.text_made = true;
        return SAGLIKRAPOR_ERROR_FILE;
    }
    return SAGLIKRAPOR_OK;
}

}  // namespace

extern "C" {

saglikrapor_status saglikrapor_engine_built_in(saglikrapor_engine** engine) {
    if (engine == nullptr) return SAGLIKRAPOR_ERROR_ARGUMENT;
    *engine = nullptr;
    return c::guarded([&] {
        *engine = new saglikrapor_engine{built_in(), c::LazyBook(true)};
        return SAGLIKRAPOR_OK;
    });
}

saglikrapor_status saglikrapor_engine_load(const char* folder, size_t folder_size, saglikrapor_result* result,
                                           saglikrapor_engine** engine) {
    if (engine == nullptr) return SAGLIKRAPOR_ERROR_ARGUMENT;
    *engine = nullptr;
    if (result != nullptr) return c::guarded_on(result, [&] { return load(c::text_of(folder, folder_size), *result, *engine); });
    return c::guarded([&] {
        saglikrapor_result unseen;
        return load(c::text_of(folder, folder_size), unseen, *engine);
    });
}

void saglikrapor_engine_destroy(saglikrapor_engine* engine) { delete engine; }

saglikrapor_status saglikrapor_engine_rulebook(const saglikrapor_engine* engine, saglikrapor_rulebook* rulebook) {
    if (engine == nullptr || rulebook == nullptr) return SAGLIKRAPOR_ERROR_ARGUMENT;
    const Rulebook& rules = engine->engine.rulebook();
    *rulebook = {c::pointer_to(rules.id), c::pointer_to(rules.version), c::pointer_to(rules.sha256)};
    return SAGLIKRAPOR_OK;
}

}  // extern "C"
