// saglikrapor procedure next: where a case stands, who may do what, until which day.
#include <algorithm>

#include <fmt/format.h>

#include <saglikrapor/procedures.hpp>
#include <saglikrapor/render/json.hpp>
#include <saglikrapor/render/procedure_json.hpp>
#include <saglikrapor/render/procedure_text.hpp>

#include "cli/case_files.hpp"
#include "cli/command.hpp"
#include "cli/procedure_options.hpp"

namespace saglikrapor::cli {
namespace {

struct NextOptions {
    RulesOptions rules;
    std::string file, as_of;
    bool json = false, strict = false;
    Language language = Language::tr;
};

/// Of the command line; nothing when it is not given there.
std::optional<Date> day_of(const std::string& as_of) {
    if (as_of.empty()) return std::nullopt;
    if (const std::optional<Date> day = parse_date(as_of)) return day;
    throw Refused("--as-of wants a day as 2026-03-04, not '" + as_of + "'", "--as-of 2026-03-04 biçiminde bir gün ister, '" + as_of + "' değil");
}

class NextCases {
public:
    explicit NextCases(const NextOptions& options)
        : options_(options), day_(day_of(options.as_of)), loaded_(load_with_engine(options.rules)),
          text_(text_options(loaded_.engine, options.language)) {
        how_.strict = options.strict;
    }

    /// Appends the answer, or what stands in its place when the case cannot be read.
    void answer(const HistoryText& text) {
        if (!options_.json && !out_.empty()) out_ += '\n';
        Diagnostics errors;
        if (!stand(text, errors)) refuse(text, std::move(errors));
        ++index_;
    }

    int end() {
        print(out_);
        if (unreadable_ != 0) throw Refused(fmt::format("{} of {} cases cannot be read", unreadable_, index_), fmt::format("{} vakanın {} tanesi okunamıyor", index_, unreadable_));
        return refused_ ? something_found : nothing_found;
    }

private:
    bool stand(const HistoryText& text, Diagnostics& errors) {
        const auto fail = [&](const char* code, std::string message, std::string hint) {
            errors.push_back(diagnostic_at(*text.source, text.span, code, std::move(message), std::move(hint)));
        };
        const std::optional<Date> day = day_ ? day_ : text.as_of;  // never today
        const procedure::CompiledProcedure* const compiled = loaded_.book->procedure(text.procedure);
        if (compiled == nullptr) fail("procedure.unknown", fmt::format("there is no procedure '{}'", text.procedure), hint_for_entry(*loaded_.book, text.procedure));
        if (!day) fail("procedure.as-of", "as of which day?", "give --as-of, or as_of in the case");
        if (compiled == nullptr) return false;
        const Checked<procedure::Case> c = procedure::make_case(*compiled, text);
        if (!c) errors.insert(errors.end(), c.diagnostics().begin(), c.diagnostics().end());
        if (!c || !day) return false;
        const procedure::Standing standing = procedure::stand(*loaded_.book, *compiled, *c, *day, how_);
        refused_ = refused_ || std::ranges::any_of(standing.steps, [](const procedure::Step& step) { return step.taken < 0 || step.late; });
        if (options_.json) render::append_standing_json(out_, standing, *c);
        else render::append_standing(out_, standing, *c, text_);
        return true;
    }

    void refuse(const HistoryText& text, Diagnostics errors) {
        const render::Place place{text.source->name(), index_, text.source->position(text.span.begin).line};
        if (options_.json) render::append_json_error(out_, {text.id, errors}, place);
        else render::append_text(out_, {text.id, errors}, place, text_);
        if (options_.json) out_ += '\n';
        show(errors);
        ++unreadable_;
    }

    const NextOptions& options_;
    std::optional<Date> day_;
    LoadedBook loaded_;
    render::TextOptions text_;
    procedure::Options how_;
    std::string out_;
    std::uint64_t index_ = 0, unreadable_ = 0;
    bool refused_ = false;
};

int run(const NextOptions& options) {
    const Checked<std::vector<HistoryText>> file = read_history_file(options.file == "-" ? "stdin" : options.file, text_of(options.file));
    if (!file) {
        show(file.diagnostics());
        throw Refused("the cases in " + options.file + " cannot be read", options.file + " içindeki vakalar okunamıyor");
    }
    if (file->empty()) throw Refused(options.file + " holds no case of a procedure", options.file + " içinde vaka yok");
    NextCases cases(options);
    for (const HistoryText& text : *file) cases.answer(text);
    return cases.end();
}

}  // namespace

void add_procedure_next(CLI::App& app, Action& action) {
    const auto options = std::make_shared<NextOptions>();
    CLI::App& command = *app.add_subcommand("next", "Where a case stands, what may happen next, and until which day");
    command.add_option("file", options->file, "A case (YAML or JSON) or a list of them: {procedure, id, as_of, given, events: [{event, on, by, docs, given}]}")
        ->required()
        ->type_name("FILE|-");
    command.add_option("--as-of", options->as_of, "The day as of which; without it the case's own as_of")->type_name("DATE");
    command.add_flag("--strict", options->strict, "Only what the sources state counts: nothing implied, derived or external");
    add_format_option(command, options->json);
    add_language_option(command, options->language);
    add_rules_option(command, options->rules);
    command.footer("Returns 1 when a step was refused or too late, 2 when a case cannot be read; the others are answered all the same.\nExample:\n  saglikrapor procedure next vaka.yaml --as-of 2026-03-20");
    command.callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace saglikrapor::cli
