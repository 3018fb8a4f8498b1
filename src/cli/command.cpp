#include "cli/command.hpp"

#include <cstdlib>

#include <unistd.h>

#include <fmt/format.h>

#include <saglikrapor/render/caret.hpp>
#include <saglikrapor/render/codes.hpp>

#include "cli/output.hpp"

namespace saglikrapor::cli {
namespace {

std::map<std::string, std::string> tables_of(const RulesOptions& options) {
    std::map<std::string, std::string> tables;
    for (const std::string& table : options.tables) {
        const std::size_t equals = table.find('=');
        if (equals == 0 || equals == std::string::npos || equals + 1 == table.size())
            throw Refused("--table wants NAME=FILE, not '" + table + "'", "--table AD=DOSYA biçiminde verilir, '" + table + "' değil");
        tables[table.substr(0, equals)] = table.substr(equals + 1);
    }
    return tables;
}

}  // namespace

void add_rules_option(CLI::App& app, RulesOptions& options) {
    app.add_option("--rules", options.folder, "Folder of the rulebook; without it the built-in one")->type_name("DIR");
    app.add_option("--table", options.tables, "A table of your own in place of the rulebook's (may be repeated)")
        ->type_name("NAME=FILE")
        ->allow_extra_args(false);
}

void add_language_option(CLI::App& app, Language& language) {
    static const std::map<std::string, Language> names{{"tr", Language::tr}, {"en", Language::en}};
    app.add_option("--lang", language, "Language of the words: tr (default) or en")
        ->transform(CLI::CheckedTransformer(names).description(""))
        ->type_name("tr|en");
}

Checked<Engine> try_load(const RulesOptions& options, bool examples) {
    const LoadOptions load{examples, tables_of(options)};
    try {
        if (!options.folder.empty()) return load_rules(options.folder, load);
        if (options.tables.empty() && !examples) return built_in();
        return load_rules(built_in_files(), load);
    } catch (const std::runtime_error& error) {
        throw Refused(error.what());
    }
}

Engine load(const RulesOptions& options, bool examples) {
    Checked<Engine> engine = try_load(options, examples);
    if (engine) return *engine;
    Diagnostics errors = engine.diagnostics();
    std::erase_if(errors, [](const Diagnostic& d) { return d.level != DiagnosticLevel::error; });
    const std::size_t errors_count = errors.size();
    const std::string count = counted(errors_count, "fault", "faults");
    show(std::move(errors), options);
    throw Refused("the rulebook is refused: " + count, fmt::format("kural kitabı kabul edilmedi: {} hata", errors_count));
}

ReportType require_type(const std::string& name) {
    std::vector<std::string_view> names;
    for (const ReportType type : report_types()) {
        if (name_of(type) == name) return type;
        names.push_back(name_of(type));
    }
    const std::string hint = did_you_mean(name, names);
    throw Refused("there is no report type '" + name + "'" + (hint.empty() ? "" : ": " + hint),
                  "'" + name + "' diye bir rapor türü yok" + (hint.empty() ? "" : ": " + in_turkish(hint)));
}

void show(Diagnostics diagnostics, const RulesOptions& options) {
    const std::string& folder = options.folder;
    const std::string prefix = folder.empty() || folder.ends_with('/') ? folder : folder + '/';
    const auto tables = tables_of(options);
    const auto name = [&](std::string& file) {
        if (file.empty()) return;
        for (const auto& [table, path] : tables)
            if (file == "tables/" + table + ".yaml") return void(file = path);  // the reader's own file
        file.insert(0, prefix);
    };
    for (Diagnostic& d : diagnostics) {
        name(d.file);
        for (DiagnosticNote& note : d.notes) name(note.file);
    }
    show(std::move(diagnostics));
}

void show(const Diagnostics& diagnostics) {
    std::string text;
    render::append_carets(text, diagnostics, {is_terminal(STDERR_FILENO)});
    fmt::print(stderr, "{}", text);
}

void print(const std::string& text) {
    Output out;
    out.buffer() += text;
    out.finish();
}

std::string in_turkish(const std::string& hint) {
    Diagnostic of_hint;
    of_hint.hint = hint;
    return render::hint_for(of_hint, Language::tr);
}

Language language_of(const CLI::App& app) {
    const CLI::App* command = &app;
    while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
    const CLI::Option* const option = command->get_option_no_throw("--lang");
    if (option == nullptr) return Language::en;
    if (option->count() == 0) return Language::tr;
    const std::string given = option->results().front();  // as it was given, or the enumerator that stands for it
    return given == "en" || given == std::to_string(static_cast<int>(Language::en)) ? Language::en : Language::tr;
}

std::string counted(std::uint64_t n, std::string_view one, std::string_view many) { return fmt::format("{} {}", n, n == 1 ? one : many); }

bool is_terminal(int file_descriptor) { return isatty(file_descriptor) == 1 && std::getenv("NO_COLOR") == nullptr; }

render::TextOptions text_options(const Engine& engine, Language language) {
    return {language, is_terminal(STDOUT_FILENO), &engine.program()};
}

}  // namespace saglikrapor::cli
