#include <saglikrapor/render/rule_text.hpp>

#include <fmt/format.h>

#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/words.hpp>
#include <saglikrapor/rulebook/mentions.hpp>

#include "render/lines.hpp"
#include "render/messages.hpp"
#include "render/parameter_words.hpp"

namespace saglikrapor::render {
namespace {

class RuleText {
public:
    RuleText(std::string& out, const Rule& rule, const TextOptions& options)
        : lines_(out, options.coloured), rule_(rule), rulebook_(options.program->rulebook()), language_(options.language),
          words_(options.program, options.program->type_index(rule.reports.empty() ? "" : rule.reports[0]), options.language) {}

    void write() {
        lines_.paragraph(0, rule_.id, Colour::bold, {});
        lines_.paragraph(2, rule_.title.in(language_));
        entry(Say::clause, rule_.clause.to_string() + " · " + words_.citation(rule_.clause, rule_.set));
        for (const Citation& see : rule_.see) entry(Say::see, see.to_string() + " · " + words_.citation(see, rule_.set));
        entry(Say::reports, fmt::format("{}", fmt::join(rule_.reports, ", ")));
        entry(Say::severity, say(word_for(rule_.severity), language_));
        in_force();
        if (rule_.when.empty()) entry(Say::when, say(Say::always, language_));
        else entry(Say::when, rule_.when.text);
        entry(Say::require, rule_.require.text);
        for (const Unless& unless : rule_.unless) {
            entry(Say::unless, words_.citation(unless.clause, rule_.set) + ": " + unless.when.text);
            lines_.paragraph(6, unless.because.in(language_));
        }
        entry(Say::message, rule_.message.in(language_));
        entry(Say::remedy, rule_.remedy.in(language_));
        parameters();
        examples();
    }

private:
    void entry(Say heading, std::string_view text) {
        lines_.paragraph(4, fmt::format("  {} ", say(heading, language_)), Colour::dim, text);
    }

    void in_force() {
        const InForce& interval = rule_.in_force;
        std::string text;
        if (interval.from) text = fmt::format(fmt::runtime(say(Say::since, language_)), date_words(*interval.from, language_));
        if (interval.to) text += (text.empty() ? "" : ", ") + fmt::format(fmt::runtime(say(Say::until, language_)), date_words(*interval.to, language_));
        if (!text.empty()) entry(Say::in_force, text);
    }

    void parameters() {
        for (const Parameter* parameter : parameters_of(rule_, rulebook_)) {
            entry(Say::parameter, "param." + parameter->name + " · " + parameter->title.in(language_));
            for (const std::string& value : dated_values(*parameter, words_)) lines_.paragraph(6, value);
        }
    }

    void examples() {
        if (!rule_.examples.empty()) entry(Say::examples, {});
        for (const Example& example : rule_.examples)
            lines_.paragraph(8, "    • ", Colour::none,
                             fmt::format("{} → {} {}", example.name, say(word_for(static_cast<Outcome>(example.expect)), language_), to_json(example.given)));
    }

    Lines lines_;
    const Rule& rule_;
    const Rulebook& rulebook_;
    Language language_;
    Words words_;
};

}  // namespace

std::vector<const Parameter*> parameters_of(const Rule& rule, const Rulebook& rulebook) {
    std::vector<const Parameter*> found;
    for (const Parameter& parameter : rulebook.parameters) {
        const std::string name = "param." + parameter.name;
        bool named = false;
        for (const std::string* text : {&rule.when.text, &rule.require.text, &rule.contributing.text, &rule.message.tr,
                                        &rule.message.en, &rule.remedy.tr, &rule.remedy.en})
            named = named || mentions(*text, name);
        for (const Unless& unless : rule.unless) named = named || mentions(unless.when.text, name);
        if (named) found.push_back(&parameter);
    }
    return found;
}

void append_rule_line(std::string& out, const Rule& rule, const TextOptions& options) {
    Lines lines(out, options.coloured);
    lines.put(fmt::format("{:<10} {:<11} ", rule.clause.to_string(), say(word_for(rule.severity), options.language)), Colour::dim);
    lines.put(rule.id, Colour::bold);
    lines.put("  " + rule.title.in(options.language));
    lines.end_line();
}

void append_rule(std::string& out, const Rule& rule, const TextOptions& options) { RuleText(out, rule, options).write(); }

void append_clause(std::string& out, const Regulation& regulation, const Clause& clause, const TextOptions& options) {
    Lines lines(out, options.coloured);
    const Words words(options.program, -1, options.language);
    lines.paragraph(2, clause.id + ' ', Colour::bold, "· " + words.citation({regulation.id, clause.id}));
    lines.paragraph(2, clause.title.in(options.language));
    std::string covered = fmt::format("{} {}", say(Say::covered, options.language), coverage_words(clause.coverage, options.language));
    if (!clause.reason.empty()) covered += ": " + clause.reason;
    lines.paragraph(4, "  ", Colour::none, covered);
}

}  // namespace saglikrapor::render
