// Where a case of a procedure stands, and which procedures there are.
#include <saglikrapor/procedures.hpp>
#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/procedure_json.hpp>
#include <saglikrapor/render/procedure_text.hpp>

#include "c/handles.hpp"

namespace saglikrapor::c {

const Checked<std::shared_ptr<const procedure::Book>>& LazyBook::of(const Engine& engine) const {
    const std::lock_guard lock(mutex_);  // held for long by the first caller only, who makes the book
    if (!loaded_) {
        if (built_in_) loaded_.emplace(std::shared_ptr<const procedure::Book>(std::shared_ptr<const procedure::Book>(), &built_in_procedures()));
        else loaded_.emplace(load_procedures(engine));
    }
    return *loaded_;
}

namespace {

/// A fault of the case that was read, at its place. Ends the reading.
struct Faulty {
    Diagnostics faults;
};

template <class T>
T value_of(Checked<T> read) {
    if (!read) throw Faulty{read.diagnostics()};
    return std::move(read).value();
}

HistoryText read_one(std::string_view document) {
    std::vector<HistoryText> read = value_of(read_history_file({}, std::string(document)));
    if (read.size() != 1)
        throw Faulty{{diagnostic_at(Source({}, std::string(document)), {}, "procedure.one-case", "one case is taken at a time, not several or none")}};
    return std::move(read.front());
}

const procedure::CompiledProcedure& procedure_of(const procedure::Book& book, const HistoryText& text) {
    const procedure::CompiledProcedure* const found = book.procedure(text.procedure);
    if (found != nullptr) return *found;
    throw Faulty{{diagnostic_at(*text.source, text.span, "procedure.unknown", "there is no procedure '" + text.procedure + "'",
                                book.hint_for(text.procedure))}};
}

/// The case with its day, which the library does not make up.
std::pair<procedure::Case, Date> case_of(const procedure::CompiledProcedure& compiled, const HistoryText& text) {
    Checked<procedure::Case> made = procedure::make_case(compiled, text);
    if (text.as_of) return {value_of(std::move(made)), *text.as_of};
    Diagnostics faults = made.diagnostics();
    faults.push_back(diagnostic_at(*text.source, text.span, "procedure.as-of", "the case does not say as of which day", "give as_of"));
    throw Faulty{std::move(faults)};
}

void stand_in(const Engine& engine, const procedure::Book& book, std::string_view document, Language language, bool strict,
              saglikrapor_result& result) {
    const HistoryText text = read_one(document);
    const procedure::CompiledProcedure& compiled = procedure_of(book, text);
    const auto [c, as_of] = case_of(compiled, text);
    const procedure::Standing standing = procedure::stand(book, compiled, c, as_of, {strict});
    render::append_standing(result.text, standing, c, {language, false, &engine.program()});
    render::append_standing_json(result.json, standing, c);
    result.item.id = c.id;
    result.text_made = true;
}

/// The procedures of the engine; or null, and the result says why they are refused.
const procedure::Book* book_of(const saglikrapor_engine* engine, Language language, saglikrapor_result& result) {
    const Checked<std::shared_ptr<const procedure::Book>>& book = engine->book.of(engine->engine);
    if (book) return book->get();
    result.language = language;
    note_faults(book.diagnostics(), result);
    return nullptr;
}

bool strict_of(saglikrapor_flags flags) {
    if ((flags & ~static_cast<saglikrapor_flags>(SAGLIKRAPOR_STRICT)) != 0) refuse("there is no such flag");
    return (flags & SAGLIKRAPOR_STRICT) != 0;
}

}  // namespace
}  // namespace saglikrapor::c

using namespace saglikrapor;

extern "C" {

saglikrapor_status saglikrapor_procedure_next(const saglikrapor_engine* engine, const char* json, size_t json_size,
                                              saglikrapor_language language, saglikrapor_flags flags, saglikrapor_result* result) {
    return c::guarded_on(result, [&] {
        if (engine == nullptr) c::refuse("the engine is null");
        const std::string_view document = c::text_of(json, json_size);
        const Language words = c::language_of(language);
        const bool strict = c::strict_of(flags);
        const procedure::Book* const book = c::book_of(engine, words, *result);
        if (book == nullptr) return SAGLIKRAPOR_ERROR_RULEBOOK;
        try {
            c::stand_in(engine->engine, *book, document, words, strict, *result);
        } catch (c::Faulty& faulty) {
            result->item.line = 1;
            result->item.errors = std::move(faulty.faults);
            c::settle_unreadable(engine->engine, words, *result);
        }
        return SAGLIKRAPOR_OK;
    });
}

saglikrapor_status saglikrapor_procedure_list(const saglikrapor_engine* engine, saglikrapor_language language, saglikrapor_result* result) {
    return c::guarded_on(result, [&] {
        if (engine == nullptr) c::refuse("the engine is null");
        const Language words = c::language_of(language);
        const procedure::Book* const book = c::book_of(engine, words, *result);
        if (book == nullptr) return SAGLIKRAPOR_ERROR_RULEBOOK;
        render::append_entry_lines(result->text, book->entries(), {words, false, &engine->engine.program()});
        render::append_entries_json(result->json, book->entries());
        result->text_made = true;
        return SAGLIKRAPOR_OK;
    });
}

}  // extern "C"
