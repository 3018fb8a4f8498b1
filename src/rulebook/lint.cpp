#include <saglikrapor/rulebook/lint.hpp>

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include <saglikrapor/rulebook/mentions.hpp>

namespace saglikrapor {
namespace {

/// Everything of a rule in which expressions stand, placeholders of its texts included.
std::vector<std::string_view> texts_of(const Rule& rule) {
    std::vector<std::string_view> out{rule.when.text, rule.require.text, rule.contributing.text, rule.message.tr,
                                      rule.message.en, rule.remedy.tr,   rule.remedy.en};
    for (const Unless& exception : rule.unless) {
        out.push_back(exception.when.text);
        out.push_back(exception.because.tr);
        out.push_back(exception.because.en);
    }
    return out;
}

class Linter {
public:
    explicit Linter(const Rulebook& rulebook) : rulebook_(rulebook) {}

    Diagnostics run() {
        for (const Rule& rule : rulebook_.rules) {
            check_outcomes(rule);
            check_example_names(rule);
            check_words(rule);
        }
        if (rulebook_.entries != nullptr) check_entries(*rulebook_.entries);
        for (const Parameter& parameter : rulebook_.parameters) check_parameter(parameter);
        for (const Regulation& regulation : rulebook_.regulations) count_planned(regulation);
        std::ranges::stable_sort(out_, [](const Diagnostic& a, const Diagnostic& b) {
            return std::tie(a.file, a.span.begin) < std::tie(b.file, b.span.begin);
        });
        return std::move(out_);
    }

private:
    void say(DiagnosticLevel level, const Source& source, Span span, std::string_view code, std::string message, std::string hint = {}) {
        out_.push_back(diagnostic_at(source, span, "rulebook.lint." + std::string(code), std::move(message), std::move(hint)));
        out_.back().level = level;
    }
    void error(const Rule& rule, std::string_view code, std::string message, std::string hint = {}) {
        say(DiagnosticLevel::error, *rule.source, rule.id_span, code, std::move(message), std::move(hint));
    }

    void check_outcomes(const Rule& rule) {
        const auto shows = [&](Expectation outcome) {
            return std::ranges::any_of(rule.examples, [&](const Example& example) { return example.expect == outcome; });
        };
        if (!shows(Expectation::holds)) error(rule, "example-holds", fmt::format("no example shows '{}' hold", rule.id));
        if (!shows(Expectation::violated)) error(rule, "example-violated", fmt::format("no example shows '{}' violated", rule.id));
        if (shows(Expectation::undetermined) || shows(Expectation::not_applied)) return;
        const bool reads_report = std::ranges::any_of(texts_of(rule), [](std::string_view text) {
            return mentions(text, "report") || mentions(text, "history");
        });
        say(reads_report ? DiagnosticLevel::error : DiagnosticLevel::warning, *rule.source, rule.id_span, "example-undecided",
            fmt::format("no example shows '{}' undetermined or not applied", rule.id),
            "take away a member that the rule reads, with null");
    }

    template <class AnyRule>
    void check_example_names(const AnyRule& rule) {
        std::map<std::string_view, Span> first;
        for (const auto& example : rule.examples) {
            const auto [known, added] = first.emplace(example.name, example.span);
            if (added) continue;
            say(DiagnosticLevel::error, *rule.source, example.span, "example-name",
                fmt::format("two examples of '{}' are called '{}'", rule.id, example.name));
            out_.back().notes.push_back({"first given here", rule.source->name(), rule.source->position(known->second.begin)});
        }
    }

    void check_entries(const Entries& entries) {
        const auto shows = [](const auto& entry, std::string_view expected) {
            return std::ranges::any_of(entry.examples, [&](const EntryCase& example) { return example.expect == expected; });
        };
        for (const InputRule& rule : entries.rules) {
            check_example_names(rule);
            if (!shows(rule, "pass"))
                say(DiagnosticLevel::error, *rule.source, rule.span, "example-holds", fmt::format("no example shows '{}' pass", rule.id));
            if (!shows(rule, "fail"))
                say(DiagnosticLevel::error, *rule.source, rule.span, "example-violated", fmt::format("no example shows '{}' fail", rule.id));
        }
        for (const Procedure& procedure : entries.procedures) {
            check_example_names(procedure);
            if (!shows(procedure, "refused"))
                say(DiagnosticLevel::error, *procedure.source, procedure.span, "example-violated",
                    fmt::format("no example shows a step of '{}' refused", procedure.id));
            const bool reaches = std::ranges::any_of(procedure.examples, [&](const EntryCase& example) {
                const State* const state = procedure.state(example.expect);
                return state != nullptr && is_goal(state->kind);
            });
            if (!reaches)
                say(DiagnosticLevel::error, *procedure.source, procedure.span, "example-holds",
                    fmt::format("no example leads '{}' to an end", procedure.id));
        }
    }

    void check_words(const Rule& rule) {
        if (rule.message.tr == rule.message.en)
            say(DiagnosticLevel::error, *rule.source, rule.message_span_en, "untranslated",
                fmt::format("the message of '{}' is the same in both languages", rule.id));
        if (rule.remedy.empty())
            error(rule, "no-remedy", fmt::format("'{}' does not say what to do", rule.id), "a finding tells what to do now");
    }

    void check_parameter(const Parameter& parameter) {
        const std::string name = "param." + parameter.name;
        const bool used = std::ranges::any_of(rulebook_.rules, [&](const Rule& rule) {
            return std::ranges::any_of(texts_of(rule), [&](std::string_view text) { return mentions(text, name); });
        }) || std::ranges::any_of(rulebook_.procedures, [&](const auto& source) { return mentions(source->text(), name); });
        if (!used)
            say(DiagnosticLevel::error, *parameter.source, parameter.span, "unused-parameter",
                fmt::format("nothing reads '{}'", name), "take it out, or write the rule that needs it");
        for (const Rule& rule : rulebook_.rules) {
            const auto reads = [&](std::string_view text) { return mentions(text, name); };
            if (parameter.values.empty() || std::ranges::none_of(texts_of(rule), reads)) continue;
            const Date first = parameter.values.front().from;
            if (rule.in_force.from && *rule.in_force.from >= first) continue;
            error(rule, "late-parameter", fmt::format("'{}' applies before '{}' has a value, which it has from {} on", rule.id, name, to_string(first)),
                  fmt::format("give the rule in_force: {{from: {}}}, or the parameter an earlier value", to_string(first)));
        }
        if (!parameter.values.empty() && !parameter.values.back().value)
            say(DiagnosticLevel::warning, *parameter.source, parameter.span, "ended-parameter",
                fmt::format("'{}' has no value from {} on", name, to_string(parameter.values.back().from)),
                "rules that read it are undetermined from that day");
    }

    void count_planned(const Regulation& regulation) {
        const auto planned = std::ranges::count(regulation.clauses, Coverage::planned, &Clause::coverage);
        if (planned == 0 || regulation.clauses_source == nullptr) return;
        const auto first = std::ranges::find(regulation.clauses, Coverage::planned, &Clause::coverage);
        say(DiagnosticLevel::warning, *regulation.clauses_source, first->span, "planned-clauses",
            fmt::format("{} of {} clauses of '{}' are not covered yet; the first is '{}'", planned, regulation.clauses.size(),
                        regulation.id, first->id));
    }

    const Rulebook& rulebook_;
    Diagnostics out_;
};

}  // namespace

Diagnostics lint(const Rulebook& rulebook) {
    return Linter(rulebook).run();
}

}  // namespace saglikrapor
