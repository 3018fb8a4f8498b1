#include <saglikrapor/render/rule_text.hpp>

#include <fmt/format.h>

#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/words.hpp>

#include "render/lines.hpp"
#include "render/messages.hpp"

namespace saglikrapor::render {
namespace {

bool is_name_character(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool names(std::string_view text, const std::string& parameter) {
    const std::string wanted = "param." + parameter;
    for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) {
        const std::size_t end = at + wanted.size();
        if (end == text.size() || !is_name_character(text[end])) return true;
    }
    return false;
}

Value value_of(const ScalarValue& scalar, Type type) {
    Value value;
    value.type = type;
    value.integer = scalar.integer;
    value.real = scalar.real;
    value.text = scalar.text;
    for (const std::string& text : scalar.texts) {
        Value item;
        item.type = Type::string();
        item.text = text;
        value.items.push_back(std::move(item));
    }
    return value;
}

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
            for (const DatedValue& dated : parameter->values) {
                std::string text = fmt::format(fmt::runtime(say(Say::since, language_)), date_words(dated.from, language_)) + ": ";
                if (dated.value) words_.append(text, value_of(*dated.value, parameter->type));
                else text += say(Say::nothing, language_);
                lines_.paragraph(6, text);
            }
        }
    }

    void examples() {
        if (!rule_.examples.empty()) entry(Say::examples, {});
        for (const Example& example : rule_.examples)
            lines_.paragraph(8, "    • ", Colour::none,
                             fmt::format("{} → {} {}", example.name, to_string(example.expect), to_json(example.given)));
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
        bool named = false;
        for (const std::string* text : {&rule.when.text, &rule.require.text, &rule.contributing.text, &rule.message.tr,
                                        &rule.message.en, &rule.remedy.tr, &rule.remedy.en})
            named = named || names(*text, parameter.name);
        for (const Unless& unless : rule.unless) named = named || names(unless.when.text, parameter.name);
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
