// saglikrapor cases export: every example of the rulebook as a whole case, with what is to be expected of it.
// The form is described in docs/integrators-kit.md.
#include <memory>

#include <saglikrapor/render/json.hpp>
#include <saglikrapor/testing/published_cases.hpp>

#include "cli/command.hpp"
#include "cli/output.hpp"

namespace saglikrapor::cli {
namespace {

using testing::PublishedCase;

struct ExportOptions {
    RulesOptions rules;
    std::string type, clause, output;
    bool lines = true;
};

void put(std::string& out, std::string_view key, std::string_view text) {
    out += key;
    render::append_json_text(out, text);
}

void put_all(std::string& out, std::string_view key, const std::vector<std::string>& texts) {
    out += key;
    for (std::size_t i = 0; i < texts.size(); ++i) put(out, i == 0 ? "" : ",", texts[i]);
    out += ']';
}

void append_finding(std::string& out, const Finding& finding) {
    put(out, R"({"rule":)", finding.rule);
    put(out, R"(,"clause":)", finding.clause);
    put(out, R"(,"severity":)", to_string(finding.severity));
    put(out, R"(,"outcome":)", to_string(finding.outcome));
    if (finding.outcome == Outcome::undetermined) {
        std::vector<std::string> paths;
        for (const Missing& missing : finding.missing)
            if (!missing.path.empty()) paths.push_back(missing.path);
        put_all(out, R"(,"missing":[)", paths);
    }
    out += '}';
}

/// Of the rule alone; null for the valid case of a report type.
void append_expected_of_rule(std::string& out, const PublishedCase& published) {
    if (!published.expect) {
        out += R"(,"rule":null)";
        return;
    }
    put(out, R"(,"rule":{"id":)", published.rule);
    put(out, R"(,"clause":)", published.clause);
    put(out, R"(,"severity":)", to_string(*published.severity));
    put(out, R"(,"expected":)", to_string(*published.expect));
    if (!published.missing.empty()) put_all(out, R"(,"missing":[)", published.missing);
    if (!published.unless.empty()) put(out, R"(,"unless":)", published.unless);
    out += '}';
}

void append_case(std::string& out, const PublishedCase& published, const Engine& engine) {
    const Decision decision = engine.check(published.value());
    put(out, R"({"id":)", published.id);
    put(out, R"(,"name":)", published.name);
    put(out, R"(,"type":)", published.type);
    append_expected_of_rule(out, published);
    put(out, R"(,"expected":{"verdict":)", to_string(decision.verdict));
    out += R"(,"findings":[)";
    for (std::size_t i = 0; i < decision.findings.size(); ++i) {
        if (i > 0) out += ',';
        append_finding(out, decision.findings[i]);
    }
    out += R"(]},"case":)" + published.json + '}';
}

/// What the cases rest on: the same report may get another verdict from another rulebook.
void append_origin(std::string& out, const Rulebook& rulebook) {
    put(out, R"({"engine":)", version());
    put(out, R"(,"rulebook":)", rulebook.id);
    put(out, R"(,"version":)", rulebook.version);
    put(out, R"(,"sha256":)", rulebook.sha256);
}

int run(const ExportOptions& options) {
    const Engine engine = load(options.rules, true);
    if (!options.type.empty()) require_type(options.type);
    Output out(options.output);
    append_origin(out.buffer(), engine.rulebook());
    out.buffer() += options.lines ? "}\n" : R"(,"cases":[)";
    std::size_t count = 0;
    for (const PublishedCase& published : testing::published_cases(engine.rulebook())) {
        if (!options.type.empty() && published.type != options.type) continue;
        if (!options.clause.empty() && !testing::is_within(published.clause, options.clause)) continue;
        if (!options.lines) out.buffer() += count == 0 ? "\n" : ",\n";
        append_case(out.buffer(), published, engine);
        if (options.lines) out.buffer() += '\n';
        ++count;
        if (!out.written()) return nothing_found;
    }
    if (!options.lines) out.buffer() += "\n]}\n";
    out.finish();
    if (count == 0) throw Refused("no example is of that type and clause; 'saglikrapor rules list' names the rules");
    return nothing_found;
}

}  // namespace

void add_cases_export(CLI::App& app, Action& action) {
    const auto options = std::make_shared<ExportOptions>();
    CLI::App& command = *app.add_subcommand("export", "Write each example as a whole case with the expected outcome and verdict");
    command.add_option("--type", options->type, "Only cases of this type of report")->type_name("TYPE");
    command.add_option("--clause", options->clause, "Only examples of rules with this clause or article")->type_name("CLAUSE");
    command.add_option("--format", options->lines, "ndjson (default, a case a line after one line on their origin) or json")
        ->transform(CLI::CheckedTransformer(std::map<std::string, bool>{{"ndjson", true}, {"json", false}}).description(""))
        ->type_name("ndjson|json");
    add_rules_option(command, options->rules);
    command.add_option("-o,--output", options->output, "Write there instead of stdout")->type_name("FILE");
    command.footer("Examples:\n"
                   "  saglikrapor cases export -o cases.ndjson\n"
                   "  saglikrapor cases export --type rest_leave --clause M6/7 --format json");
    command.callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace saglikrapor::cli
