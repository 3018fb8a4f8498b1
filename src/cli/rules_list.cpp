// saglikrapor rules list and rules show: the rules by type and clause, and one of them in full.
#include <algorithm>

#include <saglikrapor/render/rule_text.hpp>

#include "cli/command.hpp"

namespace saglikrapor::cli {
namespace {

struct ListOptions {
    RulesOptions rules;
    std::string type, clause;
    bool json = false;
    Language language = Language::tr;
};

struct ShowOptions {
    RulesOptions rules;
    std::string what;
    Language language = Language::tr;
};

/// "M6/7" means that clause and what is in it: M6/7-a, but not M6/70. "M6" means the article.
bool is_within(std::string_view clause, std::string_view wanted) {
    if (!clause.starts_with(wanted)) return false;
    return clause.size() == wanted.size() || clause[wanted.size()] == '/' || clause[wanted.size()] == '-';
}

bool cites(const Rule& rule, const std::string& clause) {
    const auto means = [&](const Citation& citation) { return is_within(citation.to_string(), clause); };
    return means(rule.clause) || std::any_of(rule.see.begin(), rule.see.end(), means) ||
           std::any_of(rule.unless.begin(), rule.unless.end(), [&](const Unless& unless) { return means(unless.clause); });
}

int list(const ListOptions& options) {
    const Engine engine = load(options.rules, false);
    if (!options.type.empty()) require_type(options.type);
    std::vector<const Rule*> rules;
    for (const Rule& rule : engine.rulebook().rules) {
        const bool of_type = options.type.empty() || std::find(rule.reports.begin(), rule.reports.end(), options.type) != rule.reports.end();
        if (of_type && (options.clause.empty() || cites(rule, options.clause))) rules.push_back(&rule);
    }
    std::string out;
    if (options.json) render::append_rules_json(out, rules);
    else
        for (const Rule* rule : rules) render::append_rule_line(out, *rule, text_options(engine, options.language));
    print(out);
    return nothing_found;
}

/// A rule's id, or a clause as "M6/7" or "memur-2011:m6".
int show_one(const ShowOptions& options) {
    const Engine engine = load(options.rules, true);
    const Rulebook& rulebook = engine.rulebook();
    const render::TextOptions text = text_options(engine, options.language);
    std::string out;
    std::vector<std::string_view> known;
    for (const Regulation& regulation : rulebook.regulations)
        for (const Clause& clause : regulation.clauses) {
            known.push_back(clause.id);
            const bool named = clause.id == options.what || regulation.id + ':' + clause.id == options.what;
            if (named) render::append_clause(out, regulation, clause, text);
        }
    for (const Rule& rule : rulebook.rules) {
        known.push_back(rule.id);
        if (rule.id != options.what && !cites(rule, options.what)) continue;
        if (!out.empty()) out += '\n';
        render::append_rule(out, rule, text);
    }
    if (out.empty()) {
        const std::string hint = did_you_mean(options.what, known);
        throw Refused("there is no clause or rule '" + options.what + "'" + (hint.empty() ? "" : ": " + hint),
                      "'" + options.what + "' diye bir madde ya da kural yok" + (hint.empty() ? "" : ": " + in_turkish(hint)));
    }
    print(out);
    return nothing_found;
}

}  // namespace

void add_rules_list(CLI::App& app, Action& action) {
    const auto options = std::make_shared<ListOptions>();
    CLI::App& command = *app.add_subcommand("list", "List the rules, one a line");
    command.add_option("--type", options->type, "Only rules for this type of report")->type_name("TYPE");
    command.add_option("--clause", options->clause, "Only rules that cite this clause or article")->type_name("CLAUSE");
    command.add_option("--format", options->json, "text (default) or json")
        ->transform(CLI::CheckedTransformer(std::map<std::string, bool>{{"text", false}, {"json", true}}).description(""))
        ->type_name("text|json");
    add_language_option(command, options->language);
    add_rules_option(command, options->rules);
    command.footer("Example:\n  saglikrapor rules list --type rest_leave --clause M6/7");
    command.callback([options, &action] { action = [options] { return list(*options); }; });
}

void add_rules_show(CLI::App& app, Action& action) {
    const auto options = std::make_shared<ShowOptions>();
    CLI::App& command = *app.add_subcommand("show", "Show a clause with its rules, or one rule, in full");
    command.add_option("what", options->what, "A clause (M6/7, memur-2011:m6) or a rule's id")->required()->type_name("CLAUSE|RULE-ID");
    add_language_option(command, options->language);
    add_rules_option(command, options->rules);
    command.footer("Example:\n  saglikrapor rules show M6/7 --lang en");
    command.callback([options, &action] { action = [options] { return show_one(*options); }; });
}

}  // namespace saglikrapor::cli
