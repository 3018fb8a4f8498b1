#include "cli/procedure_options.hpp"

#include <fmt/format.h>

#include <saglikrapor/procedures.hpp>

namespace saglikrapor::cli {
namespace {

std::shared_ptr<const procedure::Book> book_of(const Engine& engine, const RulesOptions& options) {
    Checked<std::shared_ptr<const procedure::Book>> book = load_procedures(engine);
    if (book) return *book;
    Diagnostics errors = book.diagnostics();
    std::erase_if(errors, [](const Diagnostic& d) { return d.level != DiagnosticLevel::error; });
    const std::size_t count = errors.size();
    show(std::move(errors), options);
    throw Refused("the procedures are refused: " + counted(count, "fault", "faults"), fmt::format("süreçler kabul edilmedi: {} hata", count));
}

/// The library's own, which need no files.
bool is_built_in(const RulesOptions& options) { return options.folder.empty() && options.tables.empty(); }

std::shared_ptr<const procedure::Book> built_in_book() { return {std::shared_ptr<const procedure::Book>(), &built_in_procedures()}; }

}  // namespace

std::shared_ptr<const procedure::Book> load_book(const RulesOptions& options, bool examples) {
    if (is_built_in(options) && !examples) return built_in_book();
    return book_of(load(options, true), options);
}

LoadedBook load_with_engine(const RulesOptions& options) {
    if (is_built_in(options)) return {built_in(), built_in_book()};
    const Engine engine = load(options, true);
    return {engine, book_of(engine, options)};
}

void add_format_option(CLI::App& app, bool& json) {
    app.add_option("--format", json, "text (default) or json")
        ->transform(CLI::CheckedTransformer(std::map<std::string, bool>{{"text", false}, {"json", true}}).description(""))
        ->type_name("text|json");
}

std::string hint_for_entry(const procedure::Book& book, const std::string& id) {
    std::string hint = book.hint_for(id);
    return hint.empty() ? "'saglikrapor procedure list' names them" : hint;
}

void refuse_unknown_entry(const procedure::Book& book, const std::string& id) {
    const std::string hint = hint_for_entry(book, id);
    throw Refused("there is no procedure or rule '" + id + "': " + hint, "'" + id + "' diye bir süreç ya da kural yok: " + in_turkish(hint));
}

}  // namespace saglikrapor::cli
