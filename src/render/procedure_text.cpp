#include <saglikrapor/render/procedure_text.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/words.hpp>
#include <saglikrapor/rulebook/mentions.hpp>

#include "render/lines.hpp"
#include "render/messages.hpp"
#include "render/parameter_words.hpp"
#include "render/procedure_words.hpp"

namespace saglikrapor::render {
namespace {

std::string bounds(const InForce& in_force, Language language) {
    std::string out;
    if (in_force.from) out += fmt::format("{} {}", tell(Tell::from_, language), date_words(*in_force.from, language));
    if (in_force.to) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", tell(Tell::until, language), date_words(*in_force.to, language));
    return out;
}

/// Everything of an entry in which names of inputs and parameters stand.
std::vector<std::string_view> texts_of(const Procedure& p) {
    std::vector<std::string_view> texts;
    for (const Derived& d : p.derive) texts.push_back(d.value.text);
    for (const Transition& t : p.transitions) {
        texts.push_back(t.guard.text);
        if (t.deadline) texts.insert(texts.end(), {t.deadline->count.text, t.deadline->from});
    }
    return texts;
}
std::vector<std::string_view> texts_of(const InputRule& rule) {
    std::vector<std::string_view> texts{rule.when.text, rule.message.tr, rule.message.en};
    for (const Derived& d : rule.derive) texts.push_back(d.value.text);
    for (const Requirement& r : rule.require) texts.push_back(r.condition.text);
    return texts;
}

/// As the file declares it; the words of an enumeration themselves.
std::string input_type_words(Type type) {
    if (type.is(TypeKind::enumeration)) return fmt::format("{}", fmt::join(type.enum_info().enumerators, " | "));
    return to_string(type);
}

class EntryText {
public:
    EntryText(std::string& out, const TextOptions& options)
        : lines_(out, options.coloured), language_(options.language), words_(options.program, -1, options.language), program_(options.program) {}

    template <class Entry>
    void line(const Entry& entry, Tell kind) {
        std::string text = fmt::format("{} · {}", tell(kind, language_), entry.title.in(language_));
        if (const std::string_view from = provenance_words(entry.provenance, language_); !from.empty()) text += fmt::format(" [{}]", from);
        if (const std::string days = bounds(entry.in_force, language_); !days.empty()) text += fmt::format(" ({})", days);
        lines_.paragraph(4, entry.id + ' ', Colour::bold, "· " + text);
    }

    void write(const Procedure& p) {
        head(p);
        if (!p.summary.empty()) lines_.paragraph(2, p.summary.in(language_));
        needs(*p.inputs, texts_of(p));
        for (const Derived& d : p.derive) entry(Tell::derive_, d.name + " = " + d.value.text);
        title(Tell::state);
        for (const State& state : p.states) {
            lines_.paragraph(6, fmt::format("    {} ", state.name), Colour::none,
                             fmt::format("· {} · {}", state.label.in(language_), tell(word_for(state.kind), language_)));
            if (state.final_)
                lines_.paragraph(8, fmt::format("{}: {} · {}", tell(Tell::final_, language_), state.final_->because.in(language_),
                                                words_.citation(state.final_->clause, p.set)));
        }
        title(Tell::transitions);
        for (const Transition& t : p.transitions) write(p, t);
    }

    void write(const InputRule& rule) {
        head(rule);
        needs(*rule.inputs, texts_of(rule));
        entry(Tell::severity, say(word_for(rule.severity), language_));
        entry(Tell::when, rule.when.empty() ? std::string(tell(Tell::always, language_)) : rule.when.text);
        for (const Derived& d : rule.derive) entry(Tell::derive_, d.name + " = " + d.value.text);
        for (const Requirement& r : rule.require) entry(Tell::require, r.id.empty() ? r.condition.text : r.id + ": " + r.condition.text);
        entry(Tell::message, rule.message.in(language_));
    }

    void write(const procedure::Standing& standing, const procedure::Case& c);

private:
    template <class Entry>
    void head(const Entry& e) {
        lines_.paragraph(0, e.id, Colour::bold, {});
        lines_.paragraph(2, e.title.in(language_));
        entry(Tell::clause, words_.citation(e.clause, e.set));
        if (const std::string_view from = provenance_words(e.provenance, language_); !from.empty()) entry(Tell::provenance, from);
        if (const std::string days = bounds(e.in_force, language_); !days.empty()) entry(Tell::in_force, days);
    }

    void entry(Tell what, std::string_view text, std::size_t indent = 2) {
        lines_.paragraph(indent + 4, fmt::format("{:{}}{}: ", "", indent, tell(what, language_)), Colour::dim, text);
    }
    /// What a case is asked for, and the numbers of the law that are read: only those that stand in one of the texts.
    void needs(const InputSchema& inputs, const std::vector<std::string_view>& texts) {
        const auto read = [&](const std::string& name) {
            return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) { return mentions(text, name); });
        };
        bool first = true;
        for (const Input& input : inputs.inputs) {
            if (!read(input.name)) continue;
            if (std::exchange(first, false)) title(Tell::inputs);
            lines_.paragraph(6, fmt::format("    {} ", input.name), Colour::none,
                             fmt::format("· {}{}{}", input_type_words(input.type), input.title.empty() ? "" : " · ", input.title.in(language_)));
        }
        if (program_ == nullptr) return;
        first = true;
        for (const Parameter& parameter : program_->rulebook().parameters) {
            const std::string name = "param." + parameter.name;
            if (!read(name)) continue;
            if (std::exchange(first, false)) title(Tell::parameters);
            lines_.paragraph(6, fmt::format("    {} ", name), Colour::none, "· " + parameter.title.in(language_));
            for (const std::string& value : dated_values(parameter, words_)) lines_.paragraph(8, value);
        }
    }

    void title(Tell what) { lines_.paragraph(2, fmt::format("  {}", tell(what, language_)), Colour::bold, {}); }

    void write(const Procedure& p, const Transition& t) {
        std::vector<std::string> from;
        for (const std::string& name : t.from) from.push_back(p.state(name)->label.in(language_));
        lines_.paragraph(6, fmt::format("    {} ", t.id), Colour::none,
                         fmt::format("· {} · {} → {}", label_of(p.events, t.event, language_), fmt::join(from, " / "), p.state(t.to)->label.in(language_)));
        details(p, t);
        if (!t.guard.empty()) entry(Tell::when, t.guard.text, 6);
        if (t.deadline) entry(Tell::deadline, deadline_words(p, *t.deadline, language_), 6);
        for (const Text& effect : t.effects) entry(Tell::effects, effect.in(language_), 6);
    }

    /// Who, papers, way, clause, provenance.
    void details(const Procedure& p, const Transition& t) {
        std::vector<std::string> actors;
        for (const std::string& actor : t.actors) actors.push_back(label_of(p.actors, actor, language_));
        entry(Tell::actor, fmt::format("{}", fmt::join(actors, ", ")), 6);
        if (!t.documents.empty()) entry(Tell::documents, documents_words(p, t.documents, language_), 6);
        if (!t.channel.empty()) entry(Tell::channel, t.channel.in(language_), 6);
        entry(Tell::clause, words_.citation(t.clause, p.set), 6);
        if (const std::string_view from = provenance_words(t.provenance, language_); !from.empty()) entry(Tell::provenance, from, 6);
    }

    void write_step(const Procedure& p, const procedure::Step& step, const procedure::Event& event);
    void write_next(const Procedure& p, const procedure::Next& next, Date as_of);
    /// "30" for param.appeal_days; empty for anything but the name of a parameter.
    [[nodiscard]] std::string number_of(std::string_view count, Date as_of) const;
    void write_final(const Procedure& p, const procedure::Standing& standing);

    Lines lines_;
    Language language_;
    Words words_;
    const program::Program* program_;
};

void EntryText::write_step(const Procedure& p, const procedure::Step& step, const procedure::Event& event) {
    const std::string day = event.on ? date_words(*event.on, language_) + ' ' : std::string{};
    const std::string who = event.by ? " · " + label_of(p.actors, *event.by, language_) : std::string{};
    const std::string what = day + label_of(p.events, event.event, language_) + who;
    if (step.taken >= 0) {
        const Transition& t = p.transitions[static_cast<std::size_t>(step.taken)];
        lines_.paragraph(6, "    ✓ ", step.late ? Colour::yellow : Colour::green,
                         fmt::format("{} → {} · {}", what, p.state(t.to)->label.in(language_), words_.citation(t.clause, p.set)));
        if (step.late && step.last_day) entry(Tell::late, fmt::format("{} {}", tell(Tell::last_day, language_), date_words(*step.last_day, language_)), 6);
        return;
    }
    lines_.paragraph(6, "    ✗ ", Colour::red,
                     fmt::format("{} · {}: {}", what, tell(Tell::refused, language_), why_words(step.why, language_)));
    std::vector<std::string> places;
    for (const std::uint32_t index : step.transitions) {
        const Transition& t = p.transitions[index];
        if (step.why == procedure::Why::no_transition) {
            for (const std::string& from : t.from) places.push_back(p.state(from)->label.in(language_));
            continue;
        }
        lines_.paragraph(8, fmt::format("      {} · {}", t.id, words_.citation(t.clause, p.set)), Colour::none, {});
        if (step.why == procedure::Why::guard || step.why == procedure::Why::unknown)
            if (!t.guard.empty()) entry(Tell::when, t.guard.text, 8);
        if (step.why != procedure::Why::actor) continue;
        std::vector<std::string> actors;
        for (const std::string& actor : t.actors) actors.push_back(label_of(p.actors, actor, language_));
        entry(Tell::actor, fmt::format("{}", fmt::join(actors, ", ")), 8);
    }
    if (step.why == procedure::Why::no_transition) {
        if (places.empty()) lines_.paragraph(6, std::string(tell(Tell::nowhere, language_)));
        else entry(Tell::possible_elsewhere, fmt::format("{}", fmt::join(places, ", ")), 6);
    }
    if (!step.documents.empty()) entry(Tell::lacking, documents_words(p, step.documents, language_), 6);
    if (!step.missing.empty()) entry(Tell::needs, missing_words(*p.inputs, step.missing, language_), 6);
    if (step.last_day) entry(Tell::last_day, date_words(*step.last_day, language_), 6);
}

std::string EntryText::number_of(std::string_view count, Date as_of) const {
    if (program_ == nullptr || !count.starts_with("param.")) return {};
    for (const Parameter& parameter : program_->rulebook().parameters)
        if (count.substr(6) == parameter.name && parameter.type.is(TypeKind::integer))
            if (const ScalarValue* const value = value_on(parameter, as_of)) return std::to_string(value->integer);
    return {};
}

void EntryText::write_next(const Procedure& p, const procedure::Next& next, Date as_of) {
    const Transition& t = p.transitions[next.transition];
    const Colour colour = next.possibility == procedure::Possibility::open ? Colour::green : Colour::dim;
    const char* const mark = next.possibility == procedure::Possibility::open      ? "→"
                             : next.possibility == procedure::Possibility::unknown ? "?"
                                                                                   : "–";
    std::string text = fmt::format("{} → {}", label_of(p.events, t.event, language_), p.state(t.to)->label.in(language_));
    if (next.possibility == procedure::Possibility::blocked) text += fmt::format(" · {}", tell(Tell::blocked, language_));
    if (next.possibility == procedure::Possibility::late) text += fmt::format(" · {}", tell(Tell::too_late, language_));
    lines_.paragraph(6, fmt::format("    {} ", mark), colour, text);
    details(p, t);
    if (next.possibility != procedure::Possibility::open && !t.guard.empty()) entry(Tell::when, t.guard.text, 6);
    if (!next.missing.empty()) entry(Tell::needs, missing_words(*p.inputs, next.missing, language_), 6);
    if (!t.deadline) return;
    std::string period = deadline_words(p, *t.deadline, language_, number_of(t.deadline->count.text, as_of));
    if (next.last_day)
        period += fmt::format(" · {} {} ({})", tell(Tell::last_day, language_), date_words(*next.last_day, language_),
                              tell(next.deadline == procedure::DeadlineState::missed ? Tell::missed : Tell::running, language_));
    else if (next.deadline == procedure::DeadlineState::unknown)
        period += fmt::format(" · {}", tell(Tell::no_start, language_));
    entry(Tell::deadline, period, 6);
}

void EntryText::write_final(const Procedure& p, const procedure::Standing& standing) {
    std::string text;
    switch (standing.reason) {
        case procedure::FinalReason::terminal: text = tell(Tell::final_terminal, language_); break;
        case procedure::FinalReason::marked: {
            const FinalMark& mark = *standing.state_text().final_;
            text = mark.because.in(language_) + " · " + words_.citation(mark.clause, p.set);
            break;
        }
        case procedure::FinalReason::expired: {
            text = tell(Tell::final_expired, language_);
            for (const procedure::Next& next : standing.next)
                if (next.last_day)
                    text += fmt::format("; {}: {} · {}", label_of(p.events, p.transitions[next.transition].event, language_),
                                        date_words(*next.last_day, language_), words_.citation(p.transitions[next.transition].clause, p.set));
            break;
        }
        case procedure::FinalReason::no_step: text = tell(Tell::final_no_step, language_); break;
        case procedure::FinalReason::none: break;
    }
    if (standing.final_ == procedure::Finality::yes) entry(Tell::final_, text);
    else lines_.paragraph(2, std::string(tell(standing.final_ == procedure::Finality::no ? Tell::not_final : Tell::final_unknown, language_)));
}

void EntryText::write(const procedure::Standing& standing, const procedure::Case& c) {
    const Procedure& p = *standing.procedure->procedure;
    lines_.paragraph(0, c.id.empty() ? p.id : fmt::format("{} · {}", c.id, p.id), Colour::bold, {});
    lines_.paragraph(2, p.title.in(language_));
    if (const std::string_view from = provenance_words(p.provenance, language_); !from.empty()) entry(Tell::provenance, from);
    lines_.paragraph(2, language_ == Language::tr ? fmt::format("{} {}", date_words(standing.as_of, language_), tell(Tell::as_of, language_))
                                                  : fmt::format("{} {}", tell(Tell::as_of, language_), date_words(standing.as_of, language_)));
    if (!standing.in_force) lines_.paragraph(2, fmt::format("{} ({})", tell(Tell::not_in_force, language_), bounds(p.in_force, language_)));
    entry(Tell::state, fmt::format("{} · {}", standing.state_text().label.in(language_), tell(word_for(standing.state_text().kind), language_)));
    if (standing.since) entry(Tell::since, date_words(*standing.since, language_));
    write_final(p, standing);
    if (!standing.steps.empty()) title(Tell::steps);
    for (const procedure::Step& step : standing.steps) write_step(p, step, c.events[step.event]);
    if (standing.later > 0) entry(Tell::later_events, std::to_string(standing.later));
    title(standing.next.empty() ? Tell::nothing_next : Tell::next);
    for (const procedure::Next& next : standing.next) write_next(p, next, standing.as_of);
}

}  // namespace

void append_entry_lines(std::string& out, const Entries& entries, const TextOptions& options) {
    EntryText text(out, options);
    for (const Procedure& procedure : entries.procedures) text.line(procedure, Tell::procedure);
    for (const InputRule& rule : entries.rules) text.line(rule, Tell::input_rule);
}

void append_procedure(std::string& out, const Procedure& procedure, const TextOptions& options) { EntryText(out, options).write(procedure); }

void append_input_rule(std::string& out, const InputRule& rule, const TextOptions& options) { EntryText(out, options).write(rule); }

void append_standing(std::string& out, const procedure::Standing& standing, const procedure::Case& c, const TextOptions& options) {
    EntryText(out, options).write(standing, c);
}

}  // namespace saglikrapor::render
