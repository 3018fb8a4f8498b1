#include <saglikrapor/render/text.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/codes.hpp>
#include <saglikrapor/render/words.hpp>

#include "render/finding_lines.hpp"
#include "render/lines.hpp"
#include "render/messages.hpp"

namespace saglikrapor::render {
namespace {

Colour colour_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::valid: return Colour::green;
        case Verdict::invalid: return Colour::red;
        default: return Colour::yellow;
    }
}

struct FindingMark {
    std::string_view sign;
    Colour colour;
};

FindingMark mark_of(const Finding& finding) {
    if (finding.outcome == Outcome::undetermined) return {"?", Colour::yellow};
    switch (finding.severity) {
        case Severity::error: return {"✗", Colour::red};
        case Severity::review: return {"◆", Colour::yellow};
        case Severity::warning: return {"!", Colour::yellow};
        case Severity::info: return {"i", Colour::blue};
    }
    return {"?", Colour::none};
}

class TextRenderer {
public:
    TextRenderer(std::string& out, const TextOptions& options)
        : lines_(out, options.coloured), language_(options.language), words_(options.program, -1, options.language) {}

    void decision(const Decision& decision) {
        lines_.paragraph(2, std::string(say(word_for(decision.verdict), language_)) + "  ", colour_of(decision.verdict),
                         decision.id + " · " + words_.report_type(decision.type));
        if (decision.findings.empty()) lines_.paragraph(2, say(Say::no_finding, language_));
        const std::vector<const Finding*> findings = by_weight(decision.findings);
        const auto show = [&](bool errors) {
            for (const Finding* found : findings)
                if (!is_data_missing(*found) && (found->severity == Severity::error) == errors) finding(*found);
        };
        show(true);
        missing(findings);
        show(false);
        rule_sets(Say::applied, decision.applied());
        rule_sets(Say::rules_not_applied, decision.not_applied());
        if (decision.recording) recording(*decision.recording);
        append_receipt_line(lines_, decision.receipt, language_);
    }

    void unreadable(const Unreadable& unreadable, const Place& place) {
        std::string where = place.file.empty() ? fmt::format(fmt::runtime(say(Say::line, language_)), place.line)
                                               : fmt::format("{}:{}", place.file, place.line);
        if (!unreadable.id.empty()) where = std::string(unreadable.id) + " · " + where;
        lines_.paragraph(2, std::string(say(Say::unreadable, language_)) + "  ", Colour::red, where);
        for (const Diagnostic& error : unreadable.errors) {
            std::string text = sentence_for(error, language_);
            if (!error.pointer.empty()) text += " · " + error.pointer;
            if (error.at.line != 0) text += " · " + fmt::format(fmt::runtime(say(Say::at, language_)), error.at.line, error.at.column);
            text += " [" + error.code + "]";
            lines_.paragraph(4, "  ✗ ", Colour::red, text);
            if (!error.hint.empty()) lines_.paragraph(6, "    → ", Colour::none, hint_for(error, language_));
        }
    }

private:
    // Errors first, then what could not be decided, then the rest; within these the rulebook's order.
    static std::vector<const Finding*> by_weight(const std::vector<Finding>& findings) {
        std::vector<const Finding*> sorted;
        for (const Finding& f : findings) sorted.push_back(&f);
        const auto weight = [](const Finding* f) {
            return 2 * static_cast<int>(f->severity) + (f->outcome == Outcome::undetermined ? 1 : 0);
        };
        std::stable_sort(sorted.begin(), sorted.end(), [&](const Finding* a, const Finding* b) { return weight(a) < weight(b); });
        return sorted;
    }

    void finding(const Finding& finding) {
        const Words words(finding.program.get(), finding.type_index, language_);
        const FindingMark mark = mark_of(finding);
        const bool open = finding.outcome == Outcome::undetermined;
        std::string heading(say(open ? Say::undetermined : word_for(finding.severity), language_));
        if (open && finding.severity != Severity::error) heading += fmt::format(" ({})", say(word_for(finding.severity), language_));
        lines_.paragraph(4, fmt::format("  {} ", mark.sign), mark.colour, heading + " · " + clause_of(finding, words));
        lines_.paragraph(4, finding.message(language_));
        const std::string remedy = finding.remedy(language_);
        if (!remedy.empty()) lines_.paragraph(6, "    → ", Colour::bold, remedy);
        if (!finding.contributing.empty()) append_contributing(lines_, finding.contributing, language_);
    }

    static bool is_data_missing(const Finding& finding) {
        return finding.outcome == Outcome::undetermined && finding.rule_index >= 0 &&
               std::any_of(finding.missing.begin(), finding.missing.end(), [](const Missing& m) { return m.fault == cel::Fault::none; });
    }

    /// One absent datum can leave many rules open: their clauses in one line, then each datum once, with its path.
    void missing(const std::vector<const Finding*>& findings) {
        std::vector<std::string> clauses;
        std::vector<std::string_view> known;
        std::vector<std::string> data;
        for (const Finding* finding : findings) {
            if (!is_data_missing(*finding)) continue;
            if (std::find(clauses.begin(), clauses.end(), finding->clause) == clauses.end()) clauses.push_back(finding->clause);
            const Words words(finding->program.get(), finding->type_index, language_);
            for (const Missing& m : finding->missing) {
                if (m.fault != cel::Fault::none || std::find(known.begin(), known.end(), m.path) != known.end()) continue;
                known.push_back(m.path);
                data.push_back(fmt::format("{} ({})", words.member(m.path), m.path));
            }
        }
        if (clauses.empty()) return;
        lines_.paragraph(4, "  ? ", Colour::yellow, fmt::format("{} · {} {}", say(Say::missing_data, language_),
                                                                 say(Say::open_clauses, language_), fmt::join(clauses, ", ")));
        lines_.paragraph(6, "    → ", Colour::bold, say(Say::complete_these, language_));
        for (const std::string& datum : data) lines_.paragraph(8, "      • ", Colour::none, datum);
    }

    void rule_sets(Say heading, const std::vector<std::string>& sets) {
        if (sets.empty()) return;
        // The files by name are in the JSON; a reader wants to know how much was looked at, and of which regulations.
        std::vector<std::string> regulations;
        for (const std::string& set : sets) {
            const std::string regulation = set.substr(0, set.find('/'));
            if (std::find(regulations.begin(), regulations.end(), regulation) == regulations.end()) regulations.push_back(regulation);
        }
        lines_.paragraph(4, "  ", Colour::none,
                         fmt::format("{} {} ({})", say(heading, language_), fmt::format(fmt::runtime(say(Say::rule_files, language_)), sets.size()),
                                     fmt::join(regulations, ", ")));
    }

    void recording(const Recording& recording) {
        const bool refused = recording.outcome == RecordOutcome::not_recorded;
        const Say what = refused                                                     ? Say::not_recorded
                         : recording.outcome == RecordOutcome::already_recorded ? Say::already_recorded
                                                                                     : Say::recorded;
        std::string text = fmt::format(fmt::runtime(say(what, language_)), recording.entries);
        if (!refused) text += " · " + recording.head.substr(0, 12);
        lines_.paragraph(4, refused ? "  – " : "  ✓ ", refused ? Colour::yellow : Colour::green, text);
    }

    Lines lines_;
    Language language_;
    Words words_;
};

}  // namespace

void append_text(std::string& out, const Decision& decision, const TextOptions& options) {
    TextRenderer(out, options).decision(decision);
}

void append_text(std::string& out, const Unreadable& unreadable, const Place& place, const TextOptions& options) {
    TextRenderer(out, options).unreadable(unreadable, place);
}

void Tally::add(Verdict verdict) {
    switch (verdict) {
        case Verdict::valid: ++valid; break;
        case Verdict::invalid: ++invalid; break;
        case Verdict::review: ++review; break;
        case Verdict::incomplete: ++incomplete; break;
    }
}

void append_tally(std::string& out, const Tally& tally, Language language) {
    out += fmt::format(fmt::runtime(say(Say::summary, language)), tally.total());
    const struct {
        std::uint64_t count;
        Say word;
    } rows[] = {{tally.valid, Say::count_valid},   {tally.invalid, Say::count_invalid},       {tally.review, Say::count_review},
                {tally.incomplete, Say::count_incomplete}, {tally.unreadable, Say::count_unreadable}};
    const char* separator = ": ";
    for (const auto& row : rows) {
        if (row.count == 0) continue;
        out += separator + fmt::format("{} {}", row.count, say(row.word, language));
        separator = ", ";
    }
    out += '\n';
}

}  // namespace saglikrapor::render
