#include <saglikrapor/render/explain_text.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/words.hpp>

#include "render/lines.hpp"
#include "render/member_place.hpp"
#include "render/messages.hpp"

namespace saglikrapor::render {
namespace {

struct TruthMark {
    std::string_view sign;
    Colour colour;
};

TruthMark mark_of(program::Truth truth) {
    switch (truth) {
        case program::true_value: return {"✓", Colour::green};
        case program::false_value: return {"✗", Colour::red};
        default: return {"?", Colour::yellow};
    }
}

Colour colour_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::holds: return Colour::green;
        case Outcome::violated: return Colour::red;
        case Outcome::undetermined: return Colour::yellow;
        case Outcome::not_applied: return Colour::dim;
    }
    return Colour::none;
}

class ExplanationText {
public:
    ExplanationText(std::string& out, const Rule& rule, const StructInfo& report, const Words& words, bool coloured)
        : lines_(out, coloured), rule_(rule), report_(report), words_(words), language_(words.language()) {}

    void heading(std::string_view id, std::string_view type) {
        lines_.paragraph(0, rule_.id, Colour::bold, {});
        lines_.paragraph(2, rule_.clause.to_string() + " · " + words_.citation(rule_.clause, rule_.set));
        lines_.paragraph(2, rule_.title.in(language_));
        lines_.paragraph(2, fmt::format("{} · {}", id, words_.report_type(type)));
    }

    void not_in_force() { lines_.paragraph(2, "  ", Colour::none, say(Say::not_in_force, language_)); }

    void body(const Explanation& explanation) {
        if (explanation.when) part(Say::when, {}, *explanation.when);
        else lines_.paragraph(2, say(Say::always, language_));
        part(Say::require, {}, explanation.require);
        for (std::size_t i = 0; i < explanation.unless.size(); ++i) {
            const Unless& unless = rule_.unless[i];
            part(Say::unless, words_.citation(unless.clause, rule_.set), explanation.unless[i]);
        }
        const RuleOutcome& outcome = explanation.outcome;
        lines_.put(fmt::format("  {} ", say(Say::outcome, language_)), Colour::bold);
        lines_.put(say(word_for(outcome.outcome), language_), colour_of(outcome.outcome));
        lines_.end_line();
        if (outcome.unless >= 0) {
            const Unless& unless = rule_.unless[static_cast<std::size_t>(outcome.unless)];
            lines_.paragraph(4, fmt::format("{} {}: {}", say(Say::allowed_by, language_), words_.citation(unless.clause, rule_.set),
                                            unless.because.in(language_)));
        }
        if (outcome.outcome == Outcome::undetermined) needed(outcome.missing);
    }

private:
    /// What the outcome hangs on, and where it would have to stand: an author of a report sees it at once.
    void needed(const std::vector<Missing>& missing) {
        for (const Missing& m : missing)
            if (m.fault != cel::Fault::none)
                lines_.paragraph(4, fmt::format("{} {}{}", say(Say::not_computed, language_), fault_words(m.fault, language_),
                                                m.path.empty() ? "" : fmt::format(" ({})", words_.member(m.path))));
        const auto is_absent = [](const Missing& m) { return m.fault == cel::Fault::none; };
        if (std::none_of(missing.begin(), missing.end(), is_absent)) return;
        lines_.paragraph(4, say(Say::complete_these, language_));
        for (const Missing& m : missing) {
            if (!is_absent(m)) continue;
            const std::string member = words_.member(m.path);
            lines_.paragraph(8, "      • ", Colour::none, member == m.path ? m.path : fmt::format("{} ({})", member, m.path));
            if (const std::string place = place_of(m.path); !place.empty()) lines_.paragraph(10, place);
        }
    }

    [[nodiscard]] std::string place_of(std::string_view path) const {
        if (path == "history") return std::string(say(Say::place_of_history, language_));
        if (path.starts_with("param.")) return std::string(say(Say::place_of_parameter, language_));
        const std::string place = member_place(report_, path, language_);
        return place.empty() ? place : fmt::format("{} {}", say(Say::place, language_), place);
    }

    void part(Say heading, const std::string& text, const ExplainedNode& root) {
        lines_.paragraph(4, fmt::format("  {} ", say(heading, language_)), Colour::bold, text);
        node(root, 4);
    }

    void node(const ExplainedNode& node, std::size_t depth) {
        const TruthMark mark = mark_of(node.truth);
        std::string text = node.text;
        if (node.kind == ExplainedKind::all_of) text = say(Say::all_of, language_);
        if (node.kind == ExplainedKind::any_of) text = say(Say::any_of, language_);
        if (node.kind == ExplainedKind::not_) text = say(Say::none_of, language_);
        lines_.paragraph(depth + 2, fmt::format("{}{} ", std::string(depth, ' '), mark.sign), mark.colour, text);
        for (const ExplainedNode& child : node.children) this->node(child, depth + 2);
        for (const SeenValue& seen : node.seen) value(seen, depth + 4);
        for (const Missing& missing : node.missing)
            if (missing.fault != cel::Fault::none) lines_.paragraph(depth + 4, fault_words(missing.fault, language_));
    }

    void value(const SeenValue& seen, std::size_t depth) {
        std::string shown;
        if (seen.identifying) shown = say(Say::hidden, language_);
        else if (seen.elements) shown = fmt::format(fmt::runtime(say(Say::elements, language_)), *seen.elements);
        else if (seen.value) shown = words_.value(*seen.value);
        else shown = say(Say::absent, language_);
        if (seen.computed) {
            const std::string text = code_points(seen.path) > 60 ? std::string(head(seen.path, 59)) + "…" : seen.path;
            return lines_.paragraph(depth + 2, text + " = " + shown);
        }
        const std::string member = words_.member(seen.path);
        const std::string name = member == seen.path ? seen.path : member + " (" + seen.path + ')';
        lines_.paragraph(depth + 2, name + ": " + shown);
    }

    Lines lines_;
    const Rule& rule_;
    const StructInfo& report_;
    const Words& words_;
    Language language_;
};

}  // namespace

void append_explanation(std::string& out, const Explanation& explanation, std::string_view id, std::string_view type,
                        const TextOptions& options) {
    const int type_index = options.program->type_index(type);
    const Words words(options.program, type_index, options.language);
    const StructInfo& report = *options.program->type(static_cast<std::size_t>(type_index)).schema;
    ExplanationText text(out, options.program->rulebook().rules[explanation.rule], report, words, options.coloured);
    text.heading(id, type);
    if (explanation.in_force) text.body(explanation);
    else text.not_in_force();
}

}  // namespace saglikrapor::render
