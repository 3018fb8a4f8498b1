// saglikrapor rules test: the examples of every rule, and the valid case of every report type.
#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include <saglikrapor/bind/read_json.hpp>
#include <saglikrapor/render/caret.hpp>

#include "cli/case_files.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "cli/scope.hpp"

namespace saglikrapor::cli {
namespace {

struct TestOptions {
    RulesOptions rules;
    std::string path;  ///< a folder as --rules, or one file of a rulebook
};

class RulesTest {
public:
    RulesTest(const Engine& engine, const Scope& scope) : engine_(engine), rulebook_(engine.rulebook()), scope_(scope) {}

    int run() {
        for (const auto& [type, document] : rulebook_.cases)
            if (scope_.file.empty() || document.source->name() == scope_.file) valid_case(type, document);
        for (const Rule& rule : rulebook_.rules) {
            if (!scope_.file.empty() && rule.source->name() != scope_.file) continue;
            for (const Example& example : rule.examples) run(rule, example);
        }
        if (passed_ + failed_ == 0) throw Refused(nothing_tried());  // nothing tried is not passed
        out_ += fmt::format("{} passed, {} failed\n", passed_, failed_);
        print(out_);
        return failed_ == 0 ? nothing_found : something_found;
    }

private:
    [[nodiscard]] std::string nothing_tried() const {
        const std::string& file = scope_.file;
        if (file.empty()) return "no rule of the rulebook has an example, and there is no valid case";
        if (file.find("/procedures/") != std::string::npos || file.find("/input-rules/") != std::string::npos)
            return file + " holds procedures or rules on inputs: 'saglikrapor procedure test' runs their examples";
        const bool rules = std::ranges::any_of(rulebook_.rules, [&](const Rule& rule) { return rule.source->name() == file; });
        if (rules) return file + ": no rule in it has an example";
        return file + " holds no rules: the examples of the rules that read it try what stands there ('saglikrapor rules test FOLDER')";
    }

    void valid_case(const std::string& type, const Document& document) {
        const std::string name = fmt::format("the valid case of '{}'", type);
        Checked<Case> read = read_case(to_json(document.root));
        if (!read) return fail(*document.source, document.root.span, name, "cannot be read", read.diagnostics());
        const Decision decision = engine_.check(*read);
        if (decision.verdict == Verdict::valid) {
            ++passed_;
            return;
        }
        fail(*document.source, document.root.span, name, fmt::format("expected valid, got {}", to_string(decision.verdict)));
        for (const Finding& finding : decision.findings)
            out_ += fmt::format("    {} {}{}\n", finding.rule, to_string(finding.outcome), words_of(finding.missing));
    }

    void run(const Rule& rule, const Example& example) {
        const std::string name = fmt::format("{} · {}", rule.id, example.name);
        const Checked<std::string> json = example_json(rulebook_, rule, example);
        if (!json) return fail(*rule.source, example.span, name, "cannot be made", json.diagnostics());
        const Checked<Case> read = read_case(*json);
        if (!read) return fail(*rule.source, example.span, name, "cannot be read", read.diagnostics());
        const RuleOutcome outcome = engine_.evaluate_rule(*read, rule.id);
        const std::string fault = fault_of(rule, example, outcome);
        if (fault.empty()) ++passed_;
        else fail(*rule.source, example.span, name, fault);
    }

    /// Empty when the outcome is what the example expects.
    static std::string fault_of(const Rule& rule, const Example& example, const RuleOutcome& outcome) {
        if (to_string(outcome.outcome) != to_string(example.expect))
            return fmt::format("expected {}, got {}{}{}", to_string(example.expect), to_string(outcome.outcome), exception_of(rule, outcome),
                               words_of(outcome.missing));
        for (const std::string& path : example.missing)
            if (std::none_of(outcome.missing.begin(), outcome.missing.end(), [&](const Missing& m) { return m.path == path; }))
                return fmt::format("expected {} to be missing{}", path, words_of(outcome.missing));
        if (!example.unless.empty() &&
            (outcome.unless < 0 || rule.unless[static_cast<std::size_t>(outcome.unless)].clause.to_string() != example.unless))
            return fmt::format("expected to hold by the exception {}, held{}", example.unless,
                               outcome.unless < 0 ? std::string(" without one") : exception_of(rule, outcome));
        return {};
    }

    static std::string exception_of(const Rule& rule, const RuleOutcome& outcome) {
        if (outcome.unless < 0) return {};
        return " by the exception " + rule.unless[static_cast<std::size_t>(outcome.unless)].clause.to_string();
    }

    static std::string words_of(const std::vector<Missing>& missing) {
        std::string out;
        for (const Missing& m : missing) {
            out += out.empty() ? " (" : ", ";
            if (m.fault == cel::Fault::none) out += "missing " + m.path;
            else out += fmt::format("{}{}{}", cel::describe(m.fault), m.path.empty() ? "" : " at ", m.path);
        }
        return out.empty() ? out : out + ')';
    }

    void fail(const Source& source, Span span, const std::string& name, const std::string& what, const Diagnostics& why = {}) {
        ++failed_;
        const Position at = source.position(span.begin);
        const std::string prefix = scope_.folder.empty() || scope_.folder.ends_with('/') ? scope_.folder : scope_.folder + '/';
        out_ += fmt::format("FAILED {}\n    {}{}:{}:{}\n    {}\n", name, prefix, source.name(), at.line, at.column, what);
        for (const Diagnostic& d : why)
            out_ += fmt::format("    {}{}{} [{}]{}\n", d.message, d.pointer.empty() ? "" : " at ", d.pointer, d.code, d.hint.empty() ? "" : ": " + d.hint);
    }

    const Engine& engine_;
    const Rulebook& rulebook_;
    const Scope& scope_;
    std::string out_;
    std::size_t passed_ = 0, failed_ = 0;
};

int run(TestOptions options) {
    Scope scope{options.rules.folder, {}};
    std::error_code none;
    if (options.path == "-" || (std::filesystem::is_regular_file(options.path, none) && is_case_file(options.path)))
        return run_case_file(options.rules, options.path, false);
    if (!options.path.empty()) scope = scope_of(options.path);
    options.rules.folder = scope.folder;
    return RulesTest(load(options.rules, true), scope).run();
}

}  // namespace

void add_rules_test(CLI::App& app, Action& action) {
    const auto options = std::make_shared<TestOptions>();
    CLI::App& command = *app.add_subcommand("test", "Run the examples of every rule");
    command.add_option("path", options->path, "Folder of the rulebook, as --rules, one file of it, or a file of cases ({entry: [case …]})")->type_name("DIR|FILE");
    add_rules_option(command, options->rules);
    command.footer("Examples:\n  saglikrapor rules test\n  saglikrapor rules test rules/yonerge/m06-single-physician.yaml");
    command.callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace saglikrapor::cli
