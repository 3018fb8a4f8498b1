// The two sentences of a finding: the rule's own when it is violated, the engine's when it could not be decided.
#include <algorithm>

#include <saglikrapor/decision/finding.hpp>
#include <saglikrapor/program/program.hpp>
#include <saglikrapor/render/words.hpp>

#include "render/messages.hpp"

namespace saglikrapor {
namespace {

using render::Say;
using render::say;
using render::Words;

bool is_engine(const Finding& finding) { return finding.program == nullptr || finding.type_index < 0 || finding.rule_index < 0; }

const program::RuleProgram& rule_program(const Finding& finding) {
    return finding.program->type(static_cast<std::size_t>(finding.type_index)).rules[static_cast<std::size_t>(finding.rule_index)];
}

const Rule& rule_of(const Finding& finding) { return finding.program->rulebook().rules[rule_program(finding).rule]; }

// Values whose evaluation failed are not among the finding's: they are found by name.
std::string sentence(const Finding& finding, const program::Sentence& sentence, Language language) {
    const Words words(finding.program.get(), finding.type_index, language);
    const auto& shown = rule_program(finding).values;
    std::string out;
    for (const program::MessagePart& part : language == Language::tr ? sentence.tr : sentence.en) {
        out += part.letters;
        if (part.value < 0) continue;
        const std::string& name = shown[static_cast<std::size_t>(part.value)].name;
        const auto value = std::find_if(finding.values.begin(), finding.values.end(), [&](const NamedValue& v) { return v.name == name; });
        if (value == finding.values.end()) out += say(Say::unknown_value, language);
        else words.append(out, value->value);
    }
    return out;
}

void add_list(std::string& out, Say heading, const std::vector<std::string>& items, Language language) {
    if (items.empty()) return;
    out += ' ';
    out += say(heading, language);
    for (std::size_t i = 0; i < items.size(); ++i) {
        out += i == 0 ? " " : ", ";
        out += items[i];
    }
    out += '.';
}

std::string undetermined(const Finding& finding, Language language) {
    const Words words(finding.program.get(), finding.type_index, language);
    std::string title = is_engine(finding) ? finding.rule : rule_of(finding).title.in(language);
    if (title.empty()) title = finding.rule;
    if (title.ends_with('.')) title.pop_back();
    std::vector<std::string> absent, faults;
    const auto add = [](std::vector<std::string>& to, std::string item) {
        if (std::find(to.begin(), to.end(), item) == to.end()) to.push_back(std::move(item));
    };
    for (const Missing& missing : finding.missing) {
        if (missing.fault == cel::Fault::none) {
            add(absent, words.member(missing.path));
            continue;
        }
        std::string fault(render::fault_words(missing.fault, language));
        if (!missing.path.empty()) fault += " (" + words.member(missing.path) + ')';
        add(faults, std::move(fault));
    }
    std::string out(say(Say::not_decided, language));
    out += ' ' + title + '.';
    add_list(out, Say::missing, absent, language);
    add_list(out, Say::not_computed, faults, language);
    return out;
}

Say undetermined_remedy(const Finding& finding) {
    const auto is_absent = [](const Missing& m) { return m.fault == cel::Fault::none; };
    const auto is_history = [](const Missing& m) { return m.path == "history"; };
    if (finding.missing.empty()) return Say::complete_data;
    if (std::none_of(finding.missing.begin(), finding.missing.end(), is_absent)) return Say::correct_data;
    return std::all_of(finding.missing.begin(), finding.missing.end(), is_history) ? Say::give_history : Say::complete_data;
}

}  // namespace

std::string Finding::message(Language language) const {
    if (rule == "engine.no-issue-date") return std::string(say(Say::no_issue_date, language));
    if (rule == "engine.no-rule-applied") return std::string(say(Say::no_rule_applied, language));
    if (rule == "engine.later-report-invalidated") return std::string(say(Say::later_invalidated, language));
    if (outcome == Outcome::undetermined) return undetermined(*this, language);
    return is_engine(*this) ? rule : sentence(*this, rule_program(*this).message, language);
}

std::string Finding::remedy(Language language) const {
    if (rule == "engine.no-issue-date") return std::string(say(Say::give_issue_date, language));
    if (rule == "engine.no-rule-applied") return std::string(say(Say::examine_by_hand, language));
    if (rule == "engine.later-report-invalidated") return std::string(say(Say::look_at_later, language));
    if (outcome == Outcome::undetermined) return std::string(say(undetermined_remedy(*this), language));
    return is_engine(*this) ? std::string{} : sentence(*this, rule_program(*this).remedy, language);
}

}  // namespace saglikrapor
