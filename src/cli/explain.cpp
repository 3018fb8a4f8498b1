// saglikrapor explain: one rule on the reports of a file, condition by condition, with the values seen.
#include <optional>

#include <saglikrapor/decision/explain.hpp>
#include <saglikrapor/render/explain_text.hpp>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

namespace saglikrapor::cli {
namespace {

struct ExplainOptions {
    std::string file;
    std::string rule;
    std::optional<std::uint64_t> index;
    InputChoice input = InputChoice::automatic;
    Language language = Language::tr;
    RulesOptions rules;
};

void require_rule(const Rulebook& rulebook, const std::string& id) {
    std::vector<std::string_view> ids;
    for (const Rule& rule : rulebook.rules) ids.push_back(rule.id);
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) return;
    const std::string hint = did_you_mean(id, ids);
    throw Refused("there is no rule '" + id + "'" + (hint.empty() ? "; 'saglikrapor rules list' names them" : ": " + hint),
                  "'" + id + "' diye bir kural yok" + (hint.empty() ? "; adlarını 'saglikrapor rules list' verir" : ": " + in_turkish(hint)));
}

void explain_case(const Engine& engine, const CaseItem& item, const ExplainOptions& options, std::string& out) {
    const render::TextOptions text = text_options(engine, options.language);
    const BoundReport report = bound(item.value.report);
    const Date day = item.value.as_of.value_or(report.common->issued_on);
    Slot history{};
    if (item.value.history) history = history_slot(*item.value.history);
    const auto explanation =
        day.is_special() ? std::nullopt
                         : explain(engine.program(), options.rule, {name_of(report.type), report.object, item.value.history ? &history : nullptr, day});
    if (explanation) render::append_explanation(out, *explanation, report.common->id, name_of(report.type), text);
    else render::append_text(out, engine.check(item.value), text);  // says why no rule could be picked
    out += '\n';
}

int run(const ExplainOptions& options) {
    const Engine engine = load(options.rules, false);
    require_rule(engine.rulebook(), options.rule);
    Input input(options.file, options.input);
    CaseFile file(input.pull(), input.form(), input.name());
    CaseItem item;
    Output out;
    bool found = false, unreadable = false;
    while (file.next(item)) {
        if (options.index && item.index != *options.index) continue;
        found = true;
        if (item.ok()) {
            explain_case(engine, item, options, out.buffer());
        } else {
            unreadable = true;
            render::append_text(out.buffer(), {item.id, item.errors}, {input.name(), item.index, item.line}, text_options(engine, options.language));
        }
        if (!out.written() || options.index) break;
    }
    out.finish();
    if (options.index && !found) throw Refused("there is no report " + std::to_string(*options.index) + " in " + input.name() + " (they count from 0)",
                                                input.name() + " içinde " + std::to_string(*options.index) + " sıralı rapor yok (sayma 0'dan başlar)");
    return unreadable ? something_found : nothing_found;
}

}  // namespace

void add_explain(CLI::App& app, Action& action) {
    const auto options = std::make_shared<ExplainOptions>();
    CLI::App& command = *app.add_subcommand("explain", "Show why a rule holds or not for a report");
    command.add_option("file", options->file, "Reports or cases, as for check")->required()->type_name("FILE|-");
    command.add_option("--rule", options->rule, "The rule's id")->required()->type_name("ID");
    command.add_option("--index", options->index, "Only that report of the file, counted from 0")
        ->check([](const std::string& text) {
            const bool number = !text.empty() && text.size() <= 18 && text.find_first_not_of("0123456789") == std::string::npos;
            return number ? std::string() : "'" + text + "' is no place of a report: they are counted from 0";
        }, "")
        ->type_name("N");
    add_input_option(command, options->input);
    add_language_option(command, options->language);
    add_rules_option(command, options->rules);
    command.footer("Example:\n  saglikrapor explain rapor.json --rule rest-leave.single-physician.ten-days");
    command.callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace saglikrapor::cli
